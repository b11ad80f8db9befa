import type { Event } from "../../../contract/calendar";
import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { changeEvent } from "../../google/calendar";
import { alone } from "../../google/lock";
import { pairWithEvent } from "../../pair/pair-now";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";

const MINUTES = { hour: 60, day: 24 * 60 } as const;
type Choice = "calendar" | keyof typeof MINUTES;

/** "Remind me": of all meetings with this person, on one's own copy of the event. */
export function askReminder(context: Context): Answer {
  const docId = param(context, "docId");
  const { record, event } = pairWithEvent(docId, context);
  return {
    show: {
      card: "reminder",
      name: firstName(record.other),
      chosen: chosenOn(event),
      save: { label: words().settings.save, press: { run: "saveReminder", with: { docId } } },
    },
    how: "push",
  };
}

/** A pop-up and no mail; the other's copy and the event itself stay as they are. */
export function saveReminder(context: Context): Answer {
  const docId = param(context, "docId");
  const chosen = input(context, "remind");
  const wanted: Choice = chosen === "hour" || chosen === "day" ? chosen : "calendar";
  return alone(() => {
    const { record, event } = pairWithEvent(docId, context);
    if (chosenOn(event) !== wanted && event.id !== undefined)
      changeEvent(record.calendarId, event.id, { reminders: remindersFor(wanted) }, "none", event.etag);
    return { how: "back", toast: words().toasts.saved };
  });
}

/** What was set by hand, in Calendar's own page, counts as the calendar's. */
function chosenOn({ reminders }: Event): Choice {
  const [only, ...more] = reminders?.overrides ?? [];
  if (reminders?.useDefault !== false || more.length > 0 || only?.method !== "popup") return "calendar";
  return only.minutes === MINUTES.hour ? "hour" : only.minutes === MINUTES.day ? "day" : "calendar";
}

function remindersFor(choice: Choice): object {
  if (choice === "calendar") return { useDefault: true, overrides: [] };
  return { useDefault: false, overrides: [{ method: "popup", minutes: MINUTES[choice] }] };
}
