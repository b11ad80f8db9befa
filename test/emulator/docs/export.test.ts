import { expect, test } from "@jest/globals";
import {
  bold,
  bullet,
  checkbox,
  composeDocument,
  date,
  heading,
  image,
  italic,
  link,
  numbered,
  type Piece,
  person,
  plain,
  struck,
  table,
  title,
} from "../../../emulator/docs/compose";
import { ALEX, docsWorld } from "./world";

function exported(
  mimeType: string,
  pieces: readonly Piece[],
  answers: Readonly<Record<string, string>> = {},
) {
  const w = docsWorld(answers);
  const id = w.make();
  composeDocument(w.docs, ALEX, id, pieces);
  return w.docs.export(id, mimeType);
}

const markdown = (pieces: readonly Piece[], answers?: Readonly<Record<string, string>>) =>
  exported("text/markdown", pieces, answers);

test.each([
  ["headings", [title("T"), heading(1, "One"), heading(3, "Three")], "# T\n\n# One\n\n### Three\n"],
  ["boxes", [checkbox("a"), checkbox("b", { ticked: true, level: 1 })], "- [ ] a\n  - [x] b\n"],
  [
    "bullets and numbers",
    [bullet("a"), bullet("b", { level: 1 }), numbered("c"), numbered("d"), numbered("e", { level: 1 })],
    "* a\n  * b\n1. c\n2. d\n   1. e\n",
  ],
  [
    "looks",
    [plain(bold("b"), " ", italic("i"), " ", struck("gone "), link("go", "https://example.com"))],
    "**b** *i* ~~gone~~ [go](https://example.com)\n",
  ],
  [
    "chips",
    [plain(person("dana@example.com", "Dana"), " ", date("2026-11-27T12:00:00Z"))],
    "[Dana](mailto:dana@example.com) Nov 27, 2026\n",
  ],
  ["markdown's own characters", [plain("1. a*b_c #x [y] - z")], "1\\. a\\*b\\_c \\#x \\[y\\] - z\n"],
  ["a line that begins with a dash", [plain("- no item")], "\\- no item\n"],
  ["tables", [table(["a", "b"], ["c", "d"])], "| a | b |\n| :---- | :---- |\n| c | d |\n"],
  [
    "pictures",
    [plain("see ", image({ uri: "data:image/png;base64,AA==" }))],
    "see ![][image1]\n\n[image1]: <data:image/png;base64,AA==>\n",
  ],
  ["empty lines", [plain("a"), plain(), plain(), plain("b")], "a\n\nb\n"],
  ["an empty box", [checkbox("")], "- [ ] \n"],
])("markdown: %s", (_name, pieces, expected) => {
  expect(markdown(pieces)).toBe(expected);
});

test.each([
  ["docs.markdown-ticked", "- [ ]", "- [ ] a\n"],
  ["docs.markdown-ticked", "- [X]", "- [X] a\n"],
  ["docs.markdown-ticked-struck", "struck", "- [x] ~~a~~\n"],
])("markdown of a ticked box when %s is %s", (id, answer, expected) => {
  expect(markdown([checkbox("a", { ticked: true })], { [id]: answer })).toBe(expected);
});

test("markdown can leave pictures out, by assumption", () => {
  expect(markdown([plain("a", image({ uri: "data:," }))], { "docs.export-images": "left-out" })).toBe("a\n");
});

test("markdown can mark the headings that links lead to, by assumption", () => {
  const w = docsWorld();
  const id = w.make();
  composeDocument(w.docs, ALEX, id, [
    heading(2, "Fri 27 Nov"),
    heading(2, "Fri 4 Dec"),
    plain("since 27 Nov"),
  ]);
  const headingId = w.get(id).body?.content?.[1]?.paragraph?.paragraphStyle?.headingId ?? "";
  const range = { startIndex: 22, endIndex: 34 };
  w.batch(id, [{ updateTextStyle: { range, textStyle: { link: { headingId } }, fields: "link" } }]);
  const written = () => w.docs.export(id, "text/markdown");
  expect(written()).toBe(`## Fri 27 Nov\n\n## Fri 4 Dec\n\n[since 27 Nov](#${headingId})\n`);
  w.workspace.assumptions.set("docs.markdown-heading-anchors", "anchored");
  expect(written()).toBe("## Fri 27 Nov {#fri-27-nov}\n\n## Fri 4 Dec\n\n[since 27 Nov](#fri-27-nov)\n");
});

test("an export holds all tabs, or the first alone, by assumption", () => {
  const w = docsWorld();
  const id = w.make();
  composeDocument(w.docs, ALEX, id, [plain("one")]);
  const [reply] = w.batch(id, [{ addDocumentTab: { tabProperties: { title: "Two" } } }]).replies ?? [];
  const tabId = reply?.addDocumentTab?.tabProperties?.tabId ?? "";
  w.batch(id, [{ insertText: { location: { index: 1, tabId }, text: "two" } }]);
  expect(w.docs.export(id, "text/markdown")).toBe("# Tab 1\n\none\n\n# Two\n\ntwo\n");
  w.workspace.assumptions.set("docs.export-tabs", "first");
  expect(w.docs.export(id, "text/markdown")).toBe("one\n");
});

test("plain text has a byte order mark, CRLF and bullets", () => {
  const pieces = [
    heading(2, "Fri"),
    checkbox("a", { ticked: true }),
    bullet("b", { level: 1 }),
    numbered("c"),
  ];
  expect(exported("text/plain", pieces)).toBe("\ufeffFri\r\n* a\r\n   * b\r\n1. c");
  expect(exported("text/plain", pieces, { "docs.plain-checkbox": "☐ " })).toContain("\r\n☐ a");
});

test("other forms are refused", () => {
  expect(() => exported("image/png", [])).toThrow("The requested conversion is not supported.");
});
