import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import { at, insert, patch } from "../../src/check/calendar-probes";
import { type Asking, answerOf, type Call, type Place } from "../../src/check/call";
import { CHECK_MARK } from "../../src/check/drive-probes";
import { change, edit, range, read, write } from "../../src/check/page";

/** Something that Google documents, or that was recorded, and that the add-on rests on. */
export interface Documented {
  readonly what: string;
  readonly expected: string;
  readonly ask: (place: Place) => Asking<string>;
}

const CALENDAR = { calendarId: "primary" };

/** What the emulator is held to and the add-on needs, each in a few calls. */
export const documented: readonly Documented[] = [
  row("Calendar: an event made twice under one id is refused the second time", "409", function* (place) {
    yield* insert(place, "twice", at(place, "09-01", "10:00"));
    return yield* status({
      method: "calendar.events.insert",
      path: CALENDAR,
      query: { sendUpdates: "none" },
      body: { id: place.eventId("twice"), ...at(place, "09-01", "10:00") },
    });
  }),
  row("Calendar: a patch under an old etag is refused", "412", function* (place) {
    const made = yield* insert(place, "etag", at(place, "09-02", "10:00"));
    yield* patch(made.id ?? "", { description: "newer" });
    return yield* status({
      method: "calendar.events.patch",
      path: { ...CALENDAR, eventId: made.id ?? "" },
      query: { sendUpdates: "none" },
      body: { description: "older" },
      headers: { "If-Match": made.etag ?? "" },
    });
  }),
  row("Calendar: an event that never was is not found", "404", function* (place) {
    const path = { ...CALENDAR, eventId: place.eventId("never") };
    return yield* status({ method: "calendar.events.get", path });
  }),
  row("Calendar: a private property is kept, and a null takes it away", "kept, gone", function* (place) {
    const mark = (value: string | null) => ({ extendedProperties: { private: { check: value } } });
    const made = yield* insert(place, "properties", { ...at(place, "09-03", "10:00"), ...mark("1") });
    const kept = made.extendedProperties?.private?.check === "1" ? "kept" : "lost";
    const after = yield* patch(made.id ?? "", mark(null));
    return `${kept}, ${after.extendedProperties?.private?.check === undefined ? "gone" : "there"}`;
  }),
  row("Calendar: a property of more than 1,024 characters is cut", "1024", function* (place) {
    const long = { extendedProperties: { private: { check: "x".repeat(1100) } } };
    const made = yield* insert(place, "long", { ...at(place, "09-04", "10:00"), ...long });
    return String(made.extendedProperties?.private?.check?.length);
  }),
  row("Calendar: a series without zones is refused", "400", function* (place) {
    const bare = (time: string) => ({ dateTime: `${place.year}-09-05T${time}:00Z` });
    const body = {
      id: place.eventId("zoneless"),
      start: bare("10:00"),
      end: bare("10:30"),
      recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"],
    };
    return yield* status({
      method: "calendar.events.insert",
      path: CALENDAR,
      query: { sendUpdates: "none" },
      body,
    });
  }),
  row("Calendar: the id of a meeting of a series is the series' and its start", "yes", function* (place) {
    const body = { ...at(place, "09-06", "10:00"), recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"] };
    const made = yield* insert(place, "instance", body);
    const { items = [] } = yield* answerOf<{ items?: Event[] }>({
      method: "calendar.events.instances",
      path: { ...CALENDAR, eventId: made.id ?? "" },
    });
    return /_\d{8}T\d{6}Z$/.test(items[0]?.id ?? "") && items[0]?.recurringEventId === made.id ? "yes" : "no";
  }),
  row("Docs: a batch with one wrong request changes nothing", "400, unchanged", function* ({ docId }) {
    yield* write(docId, "one");
    const said = yield* status(
      change(docId, [
        { insertText: { location: { index: 1 }, text: "X" } },
        { insertText: { location: { index: 5000 }, text: "X" } },
      ]),
    );
    return `${said}, ${(yield* read(docId)).lines[0]?.words === "one\n" ? "unchanged" : "changed"}`;
  }),
  row("Docs: a write that requires an old revision is refused", "400", function* ({ docId }) {
    yield* write(docId, "one");
    const { revisionId } = yield* read(docId);
    yield* edit(docId, { insertText: { location: { index: 1 }, text: "X" } });
    return yield* status(
      change(docId, [{ insertText: { location: { index: 1 }, text: "Y" } }], {
        requiredRevisionId: revisionId,
      }),
    );
  }),
  row("Docs: the last newline of the body cannot be deleted", "400", function* ({ docId }) {
    yield* write(docId, "one");
    const { end } = yield* read(docId);
    return yield* status(change(docId, [{ deleteContentRange: { range: range(1, end) } }]));
  }),
  row("Docs: indexes count UTF-16 units", "3", function* ({ docId }) {
    yield* write(docId, "😀");
    return String(((yield* read(docId)).lines[0]?.paragraph.elements?.[0]?.endIndex ?? 1) - 1);
  }),
  row("Docs: a new paragraph takes the bullet of the one it splits", "bullet", function* ({ docId }) {
    yield* write(
      docId,
      "one",
      { createParagraphBullets: { range: range(1, 2), bulletPreset: "BULLET_CHECKBOX" } },
      { insertText: { location: { index: 4 }, text: "\ntwo" } },
    );
    return (yield* read(docId)).lines[1]?.paragraph.bullet === undefined ? "none" : "bullet";
  }),
  row("Docs: leading tabs become nesting and are taken out", "1, gone", function* ({ docId }) {
    yield* write(docId, "one\n\ttwo", {
      createParagraphBullets: { range: range(1, 8), bulletPreset: "BULLET_CHECKBOX" },
    });
    const { lines } = yield* read(docId);
    return `${lines[1]?.paragraph.bullet?.nestingLevel}, ${lines[1]?.words.startsWith("\t") ? "there" : "gone"}`;
  }),
  row("Docs: a checklist is a list whose glyph has no symbol", "none", function* ({ docId }) {
    yield* write(docId, "one", {
      createParagraphBullets: { range: range(1, 2), bulletPreset: "BULLET_CHECKBOX" },
    });
    const { lists = {} } = yield* answerOf<{ lists?: Record<string, Lists> }>({
      method: "docs.documents.get",
      path: { documentId: docId },
    });
    const listId = (yield* read(docId)).lines[0]?.paragraph.bullet?.listId ?? "";
    return lists[listId]?.listProperties?.nestingLevels?.[0]?.glyphSymbol ?? "none";
  }),
  row(
    "Drive: a property of 124 bytes with its key is kept, one more is refused",
    "kept, 400",
    function* (place) {
      const made = (value: string): Call => ({
        method: "drive.files.create",
        query: { fields: "id,appProperties" },
        body: {
          name: "Self-check, properties",
          mimeType: "application/vnd.google-apps.folder",
          parents: [place.folderId],
          appProperties: { ...CHECK_MARK, key: value },
        },
      });
      const { appProperties } = yield* answerOf<File>(made("x".repeat(121)));
      return `${appProperties?.key?.length === 121 ? "kept" : "cut"}, ${yield* status(made("x".repeat(122)))}`;
    },
  ),
  row(
    "Drive: what the check made is its owner's alone, and only the owner may share it",
    "1, false",
    function* (place) {
      const { permissions = [], writersCanShare } = yield* answerOf<File>({
        method: "drive.files.get",
        path: { fileId: place.docId },
        query: { fields: "permissions(type),writersCanShare" },
      });
      return `${permissions.length}, ${writersCanShare}`;
    },
  ),
  row("Drive: a doc is exported as Markdown, open boxes as - [ ]", "yes", function* ({ docId }) {
    yield* write(docId, "one", {
      createParagraphBullets: { range: range(1, 2), bulletPreset: "BULLET_CHECKBOX" },
    });
    const { text = "" } = yield* answerOf<{ text?: string }>({
      method: "drive.files.export",
      path: { fileId: docId },
      query: { mimeType: "text/markdown" },
    });
    return /^- \[ \] one/m.test(text) ? "yes" : "no";
  }),
];

interface Lists {
  readonly listProperties?: { readonly nestingLevels?: readonly { readonly glyphSymbol?: string }[] };
}

function row(what: string, expected: string, ask: Documented["ask"]): Documented {
  return { what, expected, ask };
}

/** "200", or the code of the refusal. */
function* status(call: Call): Asking<string> {
  const reply = yield call;
  return reply.ok ? "200" : String(reply.status);
}
