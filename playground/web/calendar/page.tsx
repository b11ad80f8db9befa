import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Answer, EventForm, Reach, ShownCalendar, ShownEvent } from "../../shared/calendar";
import type { Standing } from "../frame/frame";
import { Icon } from "../frame/icons";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";
import { SidePanel } from "../panel/side-panel";
import { EventBubble } from "./bubble";
import { addDays, addMinutes, addMonths, dateIn, monthWords, wallIn } from "./dates";
import { EventFormDialog, formOf } from "./event-form";
import { type CalendarView, Grid } from "./grid";
import { ReachDialog } from "./reach";

/** What is open over the calendar. */
type Open =
  | { readonly kind: "nothing" }
  | { readonly kind: "bubble"; readonly event: ShownEvent; readonly at: DOMRect | undefined }
  | { readonly kind: "create"; readonly form: EventForm }
  | { readonly kind: "edit"; readonly event: ShownEvent }
  | { readonly kind: "remove"; readonly event: ShownEvent }
  | {
      readonly kind: "move";
      readonly event: ShownEvent;
      readonly start: string;
      readonly end: string;
      readonly done: (moved: boolean) => void;
    };

const NOTHING: Open = { kind: "nothing" };
/** Either side of the month, so that its first and last week are whole. */
const MARGIN_DAYS = 8;
const MEETING_MINUTES = 30;

