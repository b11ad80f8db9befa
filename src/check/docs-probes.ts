import type { Request, TextStyle } from "../../contract/docs";
import { type Asking, answerOf, type Probe, taken } from "./call";
import { change, edit, lineWith, range, read, takes, write } from "./page";

const CHECKBOX = "BULLET_CHECKBOX";
const RIGHT_TO_LEFT = "RIGHT_TO_LEFT";

export const docsProbes: readonly Probe[] = [
  probe("docs.heading-id-when-split", function* (docId) {
    yield* write(docId, "Heading", named(1, 2, "HEADING_1"));
    const before = (yield* read(docId)).lines[0]?.paragraph.paragraphStyle?.headingId;
    yield* edit(docId, { insertText: { location: { index: 8 }, text: "new\n" } });
    const { lines } = yield* read(docId);
    return lineWith(lines, "Heading").paragraph.paragraphStyle?.headingId === before
      ? "stays-with-words"
      : "stays-with-newline";
  }),
  probe("docs.style-at-line-start", function* (docId) {
    yield* write(docId, "one\ntwo", looks(1, 5, { italic: true }), looks(5, 8, { bold: true }), {
      insertText: { location: { index: 5 }, text: "X" },
    });
    return (yield* styleAt(docId, 5)).bold === true ? "the-line" : "line-before";
  }),
  probe("docs.joined-line-style", function* (docId) {
    yield* write(docId, "Heading\nitem", named(1, 2, "HEADING_2"), {
      deleteContentRange: { range: range(5, 11) },
    });
    const { lines } = yield* read(docId);
    return lines[0]?.paragraph.paragraphStyle?.namedStyleType === "HEADING_2" ? "first" : "last";
  }),
  probe("docs.named-style-clears", function* (docId) {
    yield* write(docId, "words", looks(1, 6, { strikethrough: true }), named(1, 2, "HEADING_2"));
    return (yield* styleAt(docId, 1)).strikethrough === true ? "bold-and-italic" : "all-but-links";
  }),
  probe("docs.bullets-on-bullets", function* (docId) {
    const bullets: Request = { createParagraphBullets: { range: range(1, 2), bulletPreset: CHECKBOX } };
    yield* write(docId, "\tone", bullets);
    yield* edit(docId, bullets);
    const { lines } = yield* read(docId);
    return (lines[0]?.paragraph.bullet?.nestingLevel ?? 0) > 0 ? "level-kept" : "by-tabs-only";
  }),
  probe("docs.indent-after-bullets", function* (docId) {
    yield* write(
      docId,
      "one\n\ttwo",
      { createParagraphBullets: { range: range(1, 8), bulletPreset: CHECKBOX } },
      { deleteParagraphBullets: { range: range(1, 7) } },
    );
    const { lines } = yield* read(docId);
    const [outer = 0, nested = 0] = lines.map(
      ({ paragraph }) => paragraph.paragraphStyle?.indentStart?.magnitude ?? 0,
    );
    if (outer > 0) return "list-indent-kept";
    return nested > 0 ? "nesting-only" : "removed";
  }),
  probe("docs.named-style-resets", function* (docId) {
    yield* write(docId, "words", {
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { alignment: "CENTER" },
        fields: "alignment",
      },
    });
    yield* edit(docId, named(1, 2, "NORMAL_TEXT"));
    const { lines } = yield* read(docId);
    return lines[0]?.paragraph.paragraphStyle?.alignment === "CENTER" ? "nothing" : "everything-else";
  }),
  probe("docs.named-style-direction", function* (docId) {
    yield* write(docId, "words", {
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { direction: RIGHT_TO_LEFT },
        fields: "direction",
      },
    });
    yield* edit(docId, named(1, 2, "NORMAL_TEXT"));
    const { lines } = yield* read(docId);
    return lines[0]?.paragraph.paragraphStyle?.direction === RIGHT_TO_LEFT ? "stays" : "reset";
  }),
  probe("docs.named-style-beside-others", function* (docId) {
    yield* write(docId, "words", {
      updateParagraphStyle: {
        range: range(1, 2),
        paragraphStyle: { namedStyleType: "HEADING_2", alignment: "CENTER" },
        fields: "namedStyleType,alignment",
      },
    });
    const { lines } = yield* read(docId);
    return lines[0]?.paragraph.paragraphStyle?.alignment === "CENTER" ? "others-hold" : "others-lost";
  }),
  probe("docs.empty-range-bullets", function* (docId) {
    yield* write(docId, "words");
    const bullets = { createParagraphBullets: { range: range(1, 1), bulletPreset: CHECKBOX } } as const;
    return (yield* takes(docId, bullets)) ? "taken" : "refused";
  }),
  probe("docs.text-in-link", function* (docId) {
    const link = { url: "https://example.com/" };
    yield* write(docId, "one two", looks(1, 4, { link }), {
      insertText: { location: { index: 2 }, text: "X" },
    });
    return (yield* styleAt(docId, 2)).link === undefined ? "loses-the-link" : "keeps-the-link";
  }),
  probe("docs.range-to-segment-end", function* (docId) {
    yield* write(docId, "one");
    const { end } = yield* read(docId);
    return (yield* takes(docId, looks(1, end, { bold: true }))) ? "allowed" : "refused";
  }),
  probe("docs.named-range-emptied", function* (docId) {
    const id = yield* withRange(docId, "one two three", 5, 8);
    yield* edit(docId, { deleteContentRange: { range: range(5, 8) } });
    return (yield* rangesOf(docId, id)) === 0 ? "vanishes" : "stays-empty";
  }),
  probe("docs.named-range-around-table", function* (docId) {
    const id = yield* withRange(docId, "one two three", 5, 8);
    yield* edit(docId, { insertTable: { rows: 1, columns: 1, location: { index: 6 } } });
    return (yield* rangesOf(docId, id)) > 1 ? "splits" : "grows";
  }),
  probe("docs.heading-address", function* (docId) {
    yield* write(docId, "Heading\nlink", named(1, 2, "HEADING_1"));
    const headingId = (yield* read(docId)).lines[0]?.paragraph.paragraphStyle?.headingId ?? "";
    const url = `https://docs.google.com/document/d/${docId}/edit#heading=${headingId}`;
    yield* edit(docId, named(9, 10, "NORMAL_TEXT"), looks(9, 13, { link: { url } }));
    return (yield* styleAt(docId, 9)).link?.url === undefined ? "as-heading" : "as-url";
  }),
  probe("docs.merge-tie", function* (docId) {
    yield* write(docId, "one");
    const { revisionId } = yield* read(docId);
    yield* edit(docId, { insertText: { location: { index: 4 }, text: " typed" } });
    const late = [{ insertText: { location: { index: 4 }, text: " merged" } }];
    yield* answerOf(change(docId, late, { targetRevisionId: revisionId }));
    const words = (yield* read(docId)).lines[0]?.words ?? "";
    return words.indexOf("typed") < words.indexOf("merged") ? "after" : "before";
  }),
  probe("docs.merge-guard", function* (docId) {
    const namedRangeId = yield* withRange(docId, "one", 1, 4);
    const { revisionId } = yield* read(docId);
    const guarded: Request[] = [
      { deleteNamedRange: { namedRangeId } },
      { createNamedRange: { name: "check", range: range(1, 4) } },
      { insertText: { location: { index: 4 }, text: "!" } },
    ];
    yield* answerOf(change(docId, guarded, { targetRevisionId: revisionId }));
    return (yield* taken(change(docId, guarded, { targetRevisionId: revisionId }))) ? "passes" : "fails";
  }),
  probe("docs.bare-tabs-mask", function* (docId) {
    const path = { documentId: docId };
    return (yield* taken({ method: "docs.documents.get", path, query: { fields: "tabs" } }))
      ? "taken"
      : "refused";
  }),
  probe("docs.fields-wildcard", function* (docId) {
    const fields = "tabs(documentTab(lists/*/listProperties))";
    const path = { documentId: docId };
    return (yield* taken({ method: "docs.documents.get", path, query: { fields } })) ? "accepted" : "refused";
  }),
  {
    settles: ["docs.not-a-document"],
    *ask({ folderId }) {
      const reply = yield { method: "docs.documents.get", path: { documentId: folderId } };
      return { "docs.not-a-document": reply.ok ? "200" : String(reply.status) };
    },
  },
];

