import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { fileOf, own } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  JO,
  type Office,
  opens,
  type Pair,
  SAM,
  sharesByHand,
  types,
} from "../flows/world";

/** The rows of PRIVACY.md's table: what is kept, and how long. */
const ROWS = readFileSync("PRIVACY.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| What |"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, what = "", howLong = ""]) => ({ what, howLong }));

/** Words of a row, and the keys that it speaks of. */
const KINDS: ReadonlyArray<readonly [words: string, keys: RegExp]> = [
  ["Your settings", /^(settings|hourly)$/],
  ["Your name, address", /^(me|permissionId|folder|ownFolder|checkFolder)$/],
  ["the names and addresses of both", /^pair\./],
  ["before the set-up", /^before\./],
  ["Your last change", /^(change|last)\./],
  ["Whom you uninvited", /^event\./],
  ["What you did to one meeting", /^week\./],
  ["How often a series meets", /^(rhythm|run|twin)\./],
  ["home counted", /^(counts|stopped)$/],
  ["Which questions", /^(questions|met|hints|skips|note|own-notes|own-look-back|own-copy)\./],
  ["cards of", /^seen\./],
  ["Google Tasks", /^tasks\./],
  ["went on in a new doc", /^goingOn\./],
  ["that you ended", /^ended\./],
  ["setting up at once", /^team$/],
  ["is being made", /^(begun\..*|begunFolder|ownFolderBegun)$/],
  ["self-check", /^check$/],
  ["Google was seen to answer", /^(tickSeen|refusedMasks)$/],
  ["let go of to make room", /^roomMade$/],
];

function rowOf(key: string) {
  const kinds = KINDS.filter(([, keys]) => keys.test(key));
  expect([key, kinds.length]).toEqual([key, 1]);
  return ROWS.find(({ what }) => what.includes(String(kinds[0]?.[0])));
}

/** What a row lets be for longer than days: until a press, or for want of room. */
function staysForYears(howLong: string): boolean {
  return !/\bdays?\b|the pair is gone|1:1 ends|both gone|the next opening/u.test(howLong);
}

function storeOf(office: Office) {
  return office.workspace.script.properties(office.bundle.app, { person: ALEX });
}

/** Presses in turn; after each, every key is of a kind that the table names. */
function presses(office: Office, panel: SidePanel, ...labels: readonly string[]): void {
  for (const label of labels) {
    panel.press(label);
    for (const key of storeOf(office).keys()) expect([key, rowOf(key)]).toEqual([key, expect.anything()]);
  }
}

test("every row of PRIVACY.md's table is of kinds that are known, one row a kind", () => {
  expect(ROWS).toHaveLength(KINDS.length);
  for (const [words] of KINDS)
    expect([words, ROWS.filter(({ what }) => what.includes(words)).length]).toEqual([words, 1]);
});

test("of the doc's properties PRIVACY.md names the settings, and the parts' names that somebody typed", async () => {
  const { office, docId, next } = await aPair();
  const panel = opens(office, ALEX, next());
  panel.press("Settings for this doc");
  panel.set("managerPart", "Growth");
  panel.press("Save");
  const { app, scopes } = office.bundle;
  const { body } = office.workspace.call(
    { person: ALEX, app, scopes },
    { method: "drive.files.get", params: { fileId: docId, fields: "appProperties" } },
  );
  expect(body?.appProperties).toMatchObject({ managerPart: "Growth", split: "direct-first" });
  const [said = ""] =
    /^- On the doc, in properties[\s\S]*?\n-/mu.exec(readFileSync("PRIVACY.md", "utf8")) ?? [];
  expect(said).toMatch(/settings\s+with the names that you two gave its parts/u);
});

/** Months of one pair, with what leaves something behind: topics, guests, private papers, several set up at once. */
async function lives(): Promise<Pair> {
  const pair = await aPair();
  const { office, seriesId, next } = pair;
  let panel = opens(office, ALEX, next());
  presses(office, panel, "Add topics");
  panel.set("topic", Array.from({ length: 13 }, (_, at) => `Topic ${at} ${"word ".repeat(80)}`).join("\n"));
  presses(office, panel, "Add");
  types(office, ALEX, next(), { attendees: [{ email: DANA }, { email: JO }] });
  panel = opens(office, ALEX, next());
  presses(office, panel, "Skip this week", "Skip this week");
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: JO }] });
  presses(office, opens(office, ALEX, next()), "Uninvite");
  const mine = own(pair);
  mine.set("note", "A line");
  presses(office, mine, "Add a line");
  sharesByHand({ ...pair, docId: String(fileOf(pair, ALEX, "My notes").id) }, SAM);
  presses(office, own(pair), "Choose how far");
  const home = calendarOf(office);
  home.openHome();
  presses(office, home, "Set up several");
  home.set("people", SAM);
  presses(office, home, "Find times", "Set up 1");
  return pair;
}

