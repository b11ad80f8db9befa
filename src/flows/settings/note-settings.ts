import type { DocSettings } from "../../agenda/style";
import { noteOnFile } from "../../google/drive";
import { keepRecord, type PairRecord } from "../../memory/pair-record";
import { settingsTags } from "../../memory/tags";

/** Brings a doc's settings, and what is remembered of them, to what was chosen: one call, none where they are so. */
export function noteSettings(record: PairRecord, chosen: DocSettings): void {
  const wanted = settingsTags(chosen);
  const there = record.settings === undefined ? {} : settingsTags(record.settings);
  if (JSON.stringify(wanted) === JSON.stringify(there)) return;
  noteOnFile(record.docId, wanted);
  keepRecord({ ...record, settings: chosen });
}
