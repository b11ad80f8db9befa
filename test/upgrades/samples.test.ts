import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import type { Json } from "../../emulator/json";
import { createWorkspace } from "../../emulator/workspace";
import {
  ALEX,
  anOffice,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventsOf,
  forgetEverything,
  mails,
  markdownOf,
  type Office,
  opens,
  startsOf,
} from "../flows/world";

/** What somebody was left with by a version: made by that version's own bundle, see make.ts. */
interface Sample {
  readonly version: string;
  readonly docId: string;
  readonly seriesId: string;
  readonly state: Json;
}

/** The sample of each version, and what a person must see of it. */
const SHOWN: Readonly<
  Record<string, { readonly items: readonly string[]; readonly done: readonly string[] }>
> = {
  "0.1.0": {
    items: [
      "Feedback on the launch",
      "Parental leave cover",
      "Budget for the offsite",
      "Hiring plan",
      "Send the level guide",
      "Moving to Lisbon",
    ],
    done: ["Book the room"],
  },
};

const samples = readdirSync(resolve("test/upgrades"))
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(resolve("test/upgrades", name), "utf8")) as Sample);

/** Today's bundle in the office that the version left. */
async function office({ state }: Sample): Promise<Office> {
  const today = await anOffice();
  const workspace = createWorkspace();
  workspace.restore(state);
  return { ...today, workspace };
}

function next({ seriesId }: Sample, at: Office, person = ALEX): string {
  return startsOf(at, person, seriesId)[0] ?? "";
}

function typed(at: Office, { docId }: Sample): string {
  return markdownOf(at, docId);
}

function times(text: string, words: string): number {
  return text.split(words).length - 1;
}

test("there is a sample of every version, and an expectation for each", () => {
  expect(samples.map(({ version }) => version).sort()).toEqual(Object.keys(SHOWN).sort());
});

/** Several topics in one block each begin with a dot. */
function bare(line: string): string {
  return line.replace(/^• /, "");
}

for (const sample of samples) {
  const { version } = sample;
  const { items, done } = SHOWN[version] ?? { items: [], done: [] };

  test(`${version}: the panel shows every open item once, and none that is done`, async () => {
    const today = await office(sample);
    const panel = opens(today, ALEX, next(sample, today));
    expect(panel.last.error).toBeUndefined();
    const texts = panel.texts().map(bare);
    for (const item of items) expect([item, texts.filter((one) => one === item)]).toEqual([item, [item]]);
    for (const item of done) expect(texts.join("\n")).not.toContain(item);
    expect(texts).toContain("Only you two can open this doc");
  });

  test(`${version}: without what was remembered the same is found by the tags on event and doc`, async () => {
    const today = await office(sample);
    forgetEverything(today, ALEX);
    const texts = opens(today, ALEX, next(sample, today)).texts().map(bare);
    for (const item of items) expect(texts).toContain(item);
    expect(docsOwnedBy(today)).toHaveLength(3);
  });

  test(`${version}: the direct's Allow still holds, in Docs and in Calendar`, async () => {
    const today = await office(sample);
    const docs = docsOf(today, DANA);
    docs.openDoc(sample.docId);
    expect(docs.last.error).toBeUndefined();
    for (const item of items) expect(docs.texts().map(bare)).toContain(item);
    expect(
      opens(today, DANA, next(sample, today, DANA))
        .texts()
        .map(bare),
    ).toEqual(expect.arrayContaining([...items]));
  });

  test(`${version}: it carries on: the next section, every item along once, no typed word lost, no second doc`, async () => {
    const today = await office(sample);
    const before = typed(today, sample);
    const sent = mails(today).length;
    daysLater(today, 7);
    const panel = opens(today, ALEX, next(sample, today));
    panel.press("Carry over");
    panel.press("Carry over");
    expect(panel.last.error).toBeUndefined();
    const once = typed(today, sample);
    const notes = ["She wants to decide in January.", "Went well.", "Ask for the numbers", "(ask Noor)"];
    for (const words of [...items, ...done, ...notes])
      expect([words, times(once, words) > 0]).toEqual([words, true]);
    expect(once).not.toBe(before);
    expect(once).toContain("Fri 11 Dec 2026");
    const texts = opens(today, ALEX, next(sample, today)).texts().map(bare);
    for (const item of items) expect([item, texts.filter((one) => one === item)]).toEqual([item, [item]]);
    expect(docsOwnedBy(today)).toHaveLength(3);
    expect(mails(today)).toHaveLength(sent);
  });

  test(`${version}: its last change can be taken back`, async () => {
    const today = await office(sample);
    const panel = opens(today, ALEX, next(sample, today));
    const before = typed(today, sample);
    panel.press("Undo last change");
    expect(panel.last.error).toBeUndefined();
    expect(times(typed(today, sample), "Hiring plan")).toBe(0);
    expect(times(typed(today, sample), "Budget for the offsite")).toBe(
      times(before, "Budget for the offsite"),
    );
  });

  test(`${version}: its settings and its hourly run are known, and the run does its work`, async () => {
    const today = await office(sample);
    const panel = calendarOf(today, ALEX);
    panel.openHome();
    for (const name of ["Dana Reyes", "Sam Okoro", "Mia Lund"]) expect(panel.texts()).toContain(name);
    panel.press("Settings for all 1:1s");
    expect(panel.values()).toMatchObject({ time: ["half"], hourly: ["on"] });
    expect(today.workspace.script.triggers(today.bundle.app)).toHaveLength(1);
  });

  test(`${version}: a doc kept by hand and a fortnightly series are as they were`, async () => {
    const today = await office(sample);
    for (const [summary, item] of [
      ["Sam & Alex", "Write the postmortem"],
      ["Mia / Alex", ""],
    ] as const) {
      const series = eventsOf(today, ALEX).find((one) => one.summary === summary);
      const panel = opens(today, ALEX, startsOf(today, ALEX, String(series?.id))[0] ?? "");
      expect(panel.last.error).toBeUndefined();
      expect(panel.texts().join("\n")).toContain(item);
      expect(panel.buttons()).toContain("Open doc");
    }
    const fortnightly = eventsOf(today, ALEX).find((one) => one.summary === "Mia / Alex");
    expect(JSON.stringify(fortnightly?.recurrence)).toContain("INTERVAL=2");
  });
}
