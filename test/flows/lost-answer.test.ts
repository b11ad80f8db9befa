import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  callsOf,
  DANA,
  docsOf,
  docsOwnedBy,
  eventNow,
  eventsOf,
  fridayWithDana,
  JO,
  mails,
  type Office,
  opens,
  type Pair,
  SAM,
  startsOf,
  types,
} from "./world";

const DOWN = { code: 503, reason: "backendError", message: "Backend Error" };

test.each(["at once", "minutes late"])(
  "making the doc fails after its effect, Drive's index knows it %s: the second press uses that one",
  async (indexed) => {
    const office = await anOffice({ "drive.app-properties-index": indexed });
    const panel = calendarOf(office);
    panel.openEvent(ALEX, fridayWithDana(office));
    // The folder is the first file that is made, the doc the second.
    office.workspace.faults.add({ method: "drive.files.create", when: "after", skip: 1, error: DOWN });
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe("Google didn't answer");
    panel.press("Try again");
    expect(panel.texts()[0]).toBe("You and Dana are set");
    expect(docsOwnedBy(office)).toHaveLength(1);
    expect(mails(office)).toHaveLength(1);
  },
);

test.each(["at once", "minutes late"])(
  "the execution dies at each of its steps while Drive's index knows files %s: the second press leaves one doc",
  async (indexed) => {
    for (let step = 1; step <= 12; step++) {
      const office = await anOffice({ "drive.app-properties-index": indexed });
      const panel = calendarOf(office);
      panel.openEvent(ALEX, fridayWithDana(office));
      panel.nextRun({ stopBeforeCall: step });
      panel.press("Set up 1:1");
      if (panel.last.error === undefined) return;
      panel.press("Set up 1:1");
      expect([step, panel.last.error, docsOwnedBy(office).length]).toEqual([step, undefined, 1]);
    }
    throw new Error("The set-up never came to its end.");
  },
);

test("the answer to making the event is lost: the next press finds that one, one series and one mail", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", DANA);
  office.workspace.faults.add({ method: "calendar.events.insert", when: "after", error: DOWN });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  panel.press("Try again");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(eventsOf(office, ALEX)).toHaveLength(1);
  expect(mails(office)).toEqual([`calendar.invitation ${ALEX} → ${DANA}`]);
});

/** What Alex has in Drive and not in the trash, of this kind. */
function living(office: Office, kind: "folder" | "document"): JsonObject[] {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "drive.files.list",
    params: {
      q: `mimeType = 'application/vnd.google-apps.${kind}' and trashed = false`,
      fields: "files(id,name)",
    },
  });
  return (body?.files ?? []) as JsonObject[];
}

test("the answer to making the doc is lost and no list knows the doc yet: one doc is left after the next opening", async () => {
  const office = await anOffice({ "drive.new-file-listed": "late" });
  const seriesId = fridayWithDana(office);
  const panel = calendarOf(office);
  panel.openEvent(ALEX, seriesId);
  office.workspace.faults.add({ method: "drive.files.create", when: "after", skip: 1, error: DOWN });
  panel.press("Set up 1:1");
  const lost = living(office, "document")[0]?.id;
  panel.press("Try again");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  const kept = living(office, "document").find(({ id }) => id !== lost)?.id;
  office.workspace.clock.advance(20 * 60_000);
  const meeting = startsOf(office, ALEX, seriesId)[0] ?? "";
  for (let opening = 1; opening <= 3; opening += 1) opens(office, ALEX, meeting);
  expect(living(office, "document").map(({ id }) => id)).toEqual([kept]);
  expect(callsOf(office, () => opens(office, ALEX, meeting))).toEqual([
    "calendar.events.instances",
    "drive.files.get",
  ]);
  expect(mails(office)).toHaveLength(1);
});

