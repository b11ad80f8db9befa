import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { bullet, composeDocument, heading, type Piece, plain } from "../../emulator/docs/compose";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
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
  mails,
  markdownOf,
  type Office,
  opens,
  permissionsOf,
  SAM,
  startsOf,
  types,
} from "./world";

const KEPT: readonly Piece[] = [
  plain("Dana & Alex"),
  heading(2, "Fri 13 Nov 2026"),
  heading(3, "Dana"),
  bullet("Moving to Lisbon"),
  heading(3, "Alex"),
  bullet("Budget"),
  heading(3, "Action items"),
  bullet("Send the level guide"),
  heading(2, "Fri 6 Nov 2026"),
  heading(3, "Dana"),
  bullet("Hiring"),
];

test.each(["attached to the event", "linked in what people wrote there"])(
  "a doc kept by hand is %s: the event's card says how to go on with it, and no second one is made",
  async (how) => {
    const { office, docId, series } = await aKeptDoc();
    const fileUrl = `https://docs.google.com/document/d/${docId}/edit`;
    office.workspace.call(byHand(ALEX), {
      method: "calendar.events.patch",
      params: { calendarId: "primary", eventId: series, supportsAttachments: true },
      body: how.startsWith("attached")
        ? { attachments: [{ fileUrl, title: "Notes - Dana / Alex" }] }
        : { description: `Notes: <a href="${fileUrl}">Dana & Alex</a>` },
    });
    const [next = ""] = startsOf(office, ALEX, series);
    expect(opens(office, ALEX, next).texts()).toContain(
      "This event links to a doc already. Setting up makes a new one. To go on with that doc, open it in Docs, with this panel beside it.",
    );
    const docs = granted(office, ALEX, docId);
    docs.press("See what is read");
    docs.press("Use this doc");
    const panel = opens(office, ALEX, next);
    expect(panel.texts()).toContain("Open from before");
    expect(JSON.stringify(panel.stack())).toContain(docId);
    expect(docsOwnedBy(office).map(({ id }) => id)).toEqual([docId]);
  },
);

test("a doc kept by hand: what is read is shown, then the doc and the event know each other, and no word is written", async () => {
  const { office, docId, series } = await aKeptDoc();
  const docs = granted(office, ALEX, docId);
  expect(docs.texts()).toContain("Use this doc for a 1:1?");
  expect(docs.texts().join("\n")).toContain("dana@example.com · Every Friday, 10:00–10:30");
  const before = markdownOf(office, docId);
  const marked = JSON.stringify(eventNow(office, series));
  docs.press("See what is read");
  const seen = docs.texts({ folded: true });
  expect(seen).toEqual(
    expect.arrayContaining(["Your 1:1 with Dana", "2 sections with a date", "Newest first", "4 items"]),
  );
  expect(seen.join("\n")).toContain("The last one Fri 13 Nov");
  expect(seen).toContain("1 place not understood");
  expect(seen).toContain("Dana & Alex");
  expect(seen).toContain("Above the first meeting");
  expect(seen).not.toContain("Parts");
  expect(JSON.stringify(eventNow(office, series))).toBe(marked);
  const card = docs.snapshot();
  docs.press("Use this doc");
  expect(docs.last.notification).toBe("This is now your 1:1 doc with Dana");
  expect(docs.texts()).toContain("Open from before");
  expect(markdownOf(office, docId)).toBe(before);
  expect(mails(office)).toEqual([]);
  docs.restore(card);
  docs.press("Use this doc");
  expect(docs.texts()).toContain("Open from before");
  expect(markdownOf(office, docId)).toBe(before);
  // The event opens the same panel, with one more section at the top, where people put theirs.
  const panel = opens(office, ALEX, startsOf(office, ALEX, series)[0] ?? "");
  panel.press("Add section for 20 Nov");
  const after = markdownOf(office, docId);
  expect(after.indexOf("20 Nov")).toBeLessThan(after.indexOf("13 Nov"));
  expect(after).toContain("Moving to Lisbon");
  for (const line of before.split("\n")) expect(after).toContain(line);
});

