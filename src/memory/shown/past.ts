import type { IsoDate, Owner } from "../../agenda/model";
import { cache, cached } from "../../google/memory";
import { fields, flag, listOf, oneOf, optional, type Shape, shaped, text } from "../../google/shape";

/** What became of what stands in a section: open, done, carried to a later day; undefined where only a tick could tell. */
export interface PastLine {
  readonly text: string;
  readonly became?: "open" | "done";
  readonly carriedTo?: IsoDate;
}

/** A section that a past meeting had, as it was last read. */
export interface PastSection {
  /** Drive's version of the doc that this was read from. */
  readonly version: string;
  /** Whether the doc has a section for that day at all. */
  readonly there: boolean;
  readonly heading?: string;
  readonly parts: ReadonlyArray<{ readonly owner: Owner; readonly lines: readonly PastLine[] }>;
}

const shape: Shape<PastSection> = fields({
  version: text,
  there: flag,
  heading: optional(text),
  parts: listOf(
    fields({
      owner: oneOf("direct", "manager", "actions", "unknown"),
      lines: listOf(fields({ text, became: optional(oneOf("open", "done")), carriedTo: optional(text) })),
    }),
  ),
});

const key = (docId: string, date: IsoDate) => `past.${docId}.${date}`;

/** Undefined when it was forgotten, or the doc has changed since. */
export function keptPast(docId: string, date: IsoDate, version: string): PastSection | undefined {
  const kept = shaped(shape, cached(key(docId, date)));
  return kept?.version === version && version !== "" ? kept : undefined;
}

export function keepPast(docId: string, date: IsoDate, past: PastSection): void {
  cache(key(docId, date), past);
}