/** Calendar as its reader knows it, with the add-on's panel beside. */
export function CalendarPage({ person, steering }: Standing): JSX.Element {
  const today = dateIn(person.timeZone, steering.now);
  const now = wallIn(person.timeZone, steering.now);
  const [view, setView] = useState<CalendarView>("week");
  const [chosenDate, setDate] = useState<string | undefined>(undefined);
  const [open, setOpen] = useState<Open>(NOTHING);
  const [inPanel, setInPanel] = useState<ShownEvent | undefined>(undefined);
  const [panelOpen, setPanelOpen] = useState(true);
  const closedBubble = useRef(false);
  const [others, setOthers] = useState<readonly string[]>([]);
  const date = chosenDate ?? today;
  const { from, to } = range(view, date);
  const calendars = useAnswer<readonly ShownCalendar[]>("/calendar/calendars");
  const listed = ["primary", ...others].join(",");
  const { value: events, error } = useAnswer<readonly ShownEvent[]>("/calendar/events", {
    from,
    to,
    calendars: listed,
  });
  const shown = useMemo(() => events ?? [], [events]);
  const bubble =
    open.kind === "bubble" ? (shown.find((event) => sameEvent(event, open.event)) ?? open.event) : undefined;

  const close = () => setOpen(NOTHING);
  const step = (direction: -1 | 1) => {
    setDate(view === "week" ? addDays(date, 7 * direction) : addMonths(date, direction));
    close();
  };
  const openEvent = (event: ShownEvent, at: DOMRect | undefined) => {
    setOpen({ kind: "bubble", event, at });
    if (event.status === "cancelled") return;
    setInPanel(event);
    setPanelOpen(true);
  };
  const create = (start: string, end: string, allDay: boolean) =>
    setOpen({
      kind: "create",
      form: { title: "", start, end, allDay, guests: [], description: "", repeat: "", isPrivate: false },
    });
  const path = (event: ShownEvent) =>
    `/calendar/events/${encodeURIComponent(event.calendarId)}/${encodeURIComponent(event.id)}`;
  const told = (reach: Reach, tell: boolean) => ({ reach, tell: tell ? "yes" : "no" });

  const saveNew = (form: EventForm, tell: boolean) =>
    attempt(async () => {
      await ask("/calendar/events/primary", {
        method: "POST",
        body: form,
        query: { tell: tell ? "yes" : "no" },
      });
      close();
    });
  const saveChanged = (event: ShownEvent, form: EventForm, reach: Reach, tell: boolean) =>
    attempt(async () => {
      await ask(path(event), { method: "PUT", body: form, query: told(reach, tell) });
      close();
    });
  const remove = (event: ShownEvent, reach: Reach, tell: boolean) =>
    attempt(async () => {
      await ask(path(event), { method: "DELETE", query: told(reach, tell) });
      close();
    });
  const move = (event: ShownEvent, start: string, end: string, reach: Reach, tell: boolean) =>
    attempt(() =>
      ask(`${path(event)}/move`, { method: "POST", body: { start, end }, query: told(reach, tell) }),
    );
  const answer = (event: ShownEvent, response: Answer) =>
    attempt(() =>
      ask(`${path(event)}/answer`, {
        method: "POST",
        body: { response },
        query: { reach: event.seriesId === undefined ? "this" : "all" },
      }),
    );

  return (
    <>
      <main
        class="calendar"
        onMouseDown={(event) => {
          // The first click beside an event's card only closes it, as in Calendar.
          const outside = event.target instanceof Element && event.target.closest(".bubble, .event") === null;
          closedBubble.current = open.kind === "bubble" && outside;
          if (closedBubble.current) close();
        }}
      >
        <div class="calendar-tools">
          <button
            type="button"
            class="plain main"
            onClick={() => create(`${date}T09:00`, `${date}T09:30`, false)}
          >
            <Icon name="plus" size={18} />
            Create
          </button>
          <button type="button" class="plain" onClick={() => setDate(undefined)}>
            Today
          </button>
          <button type="button" class="round" aria-label={`Previous ${view}`} onClick={() => step(-1)}>
            <Icon name="left" />
          </button>
          <button type="button" class="round" aria-label={`Next ${view}`} onClick={() => step(1)}>
            <Icon name="right" />
          </button>
          <h1>{monthWords(date)}</h1>
          <span class="bar-space" />
          <OtherCalendars calendars={calendars.value ?? []} chosen={others} onChange={setOthers} />
          <fieldset class="row" aria-label="View">
            {(["week", "month"] as const).map((each) => (
              <button
                key={each}
                type="button"
                class="plain"
                aria-pressed={view === each}
                onClick={() => setView(each)}
              >
                {each === "week" ? "Week" : "Month"}
              </button>
            ))}
          </fieldset>
          {!panelOpen && (
            <button
              type="button"
              class="round"
              aria-label="Open One-on-One"
              title="Open One-on-One"
              onClick={() => setPanelOpen(true)}
            >
              <Icon name="panel" />
            </button>
          )}
        </div>
        {error !== undefined && (
          <p class="calendar-error" role="alert">
            {error.message}
          </p>
        )}
        <Grid
          events={shown}
          view={view}
          date={date}
          now={now}
          onEvent={openEvent}
          onSlot={(start, _end, allDay) =>
            closedBubble.current ||
            create(start, allDay ? addDays(start, 1) : addMinutes(start, MEETING_MINUTES), allDay)
          }
          onMove={(event, start, end) =>
            event.seriesId === undefined && event.guests.length === 0
              ? move(event, start, end, "this", false)
              : new Promise((done) => setOpen({ kind: "move", event, start, end, done }))
          }
        />
        {bubble !== undefined && (
          <EventBubble
            event={bubble}
            at={open.kind === "bubble" ? open.at : undefined}
            onClose={close}
            onEdit={() => setOpen({ kind: "edit", event: bubble })}
            onRemove={() => setOpen({ kind: "remove", event: bubble })}
            onAnswer={(response) => answer(bubble, response)}
          />
        )}
      </main>
      {panelOpen && (
        <SidePanel
          at={
            inPanel === undefined
              ? { host: "CALENDAR" }
              : { host: "CALENDAR", calendarId: inPanel.calendarId, eventId: inPanel.id }
          }
          onClose={() => setPanelOpen(false)}
        />
      )}
      {open.kind === "create" && (
        <EventFormDialog
          title="New event"
          first={open.form}
          people={steering.people}
          ofSeries={false}
          onClose={close}
          onSave={(form, _reach, tell) => saveNew(form, tell)}
        />
      )}
      {open.kind === "edit" && (
        <EventFormDialog
          title="Edit event"
          first={formOf(open.event)}
          people={steering.people}
          ofSeries={open.event.seriesId !== undefined}
          onClose={close}
          onSave={(form, reach, tell) =>
            saveChanged(open.event, form, open.event.seriesId === undefined ? "this" : reach, tell)
          }
        />
      )}
      {open.kind === "remove" && (
        <ReachDialog
          title={open.event.seriesId === undefined ? "Delete this event?" : "Delete recurring event"}
          confirm="Delete"
          ofSeries={open.event.seriesId !== undefined}
          hasGuests={open.event.guests.length > 0}
          onClose={close}
          onConfirm={(reach, tell) =>
            remove(open.event, open.event.seriesId === undefined ? "this" : reach, tell)
          }
        />
      )}
      {open.kind === "move" && (
        <ReachDialog
          title={open.event.seriesId === undefined ? "Move this event?" : "Move recurring event"}
          confirm="Move"
          ofSeries={open.event.seriesId !== undefined}
          hasGuests={open.event.guests.length > 0}
          onClose={() => {
            open.done(false);
            close();
          }}
          onConfirm={async (reach, tell) => {
            close();
            open.done(
              await move(
                open.event,
                open.start,
                open.end,
                open.event.seriesId === undefined ? "this" : reach,
                tell,
              ),
            );
          }}
        />
      )}
    </>
  );
}

function OtherCalendars({
  calendars,
  chosen,
  onChange,
}: {
  calendars: readonly ShownCalendar[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}): JSX.Element | null {
  const others = calendars.filter(({ id }) => id !== "primary");
  if (others.length === 0) return null;
  return (
    <fieldset class="others">
      <legend class="unseen">Other calendars</legend>
      {others.map(({ id, name }) => (
        <label key={id} class="ticked">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(e) =>
              onChange(e.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Whether an event on the grid is the one that was opened, also when a single one has become the first of a series. */
function sameEvent(now: ShownEvent, opened: ShownEvent): boolean {
  if (now.calendarId !== opened.calendarId) return false;
  return now.id === opened.id || (now.seriesId === opened.id && now.start === opened.start);
}

function range(view: CalendarView, date: string): { from: string; to: string } {
  if (view === "month") {
    const first = `${date.slice(0, 7)}-01`;
    return { from: addDays(first, -MARGIN_DAYS), to: addDays(addMonths(first, 1), 2 * MARGIN_DAYS) };
  }
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(date, -weekday);
  return { from: monday, to: addDays(monday, 7) };
}
