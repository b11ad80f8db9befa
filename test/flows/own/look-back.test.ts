import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import type { JsonObject } from "../../../emulator/json";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { linesOf } from "../../../simulate/page";
import { anchored, comments } from "../comments";
import {
  ALEX,
  aPair,
  bodyOf,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  sharesByHand,
  ticksInDoc,
  typesInDoc,
} from "../world";
import { allows, fileOf, filesSeenBy, lookBack, own, seenBy } from "./desk";

const READ = "docs.documents.get";
const EXPORT = "drive.files.export";
const WRITE = "docs.documents.batchUpdate";
const nothing = () => undefined;

function steps(pair: Pair, what: string, person = ALEX): void {
  const panel = opens(pair.office, person, pair.next());
  panel.reload();
  panel.press("Add topics");
  panel.set("topic", what);
  panel.set("where", "actions");
  panel.press("Add");
}

function topic(pair: Pair, what: string): void {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Add topics");
  panel.set("topic", what);
  panel.press("Add");
}

/** The card as somebody finds it some minutes later, when Drive's index knows what was made. */
function later(pair: Pair, person = ALEX): SidePanel {
  pair.office.workspace.clock.advance(5 * 60_000);
  return lookBack(pair, person);
}

/** Alex opens the panel until it writes what is due. */
function opensSoThatItWrites(pair: Pair): void {
  for (let openings = 0; openings < 4; openings++)
    if (callsOf(pair.office, () => opens(pair.office, ALEX, pair.next())).includes(WRITE)) return;
  throw new Error("Nothing was due.");
}

/** Dana ticks it where it stands by now. */
function ticksLast({ office, docId }: Pair, words: string): void {
  const lines = bodyOf(office, docId).filter((one) => JSON.stringify(one).includes(words));
  office.workspace.docs.edit(DANA, docId, { kind: "tick", at: Number(lines.at(-1)?.startIndex) });
}

function wordsOf(pair: Pair, person = ALEX): string {
  return markdownOf(pair.office, String(fileOf(pair, person, "Look back with").id), person)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\u2002/g, "  ");
}

async function someWeeks(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Moving to Lisbon");
  topic(pair, "Budget");
  steps(pair, "Send the level guide · Alex\nBook a room · Dana\nWrite to Sam");
  daysLater(pair.office, 7);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over");
  panel.press("Carry over");
  daysLater(pair.office, 7);
  const next = opens(pair.office, ALEX, pair.next());
  next.reload();
  topic(pair, "Offsite");
  daysLater(pair.office, 7);
  return pair;
}

test("the card tells how much of one's own there is, month by month, from the doc and its ticks: two calls", async () => {
  const pair = await someWeeks();
  ticksInDoc(pair, DANA, "Offsite");
  const panel = own(pair);
  expect(callsOf(pair.office, () => panel.press("Choose how far"))).toEqual([READ, EXPORT]);
  expect(panel.texts()).toEqual(
    expect.arrayContaining([
      "Look back",
      "Only you see this · Dana Reyes",
      "December 2026",
      "Wins: 1 · Topics: 1",
      "November 2026",
      "Next steps: 2 · Topics: 1",
    ]),
  );
});

test("where there is nothing of one's own, the card says so and makes nothing", async () => {
  const pair = await aPair();
  const panel = lookBack(pair);
  expect(panel.texts().join("\n")).toContain("anything of yours");
  expect(panel.buttons()).not.toContain("Make it");
});

