import type { IsoDate } from "../agenda/model";
import { planDocument } from "../agenda/plan/document";
import { AGENDA_MASK } from "../agenda/read";
import { docStyle } from "../agenda/style";
import { readDocument, writeDocument } from "../google/docs";
import type { PairRecord } from "../memory/pair-record";
import { pairOf } from "../memory/pair-record";
import { settings } from "../memory/settings";
import type { PairDoc } from "../pair/doc";
import type { Context } from "../request/context";
import { ensureSection } from "./write";

/** The doc's head and the section of the first meeting. Looks first, unless the doc was made a moment ago. */
export function writeFirstSection(doc: PairDoc, record: PairRecord, date: IsoDate, context: Context): void {
  const style = docStyle(pairOf(record), settings().split, record.minutes, context.locale);
  if (doc.made) {
    writeDocument(doc.id, planDocument({ ...style, date }).requests);
    return;
  }
  if (isBlank(doc.id)) writeDocument(doc.id, planDocument({ ...style, date }).requests);
  else ensureSection(record, date, context);
}

/** A doc that an earlier press made and never wrote to: one empty paragraph. */
function isBlank(docId: string): boolean {
  const { tabs } = readDocument(docId, AGENDA_MASK);
  const paragraphs = (tabs?.[0]?.documentTab?.body?.content ?? []).filter(
    (one) => one.paragraph !== undefined,
  );
  return (
    (tabs?.length ?? 0) <= 1 &&
    paragraphs.length <= 1 &&
    (paragraphs[0]?.paragraph?.elements ?? []).every((one) => (one.textRun?.content ?? "x").trim() === "")
  );
}
