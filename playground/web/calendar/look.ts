import type { ShownEvent } from "../../shared/calendar";

/** What an event is drawn with: a background, letters that can be read on it, and class names for the finer marks. */
export interface EventLook {
  readonly color: string;
  readonly contrastColor: string;
  readonly className: string;
}

const OWN: readonly [string, string] = ["#2a5fc4", "#ffffff"];
const INVITED: readonly [string, string] = ["#0d7377", "#ffffff"];
const FOCUS: readonly [string, string] = ["#6a4fb6", "#ffffff"];
const PALE: readonly [string, string] = ["var(--paper)", "light-dark(#1f3f80, #bcd2fd)"];
const GREY: readonly [string, string] = ["light-dark(#e4e7ec, #2f343e)", "light-dark(#3d444f, #c3c8d2)"];

/** Like Calendar: filled when it is on, outlined when unanswered, hatched when tentative, struck when declined or cancelled. */
export function lookOf(event: ShownEvent): EventLook {
  const marks = ["event"];
  if (event.status === "cancelled") marks.push("event-cancelled");
  else if (event.response === "declined") marks.push("event-declined");
  else if (event.response === "tentative" || event.status === "tentative") marks.push("event-tentative");
  else if (event.response === "needsAction") marks.push("event-unanswered");
  if (event.isPrivate) marks.push("event-private");
  const [color, contrastColor] = coloursOf(event);
  return { color, contrastColor, className: marks.join(" ") };
}

function coloursOf(event: ShownEvent): readonly [string, string] {
  if (event.status === "cancelled" || event.response === "declined") return GREY;
  if (event.response === "needsAction") return PALE;
  if (event.busyOnly) return GREY;
  if (event.eventType === "focusTime" || event.eventType === "outOfOffice") return FOCUS;
  return event.canEdit ? OWN : INVITED;
}

/** What is not seen of an event but heard: when it ends, and its finer marks. */
export function unseenWords(event: ShownEvent): string {
  const marks = [
    event.isPrivate ? "private" : "",
    event.status === "cancelled" ? "cancelled" : "",
    event.status !== "cancelled" && event.response === "declined" ? "declined" : "",
    event.response === "tentative" ? "maybe" : "",
    event.response === "needsAction" ? "not answered" : "",
  ].filter((mark) => mark !== "");
  return [event.allDay ? ", all day" : ` to ${event.end.slice(11)}`, ...marks].join(", ");
}
