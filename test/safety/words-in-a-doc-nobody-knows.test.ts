import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import {
  ALEX,
  aPair,
  bodyOf,
  DANA,
  editsByHand,
  forgetEverything,
  opens,
  type Pair,
  permissionsOf,
  takesOff,
  typesInDoc,
} from "../flows/world";

/** Somebody types into the first line that `at` gives a place in. */
function typesWhere(pair: Pair, words: string, at: (text: string) => number | undefined): void {
  for (const element of bodyOf(pair.office, pair.docId)) {
    const paragraph = element.paragraph as { elements?: { textRun?: { content?: string } }[] } | undefined;
    const text = (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? "").join("");
    const offset = at(text);
    if (offset === undefined) continue;
    const index = Number(element.startIndex) + offset;
    pair.office.workspace.docs.edit(DANA, pair.docId, { kind: "insertText", at: index, text: words });
    return;
  }
  throw new Error("nowhere");
}

function reply(pair: Pair, request: JsonObject): JsonObject {
  const { body = {} } = pair.office.workspace.call(byHand(DANA), {
    method: "docs.documents.batchUpdate",
    params: { documentId: pair.docId },
    body: { requests: [request] },
  });
  const [answer = {}] = body.replies as JsonObject[];
  return answer;
}

const PLACES: ReadonlyArray<readonly [string, (pair: Pair) => void]> = [
  ["above the first meeting", (pair) => typesInDoc(pair, DANA, "\nLisbon, in spring", "able to reach it.")],
  [
    "in a meeting's heading",
    (pair) => typesInDoc(pair, DANA, ": I have an offer from Lisbon", "20 Nov 2026"),
  ],
  [
    "before our own words at the top",
    (pair) =>
      typesWhere(pair, "I have an offer from Lisbon. ", (text) =>
        text.startsWith("Shared with") ? 0 : undefined,
      ),
  ],
  [
    "in the title",
    (pair) =>
      typesWhere(pair, "I have an offer from Lisbon ", (text) => (text.includes("1:1") ? 0 : undefined)),
  ],
  [
    "in a comment",
    (pair) =>
      void pair.office.workspace.call(byHand(DANA), {
        method: "drive.comments.create",
        params: { fileId: pair.docId, fields: "id" },
        body: { content: "I have an offer from Lisbon" },
      }),
  ],
  [
    "in the header",
    (pair) => {
      const { headerId } = (reply(pair, { createHeader: { type: "DEFAULT" } }).createHeader ??
        {}) as JsonObject;
      editsByHand(pair.office, DANA, pair.docId, [
        {
          insertText: {
            endOfSegmentLocation: { segmentId: String(headerId) },
            text: "I have an offer from Lisbon",
          },
        },
      ]);
    },
  ],
  [
    "in a footnote of the head",
    (pair) => {
      const made = (reply(pair, { createFootnote: { location: { index: 3 } } }).createFootnote ??
        {}) as JsonObject;
      editsByHand(pair.office, DANA, pair.docId, [
        {
          insertText: {
            endOfSegmentLocation: { segmentId: String(made.footnoteId) },
            text: "I have an offer",
          },
        },
      ]);
    },
  ],
  [
    "in another tab",
    (pair) => {
      const { tabProperties } = (reply(pair, { addDocumentTab: { tabProperties: { title: "Mine" } } })
        .addDocumentTab ?? {}) as JsonObject;
      editsByHand(pair.office, DANA, pair.docId, [
        {
          insertText: {
            endOfSegmentLocation: { tabId: String((tabProperties as JsonObject).tabId) },
            text: "I have an offer",
          },
        },
      ]);
    },
  ],
  [
    "proposed above the first meeting",
    (pair) => {
      const line = bodyOf(pair.office, pair.docId).find((one) => JSON.stringify(one).includes("Shared with"));
      pair.office.workspace.docs.edit(DANA, pair.docId, {
        kind: "suggestInsert",
        at: Number(line?.startIndex) + 3,
        text: "I have an offer",
      });
    },
  ],
];

test.each(PLACES)(
  "all forgotten, and what somebody wrote stands %s: Share gives it to nobody",
  async (_where, writes) => {
    const pair = await aPair();
    const { office, docId } = pair;
    writes(pair);
    takesOff(pair, DANA);
    forgetEverything(office, ALEX);
    const panel = opens(office, ALEX, pair.next());
    panel.press("Share");
    expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`]);
    expect(panel.texts().join("\n")).toContain("share the doc by hand in Docs");
  },
);