test("a doc that somebody wrote in is no twin to be thrown away", async () => {
  const office = await anOffice({ "drive.new-file-listed": "late" });
  const seriesId = fridayWithDana(office);
  const panel = calendarOf(office);
  panel.openEvent(ALEX, seriesId);
  office.workspace.faults.add({ method: "drive.files.create", when: "after", skip: 1, error: DOWN });
  panel.press("Set up 1:1");
  const [lost] = living(office, "document");
  office.workspace.docs.edit(ALEX, String(lost?.id), { kind: "insertText", at: 1, text: "Mine" });
  panel.press("Try again");
  expect(living(office, "document")).toHaveLength(2);
  office.workspace.clock.advance(20 * 60_000);
  opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  expect(living(office, "document")).toHaveLength(2);
});

test("the execution dies right after the folder was made: the next press uses that one", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openEvent(ALEX, fridayWithDana(office));
  office.workspace.faults.add({ method: "drive.files.create", when: "after", error: DOWN });
  panel.press("Set up 1:1");
  expect(living(office, "folder")).toHaveLength(1);
  panel.press("Try again");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  expect(living(office, "folder")).toHaveLength(1);
});

/** Presses up to the one whose answer is lost. */
type Scene = (pair: Pair) => readonly [panel: SidePanel, press: string];

function presses(panel: SidePanel, ...buttons: readonly string[]): SidePanel {
  for (const button of buttons) panel.press(button);
  return panel;
}

const organizer = ({ office, next }: Pair) => opens(office, ALEX, next());

function guest({ office, docId, next }: Pair): SidePanel {
  const docs = docsOf(office, DANA);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  return opens(office, DANA, next());
}

const uninviting: Scene = (pair) => {
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  return [organizer(pair), "Uninvite"];
};

const SCENES: ReadonlyArray<readonly [name: string, scene: Scene]> = [
  ["an end", (pair) => [presses(organizer(pair), "End this 1:1"), "End it"]],
  ["the undo of an end", (pair) => [presses(organizer(pair), "End this 1:1", "End it"), "Undo"]],
  ["an uninvite", uninviting],
  ["the undo of an uninvite", (pair) => [presses(...uninviting(pair), "Undo"), "Invite again"]],
  [
    "a repair",
    (pair) => {
      types(pair.office, ALEX, pair.seriesId, { attendees: [], visibility: "default" });
      return [organizer(pair), "Repair"];
    },
  ],
  ["a move", (pair) => [presses(organizer(pair), "Find a time"), "Move it"]],
  ["the undo of a skip", (pair) => [presses(organizer(pair), "Skip this week", "Skip this week"), "Undo"]],
  ["a guest's no", (pair) => [presses(guest(pair), "Skip this week"), "I can't make it"]],
];

test.each(SCENES)(
  "the answer to %s is lost once: the card says what it says otherwise, and its mail goes out once",
  async (_name, scene) => {
    const seen = [];
    for (const lost of [false, true]) {
      const pair = await aPair();
      const [panel, press] = scene(pair);
      const sent = mails(pair.office).length;
      if (lost)
        pair.office.workspace.faults.add({ method: "calendar.events.patch", when: "after", error: DOWN });
      panel.press(press);
      seen.push([panel.texts(), panel.buttons(), panel.last.notification, mails(pair.office).slice(sent)]);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[1]?.[3]).not.toEqual([]);
  },
);

test("a change was not taken, and before it is sent again somebody edits the event: that is said, and their change is kept", async () => {
  const pair = await aPair();
  const { office, seriesId } = pair;
  const [panel, press] = uninviting(pair);
  office.workspace.faults.add({ method: "calendar.events.patch", when: "before", error: DOWN });
  let tries = 0;
  panel.nextRun({
    beforeStep(_at, service) {
      if (service !== "calendar.events.patch") return;
      tries += 1;
      if (tries === 2)
        types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: SAM }, { email: JO }] });
    },
  });
  panel.press(press);
  expect(tries).toBe(2);
  expect(panel.texts()[0]).toBe("The event just changed");
  for (const kept of [SAM, JO]) expect(JSON.stringify(eventNow(office, seriesId).attendees)).toContain(kept);
});
