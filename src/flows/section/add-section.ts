import { change, checkedRecord, seenBefore } from "../../doc/change";
import { sectionOrder } from "../../doc/write";
import { keptPanel } from "../../memory/kept-panel";
import { contentOf, withSection } from "../../panel/content";
import { heldDays } from "../../panel/meetings";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { calendarOf } from "../../series-moved/to-another-day";
import { words } from "../../text/words";

/** "Add section for 27 Nov": one read, one atomic write; there already, nothing is written. */
export function addSection(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const record = checkedRecord(docId, context, false);
  const state = keptPanel(docId);
  const outcome = change(
    record,
    {
      what: "section",
      date,
      ...sectionOrder(record),
      ...calendarOf(state, record, context),
      commented: seenBefore(state, context),
    },
    context,
  );
  const there = outcome.did === "nothing";
  const held = heldDays(state?.meetings ?? [], context);
  return {
    panel: docId,
    content: there
      ? contentOf(outcome.reading.agenda, { section: date, before: date, held })
      : withSection(outcome, date, held),
    how: "root",
    undoable: !there,
    toast: there
      ? words().toasts.sectionThere(words().dates.shortDay(date))
      : words().toasts.sectionAdded(words().dates.shortDay(date)),
  };
}
