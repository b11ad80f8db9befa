import { expect, test } from "@jest/globals";
import {
  bullet,
  checkbox,
  composeDocument,
  heading,
  link,
  numbered,
  type Piece,
  plain,
  struck,
  table,
  title,
} from "../../../emulator/docs/compose";
import { ALEX, at, docsWorld } from "./world";

function exported(pieces: readonly Piece[], answers: Readonly<Record<string, string>> = {}) {
  const w = docsWorld(answers);
  const id = w.make();
  composeDocument(w.docs, ALEX, id, pieces);
  return w.docs.export(id, "text/html");
}

/** The declarations behind a class of a page. */
function look(page: string, name: string): string {
  return new RegExp(`\\.${name}\\{([^}]*)\\}`).exec(page)?.[1] ?? "";
}

/** Each item of the page's lists: level, words, and whether the item itself and its words have a line through. */
function items(
  page: string,
): readonly (readonly [level: string, words: string, item: boolean, words: boolean])[] {
  const found: (readonly [string, string, boolean, boolean])[] = [];
  let level = "";
  for (const [, list, own, words, text] of page.matchAll(
    /<(?:ul|ol) class="[^"]*lst-kix_\w+-(\d)[^>]*>|<li class="([^"]*)"><span class="([^"]*)">([^<]*)/g,
  )) {
    if (list !== undefined) level = list;
    else {
      const through = (names = "") =>
        names.split(" ").some((name) => look(page, name).includes("line-through"));
      found.push([level, text ?? "", through(own), through(words)]);
    }
  }
  return found;
}

test("a ticked item has the line through it and its words have none; words struck by hand have it themselves", () => {
  const page = exported([checkbox("a"), checkbox("b", { ticked: true, level: 1 }), checkbox(struck("c"))]);
  expect(items(page)).toEqual([
    ["0", "a", false, false],
    ["1", "b", true, false],
    ["0", "c", false, true],
  ]);
  const ticked = [checkbox("b", { ticked: true })];
  expect(items(exported(ticked, { "docs.html-ticked": "nothing" }))).toEqual([["0", "b", false, false]]);
});

test("a list carries the API's id, and each level of it is a list of its own", () => {
  const w = docsWorld();
  const id = w.make();
  composeDocument(w.docs, ALEX, id, [checkbox("a"), checkbox("b", { level: 1 }), checkbox("c")]);
  const [listId] = Object.keys(w.get(id).lists ?? {});
  const own = listId?.replace("kix.", "lst-kix_");
  const lists = [...w.docs.export(id, "text/html").matchAll(/<ul class="c\d+ ([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(lists).toEqual([`${own}-0 start`, `${own}-1 start`, `${own}-0`]);
});

test("numbers begin where the list goes on", () => {
  const page = exported([numbered("a"), numbered("b"), plain("between"), bullet("c")]);
  expect(page).toMatch(/<ol class="c\d+ lst-kix_\w+-0 start" start="1"><li/);
  expect(page).toContain('content:"\\0025cf   "');
});

test("titles, headings and empty lines", () => {
  const page = exported([title("T"), heading(2, "A & B"), plain(), heading(3, "")]);
  expect(page).toMatch(/<p class="c\d+ title" id="h\.\w+"><span class="c\d+">T<\/span><\/p>/);
  expect(page).toMatch(/<h2 class="c\d+" id="h\.\w+"><span class="c\d+">A &amp; B<\/span><\/h2>/);
  expect(page.match(/<p class="c\d+"><span class="c\d+"><\/span><\/p>/g)).toHaveLength(2);
});

test("addresses of the web lead through Google's page, spaces at a run's start are written out", () => {
  const page = exported([plain(link("go", "https://example.com/?a=1"), " on")]);
  const address = "https://www.google.com/url?q=https://example.com/?a%3D1&amp;sa=D&amp;source=editors";
  expect(page).toContain(`href="${address}">go</a></span><span`);
  expect(page).toContain(">&nbsp;on</span>");
});

test("lists in a table and every tab are exported", () => {
  const w = docsWorld();
  const id = w.make();
  composeDocument(w.docs, ALEX, id, [table(["a", "b"])]);
  const [reply] = w.batch(id, [{ addDocumentTab: { tabProperties: { title: "Two" } } }]).replies ?? [];
  const tabId = reply?.addDocumentTab?.tabProperties?.tabId ?? "";
  w.batch(id, [{ insertText: { location: { index: 1, tabId }, text: "two" } }]);
  const words = w.docs
    .export(id, "text/html")
    .replace(/<style.*<\/style>/, "")
    .replace(/<[^>]+>/g, " ");
  expect(words.split(/\s+/).filter(Boolean)).toEqual(["1:1", "Tab", "1", "a", "b", "Two", "two"]);
});

test("an open comment leaves a mark behind its words, and what was said stands at the end", () => {
  const w = docsWorld();
  const id = w.make();
  composeDocument(w.docs, ALEX, id, [checkbox("Budget"), checkbox("Hiring")]);
  const [reply] = w.batch(id, [{ insertComment: { content: "How much?", ...at(1, 7) } }]).replies ?? [];
  const page = w.docs.export(id, "text/html");
  expect(page).toMatch(
    /<span class="c\d+">Budget<\/span><sup><a href="#cmnt1" id="cmnt_ref1">\[a\]<\/a><\/sup><\/li>/,
  );
  expect(page).toMatch(/<a href="#cmnt_ref1" id="cmnt1">\[a\]<\/a><span class="c\d+">How much\?<\/span>/);
  const commentId = reply?.insertComment?.commentThread?.commentId ?? "";
  w.batch(id, [{ addCommentReply: { commentId, post: { content: "done", commentAction: "RESOLVE" } } }]);
  expect(w.docs.export(id, "text/html")).not.toContain("cmnt");
});
