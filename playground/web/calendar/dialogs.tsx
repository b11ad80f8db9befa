import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Answer, EventForm, ShownEvent } from "../../shared/calendar";
import type { ShownPerson } from "../../shared/steering";
import { Confirmation, Dialog } from "../frame/dialog";
import { acts } from "./acts";
import { EventFormDialog } from "./event-form";
import { formOf } from "./form-values";
import { GuestsField, withTyped } from "./guests-field";
import { AnswerDialog, ReachChoice, ReachDialog, reachesOf } from "./reach";
import { ShareCalendarDialog } from "./share-calendar";

/** A question that is open over the calendar. */
export type Question =
  | { readonly kind: "create"; readonly form: EventForm }
  | { readonly kind: "edit" | "remove" | "invite"; readonly event: ShownEvent }
  | { readonly kind: "answer"; readonly event: ShownEvent; readonly response: Answer }
  | {
      readonly kind: "move";
      readonly event: ShownEvent;
      readonly start: string;
      readonly end: string;
      readonly done: (moved: boolean) => void;
    }
  | { readonly kind: "share" };

const ANSWER_TITLES: Readonly<Record<Answer, string>> = {
  accepted: "Yes, going",
  declined: "No, not going",
  tentative: "Maybe going",
};

export function QuestionDialog({
  question,
  people,
  onClose,
  onGone,
}: {
  question: Question;
  people: readonly ShownPerson[];
  onClose: () => void;
  /** The event was taken off the calendar. */
  onGone: () => void;
}): JSX.Element {
  const after = async (done: Promise<boolean>) => {
    if (await done) onClose();
  };
  switch (question.kind) {
    case "create":
      return (
        <EventFormDialog
          title="New event"
          first={question.form}
          people={people}
          isNew
          ofSeries={false}
          among={["this"]}
          onClose={onClose}
          onSave={(form, _reach, tell) => after(acts.create(form, tell))}
        />
      );
    case "edit": {
      const { event } = question;
      const opened = formOf(event);
      return (
        <EventFormDialog
          title="Edit event"
          first={opened}
          people={people}
          isNew={false}
          ofSeries={event.seriesId !== undefined}
          among={reachesOf(event)}
          onClose={onClose}
          onSave={(form, reach, tell) =>
            after(acts.change(event, opened, form, event.seriesId === undefined ? "this" : reach, tell))
          }
        />
      );
    }
    case "remove": {
      const { event } = question;
      const ofSeries = event.seriesId !== undefined;
      return (
        <ReachDialog
          title={ofSeries ? "Delete recurring event" : "Delete this event?"}
          confirm="Delete"
          ofSeries={ofSeries}
          among={reachesOf(event)}
          hasGuests={event.guests.length > 0}
          onClose={onClose}
          onConfirm={async (reach, tell) => {
            if (!(await acts.remove(event, ofSeries ? reach : "this", tell))) return;
            onClose();
            onGone();
          }}
        />
      );
    }
    case "move": {
      const { event, start, end, done } = question;
      const ofSeries = event.seriesId !== undefined;
      return (
        <ReachDialog
          title={ofSeries ? "Move recurring event" : "Move this event?"}
          confirm="Move"
          ofSeries={ofSeries}
          among={reachesOf(event)}
          hasGuests={event.guests.length > 0}
          onClose={() => {
            done(false);
            onClose();
          }}
          onConfirm={async (reach, tell) => {
            onClose();
            done(await acts.move(event, start, end, ofSeries ? reach : "this", tell));
          }}
        />
      );
    }
    case "answer": {
      const { event, response } = question;
      return (
        <AnswerDialog
          title={ANSWER_TITLES[response]}
          ofSeries={event.seriesId !== undefined}
          onClose={onClose}
          onConfirm={(reach, note) => after(acts.answer(event, response, reach, note))}
        />
      );
    }
    case "invite":
      return <InviteDialog event={question.event} people={people} onClose={onClose} />;
    case "share":
      return <ShareCalendarDialog people={people} onClose={onClose} />;
  }
}

/** What a guest who may invite others can do, and nothing else. */
function InviteDialog({
  event,
  people,
  onClose,
}: {
  event: ShownEvent;
  people: readonly ShownPerson[];
  onClose: () => void;
}): JSX.Element {
  const before = event.guests.map(({ address }) => address);
  const ofSeries = event.seriesId !== undefined;
  const [guests, setGuests] = useState<readonly string[]>(before);
  const [typing, setTyping] = useState("");
  const [reach, setReach] = useState<"this" | "all">(ofSeries ? "all" : "this");
  const [tell, setTell] = useState(true);
  const added = withTyped(guests, typing).filter((guest) => !before.includes(guest));
  const save = async () => {
    if (await acts.invite(event, added, reach, tell)) onClose();
  };
  return (
    <Dialog
      title="Add guests"
      onClose={onClose}
      actions={
        <Confirmation words="Invite" disabled={added.length === 0} onClose={onClose} onConfirm={save} />
      }
    >
      <GuestsField
        guests={guests}
        people={people}
        fixed={before}
        onChange={(listed, typed) => {
          setGuests(listed);
          setTyping(typed);
        }}
      />
      {ofSeries && (
        <ReachChoice
          reach={reach}
          among={["this", "all"]}
          onChange={(to) => setReach(to === "all" ? "all" : "this")}
        />
      )}
      <label class="ticked">
        <input type="checkbox" checked={tell} onChange={(e) => setTell(e.currentTarget.checked)} />
        Email the guests
      </label>
    </Dialog>
  );
}