test("a year: one's own topics and promises, by month, each linked to its meeting; nobody else can see it", async () => {
  const pair = await someWeeks();
  const panel = lookBack(pair);
  const before = seenBy(pair, DANA);
  panel.set("months", "12");
  const calls = callsOf(pair.office, () => panel.press("Make it"));
  // The folder of one's own is made with the first paper; the ticks are those that the card saw.
  expect(calls).toEqual([READ, "drive.files.create", "drive.files.create", WRITE]);
  const words = wordsOf(pair);
  expect(words).toContain("## December 2026");
  expect(words).toContain("## November 2026");
  expect(words.indexOf("December")).toBeLessThan(words.indexOf("November 2026"));
  expect(words).toContain("Send the level guide · Alex  open, carried once · 20 Nov");
  expect(words).toContain("Write to Sam  open, carried once · 20 Nov");
  expect(words).toContain("Budget  open, carried once · 20 Nov");
  expect(words).not.toMatch(/Lisbon|Book a room/);
  const id = String(fileOf(pair, ALEX, "Look back with Dana").id);
  expect(markdownOf(pair.office, id)).toContain(`document/d/${pair.docId}/edit#heading=`);
  expect(panel.last.openLink?.url).toContain(id);
  expect(permissionsOf(pair.office, id)).toEqual([`owner ${ALEX}`]);
  expect(seenBy(pair, DANA)).toEqual(before);
});

const forgets = ({ office }: Pair) => office.workspace.script.dropCaches(office.bundle.app);
const hours = ({ office }: Pair) => office.workspace.clock.advance(7 * 3_600_000);

/** What may come before the panel, and on each card after it before the press. */
const WAYS: Readonly<Record<string, readonly [before: (pair: Pair) => void, between: (pair: Pair) => void]>> =
  {
    "straight through": [nothing, nothing],
    "after an opening that wrote what was due": [opensSoThatItWrites, nothing],
    "after an evicted cache": [forgets, forgets],
    "after hours on each card": [hours, hours],
  };

test.each([
  ["manager", ALEX, "Offsite"],
  ["direct", DANA, "Moving to Lisbon"],
])(
  "as the %s, whichever way one comes: the first look back and the next are four calls at most, and what is ticked is done",
  async (_role, person, ticked) => {
    const pair = await someWeeks();
    allows(pair);
    const begin = pair.office.workspace.snapshot();
    for (const [way, [before, between]] of Object.entries(WAYS)) {
      const makes = (): readonly string[] => {
        const panel = opens(pair.office, person, pair.next());
        between(pair);
        panel.press("Just for me");
        between(pair);
        const shown = callsOf(pair.office, () => panel.press("Choose how far"));
        expect([way, shown.slice(0, 2), shown.length <= 3]).toEqual([way, [READ, EXPORT], true]);
        panel.set("months", "12");
        between(pair);
        return callsOf(pair.office, () => panel.press("Make it"));
      };
      pair.office.workspace.restore(begin);
      before(pair);
      expect([way, makes()]).toEqual([way, [READ, "drive.files.create", "drive.files.create", WRITE]]);
      ticksLast(pair, ticked);
      pair.office.workspace.clock.advance(5 * 60_000);
      expect([way, makes()]).toEqual([way, [READ, "drive.files.get", READ, WRITE]]);
      expect(wordsOf(pair, person)).toMatch(new RegExp(`${ticked} {2}done`));
    }
  },
);

test("over a year of a long doc it is four calls too", async () => {
  const pair = await aPair();
  for (const [weeks, half] of [
    [0, "first"],
    [24, "second"],
  ] as const) {
    daysLater(pair.office, 7 * weeks);
    topic(pair, Array.from({ length: 150 }, (_, at) => `Topic ${at} of the ${half} half`).join("\n"));
  }
  daysLater(pair.office, 7 * 24);
  ticksInDoc(pair, DANA, "Topic 149 of the second half");
  const card = lookBack(pair);
  card.set("months", "12");
  expect(callsOf(pair.office, () => card.press("Make it")).length).toBeLessThanOrEqual(4);
  expect(wordsOf(pair)).toContain("Topic 149 of the first half  open");
  expect(wordsOf(pair)).toContain("Topic 149 of the second half  done");
});

