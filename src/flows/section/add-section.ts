import { change, checkedRecord } from "../../doc/change";
import { settings } from "../../memory/settings";
import { contentOf, withEmptySection } from "../../panel/content";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** "Add section for 27 Nov": one read, one atomic write; there already, nothing is written. */
export function addSection(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const record = checkedRecord(docId, context, false);
  const newestFirst = settings().order === "newest-first";
  const outcome = change(record, { what: "section", date, ...(newestFirst ? { newestFirst } : {}) }, context);
  const { agenda } = outcome.reading;
  const there = outcome.did === "nothing";
  return {
    panel: docId,
    content: there
      ? contentOf(agenda, date, date)
      : withEmptySection(contentOf(agenda, undefined, date), date),
    how: "root",
    toast: there
      ? words().toasts.sectionThere(words().dates.shortDay(date))
      : words().toasts.sectionAdded(words().dates.shortDay(date)),
  };
}
