import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Answer, ShownCalendar, ShownEvent } from "../../shared/calendar";
import type { Standing } from "../frame/frame";
import { Icon } from "../frame/icons";
import { useAnswer } from "../frame/server";
import { SidePanel } from "../panel/side-panel";
import { acts } from "./acts";
import { EventBubble } from "./bubble";
import { addDays, addMinutes, addMonths, dateIn, monthWords, wallIn } from "./dates";
import { type Question, QuestionDialog } from "./dialogs";
import { newForm } from "./form-values";
import { type CalendarView, Grid } from "./grid";
import { TasksDrawer } from "./tasks";

/** The event whose card is open, and where it was pressed. */
interface Opened {
  readonly event: ShownEvent;
  readonly at: DOMRect | undefined;
}

/** Either side of the month, so that its first and last week are whole. */
const MARGIN_DAYS = 8;
const MEETING_MINUTES = 30;

/** Calendar as its reader knows it, with the add-on's panel beside. */
export function CalendarPage({ person, steering }: Standing): JSX.Element {
  const today = dateIn(person.timeZone, steering.now);
  const now = wallIn(person.timeZone, steering.now);
  const [view, setView] = useState<CalendarView>("week");
  const [chosenDate, setDate] = useState<string | undefined>(undefined);
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const [question, setQuestion] = useState<Question | undefined>(undefined);
  const [inPanel, setInPanel] = useState<ShownEvent | undefined>(undefined);
  const [panelOpen, setPanelOpen] = useState(true);
  const [tasksOpen, setTasksOpen] = useState(false);
  const closedBubble = useRef(false);
  const [others, setOthers] = useState<readonly string[]>([]);
  const date = chosenDate ?? today;
  const { from, to } = range(view, date);
  const calendars = useAnswer<readonly ShownCalendar[]>("/calendar/calendars");
  const listed = ["primary", ...others].join(",");
  const {
    value: events,
    error,
    again,
  } = useAnswer<readonly ShownEvent[]>("/calendar/events", {
    from,
    to,
    calendars: listed,
  });
  const shown = useMemo(() => events ?? [], [events]);
  const bubble =
    opened === undefined
      ? undefined
      : (shown.find((event) => sameEvent(event, opened.event)) ?? opened.event);

  const close = () => setOpened(undefined);
  const step = (direction: -1 | 1) => {
    setDate(view === "week" ? addDays(date, 7 * direction) : addMonths(date, direction));
    close();
  };
  const openEvent = (event: ShownEvent, at: DOMRect | undefined) => {
    setOpened({ event, at });
    if (event.status === "cancelled") return;
    setInPanel(event);
    setPanelOpen(true);
  };
  const create = (start: string, end: string, allDay: boolean) =>
    setQuestion({ kind: "create", form: newForm(start, end, allDay) });
  const answer = async (event: ShownEvent, response: Answer) => {
    if (event.seriesId !== undefined) {
      setQuestion({ kind: "answer", event, response });
      return;
    }
    await acts.answer(event, response, "this", event.guests.find(({ self }) => self)?.note ?? "");
    await again();
  };

  return (
    <>
      <main
        class="calendar"
        onMouseDown={(event) => {
          // The first click beside an event's card only closes it, as in Calendar.
          const outside = event.target instanceof Element && event.target.closest(".bubble, .event") === null;
          closedBubble.current = opened !== undefined && outside;
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
          <button
            type="button"
            class="round"
            aria-label="Tasks"
            title="Tasks"
            aria-expanded={tasksOpen}
            onClick={() => setTasksOpen(!tasksOpen)}
          >
            <Icon name="checklist" />
          </button>
          <button
            type="button"
            class="round"
            aria-label="Share your calendar"
            title="Share your calendar"
            onClick={() => setQuestion({ kind: "share" })}
          >
            <Icon name="share" />
          </button>
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
          {panelOpen && (
            <button type="button" class="plain to-panel" onClick={goToPanel}>
              Go to One-on-One
            </button>
          )}
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
              ? acts.move(event, start, end, "this", false)
              : new Promise((done) => setQuestion({ kind: "move", event, start, end, done }))
          }
        />
        {tasksOpen && <TasksDrawer onClose={() => setTasksOpen(false)} />}
        {bubble !== undefined && (
          <EventBubble
            event={bubble}
            at={opened?.at}
            onClose={close}
            onEdit={() => setQuestion({ kind: "edit", event: bubble })}
            onRemove={() => setQuestion({ kind: "remove", event: bubble })}
            onInvite={() => setQuestion({ kind: "invite", event: bubble })}
            onRestore={() => void acts.restore(bubble)}
            onDuplicate={() => void acts.duplicate(bubble).then((done) => done && close())}
            onAnswer={(response) => answer(bubble, response)}
            onNote={(response) => setQuestion({ kind: "answer", event: bubble, response })}
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
      {question !== undefined && (
        <QuestionDialog
          question={question}
          people={steering.people}
          onClose={() => setQuestion(undefined)}
          onGone={close}
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

/** In one column the panel lies below the calendar. */
function goToPanel(): void {
  const panel = document.querySelector<HTMLElement>(".side");
  panel?.scrollIntoView();
  panel?.querySelector<HTMLElement>(".side-card")?.focus({ preventScroll: true });
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