function probe(id: string, ask: (docId: string) => Asking<string>): Probe {
  return {
    settles: [id],
    *ask({ docId }) {
      return { [id]: yield* ask(docId) };
    },
  };
}

function named(from: number, to: number, namedStyleType: "HEADING_1" | "HEADING_2" | "NORMAL_TEXT"): Request {
  return {
    updateParagraphStyle: {
      range: range(from, to),
      paragraphStyle: { namedStyleType },
      fields: "namedStyleType",
    },
  };
}

function looks(from: number, to: number, textStyle: TextStyle): Request {
  const fields = Object.keys(textStyle).join(",");
  return { updateTextStyle: { range: range(from, to), textStyle, fields } };
}

/** The doc with these words, and a named range over some of them. */
function* withRange(docId: string, words: string, from: number, to: number): Asking<string> {
  yield* write(docId, words);
  const [made] = yield* edit(docId, { createNamedRange: { name: "check", range: range(from, to) } });
  return made?.createNamedRange?.namedRangeId ?? "";
}

/** Into how many pieces a named range lies there. */
function* rangesOf(docId: string, namedRangeId: string): Asking<number> {
  const { namedRanges } = yield* read(docId);
  return Object.values(namedRanges)
    .flatMap(({ namedRanges: all = [] }) => all)
    .filter((one) => one.namedRangeId === namedRangeId)
    .reduce((sum, { ranges = [] }) => sum + ranges.length, 0);
}

function* styleAt(docId: string, index: number): Asking<TextStyle> {
  const { lines } = yield* read(docId);
  const runs = lines.flatMap(({ paragraph }) => paragraph.elements ?? []);
  const at = runs.find(({ startIndex = 0, endIndex = 0 }) => startIndex <= index && index < endIndex);
  return at?.textRun?.textStyle ?? {};
}
