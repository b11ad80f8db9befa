import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  anOffice,
  calendarOf,
  callsOf,
  DANA,
  docsOwnedBy,
  eventsOf,
  fridayWithDana,
  mails,
  type Office,
  opens,
  startsOf,
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