test("the direct, who could open the doc before, has the same panel after Allow", async () => {
  const { office, docId } = await aKeptDoc();
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: docId, sendNotificationEmail: false },
    body: { type: "user", role: "writer", emailAddress: DANA },
  });
  const docs = granted(office, ALEX, docId);
  docs.press("See what is read");
  docs.press("Use this doc");
  // Nobody else can open it, but who writes in it may share it on: "only" would not be true.
  expect(docs.texts()).toContain("⚠ Whoever can write in the doc may share it");
  expect(permissionsOf(office, docId)).toEqual(["owner alex@example.com", "writer dana@example.com"]);
  const danas = granted(office, DANA, docId);
  expect(danas.texts().join("\n")).toContain("Moving to Lisbon");
});

test("two calls to offer, three to look, nothing written to the doc", async () => {
  const { office, docId } = await aKeptDoc();
  const docs = granted(office, ALEX, docId);
  expect(callsOf(office, () => docs.reload())).toEqual(["drive.files.get", "calendar.events.list"]);
  const look = callsOf(office, () => docs.press("See what is read"));
  expect(look).toEqual(["drive.files.get", "calendar.events.instances", "docs.documents.get"]);
  const press = callsOf(office, () => docs.press("Use this doc"));
  expect(press.filter((call) => call.startsWith("docs.documents.batchUpdate"))).toEqual([]);
  expect(press.length).toBeLessThanOrEqual(9);
});

test("a pair that has a doc keeps it; its series is not offered", async () => {
  const pair = await aPair();
  const docId = keptDoc(pair.office, ALEX);
  const docs = granted(pair.office, ALEX, docId);
  expect(docs.texts()[0]).toBe("Not a 1:1 doc");
  expect(docs.buttons()).not.toContain("See what is read");
  // A second series with the same person is offered, and refused for this doc.
  weeklyWith(pair.office, DANA, "2026-11-24");
  docs.reload();
  docs.press("See what is read");
  docs.press("Use this doc");
  expect(docs.texts()).toContain("You and Dana have a doc already");
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain("Only you two can open this doc");
});

test("a doc that was taken for one pair meanwhile is not taken for another", async () => {
  const { office, docId } = await aKeptDoc();
  const sams = weeklyWith(office, SAM, "2026-11-18");
  const docs = granted(office, ALEX, docId);
  docs.set("series", sams);
  docs.press("See what is read");
  const asked = docs.snapshot();
  docs.reload();
  docs.set(
    "series",
    String(docs.values().series) === sams ? danaSeries(docs, sams) : String(docs.values().series),
  );
  docs.press("See what is read");
  docs.press("Use this doc");
  docs.restore(asked);
  docs.press("Use this doc");
  expect(docs.texts()[0]).toBe("This doc is not this 1:1's");
});

test("the series became Sam's after the card that named Dana: the doc is not bound to it", async () => {
  const { office, docId, series } = await aKeptDoc();
  const docs = granted(office, ALEX, docId);
  docs.press("See what is read");
  types(office, ALEX, series, { attendees: [{ email: SAM }] });
  docs.press("Use this doc");
  expect(docs.texts()[0]).toBe("The event has changed");
  expect(JSON.stringify(eventNow(office, series).extendedProperties ?? {})).not.toContain(docId);
  expect(docsOwnedBy(office)[0]?.appProperties ?? {}).toEqual({});
});

