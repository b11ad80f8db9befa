import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  aDocByHand,
  anEvent,
  anOffice,
  aPair,
  at,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventNow,
  fridayWithDana,
  mails,
  type Office,
  opens,
  SAM,
  types,
} from "./world";

function invites(office: Office, eventId: string, ...addresses: readonly string[]): void {
  const there = (eventNow(office, eventId).attendees ?? []) as JsonObject[];
  types(office, ALEX, eventId, { attendees: [...there, ...addresses.map((email) => ({ email }))] });
}

function invited(office: Office, eventId: string): string[] {
  return ((eventNow(office, eventId).attendees ?? []) as JsonObject[]).map(({ email }) => String(email));
}

test("Uninvite is undone: the mail is said before, and they are invited again", async () => {
  const { office, seriesId, next } = await aPair();
  invites(office, seriesId, SAM);
  const panel = opens(office, ALEX, next());
  panel.press("Uninvite");
  expect(panel.texts()).toContain("Uninvited: sam@example.com");
  const before = mails(office).length;
  expect(callsOf(office, () => panel.press("Undo"))).toEqual([]);
  expect(panel.texts()[0]).toBe("Invite sam@example.com again?");
  expect(panel.texts()).toContain(
    "Whoever is invited again gets one calendar email: sam@example.com. Google may email Dana too.",
  );
  expect(panel.buttons()).toEqual(["Invite again", "Cancel"]);
  expect(mails(office)).toHaveLength(before);
  expect(callsOf(office, () => panel.press("Invite again")).length).toBeLessThanOrEqual(6);
  expect(invited(office, seriesId).sort()).toEqual([ALEX, DANA, SAM].sort());
  expect(mails(office).slice(before)).toContain(`calendar.invitation ${ALEX} → ${SAM}`);
  expect(panel.texts()).toContain("⚠ sam@example.com is invited too");
  expect(panel.buttons()).not.toContain("Undo uninviting");
});

test("whoever is invited again has the note that they had left, and its answer", async () => {
  const { office, seriesId, next } = await aPair();
  invites(office, seriesId, SAM);
  const note = { email: SAM, responseStatus: "tentative", comment: "Only if you need me" };
  const there = eventNow(office, seriesId, SAM).attendees as JsonObject[];
  types(office, SAM, seriesId, {
    attendees: there.map((one) => (one.email === SAM ? { ...one, ...note } : one)),
  });
  const panel = opens(office, ALEX, next());
  for (const press of ["Uninvite", "Undo", "Invite again"]) panel.press(press);
  const guests = eventNow(office, seriesId).attendees as JsonObject[];
  expect(guests.find(({ email }) => email === SAM)).toMatchObject(note);
});

test("Undo of Uninvite is found in the menu for a day, and pressed twice it invites once", async () => {
  const { office, seriesId, next } = await aPair();
  invites(office, seriesId, SAM);
  opens(office, ALEX, next()).press("Uninvite");
  const [one, two] = [opens(office, ALEX, next()), opens(office, ALEX, next())];
  for (const panel of [one, two]) panel.press("Undo uninviting");
  one.press("Invite again");
  const before = mails(office).length;
  two.press("Invite again");
  expect(two.last.notification).toBe("There is nothing to undo");
  expect(mails(office)).toHaveLength(before);
  one.press("Uninvite");
  daysLater(office, 1.01);
  expect(opens(office, ALEX, next()).buttons()).not.toContain("Undo uninviting");
});

test("Undo of Repair puts the event back as it was, and mails only whom the repair had invited", async () => {
  const { office, seriesId, next } = await aPair();
  types(office, ALEX, seriesId, { visibility: "public", guestsCanModify: true });
  const panel = opens(office, ALEX, next());
  panel.press("Repair");
  expect(panel.texts()).toContain("Repaired");
  const before = mails(office).length;
  expect(callsOf(office, () => panel.press("Undo"))).toEqual([]);
  expect(panel.texts()).toContain("Nobody gets an email.");
  expect(callsOf(office, () => panel.press("Undo the repair"))).toEqual([
    "drive.files.get",
    "calendar.events.get",
    "calendar.events.patch",
    "drive.files.get",
    "calendar.events.instances",
  ]);
  expect(eventNow(office, seriesId)).toMatchObject({ visibility: "public", guestsCanModify: true });
  expect(mails(office)).toHaveLength(before);
  expect(panel.texts()).toContain("⚠ The event is not private");

  types(office, ALEX, seriesId, { visibility: "private", guestsCanModify: false, attendees: [] });
  panel.reload();
  panel.press("Repair");
  expect(invited(office, seriesId)).toContain(DANA);
  panel.press("Undo");
  expect(panel.texts().join("\n")).toContain("Dana, whom the repair invited again, is uninvited");
  expect(callsOf(office, () => panel.press("Undo the repair")).length).toBeLessThanOrEqual(6);
  expect(invited(office, seriesId)).not.toContain(DANA);
  expect(mails(office).at(-1)).toBe(`calendar.cancellation ${ALEX} → ${DANA}`);
});

