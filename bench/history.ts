import type { Document } from "../contract/docs";
import { DAY_MS } from "../emulator/clock";
import type { RichParagraph } from "../emulator/docs/docs";
import { ALEX } from "../emulator/people";
import type { Workspace } from "../emulator/workspace";

const WEEK = 7 * DAY_MS;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Twelve items a meeting, as years of use leave them: done ones struck through, a note under every third, one in sixty open. */
const ITEMS = [
  "Dana",
  "Dana",
  "Dana",
  "Dana",
  "Dana",
  "Alex",
  "Alex",
  "Alex",
  "Alex",
  "Next",
  "Next",
  "Next",
];

/** What is older than five years is done or let go: a list that asks "Since when?" first is another job. */
const STILL_OPEN = 260;

/** Writes `weeks` past sections before the first one of a doc that the add-on made. */
export function composeHistory(workspace: Workspace, documentId: string, weeks: number): void {
  const { document } = workspace.docs.view(ALEX, documentId);
  const { date, at } = firstSectionOf(document);
  const paragraphs: RichParagraph[] = [];
  for (let back = weeks; back >= 1; back--)
    paragraphs.push(...sectionOf(date - back * WEEK, weeks - back, back <= STILL_OPEN));
  // Pasting ends with a line of its own, as it does in the editor.
  workspace.docs.edit(ALEX, documentId, { kind: "paste", at, paragraphs });
}

function sectionOf(day: number, nth: number, someOpen: boolean): RichParagraph[] {
  const date = new Date(day);
  const heading = `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const lines: RichParagraph[] = [styled(heading, "HEADING_2")];
  let part = "";
  ITEMS.forEach((owner, item) => {
    if (owner !== part) {
      part = owner;
      lines.push(styled(owner === "Next" ? "Next steps" : `${owner}'s topics`, "HEADING_3"));
    }
    const open = someOpen && (nth * ITEMS.length + item) % 60 === 0;
    const style = open ? {} : { strikethrough: true };
    lines.push({
      runs: [{ text: `Topic ${nth}.${item}: plans for the next quarter`, style }],
      bullet: { shape: "checkbox", level: 0 },
    });
    if (item % 3 === 0) lines.push({ runs: [{ text: "We agreed to look at it again" }] });
  });
  return lines;
}

function styled(text: string, namedStyleType: "HEADING_2" | "HEADING_3"): RichParagraph {
  return { runs: [{ text }], style: { namedStyleType } };
}

/** The date of the first section, and where its heading (or the year above it) starts. */
function firstSectionOf(document: Document): { date: number; at: number } {
  const content = document.tabs?.[0]?.documentTab?.body?.content ?? [];
  const styleAt = (at: number): string | undefined => content[at]?.paragraph?.paragraphStyle?.namedStyleType;
  const heading = content.findIndex((_, at) => styleAt(at) === "HEADING_2");
  const words = content[heading]?.paragraph?.elements?.[0]?.textRun?.content ?? "";
  const start = content[styleAt(heading - 1) === "HEADING_1" ? heading - 1 : heading]?.startIndex;
  if (start === undefined) throw new Error("The doc has no section yet.");
  return { date: Date.parse(`${words.trim()} UTC`), at: start };
}
