import type { Answer } from "../../cards/answer";
import { change, checkedRecord } from "../../doc/change";
import { keepPanel, type PanelState } from "../../memory/kept-panel";
import { settings } from "../../memory/settings";
import { contentOf } from "../../panel/content";
import { emptyParts } from "../../panel/load";
import { pairView } from "../../panel/view";
import { type Context, param } from "../../request/context";
import { words } from "../../text/cards.en";
import { shortDay } from "../../text/dates.en";
import { lastPanel } from "../open/open-panel";

/** "Add section for 27 Nov": one read, one atomic write; there already, nothing is written. */
export function addSection(context: Context): Answer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const { state } = lastPanel(docId, context);
  const record = checkedRecord(docId, context, false);
  const newestFirst = settings().order === "newest-first";
  const outcome = change(record, { what: "section", date, ...(newestFirst ? { newestFirst } : {}) }, context);
  const there = outcome.did === "nothing";
  const content = contentOf(outcome.reading.agenda, there ? date : undefined, date);
  const shown: PanelState = {
    ...state,
    version: "",
    readMs: context.nowMs,
    content: there ? content : { ...content, section: date, parts: emptyParts() },
  };
  keepPanel(shown);
  const toast = there ? words.toasts.sectionThere(shortDay(date)) : words.toasts.sectionAdded(shortDay(date));
  return { show: pairView({ record, state: shown }, context), how: "root", toast };
}
