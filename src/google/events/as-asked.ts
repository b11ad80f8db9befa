import type { Event } from "../../../contract/calendar";

/** What Calendar leaves out of an event where it is so. */
const UNSAID = { visibility: "default", guestsCanInviteOthers: true, guestsCanModify: false };

/** Whether an event stands as a patch asked for it: each field named, lists whole, and what was to go is gone. */
export function isAsAsked({ attendeesOmitted: mineAlone = false, ...asked }: Event, now: Event): boolean {
  const attendees = (now.attendees ?? []).filter(({ self }) => !mineAlone || self === true);
  return holds(asked, { ...UNSAID, ...now, attendees });
}

function holds(asked: unknown, now: unknown): boolean {
  if (Array.isArray(asked)) {
    const list: readonly unknown[] = Array.isArray(now) ? now : [];
    return list.length === asked.length && asked.every((one) => list.some((other) => holds(one, other)));
  }
  if (typeof asked !== "object" || asked === null) return (asked ?? "") === (now ?? "");
  const is = (now ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(asked).every(
    ([key, value]) => value === undefined || holds(likened(key, value), likened(key, is[key])),
  );
}

/** A moment is said in any zone, an address in any case. */
function likened(key: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  return key === "dateTime" ? Date.parse(value) : key === "email" ? value.toLowerCase() : value;
}
