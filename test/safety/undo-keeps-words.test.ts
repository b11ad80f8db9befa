import { expect, test } from "@jest/globals";
import type { TextStyle } from "../../contract/docs";
import { byHand } from "../../emulator/api/call";
import type { Chip } from "../../emulator/docs/docs";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  bodyOf,
  calendarOf,
  DANA,
  docsOwnedBy,
  eventNow,
  eventsOf,
  fridayWithDana,
  type Office,
  opens,
  SAM,
  startsOf,
  types,
  typesInDoc,
  writesNote,
} from "../flows/world";

/** Set up a moment ago, the card with "Undo set-up" shown. */
interface SetUp {
  readonly office: Office;
  readonly panel: SidePanel;
  readonly eventId: string;
  readonly docId: string;
}

async function aSetUp(): Promise<SetUp> {
  const office = await anOffice();
  const eventId = fridayWithDana(office);
  const panel = opens(office, ALEX, eventId);
  panel.press("Set up 1:1");
  return { office, panel, eventId, docId: String(docsOwnedBy(office)[0]?.id) };
}

function undoes(panel: SidePanel): void {
  panel.press("Undo set-up");
  panel.press("Undo set-up");
}

function isTrashed(office: Office): unknown {
  return docsOwnedBy(office)[0]?.trashed;
}

function asDana({ office }: SetUp, method: string, params: JsonObject, body: JsonObject): JsonObject {
  const reply = office.workspace.call(byHand(DANA), { method, params, body });
  if (reply.status >= 300) throw new Error(`${method} ${reply.status}`);
  return reply.body ?? {};
}

function edits(at: SetUp, requests: JsonObject[]): JsonObject {
  return asDana(at, "docs.documents.batchUpdate", { documentId: at.docId }, { requests });
}

function replyOf(answer: JsonObject, name: string): JsonObject {
  return ((answer.replies as JsonObject[])[0]?.[name] ?? {}) as JsonObject;
}

function insert(segmentId: unknown): JsonObject[] {
  return [{ insertText: { endOfSegmentLocation: { segmentId: String(segmentId) }, text: "Please read" } }];
}

const TRACES: ReadonlyArray<readonly [what: string, leave: (at: SetUp) => void]> = [
  [
    "a header",
    (at) => {
      const { headerId } = replyOf(edits(at, [{ createHeader: { type: "DEFAULT" } }]), "createHeader");
      edits(at, insert(headerId));
    },
  ],
  [
    "a footer",
    (at) => {
      const { footerId } = replyOf(edits(at, [{ createFooter: { type: "DEFAULT" } }]), "createFooter");
      edits(at, insert(footerId));
    },
  ],
  [
    "a footnote",
    (at) => {
      const { footnoteId } = replyOf(
        edits(at, [{ createFootnote: { location: { index: 3 } } }]),
        "createFootnote",
      );
      edits(at, insert(footnoteId));
    },
  ],
  [
    "a comment",
    (at) =>
      void asDana(
        at,
        "drive.comments.create",
        { fileId: at.docId, fields: "id" },
        { content: "Can we talk about Lisbon?" },
      ),
  ],
  [
    "a suggestion",
    ({ office, docId }) =>
      void office.workspace.docs.edit(DANA, docId, { kind: "suggestInsert", at: 2, text: "Lisbon" }),
  ],
  [
    "a suggested deletion",
    ({ office, docId }) =>
      void office.workspace.docs.edit(DANA, docId, { kind: "suggestDelete", start: 2, end: 4 }),
  ],
  [
    "another title",
    (at) => void asDana(at, "drive.files.update", { fileId: at.docId }, { name: "Lisbon, please" }),
  ],
  ["a second tab", (at) => void edits(at, [{ addDocumentTab: { tabProperties: { title: "Lisbon" } } }])],
  ["a name on the tab", (at) => void edits(at, [namedTab(at, { title: "Ask about the raise" })])],
  ["an emoji on the tab", (at) => void edits(at, [namedTab(at, { iconEmoji: "🙈" })])],
  [
    "a file chip",
    ({ office, docId }) => inserts(office, docId, { kind: "richLink", uri: BUDGET, title: "Budget" }),
  ],
  ["a person chip", ({ office, docId }) => inserts(office, docId, { kind: "person", email: SAM })],
  ["a linked word", (at) => styles(at, { link: { url: "https://example.com/offer" } })],
  ["a highlight", (at) => styles(at, { backgroundColor: { color: { rgbColor: { red: 1, green: 1 } } } })],
  ["a struck word", (at) => styles(at, { strikethrough: true })],
];

