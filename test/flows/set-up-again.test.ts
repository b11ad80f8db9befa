import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  docsSharedBy,
  eventNow,
  eventsOf,
  forgetEverything,
  fridayWithDana,
  mails,
  markdownOf,
  type Office,
  opens,
  permissionsOf,
  SAM,
  startsOf,
  types,
} from "./world";

const DOWN = { code: 500, reason: "backendError", message: "Internal Error" } as const;

test("all is removed, and a new doc set up with the roles changed: the event leads to that one alone", async () => {
  const office = await anOffice();
  const eventId = fridayWithDana(office, { description: "Bring the numbers" });
  opens(office, ALEX, eventId).press("Set up 1:1");
  const home = calendarOf(office, ALEX);
  home.openHome();
  for (const press of ["Settings for all 1:1s", "Remove my data", "Remove my data"]) home.press(press);
  const panel = opens(office, ALEX, startsOf(office, ALEX, eventId)[0] ?? "");
  panel.set("role", "direct");
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("You and Dana are set");
  const description = String(eventNow(office, eventId).description);
  expect(description).toMatch(/^Bring the numbers\n\nOur notes: .*Alex's topics first, then Dana's/);
  expect(description.split("docs.google.com")).toHaveLength(2);
});

/** A meeting of Alex's with Sam, so that the folder of the first set-up is remembered. */
function thursdayWithSam(office: Office): string {
  return fridayWithDana(office, {
    summary: "Sam / Alex",
    start: { dateTime: "2026-11-19T14:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-19T14:30:00", timeZone: "Europe/London" },
    attendees: [{ email: SAM }],
  });
}

test("the remembered folder was deleted for good: the next doc gets a new one", async () => {
  const office = await anOffice();
  opens(office, ALEX, fridayWithDana(office)).press("Set up 1:1");
  const folder = (docsOwnedBy(office)[0]?.parents as string[] | undefined)?.[0] ?? "";
  office.workspace.call(byHand(ALEX), { method: "drive.files.delete", params: { fileId: folder } });
  const panel = opens(office, ALEX, thursdayWithSam(office));
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Sam are set");
  const [doc] = docsOwnedBy(office).filter(({ name }) => String(name).includes("Sam"));
  expect(doc?.parents).toHaveLength(1);
  expect(doc?.parents).not.toContain(folder);
});

test("a press died after the doc was made, and the folder was deleted with it: pressed again, one doc", async () => {
  const office = await anOffice({ "drive.app-properties-index": "minutes late" });
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  office.workspace.faults.add({ method: "drive.files.create", when: "after", skip: 1, error: DOWN });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  const folder = (docsOwnedBy(office)[0]?.parents as string[] | undefined)?.[0] ?? "";
  office.workspace.call(byHand(ALEX), { method: "drive.files.delete", params: { fileId: folder } });
  panel.press("Try again");
  expect(panel.texts()).toContain("You and Dana are set");
  expect(docsOwnedBy(office).filter(({ trashed }) => trashed !== true)).toHaveLength(1);
});

test("somebody else finished the set-up first: their doc is the one, what was made here goes to the trash", async () => {
  const office = await anOffice({ "drive.app-properties-index": "minutes late" });
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  const shown = panel.snapshot();
  panel.press("Set up 1:1");
  const first = String(docsOwnedBy(office)[0]?.id);
  const { private: tags = {} } = eventNow(office, id).extendedProperties as { private?: JsonObject };
  // A run that knows nothing of the first: neither memory nor Drive's index nor the event tells.
  const nothing = Object.fromEntries(Object.keys(tags).map((key) => [key, null]));
  types(office, ALEX, id, { extendedProperties: { private: nothing }, visibility: "default" });
  forgetEverything(office, ALEX);
  panel.restore(shown);
  const before = office.workspace.snapshot();
  panel.press("Set up 1:1");
  const patch = panel.last.execution?.steps.indexOf("calendar.events.patch") ?? -1;
  expect(patch).toBeGreaterThan(0);
  office.workspace.restore(before);
  panel.restore(shown);
  panel.nextRun({
    beforeStep(at) {
      if (at === patch) types(office, ALEX, id, { extendedProperties: { private: tags } });
    },
  });
  panel.press("Set up 1:1");
  panel.nextRun({});
  expect(eventNow(office, id)).toMatchObject({ extendedProperties: { private: { oneOnOneDoc: first } } });
  expect(
    docsOwnedBy(office)
      .filter(({ trashed }) => trashed !== true)
      .map((doc) => doc.id),
  ).toEqual([first]);
  expect(panel.texts()[0]).toBe("Dana Reyes");
});

