import { recall, remember } from "../../google/memory";
import { amount, fields, listOf, oneOf, optional, type Shape, shaped } from "../../google/shape";
import type { Offered } from "../../questions/pick";
import { THEMES, type Theme } from "../../questions/themes";

const used = fields(
  Object.fromEntries(THEMES.map((theme) => [theme, optional(listOf(amount))])),
) as unknown as Shape<Partial<Record<Theme, number[]>>>;

const shape: Shape<Offered> = fields({
  used,
  now: optional(fields({ theme: oneOf(...THEMES), at: amount })),
  growthMs: optional(amount),
});

const key = (docId: string) => `questions.${docId}`;

/** What this person was offered about this pair; nothing yet where nothing is remembered. */
export function offeredFor(docId: string): Offered {
  return shaped(shape, recall(key(docId))) ?? { used: {} };
}

export function keepOffered(docId: string, offered: Offered): void {
  remember(key(docId), offered);
}