test("somebody else's doc and a doc in a shared drive are refused", async () => {
  const { office, docId } = await aKeptDoc();
  const danas = keptDoc(office, DANA);
  office.workspace.call(byHand(DANA), {
    method: "drive.permissions.create",
    params: { fileId: danas, sendNotificationEmail: false },
    body: { type: "user", role: "writer", emailAddress: ALEX },
  });
  const docs = granted(office, ALEX, danas);
  expect(docs.texts().join("\n")).toContain("Only its owner can use it for one");
  const drive = office.workspace.call(byHand(ALEX), {
    method: "drive.drives.create",
    params: { requestId: "team" },
    body: { name: "Team" },
  });
  const file = office.workspace.call(byHand(ALEX), {
    method: "drive.files.get",
    params: { fileId: docId, fields: "parents" },
  });
  office.workspace.call(byHand(ALEX), {
    method: "drive.files.update",
    params: {
      fileId: docId,
      addParents: String(drive.body?.id),
      removeParents: String((file.body?.parents as string[] | undefined)?.[0]),
      supportsAllDrives: true,
    },
    body: {},
  });
  expect(granted(office, ALEX, docId).texts()[0]).toBe("This doc is in a shared drive");
});

test("a doc without any date is shown as such, and its first section is added below", async () => {
  const { office, docId } = await aKeptDoc([plain("Ideas for our talks"), bullet("Lisbon")]);
  const docs = granted(office, ALEX, docId);
  docs.press("See what is read");
  expect(docs.texts()).toContain("No dates found");
  docs.press("Use this doc");
  docs.press("Add section for 20 Nov");
  const after = markdownOf(office, docId);
  expect(after.indexOf("Lisbon")).toBeLessThan(after.indexOf("20 Nov 2026"));
});

test("the next section comes by itself only when a meeting ended", async () => {
  const { office, docId, series } = await aKeptDoc();
  const docs = granted(office, ALEX, docId);
  docs.press("See what is read");
  docs.press("Use this doc");
  const before = markdownOf(office, docId);
  docs.reload();
  expect(markdownOf(office, docId)).toBe(before);
  daysLater(office, 5);
  // The first opening after a meeting is for the ticks; the section that is due comes with the next one.
  opens(office, ALEX, startsOf(office, ALEX, series)[0] ?? "").reload();
  expect(markdownOf(office, docId)).toContain("27 Nov 2026");
});

async function aKeptDoc(pieces = KEPT): Promise<{ office: Office; docId: string; series: string }> {
  const office = await anOffice();
  const series = weeklyWith(office, DANA, "2026-11-20");
  return { office, series, docId: keptDoc(office, ALEX, pieces) };
}

function weeklyWith(office: Office, guest: string, date: string): string {
  const event = anEvent(office, ALEX, {
    summary: "1:1",
    ...at(date, "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: guest }],
  });
  return String(event.id);
}

/** A doc that somebody made and filled in Docs by hand. */
function keptDoc(office: Office, owner: string, pieces = KEPT): string {
  const made = office.workspace.call(byHand(owner), {
    method: "docs.documents.create",
    params: {},
    body: { title: "Our talks" },
  });
  const docId = String(made.body?.documentId);
  composeDocument(office.workspace.docs, owner, docId, pieces);
  return docId;
}

test.each([
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "This is an Office file"],
  ["application/msword", "This is an Office file"],
  ["application/vnd.google-apps.spreadsheet", "This is not a Google Doc"],
])("a file of the kind %s is named at once, with what to do, and is not read", async (mimeType, title) => {
  const office = await anOffice();
  anEvent(office, ALEX, {
    summary: "Dana / Alex",
    ...at("2026-11-20", "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: DANA }],
  });
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "drive.files.create",
    params: {},
    body: { name: "Dana & Alex", mimeType },
  });
  const docs = docsOf(office, ALEX);
  docs.openDoc(String(body?.id));
  docs.press("Allow");
  expect(callsOf(office, () => docs.grantFileScope())).toEqual(["drive.files.get"]);
  expect(docs.texts()).toContain(title);
  expect(docs.texts().join("\n")).toContain("Nothing was read or written.");
});

function granted(office: Office, person: string, docId: string): SidePanel {
  const docs = docsOf(office, person);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  return docs;
}

function danaSeries(docs: SidePanel, other: string): string {
  const inputs = JSON.stringify(docs.card());
  const found = [...inputs.matchAll(/"value":"([a-z0-9]+)"/g)].map(([, id]) => id ?? "");
  return found.find((id) => id !== other && id.length > 10) ?? "";
}