test("the set-up stopped before the doc's first words: pressed again, its head is there, once", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  office.workspace.faults.add({
    method: "docs.documents.batchUpdate",
    when: "before",
    times: 9,
    error: DOWN,
  });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  office.workspace.faults.clear();
  panel.press("Try again");
  expect(panel.texts()).toContain("You and Dana are set");
  const doc = markdownOf(office, String(docsOwnedBy(office)[0]?.id));
  expect(doc.match(/Write notes under a topic/g)).toHaveLength(1);
  expect(doc.match(/^## Fri 20 Nov 2026$/gm)).toHaveLength(1);
});

test("Google is down while the doc is shared: it is said, and pressed again exactly the two can open it", async () => {
  const office = await anOffice();
  const panel = opens(office, ALEX, fridayWithDana(office));
  office.workspace.faults.add({ method: "drive.permissions.create", when: "before", times: 9, error: DOWN });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  expect(mails(office)).toEqual([]);
  office.workspace.faults.clear();
  panel.press("Try again");
  expect(permissionsOf(office, String(docsOwnedBy(office)[0]?.id))).toEqual([
    `owner ${ALEX}`,
    `writer ${DANA}`,
  ]);
});

test.each([false, true])(
  "a press died with a doc made, somebody was let in by hand and it got a section in Docs (words in it: %s): another doc, and none is left unsaid",
  async (typed) => {
    const office = await anOffice();
    const id = fridayWithDana(office);
    const panel = opens(office, ALEX, id);
    panel.nextRun({ stopBeforeStep: 10 });
    panel.press("Set up 1:1");
    daysLater(office, 0.01);
    const doc = String(docsOwnedBy(office)[0]?.id);
    office.workspace.call(byHand(ALEX), {
      method: "drive.permissions.create",
      params: { fileId: doc, sendNotificationEmail: false },
      body: { type: "user", role: "reader", emailAddress: SAM },
    });
    const docs = docsOf(office, ALEX);
    docs.openDoc(doc);
    docs.press("Add section for 20 Nov");
    if (typed) {
      docs.press("Add topics");
      docs.set("topic", "Lisbon");
      docs.press("Add");
    }
    daysLater(office, 0.01);
    const again = opens(office, ALEX, id);
    again.press("Set up 1:1");
    expect(again.texts()[0]).toBe("You and Dana are set");
    const [thrown, ...others] = [...docsOwnedBy(office)].sort((one) => (one.id === doc ? -1 : 1));
    expect([thrown?.id, thrown?.trashed]).toEqual([doc, !typed]);
    expect(permissionsOf(office, doc)).toEqual([`owner ${ALEX}`, `reader ${SAM}`]);
    expect(others.map((one) => permissionsOf(office, String(one.id)))).toEqual([
      [`owner ${ALEX}`, `writer ${DANA}`],
    ]);
    const said = again.last.notification ?? "";
    if (typed) expect(said).toContain("the earlier one isn't shared with dana@example.com, and stays");
    else expect(said).toBe("");
  },
);

test.each([false, true])(
  "a press died before the doc was shared, and the doc was opened in Docs (memory gone: %s): pressed again, one doc",
  async (forgotten) => {
    for (const step of [10, 11, 12]) {
      const office = await anOffice();
      const id = fridayWithDana(office);
      const panel = opens(office, ALEX, id);
      panel.nextRun({ stopBeforeStep: step });
      panel.press("Set up 1:1");
      daysLater(office, 0.01);
      if (forgotten) forgetEverything(office, ALEX);
      const doc = String(docsOwnedBy(office)[0]?.id);
      docsOf(office, ALEX).openDoc(doc);
      daysLater(office, 0.01);
      const again = opens(office, ALEX, id);
      again.press("Set up 1:1");
      expect(again.texts()[0]).toBe("You and Dana are set");
      expect(docsOwnedBy(office).map((one) => one.id)).toEqual([doc]);
      expect(permissionsOf(office, doc)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
    }
  },
);

/** From the making of the doc to the last step of that press. */
const STEPS = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

test.each(["Google fails for a moment", ...STEPS])(
  "Dana's place is Sam's, and his set-up stopped (%s): opened again, the event goes on with it",
  async (where) => {
    const pair = await aPair();
    const { office, seriesId, docId } = pair;
    opens(office, ALEX, pair.next());
    types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
    const panel = opens(office, ALEX, pair.next());
    if (typeof where === "number") panel.nextRun({ stopBeforeStep: where });
    else
      office.workspace.faults.add({ method: "calendar.events.patch", when: "before", times: 9, error: DOWN });
    panel.press("Set up 1:1");
    office.workspace.faults.clear();
    const begun = docsOwnedBy(office).length > 1;
    const again = opens(office, ALEX, pair.next());
    const done = again.texts().includes("Only you two can open this doc");
    if (!done) {
      if (where === "Google fails for a moment") expect(again.texts()[0]).toBe("Finish setting up?");
      else if (!begun) expect(again.texts()[0]).toBe("Make this your 1:1?");
      again.press("Set up 1:1");
      expect(again.texts()[0]).toBe("You and Sam are set");
    }
    expect(eventsOf(office, ALEX)).toHaveLength(1);
    expect(JSON.stringify(eventNow(office, seriesId))).not.toContain(docId);
    expect(docsSharedBy(office)).toHaveLength(2);
    expect(mails(office)).toHaveLength(2);
  },
);
