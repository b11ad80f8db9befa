import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { assumptions } from "../../emulator/assumptions";
import { changeFollowing, duplicateEvent } from "../../emulator/calendar/by-hand";
import type { JsonObject } from "../../emulator/json";
import { settledBy } from "../../emulator/settling";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { PROBES } from "../../src/check/all";
import { ALEX, anOffice, calendarOf, eventsOf, mails, markdownOf, type Office } from "./world";

const CHECKED_BY_HAND = [
  "docs.ticked-strikethrough",
  "docs.heading-id-moved",
  "docs.link-moved",
  "docs.named-range-moved",
  "calendar.duplicate-copies-properties",
  "calendar.split-copies-properties",
  "side-panel.empty-text-input",
  "side-panel.untouched-inputs",
] as const;
const BY_ITSELF = [
  ...PROBES.flatMap(({ settles }) => settles),
  "apps-script.nulls",
  "apps-script.empty-lists",
  "apps-script.addon-triggers",
  "apps-script.big-int",
  "apps-script.format-to-parts",
];

/** Alex opens the self-check under settings. */
function opensCheck(office: Office): SidePanel {
  const panel = calendarOf(office, ALEX);
  panel.openHome();
  panel.press("Settings");
  panel.press("Self-check");
  return panel;
}

/** Pressed on until it asks for a hand. */
function goesOn(panel: SidePanel): void {
  for (let press = 0; press < 30; press++) {
    const next = panel.buttons().find((one) => one === "Start" || one === "Go on");
    if (next === undefined) break;
    panel.press(next);
    expect(panel.last.error).toBeUndefined();
  }
  expect(panel.buttons()).toContain("I've done it");
}

/** The report's doc, which the card opens. */
function reportOf(office: Office, panel: SidePanel): string {
  const docs = files(office).filter(
    ({ name, trashed }) => String(name).startsWith("Self-check, ") && !trashed,
  );
  expect(docs).toHaveLength(1);
  expect(panel.buttons()).toContain("Open the report");
  return markdownOf(office, String(docs[0]?.id)).replace(/\\/g, "");
}

function files(office: Office): JsonObject[] {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "drive.files.list",
    params: { fields: "files(id,name,trashed,mimeType)" },
  });
  return (body?.files ?? []) as JsonObject[];
}

/** What is still there of a check besides its report: nothing, if all is well. */
function left(office: Office): readonly unknown[] {
  return [
    ...eventsOf(office, ALEX).map(({ summary }) => summary),
    ...files(office)
      .filter(({ trashed, name }) => !trashed && !String(name).startsWith("Self-check, "))
      .map(({ name, mimeType }) => `${name} ${mimeType}`),
    ...office.workspace.script.triggers(office.bundle.app),
  ];
}

const FOLDER = ["Self-check application/vnd.google-apps.folder"];

/** What the check asks of a person: tick, cut and paste, duplicate, change the rest of the series. */
function doesTheirPart(office: Office, panel: SidePanel): void {
  panel.set("emptied", "x");
  panel.set("emptied", "");
  const { workspace } = office;
  const asks = (method: string, params: JsonObject) =>
    workspace.call(byHand(ALEX), { method, params }).body ?? {};
  const isDoc = ({ name, mimeType }: JsonObject) =>
    name === "Self-check" && /document$/.test(String(mimeType));
  const docId = String(files(office).find(isDoc)?.id);
  const line = (words: string) => {
    const { content = [] } = asks("docs.documents.get", { documentId: docId }).body as {
      content?: JsonObject[];
    };
    const found = content.find((one) => JSON.stringify(one).includes(words));
    return { start: Number(found?.startIndex), end: Number(found?.endIndex) };
  };
  workspace.docs.edit(ALEX, docId, { kind: "tick", at: line("Tick this box").start });
  const moved = line("and paste it at the end");
  workspace.docs.edit(ALEX, docId, { kind: "moveParagraphs", ...moved, to: line("The end").end });
  const series = eventsOf(office, ALEX).find((one) => JSON.stringify(one).includes("selfCheck"));
  const eventId = String(series?.id);
  duplicateEvent(workspace, ALEX, eventId);
  const { items = [] } = asks("calendar.events.instances", { calendarId: "primary", eventId }) as {
    items?: JsonObject[];
  };
  changeFollowing(workspace, ALEX, String(items[1]?.id), { location: "Elsewhere" });
}

test("it says what it does before it starts, and does nothing before that", async () => {
  const office = await anOffice();
  const panel = opensCheck(office);
  expect(panel.texts().join("\n")).toContain("Nobody is invited, nobody gets a mail");
  expect(left(office)).toEqual([]);
  panel.press("Back");
  expect(left(office)).toEqual([]);
});