test("what is kept is of a kind that PRIVACY.md names, and is gone after the time that it states", async () => {
  const pair = await lives();
  const { office, docId, seriesId } = pair;
  const had = storeOf(office).keys();
  for (const kind of ["change", "week", "event", "before", "seen", "team", "skips", "own-notes"])
    expect(had.map((key) => key.split(".")[0])).toContain(kind);
  // Days later the pair goes on: what has an age is gone, and nothing else.
  daysLater(office, 3);
  opens(office, ALEX, pair.next());
  const kinds = storeOf(office)
    .keys()
    .map((key) => key.split(".")[0]);
  for (const kind of ["change", "event", "seen", "team"]) expect(kinds).not.toContain(kind);
  for (const kind of ["pair", "before", "skips"]) expect(kinds).toContain(kind);
  const panel = opens(office, ALEX, pair.next());
  presses(office, panel, "End this 1:1", "End it");
  daysLater(office, 40);
  const home = calendarOf(office);
  home.openHome();
  const ofPair = storeOf(office)
    .keys()
    .filter((key) => key.includes(docId) || key.includes(seriesId));
  expect(ofPair).not.toEqual([]);
  for (const key of ofPair) expect([key, staysForYears(String(rowOf(key)?.howLong))]).toEqual([key, true]);
  const all = JSON.stringify(storeOf(office).all());
  expect(all).not.toContain(JO);
  expect(all).not.toContain("Topic 1");
});

test("people set up at once go a day after that is done, and 30 days after nobody goes on with it", async () => {
  const { office } = await aPair();
  const home = calendarOf(office);
  const finds = (person: string) => {
    home.openHome();
    home.press("Set up several");
    home.set("people", person);
    home.press("Find times");
  };
  finds(SAM);
  home.press("Set up 1");
  home.openHome();
  expect(storeOf(office).keys()).toContain("team");
  daysLater(office, 1.01);
  home.openHome();
  expect(storeOf(office).keys()).not.toContain("team");
  finds(JO);
  daysLater(office, 29);
  home.openHome();
  home.press("Set up several");
  expect(home.texts().join("\n")).toContain(JO);
  daysLater(office, 1.01);
  home.openHome();
  expect(storeOf(office).keys()).not.toContain("team");
});

test("the undo of a skip is there until that meeting should have begun", async () => {
  const { office, docId, next } = await aPair();
  const panel = opens(office, ALEX, next());
  panel.press("Skip this week");
  panel.press("Skip this week");
  const store = storeOf(office);
  expect(store.keys()).toContain(`week.${docId}`);
  panel.openHome();
  expect(store.keys()).toContain(`week.${docId}`);
  daysLater(office, 7);
  panel.openHome();
  expect(store.keys()).not.toContain(`week.${docId}`);
});

test("what nobody's pair leaves behind goes, an undo that stopped half-way after a week", async () => {
  const { office, docId, seriesId, next } = await aPair();
  const store = storeOf(office);
  const record: unknown = JSON.parse(String(store.get(`pair.${docId}`)));
  const before = JSON.parse(String(store.get(`before.${docId}`))) as object;
  const of = (key: string, value: unknown) => store.set({ [key]: JSON.stringify(value) }, false);
  of(`rhythm.${seriesId}`, {});
  for (const key of ["rhythm.gone", "twin.1Gone", "run.trouble.1Gone", "week.1Gone"]) of(key, {});
  of("before.1Gone", { ...before, undoing: record });
  const panel = opens(office, ALEX, next());
  expect(store.keys().filter((key) => /gone/iu.test(key))).toEqual(["before.1Gone"]);
  expect(store.keys()).toEqual(expect.arrayContaining([`before.${docId}`, `rhythm.${seriesId}`]));
  daysLater(office, 7.01);
  panel.openHome();
  expect(store.keys().filter((key) => /gone/iu.test(key))).toEqual([]);
  expect(store.keys()).toContain(`before.${docId}`);
});
