import type { DocumentTab, Paragraph, StructuralElement } from "../contract/docs";
import type { Workspace } from "../emulator/workspace";

/** One line of a doc as a person sees it. Read here by hand: the judge does not use the add-on's own reading. */
export interface Line {
  readonly text: string;
  /** "HEADING_2", "NORMAL_TEXT" … */
  readonly style: string;
  readonly checkbox: boolean;
  readonly ticked: boolean;
  /** Every word of it is struck through. */
  readonly struck: boolean;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** The lines of the doc's first tab, in order. */
export function linesOf(workspace: Workspace, person: string, documentId: string): Line[] {
  const { document, ticked } = workspace.docs.view(person, documentId);
  const starts = new Set(ticked.map(({ startIndex }) => startIndex));
  const tab = document.tabs?.[0]?.documentTab;
  return (tab?.body?.content ?? []).flatMap((element) => lineOf(element, tab, starts));
}

function lineOf(
  element: StructuralElement,
  tab: DocumentTab | undefined,
  ticked: ReadonlySet<number>,
): Line[] {
  const { paragraph, startIndex = 0, endIndex = 0 } = element;
  if (paragraph === undefined) return [];
  const runs = (paragraph.elements ?? []).map((part) => part.textRun);
  const words = runs.filter((run) => (run?.content ?? "").trim() !== "");
  return [
    {
      text: textOf(paragraph),
      style: paragraph.paragraphStyle?.namedStyleType ?? "NORMAL_TEXT",
      checkbox: isCheckbox(paragraph, tab),
      ticked: ticked.has(startIndex),
      struck:
        words.length > 0 &&
        words.every((run) => run?.textStyle?.strikethrough === true || isOurNote(run?.content ?? "")),
      level: paragraph.bullet?.nestingLevel ?? 0,
      start: startIndex,
      end: endIndex,
    },
  ];
}

/** The end of our notes, which shows nothing, apart. */
function textOf(paragraph: Paragraph): string {
  return (paragraph.elements ?? [])
    .map((part) => part.textRun?.content ?? (part.person !== undefined ? "@" : ""))
    .join("")
    .replace(/\n$/, "")
    .replace(/\u2009/g, "");
}

function isCheckbox(paragraph: Paragraph, tab: DocumentTab | undefined): boolean {
  const list = tab?.lists?.[paragraph.bullet?.listId ?? ""]?.listProperties?.nestingLevels?.[0];
  return (
    paragraph.bullet !== undefined &&
    list?.glyphSymbol === undefined &&
    list?.glyphType === "GLYPH_TYPE_UNSPECIFIED"
  );
}

/** The add-on's own words at the end of a line: since when, where it went, and below it whether it may leave the room. */
const SINCE = String.raw`since \d{1,2} \p{L}{3,9}(?: \d{4})?`;
const WENT = String.raw`→ \d{1,2} \p{L}{3,9}(?: \d{4})?`;
const MAY_LEAVE = String.raw`\v(?:Between us|OK to share|May this leave the room\?) · (?:Alex|Dana)`;
const OUR_NOTES = new RegExp(String.raw`(?:\s*(?:${SINCE}|${WENT}|${MAY_LEAVE}))+\s*$`, "u");
const WENT_AT_ITS_END = new RegExp(String.raw`${WENT}\s*(?:since|${MAY_LEAVE}|$)`, "u");

function isOurNote(text: string): boolean {
  return text.replace(OUR_NOTES, "").trim() === "";
}

/** A line as its writer wrote it. */
export function withoutOurNotes(text: string): string {
  return text.replace(OUR_NOTES, "").trimEnd();
}

/** Whether an arrow of ours says that it went on to another section. */
export function wasCarried(text: string): boolean {
  return WENT_AT_ITS_END.test(text);
}