test("all as assumed: each line once, a report without names and ids, everything else removed, no mail", async () => {
  const office = await anOffice();
  const panel = opensCheck(office);
  goesOn(panel);
  doesTheirPart(office, panel);
  panel.press("I've done it");
  expect(panel.last.error).toBeUndefined();
  const report = reportOf(office, panel);
  for (const id of [...BY_ITSELF, ...CHECKED_BY_HAND])
    expect(report.split("\n").filter((one) => one.includes(`${id}:`))).toEqual([
      expect.stringMatching(/^✓ /),
    ]);
  expect(report).not.toContain("✗ ");
  for (const { id } of assumptions) expect(report.split(`${id}:`)).toHaveLength(2);
  expect(report).not.toMatch(/@|Alex|check[0-9a-v]{10}/);
  expect(panel.texts().join("\n")).toContain(
    `${BY_ITSELF.length + CHECKED_BY_HAND.length} as assumed, 0 other, 0 that Google would not tell.`,
  );
  expect(left(office)).toEqual(FOLDER);
  expect(mails(office)).toEqual([]);
});

test("the lines said to be settled by itself are those, and no others", () => {
  const known = assumptions.map(({ id }) => id);
  expect([...BY_ITSELF].sort()).toEqual(known.filter((id) => settledBy(id) === "itself").sort());
  for (const id of CHECKED_BY_HAND) expect(settledBy(id)).toBe("a hand");
});

const flipped = assumptions
  .filter(({ id }) => BY_ITSELF.includes(id) || CHECKED_BY_HAND.includes(id as never))
  .flatMap(({ id, answers }) => answers.slice(1).map((answer) => [id, answer] as const))
  // Over REST each probe is tried with each answer (test/conformance); here what only Apps Script or a hand can show.
  .filter(([id]) => id.startsWith("apps-script.") || CHECKED_BY_HAND.includes(id as never));

test.each(flipped)("%s is named when Google answers “%s”", async (id, answer) => {
  const office = await anOffice({ [id]: answer });
  const panel = opensCheck(office);
  goesOn(panel);
  doesTheirPart(office, panel);
  panel.press("I've done it");
  const report = reportOf(office, panel);
  const other = report.split("\n").filter((line) => line.startsWith("✗ "));
  expect(other).toEqual([expect.stringContaining(`${id}:`)]);
  expect(other[0]).toContain(`${answer} (assumed:`);
  expect(panel.texts().join("\n")).toContain("1 other");
});

test("through Apps Script the probes find what they find over HTTP", async () => {
  const answers = {
    "calendar.made-recurring-keeps-id": "renews",
    "docs.heading-address": "as-heading",
    "docs.fields-wildcard": "refused",
    "drive.copy-app-properties": "not copied",
  };
  const office = await anOffice(answers);
  const panel = opensCheck(office);
  goesOn(panel);
  panel.press("Leave it out");
  const report = reportOf(office, panel);
  for (const [id, answer] of Object.entries(answers))
    expect(report).toMatch(new RegExp(`✗ ${id}:.*${answer} \\(assumed:`));
  expect(panel.texts().join("\n")).toContain("4 other");
  expect(left(office)).toEqual(FOLDER);
});

test("given up before its end it removes everything, and says what it found", async () => {
  const office = await anOffice();
  const panel = opensCheck(office);
  panel.press("Start");
  expect(panel.buttons()).toContain("Stop and remove it all");
  panel.press("Stop and remove it all");
  expect(panel.last.error).toBeUndefined();
  expect(left(office)).toEqual(FOLDER);
});

test("it dies anywhere, and the next press goes on: one folder, one report, nothing left behind", async () => {
  for (let stop = 1; stop <= 41; stop += 4) {
    const office = await anOffice();
    const panel = opensCheck(office);
    panel.nextRun({ stopBeforeCall: stop });
    panel.press("Start");
    const again = opensCheck(office);
    goesOn(again);
    const steps = again.snapshot();
    again.nextRun({ stopBeforeCall: stop });
    again.press("Leave it out");
    if (!again.buttons().includes("Open the report")) {
      again.restore(steps);
      again.press("Leave it out");
    }
    expect(again.last.error).toBeUndefined();
    expect([stop, left(office)]).toEqual([stop, FOLDER]);
    expect(
      files(office).filter(({ name, trashed }) => String(name).startsWith("Self-check, ") && !trashed),
    ).toHaveLength(1);
  }
});

test("a second check lies beside the first one's report", async () => {
  const office = await anOffice();
  for (let round = 0; round < 2; round++) {
    const panel = opensCheck(office);
    goesOn(panel);
    panel.press("Leave it out");
    office.workspace.clock.advance(3_600_000);
  }
  expect(
    files(office).filter(({ name, trashed }) => String(name).startsWith("Self-check, ") && !trashed),
  ).toHaveLength(2);
  expect(left(office)).toEqual(FOLDER);
});
