import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import { allows } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  DANA,
  eventNow,
  forgetEverything,
  JO,
  opens,
  type Pair,
  SAM,
  types,
} from "../flows/world";

/** A third guest points the event's hint at a doc of their own; with `text`, the event's text too. */
function points({ office, seriesId }: Pair, guest: string, text = false): string {
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: guest }] });
  const { body } = office.workspace.call(byHand(guest), {
    method: "drive.files.create",
    params: {},
    body: { name: "Dana & Alex", mimeType: "application/vnd.google-apps.document" },
  });
  const doc = String(body?.id);
  types(office, guest, seriesId, {
    extendedProperties: { shared: { oneOnOneDoc: doc } },
    ...(text ? { description: `<a href="https://docs.google.com/document/d/${doc}/edit">Notes</a>` } : {}),
  });
  return doc;
}

const shown = (panel: ReturnType<typeof opens>) => JSON.stringify(panel.stack());

test.each([JO, SAM])(
  "%s, a third guest, points the hint at a doc of theirs: it is linked nowhere and said to be nobody's",
  async (guest) => {
    const pair = await aPair();
    const doc = points(pair, guest);
    const panel = opens(pair.office, DANA, pair.next());
    expect(shown(panel)).not.toContain(doc);
    expect(panel.texts().join("\n")).toContain("so it isn't linked here");
    expect(panel.buttons()).toContain("Open Shared with me");
  },
);

test.each([false, true])(
  "also to somebody who allowed the right doc before (forgotten: %s)",
  async (forgotten) => {
    const pair = await aPair();
    allows(pair);
    const doc = points(pair, JO);
    if (forgotten) forgetEverything(pair.office, DANA);
    const panel = opens(pair.office, DANA, pair.next());
    expect(shown(panel)).not.toContain(doc);
    expect(panel.texts().join("\n")).not.toContain("links to a doc for your 1:1s");
  },
);

test("where guests may change the event, its text says nothing of whose doc it is", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { guestsCanModify: true });
  const doc = points(pair, SAM, true);
  const panel = opens(pair.office, DANA, pair.next());
  expect(shown(panel)).not.toContain(doc);
});

/** A third guest's doc, which is linked in the event's text by words, and pointed at by that guest. */
async function linkedBy(whose: "organizer" | "guest", sentence: (doc: string) => string, before = true) {
  const pair = await aPair();
  const { office, seriesId } = pair;
  types(office, ALEX, seriesId, {
    attendees: [{ email: DANA }, { email: JO }],
    guestsCanModify: whose === "guest",
  });
  const { body } = office.workspace.call(byHand(JO), {
    method: "drive.files.create",
    params: {},
    body: { name: "1:1 · Dana and Alex", mimeType: "application/vnd.google-apps.document" },
  });
  const doc = String(body?.id);
  const ours = String(eventNow(office, seriesId).description);
  const description = [...(before ? [ours] : []), sentence(doc)].join("\n\n");
  types(office, whose === "guest" ? JO : ALEX, seriesId, { description });
  if (whose === "guest") types(office, ALEX, seriesId, { guestsCanModify: false });
  types(office, JO, seriesId, { extendedProperties: { shared: { oneOnOneDoc: doc } } });
  return { pair, doc };
}

const link = (doc: string, words: string) =>
  `<a href="https://docs.google.com/document/d/${doc}/edit">${words}</a>`;
const asOurs = (doc: string) =>
  `Our notes: ${link(doc, "our 1:1 doc")}. Dana's topics first, then Alex's. Add yours any day.`;

test.each(["organizer", "guest"] as const)(
  "the %s's own link in the event's text is no sentence of ours: a doc that it leads to is linked nowhere",
  async (whose) => {
    const { pair, doc } = await linkedBy(whose, (id) => link(id, "Roadmap"));
    expect(shown(opens(pair.office, DANA, pair.next()))).not.toContain(doc);
  },
);

test.each([
  ["a second sentence like ours", asOurs, true],
  ["one with another link's words", (doc: string) => asOurs(doc).replace("our 1:1 doc", "our notes"), false],
  ["one with a word more", (doc: string) => asOurs(doc).replace("Add yours", "Please add yours"), false],
] as const)(
  "%s, left while guests could change the event, makes the card unsure",
  async (_what, sentence, before) => {
    const { pair, doc } = await linkedBy("guest", sentence, before);
    const panel = opens(pair.office, DANA, pair.next());
    expect(shown(panel)).not.toContain(doc);
    expect(panel.buttons()).toContain("Open Shared with me");
  },
);

test("after Repair our sentence is the only one again; a guest's link beside it is nobody's", async () => {
  const { pair, doc } = await linkedBy("guest", (id) => link(id, "Roadmap"));
  opens(pair.office, ALEX, pair.next()).press("Repair");
  const panel = opens(pair.office, DANA, pair.next());
  expect(shown(panel)).not.toContain(doc);
  expect(shown(panel)).toContain(pair.docId);
});

test("the organizer's own words name the doc: it is linked, and nothing is said of whose it is", async () => {
  const pair = await aPair();
  const panel = opens(pair.office, DANA, pair.next());
  expect(shown(panel)).toContain(pair.docId);
  expect(panel.texts().join("\n")).toContain("Alex's event links to a doc");
  expect(panel.texts().join("\n")).not.toContain("made");
});

test("the organizer took our sentence out of the event: the way is Drive, and Allow there still leads to the panel", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { description: "" });
  const panel = opens(pair.office, DANA, pair.next());
  expect(shown(panel)).not.toContain(pair.docId);
  expect(panel.buttons()).toContain("Open Shared with me");
  expect(allows(pair).texts()).toContain("Your topics");
  panel.openEvent(DANA, pair.next());
  expect(panel.texts()).toContain("Your topics");
});

test("to a third guest the card calls it no 1:1 of theirs", async () => {
  const pair = await aPair();
  types(pair.office, ALEX, pair.seriesId, { attendees: [{ email: DANA }, { email: SAM }] });
  const panel = opens(pair.office, SAM, pair.next());
  expect(panel.texts()[0]).toBe("A meeting of Alex's");
  expect(panel.texts().join("\n")).not.toContain("1:1 with");
});

test.each([false, true])(
  "a third guest writes into the hint that the 1:1 ended (allowed before: %s): nobody is told that Alex ended it",
  async (allowed) => {
    const pair = await aPair();
    const { office, seriesId } = pair;
    if (allowed) allows(pair);
    const end = opens(office, ALEX, pair.next());
    end.press("End this 1:1");
    end.press("End it");
    const { shared } = (eventNow(office, seriesId).extendedProperties ?? {}) as { shared?: JsonObject };
    expect(JSON.stringify(shared)).toContain("ended:");
    end.press("Undo");
    types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: JO }] });
    types(office, JO, seriesId, { extendedProperties: { shared: shared ?? {} } });
    const panel = opens(office, DANA, pair.next());
    expect(panel.texts()[0]).toBe("Alex's event names no doc now");
    expect(panel.texts().join("\n")).not.toContain("Alex ended");
    expect(panel.buttons()).toEqual([allowed ? "Open doc" : "Open Shared with me"]);
  },
);
