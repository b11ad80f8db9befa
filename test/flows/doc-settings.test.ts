import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { fireDueTriggers } from "../../emulator/run";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows } from "./own/desk";
import { addsTopic, hourly } from "./series/both";
import {
  ALEX,
  anOffice,
  aPair,
  bodyOf,
  calendarOf,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  editsByHand,
  fridayWithDana,
  MIA,
  markdownOf,
  type Office,
  opens,
  type Pair,
  SAM,
  startsOf,
  ticksInDoc,
  trashes,
  typesInDoc,
} from "./world";

/** The panel of the pair's next meeting. */
function panelOf({ office, seriesId, docId }: Pair, person: string): SidePanel {
  if (person !== ALEX) {
    const docs = docsOf(office, person);
    docs.openDoc(docId);
    if (docs.buttons().includes("Allow")) {
      docs.press("Allow");
      docs.grantFileScope();
    }
  }
  return opens(office, person, startsOf(office, person, seriesId)[0] ?? "");
}

function docSettings(pair: Pair, person: string): SidePanel {
  const panel = panelOf(pair, person);
  panel.press("Settings for this doc");
  return panel;
}

function settingsForAll(office: Office, person = ALEX): SidePanel {
  const panel = calendarOf(office, person);
  panel.openHome();
  panel.press("Settings for all 1:1s");
  return panel;
}

/** The add-on as Alex runs it: what an app notes on a file, no other can read. */
function theAddOn({ bundle: { app, scopes } }: Office) {
  return { person: ALEX, app, scopes };
}

function notedOn(office: Office, docId: string): unknown {
  const { body } = office.workspace.call(theAddOn(office), {
    method: "drive.files.get",
    params: { fileId: docId, fields: "appProperties" },
  });
  const { split, order, automatic, language } = (body?.appProperties ?? {}) as Record<string, string>;
  return { split, order, automatic, language };
}

/** Alex has a second 1:1, with Sam. */
function alsoWithSam({ office, docId }: Pair): string {
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.press("Set up 1:1");
  return String(docsOwnedBy(office).find(({ id }) => id !== docId)?.id);
}

