import type { Document, NamedRange, Request } from "../../../contract/docs";
import type { Plan } from "../plan";
import { bodyOf, paragraphAt, startOf, tabOf } from "../text/body";

/**
 * The name of the range that lets one of two writers through: every batch that changes the doc deletes it by its id and
 * makes it anew. A batch that goes out under `targetRevisionId` then finds the id gone as soon as another write came in
 * between, on whichever attempt that one was, and fails as a whole.
 */
export const TOKEN = "one-on-one token";

/**
 * The plan with the token taken and laid down again, for a write under `targetRevisionId`. Undefined when it may not
 * be sent that way: it does more than insert, or the doc has no token (a person deleted the words it lay on).
 */
export function withToken(plan: Plan, document: Document, tabId: string): Plan | undefined {
  const renewed = renewToken(document, tabId);
  if (!plan.insertsOnly || renewed.length === 0) return undefined;
  return { ...plan, requests: [...renewed, ...plan.requests] };
}

/** Takes the token and lays it down again; nothing where there is none. */
export function renewToken(document: Document, tabId: string): Request[] {
  const held = rangesNamed(document, tabId, TOKEN);
  if (held.length === 0) return [];
  const release: Request[] = held.map((namedRangeId) => ({ deleteNamedRange: { namedRangeId } }));
  return [...release, ...layToken(document, tabId)];
}

/** Lays a token down where there is none yet; part of every plan that adds a section. */
export function ensureToken(document: Document, tabId: string): Request[] {
  return rangesNamed(document, tabId, TOKEN).length > 0 ? [] : layToken(document, tabId);
}

/** The ids of the ranges of this name in the tab. */
export function rangesNamed(document: Document, tabId: string, name: string): string[] {
  const ranges: readonly NamedRange[] = tabOf(document, tabId).namedRanges?.[name]?.namedRanges ?? [];
  return ranges.flatMap(({ namedRangeId }) => (namedRangeId === undefined ? [] : [namedRangeId]));
}

/** Over the first character of the tab's first paragraph, as far from people's daily writing as a doc has it. */
function layToken(document: Document, tabId: string): Request[] {
  const content = bodyOf(document, tabId);
  const first = content.find((element) => element.paragraph !== undefined);
  if (first === undefined) return [];
  const start = startOf(first);
  const text = paragraphAt(content, start)?.paragraph.elements?.[0]?.textRun?.content ?? "";
  const length = (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  return [
    { createNamedRange: { name: TOKEN, range: { tabId, startIndex: start, endIndex: start + length } } },
  ];
}