test("made again, nothing stands there twice, and where it says it all, nothing is written: three calls", async () => {
  const pair = await someWeeks();
  lookBack(pair).press("Make it");
  const before = wordsOf(pair);
  const panel = later(pair);
  expect(callsOf(pair.office, () => panel.press("Make it"))).toEqual([READ, "drive.files.get", READ]);
  expect(panel.last.notification).toBe("Your look back says it all already");
  expect(wordsOf(pair)).toBe(before);
  opens(pair.office, ALEX, pair.next()).press("Done", "Write to Sam");
  later(pair).press("Make it");
  const words = wordsOf(pair);
  expect(words).toMatch(/done or let go/);
  for (const heading of ["November 2026", "December 2026"]) expect(words.split(heading)).toHaveLength(2);
  expect(words.split("Write to Sam")).toHaveLength(2);
});

test("ticked while the card was open: the ticks are asked for again, one call more, and what is done is done", async () => {
  const pair = await someWeeks();
  lookBack(pair).press("Make it");
  const panel = later(pair);
  ticksInDoc(pair, DANA, "Offsite");
  expect(callsOf(pair.office, () => panel.press("Make it"))).toEqual([
    READ,
    EXPORT,
    "drive.files.get",
    READ,
    WRITE,
  ]);
  expect(wordsOf(pair)).toMatch(/Offsite {2}done/);
});

test("Google shows no ticks for a moment: they are asked for again with the press", async () => {
  const pair = await someWeeks();
  ticksInDoc(pair, DANA, "Offsite");
  const card = own(pair);
  pair.office.workspace.faults.add({
    method: EXPORT,
    when: "before",
    times: 1,
    error: { code: 503, reason: "backendError", message: "Backend Error" },
  });
  card.press("Choose how far");
  expect(callsOf(pair.office, () => card.press("Make it"))).toContain(EXPORT);
  expect(wordsOf(pair)).toMatch(/Offsite {2}done/);
});

test("what a person wrote into a look back stays, whatever is made", async () => {
  const pair = await someWeeks();
  lookBack(pair).press("Make it");
  const id = String(fileOf(pair, ALEX, "Look back with Dana").id);
  const { docs } = pair.office.workspace;
  const typed = "Proud of this one";
  docs.edit(ALEX, id, { kind: "insertText", at: 3, text: typed });
  topic(pair, "One more thing");
  daysLater(pair.office, 7);
  later(pair).press("Make it");
  const words = wordsOf(pair);
  expect(words).toContain(typed);
  expect(words.split("December 2026").length + words.split("onecember 2026").length).toBe(3);
  expect(words).toContain("One more thing");
  expect(words.split("Offsite")).toHaveLength(2);
});

test("the last entry is true no more and nothing follows it, not even an empty line: it is taken out all the same", async () => {
  const pair = await someWeeks();
  lookBack(pair).press("Make it");
  const { docs } = pair.office.workspace;
  const id = String(fileOf(pair, ALEX, "Look back with Dana").id);
  const body = () => bodyOf(pair.office, id);
  const end = Number(body().at(-1)?.endIndex);
  docs.edit(ALEX, id, { kind: "deleteRange", start: end - 2, end: end - 1 });
  expect(wordsOf(pair).trim()).toMatch(/Budget {2}open[^\n]*$/);
  const lines = bodyOf(pair.office, pair.docId).filter((one) => JSON.stringify(one).includes('"Budget'));
  for (const { startIndex } of lines.reverse())
    docs.edit(ALEX, pair.docId, { kind: "insertText", at: Number(startIndex) + 6, text: " 2027" });
  const panel = later(pair);
  panel.press("Make it");
  expect(panel.last.error).toBeUndefined();
  expect(wordsOf(pair)).toContain("Budget 2027");
  expect(wordsOf(pair)).not.toMatch(/Budget {2}/);
});

/** His look back, for whatever is done to a doc. */
function paperOf(pair: Pair): Pair {
  return { ...pair, docId: String(fileOf(pair, ALEX, "Look back with Dana").id) };
}

/** Alex comments on words of his look back. */
function asks(pair: Pair, words: string): void {
  const paper = paperOf(pair);
  const line = linesOf(pair.office.workspace, ALEX, paper.docId).find(({ text }) => text.includes(words));
  const startIndex = (line?.start ?? 0) + (line?.text.indexOf(words) ?? 0);
  comments(paper, ALEX, { startIndex, endIndex: startIndex + words.length });
}