function headings(pair: Pair): string[] {
  return markdownOf(pair.office, pair.docId).match(/^#{2,3} .*$/gm) ?? [];
}

test.each([
  [ALEX, DANA],
  [DANA, ALEX],
])("what %s sets for the doc, %s finds set, and the next section is written so", async (one, other) => {
  const pair = await aPair();
  const set = docSettings(pair, one);
  expect(set.texts()).toContain(`The same for you and ${one === ALEX ? "Dana" : "Alex"}`);
  set.set("time", "none");
  set.set("order", "newest-first");
  set.set("language", "de");
  const calls = callsOf(pair.office, () => set.press("Save"));
  expect(calls).toEqual(["drive.files.get", "drive.files.update"]);
  expect(set.last.notification).toBe("Saved");
  expect(notedOn(pair.office, pair.docId)).toEqual({
    split: "none",
    order: "newest-first",
    automatic: "yes",
    language: "de",
  });
  expect(docSettings(pair, other).values()).toMatchObject({
    time: ["none"],
    order: ["newest-first"],
    language: ["de"],
    automatic: ["on"],
  });
  daysLater(pair.office, 6);
  const later = panelOf(pair, other);
  // Alex owns the doc: there it comes with the opening.
  if (other === DANA) later.press("Add section for 27 Nov");
  expect(headings(pair).slice(0, 4)).toEqual([
    "## Fr 27. Nov. 2026",
    "### Danas Themen",
    "### Alex’ Themen",
    "### Nächste Schritte",
  ]);
});

test("the minutes are said for this meeting, by name", async () => {
  const pair = await aPair();
  expect(docSettings(pair, ALEX).texts()).toEqual(
    expect.arrayContaining(["Dana 20 min, you 10 min", "Dana 15 min, you 15 min", "Don't show"]),
  );
  expect(docSettings(pair, DANA).texts()).toEqual(
    expect.arrayContaining(["You 20 min, Alex 10 min", "You 15 min, Alex 15 min", "Don't show"]),
  );
});

test("Save with nothing changed writes nothing", async () => {
  const pair = await aPair();
  const panel = docSettings(pair, ALEX);
  expect(callsOf(pair.office, () => panel.press("Save"))).toEqual(["drive.files.get"]);
});

test("the direct turns off that sections come by themselves: the owner's run writes none", async () => {
  const pair = await aPair();
  const all = settingsForAll(pair.office);
  all.set("hourly", true);
  all.press("Save");
  const set = docSettings(pair, DANA);
  set.set("automatic", false);
  set.press("Save");
  panelOf(pair, ALEX);
  daysLater(pair.office, 5);
  fireDueTriggers(pair.office.workspace, pair.office.bundle);
  expect(headings(pair).filter((one) => one.startsWith("## "))).toEqual(["## Fri 20 Nov 2026"]);
});

test("a new doc begins with what is set for all, in the language of whoever sets it up", async () => {
  const office = await anOffice();
  const all = settingsForAll(office);
  all.set("time", "half");
  all.set("order", "newest-first");
  all.set("automatic", false);
  all.press("Save");
  opens(office, ALEX, fridayWithDana(office)).press("Set up 1:1");
  const docId = String(docsOwnedBy(office)[0]?.id);
  expect(notedOn(office, docId)).toEqual({
    split: "half",
    order: "newest-first",
    automatic: "no",
    language: "en",
  });
  expect(markdownOf(office, docId)).toContain("### Dana's topics · first 15 min");
});

test("a change for all is made in each doc of one's own, and only that: what one doc has otherwise stays", async () => {
  const pair = await aPair();
  const { office } = pair;
  const ofSam = alsoWithSam(pair);
  const set = docSettings(pair, ALEX);
  set.set("time", "none");
  set.press("Save");
  const all = settingsForAll(office);
  all.set("order", "newest-first");
  const calls = callsOf(office, () => all.press("Save"));
  expect(calls).toEqual(["drive.files.get", "drive.files.update", "drive.files.get", "drive.files.update"]);
  expect(notedOn(office, pair.docId)).toMatchObject({ split: "none", order: "newest-first" });
  expect(notedOn(office, ofSam)).toMatchObject({ split: "direct-first", order: "newest-first" });
});

test("the settings for all say in how many docs a change is made: a doc that is not remembered is none of them", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const said = () => {
    const home = calendarOf(office);
    home.openHome();
    home.press("Settings for all 1:1s");
    return home.texts().join("\n");
  };
  expect(said()).toContain("A change here is made in one doc that you own. New docs begin with it");
  office.workspace.script.properties(office.bundle.app, { person: ALEX }).remove(`pair.${docId}`);
  expect(said()).not.toContain("A change here is made in");
  expect(said()).toContain("a doc that is found again later keeps its own settings");
});

test("the question for growth is one's own: turned off, it stays off, and no doc hears of it", async () => {
  const pair = await aPair();
  const all = settingsForAll(pair.office);
  all.set("growth", false);
  expect(callsOf(pair.office, () => all.press("Save"))).toEqual([]);
  expect(settingsForAll(pair.office).values()).toMatchObject({ growth: [], automatic: ["on"] });
  expect(settingsForAll(pair.office, DANA).values()).toMatchObject({ growth: ["on"] });
});

test("settings for all lay open in a second window: Save there writes what was changed on it, and nothing back", async () => {
  const pair = await aPair();
  const { office } = pair;
  const [first, second] = [settingsForAll(office), settingsForAll(office)];
  second.set("time", "half");
  second.set("growth", false);
  second.set("hourly", true);
  second.press("Save");
  first.set("order", "newest-first");
  first.press("Save");
  expect(notedOn(office, pair.docId)).toMatchObject({ split: "half", order: "newest-first" });
  expect(settingsForAll(office).values()).toMatchObject({
    time: ["half"],
    order: ["newest-first"],
    growth: [],
    hourly: ["on"],
  });
});

