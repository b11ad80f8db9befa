import { Calendar, type CalendarOptions, type EventInput } from "fullcalendar";
import dayGrid from "fullcalendar/daygrid";
import interaction from "fullcalendar/interaction";
import theme from "fullcalendar/themes/forma";
import timeGrid from "fullcalendar/timegrid";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ShownEvent } from "../../shared/calendar";
import { readerLocale } from "../frame/language";
import { lookOf, unseenWords } from "./look";

export type CalendarView = "week" | "month";

export interface GridProps {
  readonly events: readonly ShownEvent[];
  readonly view: CalendarView;
  /** A date inside what is shown. */
  readonly date: string;
  /** The person's wall time now. */
  readonly now: string;
  onEvent(event: ShownEvent, at: DOMRect): void;
  onSlot(start: string, end: string, allDay: boolean): void;
  /** False puts the event back where it was. */
  onMove(event: ShownEvent, start: string, end: string): Promise<boolean>;
}

const VIEWS = { week: "timeGridWeek", month: "dayGridMonth" } as const;
/** The top of the week when it opens. */
const MORNING = "07:45:00";

/** An event shorter than this has room for one line only. */
const TWO_LINES_MINUTES = 45;

/**
 * FullCalendar as a picture of our own state. It thinks in UTC and gets wall times, so that the viewer's zone is the
 * person's and not the machine's.
 */
export function Grid(props: GridProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (host.current === null) return;
    const made = new Calendar(host.current, options(latest));
    made.render();
    calendar.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    calendar.current?.changeView(VIEWS[props.view], props.date);
  }, [props.view, props.date]);
  useEffect(() => {
    calendar.current?.setOption("now", `${props.now}:00Z`);
  }, [props.now]);
  useEffect(() => {
    calendar.current?.setOption("events", props.events.map(eventInput));
    if (host.current !== null) requestAnimationFrame(() => host.current !== null && openToAll(host.current));
  }, [props.events, props.view]);

  return (
    <section class="grid" data-view={props.view} aria-label={`Calendar, ${props.view}`}>
      <div ref={host} />
    </section>
  );
}

function options(latest: { readonly current: GridProps }): CalendarOptions {
  const { view, date, now, events } = latest.current;
  return {
    plugins: [dayGrid, timeGrid, interaction, theme],
    initialView: VIEWS[view],
    initialDate: date,
    now: `${now}:00Z`,
    timeZone: "UTC",
    events: events.map(eventInput),
    headerToolbar: false,
    height: "100%",
    scrollTime: MORNING,
    scrollTimeReset: false,
    firstDay: 1,
    locale: readerLocale(),
    nowIndicator: true,
    editable: true,
    slotDuration: "01:00:00",
    snapDuration: "00:15:00",
    slotMinHeight: 50,
    allDayHeaderContent: () => ({ domNodes: [unseen("All day")] }),
    dayMaxEvents: 5,
    eventInteractive: true,
    slotEventOverlap: false,
    // The cell's whole date as a name on an element without a role is what axe calls serious.
    dayCellDidMount: ({ el }) => el.removeAttribute("aria-label"),
    eventContent: ({ event }) => ({ domNodes: [eventWordsNode(shownOf(event), latest.current.view)] }),
    eventClick: ({ event, el }) => latest.current.onEvent(shownOf(event), el.getBoundingClientRect()),
    dateClick: ({ dateStr, allDay }) => {
      const start = allDay ? dateStr.slice(0, 10) : dateStr.slice(0, 16);
      latest.current.onSlot(start, start, allDay);
    },
    eventDrop: (info) => void settle(info, latest.current),
    eventResize: (info) => void settle(info, latest.current),
  };
}

interface Dropped {
  readonly event: {
    readonly startStr: string;
    readonly endStr: string;
    readonly allDay: boolean;
    readonly extendedProps: Record<string, unknown>;
  };
  revert(): void;
}

async function settle({ event, revert }: Dropped, { onMove }: GridProps): Promise<void> {
  const cut = (time: string) => (event.allDay ? time.slice(0, 10) : time.slice(0, 16));
  if (!(await onMove(shownOf(event), cut(event.startStr), cut(event.endStr)))) revert();
}

function shownOf(event: { readonly extendedProps: Record<string, unknown> }): ShownEvent {
  return event.extendedProps.shown as ShownEvent;
}

function eventInput(event: ShownEvent): EventInput {
  const { color, contrastColor, className } = lookOf(event);
  const movable = event.canEdit && event.status !== "cancelled";
  return {
    id: `${event.calendarId}/${event.id}`,
    title: event.title,
    start: event.allDay ? event.start : `${event.start}:00Z`,
    end: event.allDay ? event.end : `${event.end}:00Z`,
    allDay: event.allDay,
    editable: movable,
    color,
    contrastColor,
    className,
    extendedProps: { shown: event },
  };
}

function minutesOf({ start, end }: ShownEvent): number {
  return (Date.parse(`${end}:00Z`) - Date.parse(`${start}:00Z`)) / 60_000;
}

/** Title first, then the time: in a short event only the first words can be seen. */
function eventWordsNode(event: ShownEvent, view: CalendarView): HTMLElement {
  const node = document.createElement("div");
  node.className = "event-words";
  node.dataset.short = String(view === "month" || minutesOf(event) < TWO_LINES_MINUTES);
  const title = document.createElement("b");
  title.textContent = event.title;
  title.dir = "auto";
  if (event.isPrivate) title.prepend(lock());
  const time = document.createElement("span");
  time.textContent = event.start.slice(11);
  if (event.allDay) node.append(title);
  else if (view === "month") node.append(time, " ", title);
  else node.append(title, ", ", time);
  node.append(unseen(unseenWords(event)));
  return node;
}

function unseen(words: string): HTMLElement {
  const node = document.createElement("span");
  node.className = "unseen";
  node.textContent = words;
  return node;
}

/** A private event wears a lock; its words say so too. */
function lock(): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 12 12");
  picture.setAttribute("class", "event-lock");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 0 1 4 0v1.5");
  picture.append(path);
  return picture;
}

/**
 * Words for a screen reader where FullCalendar leaves none; and what it scrolls must be reachable by keyboard. A week's own events are stops for the Tab key; in an empty
 * one the first cell becomes one, since a stop that is no part of the grid would break it for a screen reader.
 */
function openToAll(host: HTMLElement): void {
  // FullCalendar hides the words of a header cell from screen readers and names the cell instead, which leaves it empty.
  for (const words of host.querySelectorAll("[role='columnheader'] [aria-hidden]"))
    words.removeAttribute("aria-hidden");
  for (const header of host.querySelectorAll("[role='rowheader']"))
    if (header.textContent === "") header.append(unseen(header.getAttribute("aria-label") ?? "Times"));
  for (const node of host.querySelectorAll<HTMLElement>("div")) {
    const scrolls =
      /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight;
    if (!scrolls || node.querySelector("[tabindex='0']") !== null) continue;
    const cell = node.querySelector<HTMLElement>("[role='gridcell']");
    if (cell !== null) cell.tabIndex = 0;
  }
}