function namedTab({ office, docId }: SetUp, named: { title: string } | { iconEmoji: string }): JsonObject {
  const { document } = office.workspace.docs.view(ALEX, docId);
  const tabId = String(document.tabs?.[0]?.tabProperties?.tabId);
  const fields = Object.keys(named).join();
  return { updateDocumentTabProperties: { tabProperties: { tabId, ...named }, fields } };
}

const BUDGET = "https://docs.google.com/spreadsheets/d/1abcdefghijklmnop/edit";

/** Behind the words of the heading of the last part. */
function inserts(office: Office, docId: string, chip: Chip): void {
  office.workspace.docs.edit(DANA, docId, {
    kind: "insertChip",
    at: headingOfSteps(office, docId).end - 1,
    chip,
  });
}

function styles({ office, docId }: SetUp, style: TextStyle): void {
  const { start } = headingOfSteps(office, docId);
  office.workspace.docs.edit(DANA, docId, { kind: "setTextStyle", start, end: start + 4, style });
}

function headingOfSteps(office: Office, docId: string): { readonly start: number; readonly end: number } {
  const line = bodyOf(office, docId).find((one) => JSON.stringify(one).includes("Next steps"));
  return { start: Number(line?.startIndex), end: Number(line?.endIndex) };
}

test.each(TRACES)("undo of a set-up is refused when somebody left %s", async (_what, leave) => {
  const at = await aSetUp();
  leave(at);
  undoes(at.panel);
  expect(at.panel.texts()[0]).toBe("The doc has changed since the set-up");
  expect(isTrashed(at.office)).toBe(false);
  expect(eventNow(at.office, at.eventId).visibility).toBe("private");
});