test("what somebody changed after a repair stays: the undo says so and changes nothing", async () => {
  const { office, seriesId, next } = await aPair();
  types(office, ALEX, seriesId, { visibility: "public" });
  const panel = opens(office, ALEX, next());
  panel.press("Repair");
  types(office, ALEX, seriesId, { visibility: "default" });
  panel.press("Undo");
  panel.press("Undo the repair");
  expect(panel.texts()[0]).toBe("The event has changed");
  expect(eventNow(office, seriesId).visibility ?? "default").toBe("default");
});

test("a repair of nothing but the links has nothing to undo", async () => {
  const { office, seriesId, next } = await aPair();
  types(office, ALEX, seriesId, { extendedProperties: { shared: { oneOnOneDoc: "" } }, description: "Ours" });
  const panel = opens(office, ALEX, next());
  if (panel.buttons().includes("Repair")) panel.press("Repair");
  expect(panel.buttons()).not.toContain("Undo the repair");
});

test("a doc of one's own that was taken for a 1:1 is let go again, with every word", async () => {
  const office = await anOffice();
  const series = anEvent(office, ALEX, {
    ...at("2026-11-20", "10:00", "10:30"),
    summary: "Dana / Alex",
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: DANA }],
  });
  const docId = aDocByHand(office);
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  docs.press("See what is read");
  docs.press("Use this doc");
  const before = mails(office).length;
  expect(callsOf(office, () => docs.press("Undo"))).toEqual([]);
  expect(docs.texts()[0]).toBe("Stop using this doc?");
  expect(callsOf(office, () => docs.press("Stop using it"))).toEqual([
    "drive.files.get",
    "calendar.events.get",
    "calendar.events.patch",
    "drive.files.update",
  ]);
  expect(docs.texts()[0]).toBe("This doc is no 1:1's any more");
  expect(mails(office)).toHaveLength(before);
  expect(docsOwnedBy(office)).toMatchObject([{ trashed: false }]);
  expect(docsOwnedBy(office)[0]?.appProperties ?? {}).toEqual({});
  expect(opens(office, ALEX, String(series.id)).texts()[0]).toBe("Make this your 1:1?");
});

test("the two went on in a new doc since: that is none that was taken, and cannot be let go as one", async () => {
  const office = await anOffice();
  anEvent(office, ALEX, {
    ...at("2026-11-20", "10:00", "10:30"),
    summary: "Dana / Alex",
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: DANA }],
  });
  const docId = aDocByHand(office);
  office.workspace.docs.edit(ALEX, docId, { kind: "insertText", at: 1, text: `${"x".repeat(910_000)}\n` });
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  for (const label of ["See what is read", "Use this doc", "Share"]) docs.press(label);
  expect(docs.buttons()).toContain("Stop using this doc");
  for (const _time of [1, 2]) docs.press("Go on in a new doc");
  const newId = String(docsOwnedBy(office).find(({ id }) => id !== docId)?.id);
  const inNew = docsOf(office, ALEX);
  inNew.openDoc(newId);
  expect(inNew.buttons()).toContain("Go back to the old doc");
  expect(inNew.buttons()).not.toContain("Stop using this doc");
});

test("a set-up that nobody used yet can be undone from the panel too", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  opens(office, ALEX, id).press("Set up 1:1");
  const panel = opens(office, ALEX, id);
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Undone. What the set-up changed is taken back.");
  expect(docsOwnedBy(office)).toMatchObject([{ trashed: true }]);
});