test("the hourly run is switched on while no section is to come by itself: it says so", async () => {
  const { office } = await aPair();
  const all = settingsForAll(office);
  all.set("automatic", false);
  all.set("hourly", true);
  all.press("Save");
  expect(all.last.notification).toBe(
    'On. No section comes by itself while "Add the next section after a meeting" is off.',
  );
});

/** What one doc of several may have come to without its owner's add-on hearing of it. */
const GONE: Readonly<Record<string, (pair: Pair) => void>> = {
  "in the trash": (pair) => trashes(pair, true),
  "given away": ({ office, docId }) => {
    office.workspace.call(byHand(ALEX), {
      method: "drive.permissions.create",
      params: { fileId: docId, transferOwnership: true },
      body: { type: "user", role: "owner", emailAddress: MIA },
    });
  },
  "of a 1:1 that ended": (pair) => notes(pair, { oneOnOne: "ended" }),
  "continued in another doc": (pair) => notes(pair, { oneOnOne: "continued", next: pair.docId }),
};

function notes({ office, docId }: Pair, appProperties: Record<string, string>): void {
  office.workspace.call(theAddOn(office), {
    method: "drive.files.update",
    params: { fileId: docId },
    body: { appProperties },
  });
}

test.each(Object.keys(GONE))(
  "a doc that is %s does not keep a change for all from the others",
  async (what) => {
    const pair = await aPair();
    const ofSam = alsoWithSam(pair);
    GONE[what]?.(pair);
    const all = settingsForAll(pair.office);
    all.set("time", "half");
    all.press("Save");
    expect(all.last.notification).toBe(
      "Saved. One doc stays as it is: it is in the trash, or no longer yours",
    );
    expect(notedOn(pair.office, ofSam)).toMatchObject({ split: "half" });
    expect(settingsForAll(pair.office).values()).toMatchObject({ time: ["half"] });
  },
);

test("a doc on which no settings are noted yet goes by its owner's, and notes them at an opening", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const all = settingsForAll(office);
  all.set("time", "half");
  all.press("Save");
  // All else is noted by then.
  for (let opening = 0; opening < 3; opening += 1) panelOf(pair, ALEX);
  office.workspace.call(theAddOn(office), {
    method: "drive.files.update",
    params: { fileId: docId },
    body: { appProperties: { split: null, order: null, automatic: null, language: null } },
  });
  expect(notedOn(office, docId)).toEqual({});
  expect(docSettings(pair, ALEX).values()).toMatchObject({ time: ["half"] });
  panelOf(pair, ALEX);
  expect(notedOn(office, docId)).toMatchObject({ split: "half" });
});

test("a part is called what the two call it, in new sections and on the panel, and read so in old ones", async () => {
  const pair = await aPair();
  const { office } = pair;
  const set = docSettings(pair, DANA);
  expect(set.values()).toMatchObject({
    directPart: "Dana's topics",
    managerPart: "Alex's topics",
    stepsPart: "Next steps",
  });
  set.set("directPart", "Rocks");
  set.set("managerPart", "Alex | asks · first");
  set.set("stepsPart", "We agreed");
  set.press("Save");
  expect(set.last.notification).toBe("Saved");
  daysLater(office, 6);
  panelOf(pair, ALEX);
  expect(headings(pair).slice(4)).toEqual([
    "## Fri 27 Nov 2026",
    "### Rocks · first 20 min",
    "### Alex asks first · then 10 min",
    "### We agreed",
  ]);
  const panel = panelOf(pair, DANA);
  panel.press("Add topics");
  panel.set("topic", "Moving to Lisbon");
  panel.press("Add");
  const texts = panelOf(pair, ALEX).texts();
  expect(texts.slice(texts.indexOf("Rocks"))).toEqual(
    expect.arrayContaining(["Rocks", "Moving to Lisbon", "Alex asks first", "Nothing yet"]),
  );
  // Called otherwise again: the section that bears the old name is as much theirs, and what is open goes along.
  const again = docSettings(pair, ALEX);
  again.set("directPart", "Dana's corner");
  again.press("Save");
  daysLater(office, 7);
  const later = panelOf(pair, ALEX);
  later.press("Carry over");
  later.press("Carry over");
  const doc = markdownOf(office, pair.docId);
  expect(
    doc.slice(doc.indexOf("Dana's corner"), doc.indexOf("Alex asks first", doc.indexOf("Dana's corner"))),
  ).toContain("Moving to Lisbon");
  expect(doc.match(/Moving to Lisbon/g)).toHaveLength(2);
});

