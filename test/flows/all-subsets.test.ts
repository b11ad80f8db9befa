import { beforeAll, expect, jest, test } from "@jest/globals";
import type { Json } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  mails,
  markdownOf,
  type Pair,
  permissionsOf,
  SAM,
  typesInDoc,
} from "./world";

// Google lets a person leave out any permission. Whatever is given: every press answers with a card or a line of the
// add-on's own, what people typed stays, the doc stays the pair's, nothing is made twice, and no mail surprises anybody.

jest.setTimeout(180_000);

const AUTH = "https://www.googleapis.com/auth/";
/** Without it Google opens no panel beside Calendar at all. */
const ALWAYS = "calendar.addons.execute";
const REQUIRED = ["calendar.events.owned", "drive.file", "script.locale"];
/**
 * `npm run laws` tries every subset; `npm test` those that leave no three of the optional ones in a combination untried,
 * and where a required one is missing all and none of them.
 */
const EVERY = Number(process.env.LAWS ?? 1) > 1;
const TYPED = ["Moving to Lisbon", "Budget for the offsite"];

let pair: Pair;
let begun: Json;
let fresh: string;
beforeAll(async () => {
  pair = await aPair();
  const { office } = pair;
  typesInDoc(pair, DANA, TYPED[0] ?? "");
  typesInDoc(pair, ALEX, TYPED[1] ?? "");
  const docs = docsOf(office, DANA);
  docs.openDoc(pair.docId);
  docs.press("Allow");
  docs.grantFileScope();
  daysLater(office, 7);
  const event = anEvent(office, ALEX, {
    summary: "Sam",
    ...at("2026-11-26", "15:00", "15:30"),
    attendees: [{ email: SAM }],
  });
  fresh = String(event.id);
  begun = office.workspace.snapshot();
});

/** What somebody does, from the page they open to the last press; a button that is not offered ends it. */
const ways: Readonly<Record<string, (scopes: readonly string[]) => SidePanel>> = {
  "home and settings": (scopes) =>
    pressing(
      opened(scopes, (panel) => panel.openHome()),
      "Settings for all 1:1s",
      setting("hourly", true),
      "Save",
    ),
  "the 1:1, and a topic": (scopes) =>
    pressing(opened(scopes, meeting), "Add topics", setting("topic", "One more"), "Add", "Undo last change"),
  "the 1:1, and what is open": (scopes) =>
    pressing(opened(scopes, meeting), "Carry over", "Carry over", "Done"),
  "the 1:1, and who can open the doc": (scopes) =>
    pressing(opened(scopes, meeting), "Who can open this doc", "Back", "Refresh"),
  "the direct's 1:1": (scopes) => {
    const panel = calendarOf(pair.office, DANA, { scopes });
    panel.openEvent(DANA, pair.next());
    return pressing(panel, "Add topics", setting("topic", "One more"), "Add");
  },
  "the doc in Docs": (scopes) => {
    const panel = docsOf(pair.office, ALEX, { scopes });
    panel.openDoc(pair.docId);
    return pressing(panel, "Add topics", setting("topic", "One more"), "Add");
  },
  "a set-up, and its undo": (scopes) =>
    pressing(
      opened(scopes, (panel) => panel.openEvent(ALEX, fresh)),
      "Set up 1:1",
      "Undo set-up",
      "Undo set-up",
    ),
  "a set-up from nothing": (scopes) =>
    pressing(
      opened(scopes, (panel) => panel.openHome()),
      "Set up a 1:1",
      setting("someone", SAM),
      "Set up 1:1",
      "Undo set-up",
      "Undo set-up",
    ),
  "the self-check": (scopes) =>
    pressing(
      opened(scopes, (panel) => panel.openHome()),
      "Settings for all 1:1s",
      "Run self-check",
      "Start",
      "Stop and remove it all",
    ),
  "Remove my data": (scopes) =>
    pressing(
      opened(scopes, (panel) => panel.openHome()),
      "Settings for all 1:1s",
      "Remove my data",
      "Remove my data",
    ),
};

type Step = string | ((panel: SidePanel) => void);

function opened(scopes: readonly string[], open: (panel: SidePanel) => unknown): SidePanel {
  const panel = calendarOf(pair.office, ALEX, { scopes });
  open(panel);
  return panel;
}

function meeting(panel: SidePanel): void {
  panel.openEvent(ALEX, pair.next());
}

