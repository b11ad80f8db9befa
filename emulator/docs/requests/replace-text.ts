import type { SubstringMatchCriteria } from "../../../contract/docs";
import { refuse } from "../errors";
import { type Paragraph, withInlines } from "../model/block";
import { deleteRange } from "../model/delete";
import type { Draft, Place } from "../model/draft";
import { type Inline, slice, textOf } from "../model/inline";
import { insertInlines, stripped } from "../model/insert";
import { tabsOf } from "./named-ranges";
import type { RequestHandlers } from "./request";

interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function pattern({ text, matchCase, searchByRegex }: SubstringMatchCriteria): RegExp {
  if (!text) return refuse("The text to search for must be specified.");
  const source = searchByRegex === true ? text : text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  try {
    return new RegExp(source, matchCase === true ? "gu" : "giu");
  } catch {
    return refuse(`Invalid regular expression: ${text}`);
  }
}

/** Matches in one paragraph's words; things that are no text never match, nor does the newline. */
function matchesIn(paragraph: Paragraph, search: RegExp, replacement: string): Match[] {
  const text = textOf(paragraph.inlines).slice(0, -1);
  const matches: Match[] = [];
  for (const found of text.matchAll(search)) {
    if (found[0] === "" || found[0].includes("\ue907")) continue;
    matches.push({ start: found.index, end: found.index + found[0].length, text: replacement });
  }
  return matches;
}

/** The replacement looks as the first replaced character did. */
function replaced(paragraph: Paragraph, matches: readonly Match[]): Paragraph {
  const inlines: Inline[] = [];
  let at = 0;
  for (const { start, end, text } of matches) {
    inlines.push(...slice(paragraph.inlines, at, start));
    const first = slice(paragraph.inlines, start, start + 1)[0];
    if (first !== undefined && text !== "") inlines.push({ ...first, kind: "text", text });
    at = end;
  }
  inlines.push(...slice(paragraph.inlines, at, paragraph.length));
  return withInlines(paragraph, inlines);
}

function replaceInSegment(draft: Draft, place: Place, search: RegExp, text: string): number {
  const whole = Number.POSITIVE_INFINITY;
  const found: Match[] = [];
  for (const { paragraph, start } of draft.paragraphsIn(place, 0, whole)) {
    for (const match of matchesIn(paragraph, search, text)) {
      found.push({ ...match, start: start + match.start, end: start + match.end });
    }
  }
  if (found.length === 0) return 0;
  if (text.includes("\n")) {
    for (const { start, end } of found.reverse()) {
      const style = slice(draft.paragraphAt(place, start)?.paragraph.inlines ?? [], 0, 1)[0]?.style ?? {};
      insertInlines(draft, place, end, [{ kind: "text", text, style }]);
      deleteRange(draft, place, start, end);
    }
    return found.length;
  }
  draft.mapParagraphs(place, 0, whole, (paragraph) => {
    const matches = matchesIn(paragraph, search, text);
    return matches.length === 0 ? paragraph : replaced(paragraph, matches);
  });
  for (const { start, end } of found.reverse()) {
    draft.record(place, { at: end, removed: 0, inserted: text.length });
    draft.record(place, { at: start, removed: end - start, inserted: 0 });
  }
  return found.length;
}

export const replaceTextRequests: RequestHandlers = {
  replaceAllText(draft, body) {
    const search = pattern(body.containsText ?? {});
    const text = stripped(body.replaceText ?? "");
    let count = 0;
    for (const tab of tabsOf(draft, body.tabsCriteria)) {
      for (const segmentId of Object.keys(tab.content.segments)) {
        count += replaceInSegment(draft, { tabId: tab.id, segmentId }, search, text);
      }
    }
    return { replaceAllText: count === 0 ? {} : { occurrencesChanged: count } };
  },
};
