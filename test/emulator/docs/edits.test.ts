import { expect, test } from "@jest/globals";
import {
  checkbox,
  composeDocument,
  heading,
  link,
  type Piece,
  plain,
  table,
  title,
} from "../../../emulator/docs/compose";
import type { PersonEdit } from "../../../emulator/docs/docs";
import { ALEX, at, DANA, docsWorld, lines, paragraph, runs } from "./world";

function composed(pieces: readonly Piece[], answers: Readonly<Record<string, string>> = {}) {
  const w = docsWorld(answers);
  const id = w.make();
  composeDocument(w.docs, ALEX, id, pieces);
  const edit = (each: PersonEdit) => w.docs.edit(DANA, id, each);
  const now = () => lines(w.get(id));
  /** The words of the ticked lines. */
  const ticked = () => {
    const { document, ticked } = w.docs.view(DANA, id);
    const content = document.tabs?.[0]?.documentTab?.body?.content ?? [];
    const starts = new Set(ticked.map(({ startIndex }) => startIndex));
    return content
      .filter(({ startIndex }) => starts.has(startIndex ?? 0))
      .map(({ paragraph: line }) =>
        line?.elements
          ?.map((each) => each.textRun?.content ?? "")
          .join("")
          .trim(),
      );
  };
  return { w, id, edit, now, ticked };
}

test("Enter goes on with a checklist, unticked, and on an empty item un-nests, then ends it", () => {
  const { edit, now, ticked } = composed([
    checkbox("Budget", { ticked: true }),
    checkbox("Hiring", { level: 1 }),
  ]);
  edit({ kind: "insertText", at: 7, text: "\nSam" });
  expect(now()).toEqual(["• Budget", "• Sam", "  • Hiring"]);
  expect(ticked()).toEqual(["Budget"]);
  edit({ kind: "insertText", at: 18, text: "\n" });
  expect(now()).toEqual(["• Budget", "• Sam", "  • Hiring", "  • "]);
  edit({ kind: "insertText", at: 19, text: "\n" });
  expect(now().at(-1)).toBe("• ");
  edit({ kind: "insertText", at: 19, text: "\nnote" });
  expect(now()).toEqual(["• Budget", "• Sam", "  • Hiring", "note"]);
});

test("Enter in a ticked item keeps the tick with the words before, at its start with the words after", () => {
  const { edit, now, ticked } = composed([checkbox("one two", { ticked: true })], {
    "docs.tick-when-split": "copied",
  });
  edit({ kind: "insertText", at: 1, text: "\n" });
  expect(now()).toEqual(["• ", "• one two"]);
  expect(ticked()).toEqual(["one two"]);
  edit({ kind: "insertText", at: 5, text: "\n" });
  expect(now()).toEqual(["• ", "• one", "•  two"]);
  expect(ticked()).toEqual(["one"]);
});

test("an API newline can copy the tick, by assumption", () => {
  const tickedLines = (answer: string) => {
    const { w, id } = composed([checkbox("one", { ticked: true })], { "docs.tick-when-split": answer });
    w.batch(id, [{ insertText: { location: { index: 4 }, text: "\ntwo" } }]);
    return w.docs.view(ALEX, id).ticked.length;
  };
  expect(tickedLines("one-line-keeps-it")).toBe(1);
  expect(tickedLines("copied")).toBe(2);
});

test("Enter at a heading's end begins normal text, within it makes two headings", () => {
  const { edit, now, w, id } = composed([heading(2, "Fri 27 Nov")]);
  const headingId = paragraph(w.get(id), 0).paragraphStyle?.headingId;
  edit({ kind: "insertText", at: 11, text: "\nnote" });
  edit({ kind: "insertText", at: 4, text: "\n" });
  expect(now()).toEqual(["## Fri", "##  27 Nov", "note"]);
  expect(paragraph(w.get(id), 0).paragraphStyle?.headingId).toBe(headingId);
  expect(paragraph(w.get(id), 1).paragraphStyle?.headingId).not.toBe(headingId);
});

