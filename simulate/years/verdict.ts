import { type Line, linesOf } from "../page";
import { type Life, wordsOf } from "./life";
import type { Team } from "./team";

/** What is wrong with the docs at the end, in words; nothing when all holds. */
export function wrongWith({ workspace, pairs }: Team, { typed, bad }: Life): readonly string[] {
  const wrong: string[] = [...bad];
  for (const { name, owner, docId } of pairs) {
    const say = (what: string): void => void wrong.push(`${name}: ${what}`);
    const lines = linesOf(workspace, owner, docId);
    const dates = datesOf(lines);
    for (const date of new Set(dates.filter((one, at) => dates.indexOf(one) !== at)))
      say(`two sections for ${date}`);
    if (dates.some((date, at) => at > 0 && Date.parse(date) < Date.parse(dates[at - 1] ?? "")))
      say("out of order");
    // The next meeting's section waits for words, and the last one's is left alone; older ones that nobody wrote in are taken out.
    for (const { heading, words } of sectionsOf(lines).slice(0, -2))
      if (!words) say(`an empty section of ${heading}`);
    const boxes = lines.filter(({ checkbox, text }) => checkbox && text !== "");
    for (const words of typed.get(docId) ?? []) {
      const places = boxes.filter(({ text }) => wordsOf(text) === words);
      if (places.length === 0) say(`"${words}" is lost`);
      const open = places.filter(({ ticked, struck, text }) => !ticked && !struck && !text.includes("→"));
      if (open.length > 1) say(`"${words}" stands open ${open.length} times`);
    }
  }
  return wrong;
}

function datesOf(lines: readonly Line[]): string[] {
  return lines.filter(({ style }) => style === "HEADING_2").map(({ text }) => text);
}

/** Each section's heading, and whether anything under it is somebody's. */
function sectionsOf(lines: readonly Line[]): { heading: string; words: boolean }[] {
  const found: { heading: string; words: boolean }[] = [];
  for (const { style, text, checkbox } of lines) {
    const last = found.at(-1);
    if (style === "HEADING_2") found.push({ heading: text, words: false });
    else if (last !== undefined && checkbox && text !== "") last.words = true;
  }
  return found;
}