/** A topic has more words by now, wherever it stands. */
function rewords({ office, docId }: Pair, topic: string): void {
  const lines = bodyOf(office, docId).filter((one) => JSON.stringify(one).includes(`"${topic}`));
  for (const { startIndex } of lines.reverse())
    office.workspace.docs.edit(ALEX, docId, {
      kind: "insertText",
      at: Number(startIndex) + topic.length,
      text: " anew",
    });
}

test("lines of a look back are true no more: they go after a look at its comments, and one with a comment stays", async () => {
  const pair = await someWeeks();
  lookBack(pair).press("Make it");
  asks(pair, "Budget");
  for (const topic of ["Offsite", "Budget"]) rewords(pair, topic);
  const card = later(pair);
  expect(callsOf(pair.office, () => card.press("Make it"))).toEqual([
    READ,
    "drive.files.get",
    READ,
    EXPORT,
    WRITE,
  ]);
  expect(wordsOf(pair)).not.toMatch(/Offsite {2}/);
  for (const topic of ["Offsite anew", "Budget anew", "Budget  "]) expect(wordsOf(pair)).toContain(topic);
  expect(anchored(paperOf(pair), ALEX)).toEqual(["Budget"]);
});

test("what became of an item is written anew under a comment on just that", async () => {
  const pair = await someWeeks();
  lookBack(pair).press("Make it");
  asks(pair, "open, carried once");
  const before =
    wordsOf(pair)
      .split("\n")
      .find((line) => line.includes("open, carried once")) ?? "";
  const [, item = ""] = /([A-Z][a-z]+[^·]*?) +(?:· Alex +)?open/.exec(before) ?? [];
  ticksLast(pair, item);
  later(pair).press("Make it");
  expect(anchored(paperOf(pair), ALEX).join()).toMatch(/^done by [^·]*carried once/);
});

test.each([true, false])(
  "where the export is not granted, lines go only from a look back without comments: %s",
  async (commented) => {
    const pair = await someWeeks();
    lookBack(pair).press("Make it");
    if (commented)
      pair.office.workspace.call(byHand(ALEX), {
        method: "drive.comments.create",
        params: { fileId: paperOf(pair).docId, fields: "id" },
        body: { content: "Why?" },
      });
    rewords(pair, "Offsite");
    pair.office.workspace.clock.advance(5 * 60_000);
    const scopes = pair.office.bundle.scopes.filter((scope) => !scope.endsWith("script.external_request"));
    const card = calendarOf(pair.office, ALEX, { scopes });
    card.openEvent(ALEX, pair.next());
    for (const press of ["Just for me", "Choose how far", "Make it"]) card.press(press);
    expect(/Offsite {2}/.test(wordsOf(pair))).toBe(commented);
    expect(wordsOf(pair)).toContain("Offsite anew");
  },
);

test("a longer look back adds the months before, and a look back in the trash is let be", async () => {
  const pair = await someWeeks();
  const panel = lookBack(pair);
  panel.set("months", "1");
  panel.press("Make it");
  expect(wordsOf(pair)).not.toContain("November");
  later(pair).press("Make it");
  expect(wordsOf(pair).indexOf("December")).toBeLessThan(wordsOf(pair).indexOf("November 2026"));
  const fileId = String(fileOf(pair, ALEX, "Look back with Dana").id);
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.files.update",
    params: { fileId },
    body: { trashed: true },
  });
  later(pair).press("Make it");
  expect(String(fileOf(pair, ALEX, "Look back with Dana").id)).not.toBe(fileId);
});

test("the direct looks back on their own", async () => {
  const pair = await someWeeks();
  const dana = allows(pair);
  dana.press("Just for me");
  const before = seenBy(pair, ALEX);
  dana.press("Choose how far");
  dana.press("Make it");
  const words = wordsOf(pair, DANA);
  expect(words).toContain("Moving to Lisbon");
  expect(words).toContain("Book a room");
  expect(words).not.toMatch(/Budget|level guide/);
  expect(seenBy(pair, ALEX)).toEqual(before);
});

