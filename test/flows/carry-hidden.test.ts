import { expect, test } from "@jest/globals";
import { choicesOf } from "../../emulator/side-panel/choices";
import { type Line, linesOf } from "../../simulate/page";
import { ALEX, aPair, DANA, daysLater, opens, type Pair, ticksInDoc, typesInDoc } from "./world";

// A box that is somebody's task, and an emoji behind a line's words: what is known of neither is where they show.

async function carriedOnce(assumed: Readonly<Record<string, string>>): Promise<Pair> {
  const pair = await aPair(assumed);
  typesInDoc(pair, DANA, "Lisbon\nRent");
  ticksInDoc(pair, DANA, "Rent");
  daysLater(pair.office, 5);
  carry(pair);
  daysLater(pair.office, 7);
  opens(pair.office, ALEX, pair.next()).reload();
  return pair;
}

function carry(pair: Pair): void {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  if (!panel.buttons().includes("Carry over")) return;
  panel.press("Carry over");
  for (const field of Object.keys(panel.values()).filter((name) => name.startsWith("pick_")))
    panel.set(field, choicesOf(panel, field));
  panel.press("Carry over");
  expect(panel.last.error).toBeUndefined();
}

const linesWith = ({ office, docId }: Pair, words: string): Line[] =>
  linesOf(office.workspace, ALEX, docId).filter(({ text }) => text.includes(words));
const hung = ({ office, docId }: Pair): readonly string[] =>
  office.workspace.docs.view(ALEX, docId).hung.map(({ what }) => what);

test.each(["assignment", "reaction"] as const)(
  "where the export shows it, a copy of ours with an %s on it stays and keeps it; it is open once",
  async (what) => {
    const pair = await carriedOnce({ "docs.hung-on-a-line": "in the export" });
    const [copy] = linesWith(pair, "Lisbon\u2002since");
    pair.office.workspace.docs.edit(DANA, pair.docId, { kind: "hang", at: copy?.start ?? 0, what });
    carry(pair);
    expect(hung(pair)).toEqual([what]);
    const open = linesWith(pair, "Lisbon").filter(({ text }) => !text.includes("→"));
    expect(open.map(({ text }) => text)).toEqual(["Lisbon\u2002since 20 Nov"]);
    expect(linesWith(pair, "Lisbon")).toHaveLength(3);
  },
);

test.each(["assignment", "reaction"] as const)(
  "where nothing shows it, an %s on a line that a person typed is safe: that line stays for good",
  async (what) => {
    const pair = await carriedOnce({ "docs.hung-on-a-line": "nowhere" });
    const [original] = linesWith(pair, "Lisbon\u2002→");
    pair.office.workspace.docs.edit(DANA, pair.docId, { kind: "hang", at: original?.start ?? 0, what });
    carry(pair);
    expect(linesWith(pair, "Lisbon")).toHaveLength(2);
    expect(hung(pair)).toEqual([what]);
  },
);
