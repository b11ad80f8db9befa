import type { Agenda } from "../model";

/** Whether a ticked box was seen anywhere in the doc: then its export shows ticks. */
export function sawTick({ sections }: Agenda): boolean {
  return sections.some(({ parts }) =>
    parts.some(({ items }) => items.some(({ evidence }) => evidence === "ticked")),
  );
}