test("a copy of one's own: all words, nobody else, connected with nothing, and one for each state of the doc", async () => {
  const pair = await someWeeks();
  const dana = allows(pair);
  dana.press("Just for me");
  const before = seenBy(pair, ALEX);
  dana.press("Make a copy");
  expect(dana.last.notification).toBe("Copied to your Drive, for you alone");
  const copy = fileOf(pair, DANA, "Copy of our 1:1 doc, Alex");
  const id = String(copy.id);
  expect(markdownOf(pair.office, id, DANA)).toContain("Moving to Lisbon");
  expect(permissionsOf(pair.office, id, DANA)).toEqual([`owner ${DANA}`]);
  expect(seenBy(pair, ALEX)).toEqual(before);
  dana.press("Make a copy");
  expect(dana.last.notification).toBe("Your copy is up to date");
  expect(filesSeenBy(pair, DANA).filter(({ name }) => String(name).startsWith("Copy of our"))).toHaveLength(
    1,
  );
  // In Docs it is nobody's 1:1.
  const docs = docsOf(pair.office, DANA);
  docs.openDoc(id);
  expect(docs.texts()[0]).toBe("Your own copy of the doc with Alex");
  typesInDoc(pair, ALEX, "Later words");
  expect(markdownOf(pair.office, id, DANA)).not.toContain("Later words");
  dana.press("Make a copy");
  expect(
    docsOwnedBy(pair.office, DANA).filter(({ name }) => String(name).startsWith("Copy of our")),
  ).toHaveLength(2);
});

test.each(["trashed", "deleted", "given to Dana"])(
  "a copy that was %s is not said to be up to date: another is made, and that one is",
  async (what) => {
    const pair = await aPair();
    topic(pair, "Budget");
    const desk = own(pair);
    desk.press("Make a copy");
    const fileId = String(fileOf(pair, ALEX, "Copy of our").id);
    const call = (method: string, params: JsonObject, body: JsonObject = {}) =>
      pair.office.workspace.call(byHand(ALEX), { method, params, body });
    if (what === "trashed") call("drive.files.update", { fileId }, { trashed: true });
    else if (what === "deleted") call("drive.files.delete", { fileId });
    else {
      const owner = { type: "user", role: "owner", emailAddress: DANA };
      call("drive.permissions.create", { fileId, transferOwnership: true }, owner);
    }
    const copies = () =>
      docsOwnedBy(pair.office).filter(
        ({ id, name, trashed }) =>
          id !== fileId && String(name).startsWith("Copy of our") && trashed !== true,
      );
    desk.press("Make a copy");
    expect(desk.last.notification).toBe("Copied to your Drive, for you alone");
    expect(copies()).toHaveLength(1);
    desk.press("Make a copy");
    expect(desk.last.notification).toBe("Your copy is up to date");
    expect(desk.last.openLink?.url).toContain(String(copies()[0]?.id));
    expect(copies()).toHaveLength(1);
  },
);

test("the folder of one's own was shared by hand: a look back and a copy are made where nobody else reads", async () => {
  const pair = await aPair();
  topic(pair, "Budget");
  daysLater(pair.office, 7);
  const panel = own(pair);
  panel.set("note", "for me");
  panel.press("Add a line");
  const folder = String(fileOf(pair, ALEX, "1:1s, just for me").id);
  sharesByHand({ ...pair, docId: folder }, DANA);
  panel.press("Choose how far");
  panel.press("Make it");
  panel.back();
  panel.press("Make a copy");
  for (const name of ["Look back with", "Copy of our"]) {
    const made = fileOf(pair, ALEX, name);
    expect(permissionsOf(pair.office, String(made.id))).toEqual([`owner ${ALEX}`]);
    expect(made.parents).not.toEqual([folder]);
  }
});
