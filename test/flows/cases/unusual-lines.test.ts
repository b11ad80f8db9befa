import { expect, test } from "@jest/globals";
import { ALEX, aPair, DANA, daysLater, type Pair, typesInDoc } from "../world";
import { carriesAll, linesUnder, listed, listOf, page, writesBelow } from "./hands";

/** Dana's "Time off" and "Lisbon", Alex's "Budget", the next step "Guide". */
async function fourItems(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Time off\nLisbon");
  typesInDoc(pair, ALEX, "Budget");
  typesInDoc(pair, ALEX, "Guide");
  return pair;
}

test.each(["HEADING_1", "HEADING_2", "TITLE", "SUBTITLE"])(
  "a line in %s among the topics hides nothing of what follows",
  async (style) => {
    const pair = await fourItems();
    writesBelow(pair, "Time off", [["Career", style]]);
    daysLater(pair.office, 7);
    const list = listOf(pair);
    // A title is no heading: it counts as a note below "Time off".
    const offered = [...listed(list, "Not reached"), ...listed(list, "Probably talked about")];
    expect(offered).toEqual(expect.arrayContaining(["Time off", "Lisbon", "Budget"]));
    expect(listed(list, "Next steps")).toEqual(expect.arrayContaining(["Guide"]));
    expect(carriesAll(list)).toBe("Carry over to Fri 27 Nov");
    const copies = linesUnder(pair, "Fri 27 Nov 2026");
    for (const words of ["Time off", "Lisbon", "Budget", "Guide"])
      expect(copies).toContain(`${words} since 20 Nov`);
    expect(page(pair).filter(({ text }) => text === "Fri 27 Nov 2026")).toHaveLength(1);
  },
);

test.each(["bullet", "number"] as const)(
  "topics and next steps that somebody made a %s list of are offered, and come along as boxes",
  async (bullet) => {
    const pair = await fourItems();
    for (const words of ["Time off", "Lisbon", "Guide"]) {
      const { start = 0, end = 1 } = page(pair).find(({ text }) => text === words) ?? {};
      pair.office.workspace.docs.edit(DANA, pair.docId, { kind: "setBullet", bullet, start, end: end - 1 });
    }
    daysLater(pair.office, 7);
    const list = listOf(pair);
    expect(listed(list, "Not reached")).toEqual(expect.arrayContaining(["Time off", "Lisbon"]));
    expect(listed(list, "Next steps")).toEqual(expect.arrayContaining(["Guide"]));
    carriesAll(list);
    for (const words of ["Time off", "Lisbon", "Guide"])
      expect(page(pair).find(({ text }) => text === `${words}\u2002since 20 Nov`)?.checkbox).toBe(true);
  },
);

test("plain lines are topics only where the part has no list at all, and are never ticked beforehand", async () => {
  const pair = await aPair();
  const { start = 0, end = 0 } = page(pair).find(({ text, checkbox }) => checkbox && text === "") ?? {};
  const { docs } = pair.office.workspace;
  docs.edit(DANA, pair.docId, { kind: "setBullet", bullet: "none", start, end });
  docs.edit(DANA, pair.docId, { kind: "insertText", at: start, text: "We should talk about Lisbon" });
  typesInDoc(pair, ALEX, "Budget");
  writesBelow(pair, "Budget", [["which is late", "NORMAL_TEXT"]]);
  daysLater(pair.office, 7);
  const list = listOf(pair);
  const offered = list?.texts({ folded: true }).join("\n") ?? "";
  expect(offered).toContain("We should talk about Lisbon");
  expect(offered).not.toContain("which is late");
  expect(listed(list, "Not reached")).toEqual([]);
});

test.each([
  ["a zero-width space", "\u200b"],
  ["a soft hyphen", "\u00ad"],
  ["a word joiner", "\u2060"],
])("a box with nothing but %s in it is no topic", async (_, text) => {
  const pair = await aPair();
  typesInDoc(pair, DANA, text);
  typesInDoc(pair, ALEX, "Budget");
  daysLater(pair.office, 7);
  const list = listOf(pair);
  expect(listed(list, "Not reached")).toEqual(["Budget"]);
  carriesAll(list);
  expect(linesUnder(pair, "Fri 27 Nov 2026").filter((line) => line.includes("since"))).toEqual([
    "Budget since 20 Nov",
  ]);
});

test("groups under a part keep their heading in the copy, and undo takes the headings out again", async () => {
  const pair = await fourItems();
  writesBelow(pair, "Time off", [["Project A", "HEADING_4"]]);
  daysLater(pair.office, 7);
  const list = listOf(pair);
  carriesAll(list);
  const copies = linesUnder(pair, "Fri 27 Nov 2026");
  const at = copies.indexOf("Project A");
  expect(copies[at + 1]).toBe("Lisbon since 20 Nov");
  expect(copies.indexOf("Time off since 20 Nov")).toBeLessThan(at);
  list?.press("Undo last change");
  expect(linesUnder(pair, "Fri 27 Nov 2026").join()).not.toMatch(/Project A|Lisbon/);
  expect(linesUnder(pair, "Fri 20 Nov 2026")).toEqual(expect.arrayContaining(["Project A", "Lisbon"]));
});

test("a chip that Docs does not show comes along as a mark, alone or among words; its line stays as it was", async () => {
  const pair = await aPair();
  // Nobody can type the character that stands for such a chip: it is put where another one was typed.
  typesInDoc(pair, DANA, "ask ☃ soon\n☃\n\u200b");
  const { workspace } = pair.office;
  workspace.restore(JSON.parse(JSON.stringify(workspace.snapshot()).replaceAll("☃", "\ue907")));
  const typed = ["ask \ue907 soon", "\ue907"];
  expect(linesUnder(pair, "Fri 20 Nov 2026")).toEqual(expect.arrayContaining(typed));
  daysLater(pair.office, 7);
  const list = listOf(pair);
  expect(listed(list, "Not reached")).toEqual(["ask [chip] soon", "[chip]"]);
  carriesAll(list);
  expect(linesUnder(pair, "Fri 27 Nov 2026")).toEqual(
    expect.arrayContaining(["ask [chip] soon since 20 Nov", "[chip] since 20 Nov"]),
  );
  for (const words of typed)
    expect(linesUnder(pair, "Fri 20 Nov 2026").filter((line) => line === `${words} → 27 Nov`)).toHaveLength(
      1,
    );
  list?.press("Undo");
  expect(linesUnder(pair, "Fri 20 Nov 2026")).toEqual(expect.arrayContaining(typed));
  expect(linesUnder(pair, "Fri 27 Nov 2026").join()).not.toContain("[chip]");
});
