import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows } from "../flows/own/desk";
import { until } from "../flows/series/both";
import {
  ALEX,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOwnedBy,
  JO,
  MIA,
  mails,
  markdownOf,
  type Office,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  startsOf,
  types,
  typesInDoc,
} from "../flows/world";

function plans(office: Office, address: string): SidePanel {
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up several");
  if (panel.buttons().includes("Start over")) panel.press("Start over");
  panel.set("people", address);
  panel.press("Find times");
  return panel;
}

test("a plan for Mia lay open while one for Sam was made: its press shows that one, and makes and mails nothing", async () => {
  const office = await anOffice();
  const left = plans(office, MIA);
  plans(office, SAM);
  left.press("Set up 1");
  expect(left.texts()).toContain("This is another plan than the card showed. Look at it first.");
  expect(left.texts()).toContain(SAM);
  expect([docsOwnedBy(office), mails(office)]).toEqual([[], []]);
  left.press("Set up 1");
  expect(permissionsOf(office, String(docsOwnedBy(office)[0]?.id))).toContain(`writer ${SAM}`);
});

test("the doc was given away while its panel lay open: Review says that only its owner is told, and lists nobody", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  allows(pair);
  const share = (params: object, role: string, emailAddress: string) =>
    office.workspace.call(byHand(ALEX), {
      method: "drive.permissions.create",
      params: { fileId: docId, ...params },
      body: { role, type: "user", emailAddress },
    });
  share({ sendNotificationEmail: false }, "reader", JO);
  const left = opens(office, ALEX, pair.next());
  share({ transferOwnership: true }, "owner", DANA);
  left.press("Review");
  expect(left.texts()).toEqual([
    "Google tells only the doc's owner who can open it",
    "Dana owns it now, and sees the list.",
    "Back",
  ]);
  left.press("Back");
  expect(left.texts().join("\n")).not.toContain("Only you two");
});

test("a doc's settings lay open while the other changed theirs: Save writes what was changed on it, and nothing back", async () => {
  const pair = await aPair();
  const { office } = pair;
  allows(pair);
  const settings = (person: string) => {
    const panel = opens(office, person, startsOf(office, person, pair.seriesId)[0] ?? "");
    panel.press("Settings for this doc");
    return panel;
  };
  const left = settings(DANA);
  const alex = settings(ALEX);
  alex.set("stepsPart", "Promises");
  alex.set("directPart", "Dana's corner");
  alex.set("time", "half");
  alex.set("order", "newest-first");
  alex.set("automatic", false);
  alex.press("Save");
  left.set("language", "de");
  left.set("managerPart", "Pebbles");
  left.set("directPart", "Rocks");
  left.press("Save");
  expect(left.last.notification).toBe("Saved");
  expect(settings(ALEX).values()).toMatchObject({
    language: ["de"],
    directPart: "Rocks",
    managerPart: "Pebbles",
    stepsPart: "Promises",
    time: ["half"],
    order: ["newest-first"],
    automatic: [],
  });
});

/** Ten minutes later Alex moves the next meeting by hand and opens it: its section follows. */
function moves({ office, docId, next }: Pair, date: string): void {
  office.workspace.clock.advance(600_000);
  types(office, ALEX, next(), at(date, "10:00", "10:30"));
  for (const _time of [1, 2]) opens(office, ALEX, next());
  expect(markdownOf(office, docId)).toContain(`## Thu ${Number(date.slice(8))} Nov 2026`);
}

