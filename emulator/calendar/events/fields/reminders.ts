import type { Event } from "../../../../contract/calendar";
import { ApiError } from "../../../api/error";
import { invalid, required } from "../../errors";
import type { OwnFields } from "../../state";

/** Source: reference of the event resource. */
const REMINDER_LIMITS = { overrides: 5, minutes: 40_320 } as const;

/** Reads an event's reminders; undefined when the calendar's defaults hold. */
export function readReminders(written: Event["reminders"]): OwnFields["reminders"] {
  if (written === undefined) return undefined;
  const overrides = written.overrides ?? [];
  if (written.useDefault !== false) {
    if (overrides.length === 0) return undefined;
    // (seen)
    throw new ApiError(400, "Cannot specify both default reminders and overrides at the same time.", {
      reason: "cannotUseDefaultRemindersAndSpecifyOverride",
      domain: "calendar",
    });
  }
  if (overrides.length > REMINDER_LIMITS.overrides) throw invalid("Too many override reminders.");
  for (const { method, minutes } of overrides) {
    if (method === undefined) throw required("Missing reminder method.");
    if (minutes === undefined) throw required("Missing reminder minutes.");
    if (method !== "email" && method !== "popup") throw invalid("Invalid reminder method.");
    if (minutes < 0 || minutes > REMINDER_LIMITS.minutes) throw invalid("Invalid reminder minutes.");
  }
  return { useDefault: false, ...(overrides.length === 0 ? {} : { overrides }) };
}