test("an empty section under chosen names is tidied like any other of ours", async () => {
  const pair = await aPair();
  const set = docSettings(pair, ALEX);
  set.set("directPart", "Rocks");
  set.set("managerPart", "Pebbles");
  set.set("stepsPart", "We agreed");
  set.press("Save");
  for (let week = 0; week < 3; week += 1) {
    daysLater(pair.office, week === 0 ? 6 : 7);
    // The first opening may only look at what hangs on the lines that are to go.
    panelOf(pair, ALEX);
    panelOf(pair, ALEX);
  }
  const dates = headings(pair).filter((one) => one.startsWith("## "));
  expect(dates).toEqual(["## Fri 4 Dec 2026", "## Fri 11 Dec 2026"]);
});

test.each([
  ["Risks", "Risks"],
  ["Top 3", "Top 5"],
])(
  'Dana typed a heading "%s" of her own; later the two call a part "%s": hers stays, what is ours and empty goes',
  async (typed, named) => {
    const pair = await aPair();
    const { office } = pair;
    allows(pair);
    typesInDoc(pair, DANA, "Lisbon");
    ticksInDoc(pair, DANA, "Lisbon");
    addsTopic(pair, ALEX, pair.next(), "Budget");
    heads(pair, typed, "Lisbon");
    daysLater(office, 5);
    const set = docSettings(pair, ALEX);
    set.set("stepsPart", named);
    set.press("Save");
    for (const _week of [1, 2, 3, 4]) {
      hourly(pair);
      for (const _time of [1, 2]) addsTopic(pair, ALEX, pair.next(), "Offsite");
      daysLater(office, 7);
    }
    const below = (day: string): readonly string[] => {
      const [, section = ""] = headings(pair).join("\n").split(day);
      return section.split("\n## ")[0]?.split("\n").slice(1) ?? [];
    };
    expect(below("20 Nov 2026")).toContain(`### ${typed}`);
    expect(below("20 Nov 2026")).not.toContain("### Next steps");
    expect(below("4 Dec 2026")).not.toContain(`### ${named}`);
    expect(below("18 Dec 2026")).toContain(`### ${named}`);
  },
);

/** Dana makes a heading of her own below that line: Enter, Backspace, the words, "Heading 3". */
function heads({ office, docId }: Pair, words: string, after: string): void {
  const { docs } = office.workspace;
  const line = bodyOf(office, docId).find((one) => JSON.stringify(one).includes(after));
  const at = Number(line?.endIndex) - 1;
  docs.edit(DANA, docId, { kind: "insertText", at, text: "\n" });
  docs.edit(DANA, docId, { kind: "backspace", at: at + 1 });
  docs.edit(DANA, docId, { kind: "insertText", at: at + 1, text: words });
  editsByHand(office, DANA, docId, [
    {
      updateParagraphStyle: {
        range: { startIndex: at + 1, endIndex: at + 2 },
        paragraphStyle: { namedStyleType: "HEADING_3" },
        fields: "namedStyleType",
      },
    },
  ]);
}

test.each([
  ["Next steps", "No two parts can have, or have had, the same name"],
  ["x".repeat(120), "That is too long for a heading"],
])("Dana's part cannot be called %s", async (name, said) => {
  const pair = await aPair();
  const set = docSettings(pair, ALEX);
  set.set("directPart", name);
  expect(callsOf(pair.office, () => set.press("Save"))).toEqual(["drive.files.get"]);
  expect(set.last.notification).toBe(said);
  expect(set.texts()[0]).toBe("Settings for this doc");
});