/** What stands in the doc, without empty boxes and the parts' headings. */
function sectionsOf({ office, docId }: Pair): readonly string[] {
  return markdownOf(office, docId)
    .split("\n")
    .filter((line) => /^## |Budget|Lisbon/.test(line));
}

test.each([
  [ALEX, "a topic"],
  [ALEX, "a next step"],
  [DANA, "a topic"],
  [DANA, "a next step"],
])(
  "the meeting was moved while %s typed %s: it stands in the meeting's one section",
  async (person, what) => {
    const pair = await aPair();
    const { office } = pair;
    allows(pair);
    const left = formLeftOpen(pair, person, what);
    moves(pair, "2026-11-19");
    left.press("Add");
    expect(left.last.notification).toContain("Added to 19 Nov");
    expect(sectionsOf(pair)).toEqual(["## Thu 19 Nov 2026", expect.stringContaining("Budget")]);
    expect(opens(office, ALEX, pair.next()).texts()).toContain("Budget");
    expect(left.texts()).toEqual(expect.arrayContaining(["Thu 19 Nov, 10:00", "Budget"]));
  },
);

/** The list of what is open, for the meeting of 27 November: one item of 20 November. */
function listLeftOpen(pair: Pair, person: string): SidePanel {
  const { office, seriesId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  daysLater(office, 7);
  opens(office, ALEX, pair.next());
  const left = opens(office, person, startsOf(office, person, seriesId)[0] ?? "");
  left.press(left.buttons().find((label) => /open item|carry/i.test(label)) ?? "");
  return left;
}

test.each([ALEX, DANA])(
  "the meeting was moved while the list of what is open lay there: what %s carries stands in its one section",
  async (person) => {
    const pair = await aPair();
    allows(pair);
    const left = listLeftOpen(pair, person);
    moves(pair, "2026-11-26");
    left.press("Carry over");
    expect(left.last.notification).toContain("26 Nov");
    expect(sectionsOf(pair).map((line) => line.replace(/^## /, ""))).toEqual([
      "Fri 20 Nov 2026",
      expect.stringContaining("Lisbon"),
      "Thu 26 Nov 2026",
      expect.stringContaining("Lisbon"),
    ]);
    expect(left.texts()).toEqual(expect.arrayContaining(["Thu 26 Nov, 10:00", "Lisbon"]));
  },
);

test.each([ALEX, DANA])(
  "the meeting was moved and held while the list of what is open lay there: %s carries to the next one",
  async (person) => {
    const pair = await aPair();
    allows(pair);
    const left = listLeftOpen(pair, person);
    moves(pair, "2026-11-26");
    until(pair, "2026-11-26T15:00");
    left.press("Carry over");
    expect(left.last.notification).toBe("1 item carried to 4 Dec");
    expect(sectionsOf(pair).map((line) => line.replace(/^## /, ""))).toEqual([
      "Fri 20 Nov 2026",
      expect.stringContaining("Lisbon"),
      "Thu 26 Nov 2026",
      "Fri 4 Dec 2026",
      expect.stringContaining("Lisbon"),
    ]);
  },
);

/** The form for the meeting of 20 November, filled in. */
function formLeftOpen({ office, seriesId }: Pair, person: string, what: string): SidePanel {
  const left = opens(office, person, startsOf(office, person, seriesId)[0] ?? "");
  left.press("Add topics");
  left.set("topic", "Budget");
  if (what === "a next step") left.set("where", "actions");
  return left;
}

test.each([
  [ALEX, "a topic", "2026-11-20T10:45"],
  [DANA, "a topic", "2026-11-20T10:45"],
  [DANA, "a topic", "2026-11-21T10:45"],
  [DANA, "a next step", "2026-11-20T10:45"],
])("%s had %s typed when the meeting was held, and adds it at %s", async (person, what, time) => {
  const pair = await aPair();
  allows(pair);
  const left = formLeftOpen(pair, person, what);
  until(pair, time);
  left.press("Add");
  const [title] = what === "a topic" ? ["27 Nov"] : ["20 Nov"];
  expect(left.last.notification).toBe(`Added to ${title}`);
  expect(sectionsOf(pair)).toEqual([
    "## Fri 20 Nov 2026",
    ...(what === "a topic" ? ["## Fri 27 Nov 2026"] : []),
    expect.stringContaining("Budget"),
  ]);
});

test.each([ALEX, DANA])(
  "the meeting was moved and held while %s typed a topic: it is for the next one",
  async (person) => {
    const pair = await aPair();
    allows(pair);
    const left = formLeftOpen(pair, person, "a topic");
    moves(pair, "2026-11-19");
    until(pair, "2026-11-19T15:00");
    left.press("Add");
    expect(left.last.notification).toBe("Added to 27 Nov");
    expect(sectionsOf(pair)).toEqual([
      "## Thu 19 Nov 2026",
      "## Fri 27 Nov 2026",
      expect.stringContaining("Budget"),
    ]);
  },
);

test("the meeting was moved behind the day of its section, and nobody wrote: a topic goes along with the section", async () => {
  const pair = await aPair();
  const { office } = pair;
  allows(pair);
  types(office, ALEX, pair.next(), at("2026-11-25", "10:00", "10:30"));
  until(pair, "2026-11-22T10:00");
  for (const person of [DANA, ALEX]) {
    const left = formLeftOpen(pair, DANA, "a topic");
    until(pair, person === DANA ? "2026-11-22T10:01" : "2026-11-22T10:30");
    left.press("Add");
    expect(left.last.notification).toContain("Added to 20 Nov");
  }
  for (const _time of [1, 2]) opens(office, ALEX, pair.next());
  expect(sectionsOf(pair)).toEqual(["## Wed 25 Nov 2026", expect.stringContaining("Budget")]);
});

test("a meeting on the day that the one just held was moved from has a section of its own", async () => {
  const pair = await aPair();
  const { office } = pair;
  allows(pair);
  moves(pair, "2026-11-19");
  until(pair, "2026-11-19T15:00");
  types(office, ALEX, pair.next(), at("2026-11-20", "10:00", "10:30"));
  const panel = opens(office, DANA, startsOf(office, DANA, pair.seriesId)[0] ?? "");
  panel.press("Add topics");
  panel.set("topic", "Budget");
  panel.press("Add");
  expect(sectionsOf(pair)).toEqual([
    "## Thu 19 Nov 2026",
    "## Fri 20 Nov 2026",
    expect.stringContaining("Budget"),
  ]);
});

test("the next meeting was cancelled by hand since the panel was opened: the end is after the one that takes place", async () => {
  const { office, seriesId, next } = await aPair();
  const panel = opens(office, ALEX, next());
  office.deletes(ALEX, next());
  panel.press("End this 1:1");
  expect(panel.texts({ folded: true }).join("\n")).toContain("After Fri 27 Nov, your next meeting");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Fri 27 Nov");
  expect(startsOf(office, DANA, seriesId)).toHaveLength(1);
});

test("the next meeting was moved by hand since the panel was opened: the end names the day on which it is", async () => {
  const { office, seriesId, next } = await aPair();
  const panel = opens(office, ALEX, next());
  types(office, ALEX, next(), at("2026-11-25", "10:00", "10:30"));
  panel.press("End this 1:1");
  panel.press("End it");
  expect(panel.texts()[0]).toBe("Your 1:1 with Dana ends after Wed 25 Nov");
  expect(startsOf(office, DANA, seriesId)).toHaveLength(1);
});

test.each<[string, (pair: Pair) => void]>([
  ["cancelled", ({ office, next }) => office.deletes(ALEX, next())],
  ["moved", ({ office, next }) => types(office, ALEX, next(), at("2026-11-25", "10:00", "10:30"))],
])(
  "the meeting that an end's card names was %s since: its press ends nothing and tells nobody",
  async (_what, change) => {
    const pair = await aPair();
    const { office, seriesId, next } = pair;
    const panel = opens(office, ALEX, next());
    panel.press("End this 1:1");
    change(pair);
    const before = [startsOf(office, DANA, seriesId), mails(office)];
    panel.press("End it");
    expect(panel.texts()[0]).toBe("The event has changed");
    expect([startsOf(office, DANA, seriesId), mails(office)]).toEqual(before);
  },
);
