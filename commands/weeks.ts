// npm run demo -- --weeks 52 [--seed N]: a year of a pair's ordinary life, the doc it leaves, and its measure in a table.
import { parseArgs } from "node:util";
import { makeBundle } from "../build/bundle";
import { byHand } from "../emulator/api/call";
import { ALEX } from "../emulator/people";
import { loadBundle } from "../emulator/run";
import { liveThrough } from "../simulate/year";

/** Plays the weeks that the arguments ask for, and prints; false when they ask for none. */
export async function playWeeks(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { weeks: { type: "string" }, seed: { type: "string", default: "1" } },
  });
  if (values.weeks === undefined) return false;
  const { code, manifest } = await makeBundle();
  const year = liveThrough(loadBundle(code, manifest), Number(values.weeks), Number(values.seed));
  const params = { fileId: year.doc, mimeType: "text/markdown" };
  const markdown = year.office.workspace.call(byHand(ALEX), { method: "drive.files.export", params });
  console.log((markdown.media?.data ?? "").replace(/\]\(https:[^)]*\)/g, "](…)"));
  const { table, plainLetters } = year;
  console.table({
    sections: table.sections,
    items: table.items,
    "items open more than once (0)": table.openTwice.length,
    "notes of ours of one kind on one line (1)": table.notesOnALine,
    "notes of ours on details (0)": table.notesOnDetails,
    "empty boxes of ours before the last meeting (0)": table.emptyBoxes,
    "wordless sections before the last meeting (0)": table.wordlessSections,
    "lines of ours in a section before it (6)": table.linesOfOurs,
    letters: table.letters,
    "letters, copied the plain way": plainLetters,
    "size against the plain way": `${Math.round((100 * table.letters) / plainLetters)} %`,
  });
  console.table(Object.fromEntries([...year.calls].map(([what, calls]) => [what, { "most calls": calls }])));
  return true;
}
