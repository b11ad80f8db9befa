import { holdsFirstMeeting } from "../../agenda/plan/first-meeting";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { readDoc } from "../../doc/read";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { firstMeetingView, sectionOfFirst } from "./first-meeting-view";

/** "Use a first section": the words as they would stand in the doc, and whether they do. One call and the pair's check. */
export function showFirstMeeting(context: Context): Answer {
  const record = checkedRecord(param(context, "docId"), context, false);
  const reading = readDoc(record, context);
  const section = sectionOfFirst(reading, record, context);
  if (section === undefined) return { toast: words().firstMeeting.noSection };
  const there = holdsFirstMeeting(reading.document, section);
  return { show: firstMeetingView(record, section, there, context), how: "push" };
}