/** Fills in a field, where the card has it. */
function setting(name: string, value: string | boolean): Step {
  return (panel) => {
    if (name in panel.values()) panel.set(name, value);
  };
}

function pressing(panel: SidePanel, ...steps: readonly Step[]): SidePanel {
  answered(panel);
  for (const step of steps) {
    if (typeof step !== "string") step(panel);
    else if (panel.buttons().includes(step)) panel.press(step);
    else break;
    answered(panel);
    if (panel.last.error !== undefined) break;
  }
  return panel;
}

/** A card of ours; or Google's own consent page, which the add-on asked for. */
function answered(panel: SidePanel): void {
  const { error } = panel.last;
  if (error !== undefined) expect(error.kind).toBe("authorization");
  else expect(panel.texts().length).toBeGreaterThan(0);
}

/** Every subset of these. */
function powerSet(scopes: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** scopes.length }, (_, bits) =>
    scopes.filter((_scope, place) => ((bits >> place) & 1) === 1),
  );
}

/**
 * All, none, each alone, each left out: of any three each of the eight combinations is among them, so that what goes
 * wrong by up to three permissions together is found.
 */
function threeWise(scopes: readonly string[]): readonly (readonly string[])[] {
  return [
    [...scopes],
    [],
    ...scopes.map((scope) => [scope]),
    ...scopes.map((scope) => scopes.filter((other) => other !== scope)),
  ];
}

/** Every subset of what nothing works without, each with those of the optional ones. */
function subsetsOf(asked: readonly string[]): readonly (readonly string[])[] {
  const given = asked.map((scope) => scope.slice(AUTH.length));
  const optional = given.filter((scope) => scope !== ALWAYS && !REQUIRED.includes(scope));
  return powerSet(REQUIRED).flatMap((required) => {
    const others = required.length < REQUIRED.length ? [optional, []] : threeWise(optional);
    return (EVERY ? powerSet(optional) : others).map((more) =>
      [ALWAYS, ...required, ...more].map((scope) => AUTH + scope),
    );
  });
}

test("of any three optional permissions every combination is tried, and of the required ones every subset", () => {
  const names = ["a", "b", "c", "d", "e"];
  for (const three of powerSet(names).filter(({ length }) => length === 3))
    for (const some of powerSet(three)) {
      const seen = threeWise(names).some((row) =>
        three.every((one) => row.includes(one) === some.includes(one)),
      );
      expect([three, some, seen]).toEqual([three, some, true]);
    }
  const subsets = subsetsOf(pair.office.bundle.scopes);
  expect(new Set(subsets.map((scopes) => [...scopes].sort().join(" "))).size).toBe(subsets.length);
  expect(subsets.flat().every((scope) => pair.office.bundle.scopes.includes(scope))).toBe(true);
  const optional = pair.office.bundle.scopes.length - 4;
  const incomplete = 2 ** REQUIRED.length - 1;
  expect(subsets.length).toBe(EVERY ? (incomplete + 1) * 2 ** optional : 2 + 2 * optional + incomplete * 2);
});

test.each(Object.keys(ways))("%s: with subsets of the permissions", (way) => {
  const { office, docId } = pair;
  const subsets = subsetsOf(office.bundle.scopes);
  for (const scopes of subsets) {
    office.workspace.restore(begun);
    const sent = mails(office).length;
    const docs = docsOwnedBy(office).length;
    const shared = permissionsOf(office, docId);
    const given = scopes.map((scope) => scope.slice(AUTH.length));
    const panel = ways[way]?.(scopes);
    const words = markdownOf(office, docId);
    for (const typed of TYPED) expect([given, words.includes(typed)]).toEqual([given, true]);
    expect([given, permissionsOf(office, docId)]).toEqual([given, shared]);
    const whole = REQUIRED.every((scope) => given.includes(scope));
    if (!whole) {
      expect([given, mails(office).length]).toEqual([given, sent]);
      const live = docsOwnedBy(office).filter(({ trashed }) => trashed !== true);
      expect([given, live.length]).toEqual([given, docs]);
    }
    if (
      given.includes("script.locale") &&
      given.includes("calendar.events.owned") &&
      !whole &&
      way.startsWith("a set-up")
    )
      expect([given, panel?.texts().join(" ")]).toEqual([given, expect.stringContaining("permission")]);
  }
});
