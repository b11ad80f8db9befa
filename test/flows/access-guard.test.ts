import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  aPair,
  callsOf,
  DANA,
  eventNow,
  mails,
  type Office,
  opens,
  permissionsOf,
  SAM,
  sharesByHand,
  startsOf,
  types,
} from "./world";

function invites(office: Office, eventId: string, ...addresses: readonly string[]): void {
  const there = (eventNow(office, eventId).attendees ?? []) as JsonObject[];
  types(office, ALEX, eventId, { attendees: [...there, ...addresses.map((email) => ({ email }))] });
}

function invited(office: Office, eventId: string): string[] {
  return ((eventNow(office, eventId).attendees ?? []) as JsonObject[])
    .map(({ email }) => String(email))
    .sort();
}

test("of all who can open the doc the widest is named first", async () => {
  const pair = await aPair();
  sharesByHand(pair, SAM);
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: pair.docId },
    body: { type: "anyone", role: "reader" },
  });
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("⚠ Anyone with the link and 1 more can open this doc");
});

test("somebody who can open the doc through its folder cannot be taken off it: it is said so, and nothing of the other", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const call = (method: string, params: JsonObject, body: JsonObject = {}) =>
    office.workspace.call(byHand(ALEX), { method, params, body }).body;
  const folder = call(
    "drive.files.create",
    {},
    { name: "Team", mimeType: "application/vnd.google-apps.folder" },
  );
  sharesByHand({ ...pair, docId: String(folder?.id) }, SAM);
  const { parents } = call("drive.files.get", { fileId: docId, fields: "parents" }) as { parents: string[] };
  call("drive.files.update", {
    fileId: docId,
    addParents: String(folder?.id),
    removeParents: String(parents[0]),
  });
  const panel = opens(office, ALEX, pair.next());
  panel.press("Review");
  panel.press("Remove Sam");
  expect(panel.texts()[0]).toBe("Others can still open it");
  expect(panel.texts().join("\n")).toContain("through the folder that it lies in");
  expect(panel.texts().join("\n")).not.toContain("Dana");
  expect(permissionsOf(office, docId)).toContain(`reader ${SAM}`);
});

test("who else is invited is named, and one press takes them off", async () => {
  const { office, seriesId, next } = await aPair();
  invites(office, seriesId, SAM);
  const panel = opens(office, ALEX, next());
  expect(panel.texts()).toContain("⚠ sam@example.com is invited too");
  expect(panel.texts()).toContain(
    "Uninvite sends sam@example.com one calendar email. Google may email Dana too.",
  );
  // It is what is wanted now, and stands once.
  expect(panel.card().fixedFooter?.primaryButton?.text).toBe("Uninvite");
  expect(panel.card().fixedFooter?.secondaryButton?.text).toBe("Add topics");
  expect(panel.buttons().filter((label) => label === "Uninvite")).toHaveLength(1);
  const before = mails(office).length;
  const calls = callsOf(office, () => panel.press("Uninvite"));
  expect(calls.length).toBeLessThanOrEqual(7);
  expect(mails(office).slice(before).sort()).toEqual([
    `calendar.cancellation ${ALEX} → ${SAM}`,
    `calendar.update ${ALEX} → ${DANA}`,
  ]);
  expect(invited(office, seriesId)).not.toContain(SAM);
  expect(invited(office, seriesId)).toContain(DANA);
  expect(panel.texts()).toContain(`Uninvited: ${SAM}`);
  expect(panel.texts().join()).not.toContain("⚠");
});

test("somebody invited to one meeting alone is taken off that one", async () => {
  const { office, seriesId, next } = await aPair();
  const meeting = next();
  invites(office, meeting, SAM);
  const panel = opens(office, ALEX, meeting);
  panel.press("Uninvite");
  expect(invited(office, meeting)).not.toContain(SAM);
  expect(invited(office, startsOf(office, ALEX, seriesId)[1] ?? "")).not.toContain(SAM);
  panel.reload();
  expect(panel.texts().join()).not.toContain("sam@");
});

test("pressed twice nothing more happens, and a guest has no such button", async () => {
  const { office, seriesId, next } = await aPair();
  invites(office, seriesId, SAM);
  const one = opens(office, ALEX, next());
  const two = opens(office, ALEX, next());
  one.press("Uninvite");
  const before = mails(office).length;
  two.press("Uninvite");
  expect(two.last.notification).toBe("Nobody was left to uninvite");
  expect(mails(office)).toHaveLength(before);
  expect(opens(office, DANA, next()).buttons()).not.toContain("Uninvite");
});

test("Repair says beforehand whom Google will mail, and invites again for real", async () => {
  const { office, seriesId, next } = await aPair();
  types(office, ALEX, seriesId, { attendees: [] });
  const panel = opens(office, ALEX, next());
  expect(panel.texts()).toContain("⚠ Dana is no longer invited");
  expect(panel.card().fixedFooter?.primaryButton?.text).toBe("Repair");
  expect(panel.buttons().filter((label) => label === "Repair")).toHaveLength(1);
  expect(panel.texts()).toContain("Repair invites Dana again, by one calendar email");
  const before = mails(office).length;
  panel.press("Repair");
  expect(mails(office).slice(before)).toEqual([`calendar.invitation ${ALEX} → ${DANA}`]);
  expect(invited(office, seriesId)).toContain(DANA);
});

test("a Repair that mails nobody says so", async () => {
  const { office, seriesId, next } = await aPair();
  types(office, ALEX, seriesId, { visibility: "default", guestsCanInviteOthers: true });
  const panel = opens(office, ALEX, next());
  expect(panel.texts()).toContain("Repair sends nobody an email");
  const before = mails(office).length;
  panel.press("Repair");
  expect(mails(office)).toHaveLength(before);
  expect(eventNow(office, seriesId).visibility).toBe("private");
});

test("a file on the meeting is said, with what to do; the pair's own doc is none", async () => {
  const { office, seriesId, docId, next } = await aPair();
  const attach = (fileUrl: string, title: string) =>
    office.workspace.call(byHand(ALEX), {
      method: "calendar.events.patch",
      params: { calendarId: "primary", eventId: seriesId, sendUpdates: "none", supportsAttachments: true },
      body: { attachments: [{ fileUrl, title }] },
    });
  attach(`https://docs.google.com/document/d/${docId}/edit`, "1:1");
  expect(opens(office, ALEX, next()).texts().join()).not.toContain("attached");
  attach("https://docs.google.com/document/d/1GeminiGeminiGemini/edit", "Notes by Gemini");
  const panel = opens(office, ALEX, next());
  expect(panel.texts()).toContain('⚠ "Notes by Gemini" is attached to the meeting');
  expect(panel.texts()).toContain("More than you two may be able to read it");
  expect(callsOf(office, () => panel.press("Review file"))).toEqual([]);
  expect(panel.texts()[0]).toBe("Attached to the meeting");
  panel.press("Open the file");
  expect(panel.last.openLink?.url).toContain("1GeminiGeminiGemini");
  panel.press("Back");
  expect(panel.texts()[0]).toBe("Dana Reyes");
});
