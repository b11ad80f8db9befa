import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Answer, Guest, Response, ShownEvent } from "../../shared/calendar";
import { useChosen } from "../frame/chosen";
import { Icon } from "../frame/icons";
import { Avatar } from "../frame/person";
import { localLink } from "../frame/place";
import { GoogleText } from "../panel/google-text";
import { whenWords } from "./dates";

export interface BubbleProps {
  readonly event: ShownEvent;
  /** Where the event is on the screen; none when the page opened with it. */
  readonly at: DOMRect | undefined;
  onClose(): void;
  onEdit(): void;
  onRemove(): void;
  onInvite(): void;
  onDuplicate(): void;
  onRestore(): void;
  /** Over when the event shows what came of it, or when there is more to be asked first. */
  onAnswer(response: Answer): Promise<void>;
  /** A word to go with the answer given. */
  onNote(response: Answer): void;
}

const WIDTH = 360;
const GAP = 8;
const ANSWERS: readonly (readonly [Answer, string])[] = [
  ["accepted", "Yes"],
  ["declined", "No"],
  ["tentative", "Maybe"],
];
const ANSWERED: Readonly<Record<Response, string>> = {
  accepted: "Yes",
  declined: "No",
  tentative: "Maybe",
  needsAction: "No answer yet",
};

/** The card Calendar opens beside an event. */
export function EventBubble(props: BubbleProps): JSX.Element {
  const { event, at, onClose, onEdit, onRemove } = props;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const node = box.current;
    if (node !== null) place(node, at);
  }, [event.id, at]);
  // Where somebody opened it, not whenever the event in it changes; closed, the keyboard is back on the event.
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus({ preventScroll: true });
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (before instanceof HTMLElement && before.isConnected && lost) before.focus({ preventScroll: true });
    };
  }, [at]);
  const self = event.guests.find((guest) => guest.self);
  const cancelled = event.status === "cancelled";
  return (
    <aside
      ref={box}
      class="bubble"
      tabIndex={-1}
      aria-label={`Event: ${event.title}`}
      onKeyDown={(key) => key.key === "Escape" && onClose()}
    >
      <div class="bubble-tools">
        {!cancelled && event.canEdit && <Tool icon="edit" label="Edit event" onClick={onEdit} />}
        {!cancelled && event.canEdit && (
          <Tool icon="copy" label="Duplicate event" onClick={props.onDuplicate} />
        )}
        {!cancelled && event.canRemove && (
          <Tool
            icon="trash"
            label={event.canEdit ? "Delete event" : "Remove from your calendar"}
            onClick={onRemove}
          />
        )}
        <Tool icon="close" label="Close event" onClick={onClose} />
      </div>
      <div class="bubble-body">
        <h2 dir="auto">{event.title}</h2>
        <p class="bubble-when">{whenWords(event.start, event.end, event.allDay)}</p>
        {event.repeats !== "" && <p class="bubble-soft">{event.repeats}</p>}
        {cancelled && (
          <p class="bubble-cancelled">
            This meeting was cancelled.{" "}
            {event.canEdit && (
              <button type="button" class="plain" onClick={props.onRestore}>
                Restore
              </button>
            )}
          </p>
        )}
        {event.isPrivate && <Line icon="lock">Private</Line>}
        {event.eventType !== "default" && (
          <Line icon="clock">{EVENT_TYPES[event.eventType] ?? event.eventType}</Line>
        )}
        {event.guests.length > 0 && (
          <Line icon="guests">
            <span class="bubble-soft">
              {event.guests.length === 1 ? "1 guest" : `${event.guests.length} guests`}
            </span>
            <ul class="guests">
              {event.guests.map((guest) => (
                <GuestLine key={guest.address} guest={guest} />
              ))}
            </ul>
            {event.canInvite && !event.canEdit && (
              <button type="button" class="plain" onClick={props.onInvite}>
                Add guests
              </button>
            )}
          </Line>
        )}
        {event.location !== "" && <Line icon="location">{event.location}</Line>}
        {event.description !== "" && (
          <Line icon="note">
            <div class="bubble-description">
              <GoogleText html={event.description} rich />
            </div>
          </Line>
        )}
        {event.reminders.map(({ byMail, minutes }) => (
          <Line key={`${byMail}-${minutes}`} icon="bell">
            {byMail ? "Email" : "Pop-up"} {beforeWords(minutes)} before
          </Line>
        ))}
        {event.attachments.map(({ title, url }) => (
          <Line key={url} icon="paperclip">
            <a href={localLink(url)} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          </Line>
        ))}
      </div>
      {self !== undefined && !self.organizer && !cancelled && (
        <Answers self={self} onAnswer={props.onAnswer} onNote={props.onNote} />
      )}
    </aside>
  );
}

function Answers({
  self,
  onAnswer,
  onNote,
}: Pick<BubbleProps, "onAnswer" | "onNote"> & { self: Guest }): JSX.Element {
  const [chosen, choose] = useChosen<Response>(self.response, (response) =>
    response === "needsAction" ? Promise.resolve() : onAnswer(response),
  );
  const given = self.response === "needsAction" ? undefined : self.response;
  return (
    <fieldset class="bubble-answer" aria-label="Going?">
      <span>Going?</span>
      {ANSWERS.map(([response, label]) => (
        <button
          key={response}
          type="button"
          class="plain"
          aria-pressed={chosen === response}
          onClick={() => choose(response)}
        >
          {label}
        </button>
      ))}
      {given !== undefined && <Tool icon="comment" label="Add a note" onClick={() => onNote(given)} />}
    </fieldset>
  );
}

const EVENT_TYPES: Readonly<Record<string, string>> = {
  focusTime: "Focus time",
  outOfOffice: "Out of office",
  workingLocation: "Working location",
  birthday: "Birthday",
  fromGmail: "From an email",
};

function beforeWords(minutes: number): string {
  const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;
  if (minutes > 0 && minutes % 1440 === 0) return count(minutes / 1440, "day");
  if (minutes > 0 && minutes % 60 === 0) return count(minutes / 60, "hour");
  return count(minutes, "minute");
}

function GuestLine({ guest }: { guest: Guest }): JSX.Element {
  return (
    <li>
      <Avatar address={guest.address} name={guest.name} size={24} />
      <span class="guest-words">
        <span>
          {guest.name}
          {guest.self ? " (you)" : ""}
        </span>
        <small>
          {guest.organizer ? "Organizer" : ANSWERED[guest.response]}
          {guest.optional ? " · optional" : ""}
        </small>
        {guest.note !== "" && <small dir="auto">“{guest.note}”</small>}
      </span>
    </li>
  );
}

function Tool({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="round" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

function Line({ icon, children }: { icon: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="bubble-line">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** Beside the event where there is room, never outside the calendar. */
function place(node: HTMLElement, at: DOMRect | undefined): void {
  const parent = node.offsetParent?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const height = node.offsetHeight;
  const from = at ?? new DOMRect(parent.left + parent.width / 2 - WIDTH / 2, parent.top + 80, 0, 0);
  const right = from.right + GAP - parent.left;
  const left = from.left - GAP - WIDTH - parent.left;
  const fits =
    right + WIDTH <= parent.width ? right : left >= 0 ? left : Math.max(GAP, parent.width - WIDTH - GAP);
  node.style.left = `${fits}px`;
  node.style.top = `${Math.max(GAP, Math.min(from.top - parent.top - 20, parent.height - height - GAP))}px`;
}
