import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { readDoc } from "../../doc/read";
import { write } from "../../doc/write";
import { dropLastChange, keepLastChange, lastChange, lastChangeMs } from "../../memory/last-change";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { words } from "../../text/words";
import { firstMeetingView, sectionOfFirst } from "./first-meeting-view";

const say = () => words().firstMeeting;

/** "Put it in": our words below the date of the next meeting, for both to read; once, however often it is pressed. */
export function useFirstMeeting(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, true);
  const from = dayOf(context.nowMs, record.zone);
  const outcome = write(record, { what: "first-meeting", from }, context);
  const section = sectionOfFirst(outcome.reading, record, context);
  if (outcome.did === "refused" || section === undefined) return { toast: say().noSection };
  const written = outcome.did === "written";
  if (written) keepLastChange(docId, outcome.plan.receipt);
  return {
    show: firstMeetingView(record, section, true, context),
    how: "update",
    toast: written ? say().added(words().dates.shortDay(section.date)) : say().already,
  };
}

/** "Take it out": exactly those words, while nobody wrote among them. */
export function takeOutFirstMeeting(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, true);
  const reading = readDoc(record, context);
  const section = sectionOfFirst(reading, record, context);
  if (section === undefined) return { toast: say().noSection };
  const receipt = { what: "first-meeting", date: section.date } as const;
  const last = lastChange(docId)?.what === "first-meeting";
  const undo = { what: "undo", receipt, writtenMs: last ? lastChangeMs(docId) : 0 } as const;
  const stays = write(record, undo, context, reading).did === "refused";
  if (!stays && last) dropLastChange(docId);
  return {
    show: firstMeetingView(record, section, stays, context),
    how: "update",
    toast: stays ? say().stays : say().takenOut,
  };
}
