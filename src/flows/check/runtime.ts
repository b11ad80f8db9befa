import type { Event } from "../../../contract/calendar";
import { PROBES } from "../../check/all";
import { at, insert, patch } from "../../check/calendar-probes";
import { type Asking, answerOf, type Findings, type Probe } from "../../check/call";
import { everyHour, granted, noMoreEveryHour, withheld } from "../../google/consent";
import { statusOf } from "../../google/error";
import { readBusy } from "../../google/events/busy";
import { hourlyIsOn } from "../../memory/hourly/on";
import type { EntryName } from "../../names";
import { EXPORT_PROBES } from "./exports";

const HOURLY: EntryName = "onHour";

/** What only the advanced services can show: they may keep to themselves what a client over HTTP sends. */
const SERVICE_PROBES: readonly Probe[] = [
  {
    settles: ["apps-script.nulls", "apps-script.empty-lists"],
    *ask(place) {
      const { id: eventId = "" } = yield* insert(place, "nulls", {
        ...at(place, "10-04", "10:00"),
        recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"],
        extendedProperties: { private: { checkNull: "1" } },
      });
      yield* patch(eventId, { extendedProperties: { private: { checkNull: null } } });
      yield* patch(eventId, { recurrence: [] });
      const { extendedProperties, recurrence = [] } = yield* now(eventId);
      return {
        "apps-script.nulls": extendedProperties?.private?.checkNull === undefined ? "sent" : "left out",
        "apps-script.empty-lists": recurrence.length === 0 ? "sent" : "left out",
      };
    },
  },
];

/** Everything that is asked of Google, in order. */
export const QUESTIONS: readonly Probe[] = [...PROBES, ...SERVICE_PROBES, ...EXPORT_PROBES];

function* now(eventId: string): Asking<Event> {
  return yield* answerOf<Event>({
    method: "calendar.events.get",
    path: { calendarId: "primary", eventId },
  });
}

/** What the runtime and Apps Script's own services show without a call to an API. */
export function runtimeFindings(): Findings {
  return {
    "apps-script.big-int": typeof BigInt === "function" ? "yes" : "no",
    "apps-script.format-to-parts": hasFormatToParts() ? "yes" : "no",
    "apps-script.addon-triggers": triggers(),
    ...missingScope(),
  };
}

/** What a service throws whose permission was left out; nothing where everything was granted. Its words are let go. */
function missingScope(): Findings {
  if (!withheld("busy")) return {};
  try {
    readBusy(["primary"], 0, 1);
    return {};
  } catch (error) {
    const status = statusOf(error);
    return { "apps-script.missing-scope": status === undefined ? "exception" : `api error ${status}` };
  }
}

function hasFormatToParts(): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin" }).formatToParts(0).length > 0;
  } catch {
    return false;
  }
}

/** A trigger that is made and taken away again; where one is at work already, that is the answer. */
function triggers(): string {
  if (hourlyIsOn()) return "allowed";
  if (!granted("triggers")) return "cannot tell (403)";
  const made = everyHour(HOURLY);
  noMoreEveryHour(HOURLY);
  return made ? "allowed" : "refused";
}