test("no answer of the API ever shows a tick, unless it strikes the words, by assumption", () => {
  const { w, id, edit, ticked } = composed([checkbox("Budget"), checkbox("Hiring")]);
  const before = JSON.stringify(w.get(id).body);
  edit({ kind: "tick", at: 10 });
  expect(ticked()).toEqual(["Hiring"]);
  expect(JSON.stringify(w.get(id).body)).toBe(before);
  w.workspace.assumptions.set("docs.ticked-strikethrough", "read-back");
  expect(runs(w.get(id))).toEqual(["Budget\n", "[strikethrough]Hiring\n"]);
  edit({ kind: "untick", at: 10 });
  expect(JSON.stringify(w.get(id).body)).toBe(before);
});

test("only a checkbox can be ticked", () => {
  const { edit } = composed([plain("note")]);
  expect(() => edit({ kind: "tick", at: 1 })).toThrow("There is no checkbox here.");
});

test("Backspace at an item's start ends the bullet, then joins the lines; elsewhere it takes a whole character", () => {
  const { edit, now } = composed([plain("note"), checkbox("a😀")]);
  edit({ kind: "backspace", at: 9 });
  expect(now()).toEqual(["note", "• a"]);
  edit({ kind: "backspace", at: 6 });
  expect(now()).toEqual(["note", "a"]);
  edit({ kind: "backspace", at: 6 });
  expect(now()).toEqual(["notea"]);
});

test("a selection loses what it can: the last newline and a table's own newline stay", () => {
  const { edit, now } = composed([plain("one"), table(["a", "b"]), plain("two")]);
  edit({ kind: "deleteRange", start: 2, end: 5 });
  expect(now()[0]).toBe("o");
  edit({ kind: "deleteRange", start: 0, end: 1000 });
  expect(now()).toEqual([""]);
});

test("typing over a selection", () => {
  const { edit, now } = composed([plain("Budget and hiring")]);
  edit({ kind: "replaceRange", start: 8, end: 11, text: "&" });
  expect(now()).toEqual(["Budget & hiring"]);
});

test("typing after a link does not lengthen it, an API insertion may, by assumption", () => {
  const { w, id, edit } = composed([plain("see ", link("plan", "https://example.com"))]);
  edit({ kind: "insertText", at: 9, text: " now" });
  expect(runs(w.get(id))).toEqual(["see ", "[link,underline]plan", " now\n"]);
  w.batch(id, [{ insertText: { location: { index: 9 }, text: "s" } }]);
  expect(runs(w.get(id))).toEqual(["see ", "[link,underline]plan", "[underline]s", " now\n"]);
  w.workspace.assumptions.set("docs.text-in-link", "keeps-the-link");
  w.batch(id, [{ insertText: { location: { index: 9 }, text: "s" } }]);
  expect(runs(w.get(id))).toEqual(["see ", "[link,underline]plans", "[underline]s", " now\n"]);
});

test("styles, bullets and nesting by hand", () => {
  const { w, id, edit, now } = composed([plain("one"), plain("two")]);
  edit({ kind: "setBullet", start: 1, end: 8, bullet: "checkbox" });
  edit({ kind: "nest", start: 5, end: 8 });
  edit({ kind: "setTextStyle", start: 1, end: 4, style: { strikethrough: true, bold: true } });
  expect(now()).toEqual(["• one", "  • two"]);
  expect(runs(w.get(id))[0]).toBe("[bold,strikethrough]one\n");
  edit({ kind: "setTextStyle", start: 1, end: 4, style: { bold: null } });
  expect(runs(w.get(id))[0]).toBe("[strikethrough]one\n");
  edit({ kind: "unnest", start: 5, end: 8 });
  edit({ kind: "setBullet", start: 1, end: 2, bullet: "none" });
  edit({ kind: "setParagraphStyle", start: 1, end: 2, style: { namedStyleType: "HEADING_3" } });
  expect(now()).toEqual(["### one", "• two"]);
  edit({ kind: "setBullet", start: 5, end: 8, bullet: "number" });
  expect(w.docs.export(id, "text/markdown")).toContain("1. two");
});

