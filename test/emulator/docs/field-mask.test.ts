import { expect, test } from "@jest/globals";
import { written } from "./world";

const COMMENTS = "Field mask cannot retrieve comment-specific fields when include_comments is false";

test.each([
  "tabs",
  "*",
  "tabs/*",
  "title,tabs",
  "tabs(tabProperties,documentTab)",
  "tabs/documentTab",
  "tabs(documentTab(*))",
  "tabs(documentTab(body),childTabs)",
  "tabs(childTabs(documentTab))",
  "tabs(documentTab(commentAnchors))",
])("the mask %s asks for comments that nobody asked for", (fields) => {
  const { w, id } = written("words");
  expect(() => w.get(id, { includeTabsContent: true, fields })).toThrow(COMMENTS);
});

test.each([
  "revisionId",
  "tabs(tabProperties)",
  "documentId,revisionId,title,tabs(tabProperties,documentTab(body),childTabs(documentTab(body/content)))",
  "tabs/documentTab/body",
  "body,lists",
])("the mask %s is taken", (fields) => {
  const { w, id } = written("words");
  expect(JSON.stringify(w.get(id, { fields }))).not.toBe("{}");
});

test("without a mask everything comes, and with comments asked for bare tabs may be named", () => {
  const { w, id } = written("words");
  expect(w.get(id, { includeTabsContent: true }).tabs).toHaveLength(1);
  const shown = {
    suggestionsViewMode: "SUGGESTIONS_INLINE",
    commentsViewMode: "COMMENTS_VIEW_MODE_INCLUDED",
  };
  expect(w.get(id, { includeTabsContent: true, fields: "tabs", ...shown }).tabs).toHaveLength(1);
});

test("tabs and the text fields of the first one do not go together", () => {
  const { w, id } = written("words");
  expect(() => w.get(id, { fields: "tabs(tabProperties),body" })).toThrow(/legacy text-level fields/);
});

test("bare tabs may be taken again, by assumption", () => {
  const { w, id } = written("words", { "docs.bare-tabs-mask": "taken" });
  expect(w.get(id, { fields: "tabs" }).tabs).toHaveLength(1);
});