test.each(TRACES)("undo of a new doc is refused when somebody left %s", async (_what, leave) => {
  const pair = await aPair();
  const { office } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  writesNote(pair, ALEX, "Lisbon", "Notes:");
  typesInDoc(pair, ALEX, "x".repeat(910_000), "Notes:");
  const panel = opens(office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  const docId = String(docsOwnedBy(office).find(({ id }) => id !== pair.docId)?.id);
  leave({ office, panel, eventId: pair.seriesId, docId });
  panel.press("Undo");
  expect(panel.texts()[0]).toBe("The new doc has changed since");
  expect(docsOwnedBy(office).map(({ trashed }) => trashed)).toEqual([false, false]);
});

test("Dana types at any step of an undo: the doc is not in the trash, and the card says no untruth", async () => {
  const at = await aSetUp();
  const { office, panel, docId } = at;
  panel.press("Undo set-up");
  const asked = panel.snapshot();
  const before = office.workspace.snapshot();
  panel.press("Undo set-up");
  const steps = panel.last.execution?.steps ?? [];
  const lastLook = steps.lastIndexOf("drive.comments.list");
  for (const [step, name] of steps.entries()) {
    // What is typed after the last look is typed into a doc that is in the trash already.
    if (step > Math.max(lastLook - 1, steps.indexOf("drive.files.update") + 1)) break;
    office.workspace.restore(before);
    panel.restore(asked);
    panel.nextRun({
      beforeStep(now) {
        if (now === step)
          office.workspace.docs.edit(DANA, docId, { kind: "insertText", at: 2, text: "Lisbon" });
      },
    });
    panel.press("Undo set-up");
    panel.nextRun({});
    const story = `before step ${step + 1}, ${name}`;
    expect([story, isTrashed(office)]).toEqual([story, false]);
    expect([story, panel.texts().join(" ")]).toEqual([story, expect.not.stringContaining("in your trash")]);
  }
});

test("an undo ends right behind the trash and Dana had typed before it: the second press takes the doc out again", async () => {
  const at = await aSetUp();
  const { office, panel, docId } = at;
  panel.press("Undo set-up");
  const asked = panel.snapshot();
  const before = office.workspace.snapshot();
  panel.press("Undo set-up");
  const trash = (panel.last.execution?.steps ?? []).indexOf("drive.files.update");
  office.workspace.restore(before);
  panel.restore(asked);
  panel.nextRun({
    stopBeforeStep: trash + 1,
    beforeStep(now) {
      if (now === trash)
        office.workspace.docs.edit(DANA, docId, { kind: "insertText", at: 2, text: "Lisbon" });
    },
  });
  panel.press("Undo set-up");
  panel.nextRun({});
  expect(isTrashed(office)).toBe(true);
  office.workspace.clock.advance(600_000);
  panel.restore(asked);
  panel.press("Undo set-up");
  expect(isTrashed(office)).toBe(false);
  expect(panel.texts().join(" ")).toContain("Somebody wrote in the doc meanwhile");
});

test("undo of a new event leaves it when the guest put a note with the answer", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.press("Set up 1:1");
  const id = String(eventsOf(office, ALEX)[0]?.id);
  office.workspace.call(byHand(SAM), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId: id, sendUpdates: "none" },
    body: { attendees: [{ email: SAM, responseStatus: "declined", comment: "Mornings are hard for me" }] },
  });
  undoes(panel);
  expect(panel.texts()[0]).toBe("Somebody has written in the event");
  expect(JSON.stringify(eventNow(office, id).attendees)).toContain("Mornings are hard for me");
  expect(isTrashed(office)).toBe(false);
});

/** Dana answers a series, or one meeting of it, with a note. */
function answersWithNote(office: Office, eventId: string): void {
  const there = (eventNow(office, eventId, DANA).attendees ?? []) as JsonObject[];
  office.workspace.call(byHand(DANA), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none" },
    body: {
      attendees: there.map((one) =>
        one.email === DANA ? { ...one, responseStatus: "accepted", comment: "Only until Easter" } : one,
      ),
    },
  });
}

test.each([
  ["the series", undefined],
  ["one later meeting", 2],
])(
  "Dana, invited again by Repair, wrote a note to %s: Undo of the repair does not throw it away",
  async (_what, which) => {
    const pair = await aPair();
    const { office, seriesId } = pair;
    types(office, ALEX, seriesId, { attendees: [] });
    const panel = opens(office, ALEX, pair.next());
    panel.press("Repair");
    const answered = which === undefined ? seriesId : (startsOf(office, DANA, seriesId)[which] ?? "");
    answersWithNote(office, answered);
    panel.press("Undo");
    panel.press("Undo the repair");
    expect(panel.texts()[0]).toBe("The event has changed");
    expect(JSON.stringify(eventNow(office, answered))).toContain("Only until Easter");
  },
);

test("Dana, invited by the set-up to a series that was there, wrote a note to one meeting: Undo set-up leaves it", async () => {
  const office = await anOffice();
  const made = anEvent(office, ALEX, {
    ...at("2026-11-20", "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"],
  });
  const seriesId = String(made.id);
  const panel = opens(office, ALEX, startsOf(office, ALEX, seriesId)[0] ?? "");
  panel.press("Make a 1:1 of it");
  panel.set("someone", DANA);
  panel.press("Continue");
  panel.press("Set up 1:1");
  const later = startsOf(office, DANA, seriesId)[2] ?? "";
  answersWithNote(office, later);
  undoes(panel);
  expect(panel.texts()[0]).toBe("Somebody has written in the event");
  expect(JSON.stringify(eventNow(office, later))).toContain("Only until Easter");
});