test("dragged lines keep links, heading ids and ticks, and lose named ranges; each the other way by assumption", () => {
  const pieces = [
    heading(2, "Fri 27 Nov"),
    checkbox(["Budget ", link("since", "https://example.com")], { ticked: true }),
    plain("end"),
  ];
  const move = (answers: Record<string, string>) => {
    const { w, id, edit, now, ticked } = composed(pieces, answers);
    const headingId = paragraph(w.get(id), 0).paragraphStyle?.headingId;
    w.batch(id, [{ createNamedRange: { name: "section", ...at(1, 20) } }]);
    edit({ kind: "moveParagraphs", start: 1, end: 13, to: 99 });
    const document = w.get(id);
    return {
      lines: now(),
      headingId: paragraph(document, 1).paragraphStyle?.headingId === headingId,
      link: runs(document).some((run) => run.includes("link")),
      ticked: ticked().length,
      range: document.namedRanges?.section?.namedRanges?.[0]?.ranges?.map(({ startIndex, endIndex }) => [
        startIndex,
        endIndex,
      ]),
    };
  };
  const moved = ["end", "## Fri 27 Nov", "• Budget since"];
  expect(move({})).toEqual({ lines: moved, headingId: true, link: true, ticked: 1, range: undefined });
  expect(
    move({
      "docs.named-range-moved": "follows",
      "docs.link-moved": "lost",
      "docs.heading-id-moved": "new",
      "docs.tick-moved": "lost",
    }),
  ).toEqual({ lines: moved, headingId: false, link: false, ticked: 0, range: [[5, 24]] });
});

test("the last line can be dragged to the top, and the first to the end", () => {
  const { edit, now } = composed([plain("one"), plain("two"), checkbox("three")]);
  edit({ kind: "moveParagraphs", start: 9, end: 10, to: 1 });
  expect(now()).toEqual(["• three", "one", "two"]);
  edit({ kind: "moveParagraphs", start: 1, end: 2, to: 99 });
  expect(now()).toEqual(["one", "two", "• three"]);
});

test("pasted lines keep their looks; within a line the ends join its halves", () => {
  const { edit, now, w, id } = composed([plain("before after")]);
  edit({
    kind: "paste",
    at: 8,
    paragraphs: [
      { runs: [{ text: "first", style: { bold: true } }] },
      { runs: [{ text: "item" }], bullet: { shape: "checkbox" }, ticked: true },
      { runs: [{ text: "last " }, { chip: { kind: "person", email: DANA } }] },
    ],
  });
  expect(now()).toEqual(["before first", "• item", `last @${DANA}after`]);
  expect(runs(w.get(id)).slice(0, 2)).toEqual(["before ", "[bold]first"]);
});

test("chips and pictures by hand", () => {
  const { edit, now, w, id } = composed([plain("with ")]);
  edit({ kind: "insertImage", at: 6, uri: "data:image/png;base64,AA==", width: 40, height: 30 });
  edit({ kind: "insertChip", at: 6, chip: { kind: "date", timestamp: "2026-11-27T12:00:00Z" } });
  expect(now()).toEqual(["with {Nov 27, 2026}*"]);
  const [object] = Object.values(w.get(id).inlineObjects ?? {});
  expect(object?.inlineObjectProperties?.embeddedObject?.size?.width?.magnitude).toBe(40);
});

test("who may edit: readers not at all, commenters by suggestions", () => {
  const { w, id } = composed([plain("note")]);
  w.share(id, "mia@example.com", "reader");
  w.share(id, "sam@example.com", "commenter");
  const type: PersonEdit = { kind: "insertText", at: 1, text: "x" };
  const suggest: PersonEdit = { kind: "suggestInsert", at: 1, text: "x" };
  const denied = "The caller does not have permission";
  expect(() => w.docs.edit("mia@example.com", id, suggest)).toThrow(denied);
  expect(() => w.docs.edit("sam@example.com", id, type)).toThrow(denied);
  expect(() => w.docs.view("lee@example.com", id)).toThrow();
  w.docs.edit("sam@example.com", id, suggest);
  expect(lines(w.get(id))).toEqual(["xnote"]);
});

test("the view's revision grows with every change and Drive hears of it", () => {
  const { w, id, edit } = composed([title("1:1")]);
  const before = { revision: w.docs.view(DANA, id).revision, version: w.version(id) };
  const { revision } = edit({ kind: "insertText", at: 4, text: "!" });
  const view = w.docs.view(DANA, id);
  expect(view.revision).toBe(before.revision + 1);
  expect(view.document.revisionId).toBe(revision);
  expect(view.role).toBe("writer");
  expect(w.version(id)).toBeGreaterThan(before.version);
});
