import { expect, test } from "@jest/globals";
import { DANA, lines, paragraph, written } from "./world";

function suggested() {
  const { w, id } = written("keep drop\nnext");
  w.docs.edit(DANA, id, { kind: "suggestDelete", start: 5, end: 11 });
  w.docs.edit(DANA, id, { kind: "suggestInsert", at: 5, text: " new" });
  const elements = paragraph(w.get(id), 0).elements ?? [];
  const insertion = elements.find((each) => each.textRun?.suggestedInsertionIds)?.textRun
    ?.suggestedInsertionIds?.[0];
  const deletion = elements.find((each) => each.textRun?.suggestedDeletionIds)?.textRun
    ?.suggestedDeletionIds?.[0];
  return { w, id, insertion: insertion ?? "", deletion: deletion ?? "" };
}

test("writers see suggestions inline, readers the document without them", () => {
  const { w, id, insertion, deletion } = suggested();
  expect(insertion).toMatch(/^suggest\./);
  expect(deletion).not.toBe(insertion);
  expect(lines(w.get(id))).toEqual(["keep new drop", "next"]);
  expect(w.get(id).suggestionsViewMode).toBe("SUGGESTIONS_INLINE");
  w.share(id, "mia@example.com", "reader");
  const read = w.get(id, {}, "mia@example.com");
  expect(lines(read)).toEqual(["keep drop", "next"]);
  expect(read.suggestionsViewMode).toBe("PREVIEW_WITHOUT_SUGGESTIONS");
  expect(() => w.get(id, { suggestionsViewMode: "SUGGESTIONS_INLINE" }, "mia@example.com")).toThrow(
    "The caller does not have permission",
  );
});

test("previews join lines and drop every mark", () => {
  const { w, id } = suggested();
  const accepted = w.get(id, { suggestionsViewMode: "PREVIEW_SUGGESTIONS_ACCEPTED" });
  expect(lines(accepted)).toEqual(["keep newnext"]);
  expect(JSON.stringify(accepted)).not.toContain("suggested");
  expect(lines(w.get(id, { suggestionsViewMode: "PREVIEW_WITHOUT_SUGGESTIONS" }))).toEqual([
    "keep drop",
    "next",
  ]);
  expect(w.docs.export(id, "text/markdown")).toBe("keep drop\n\nnext\n");
});

test("suggestions are accepted and rejected, by hand and through the API, deleted only by their author", () => {
  const { w, id, insertion, deletion } = suggested();
  expect(() => w.batch(id, [{ deleteSuggestion: { suggestionId: insertion } }])).toThrow(
    "The caller does not have permission",
  );
  w.batch(id, [{ acceptSuggestion: { suggestionId: insertion } }]);
  w.docs.edit(DANA, id, { kind: "rejectSuggestion", suggestionId: deletion });
  expect(lines(w.get(id))).toEqual(["keep new drop", "next"]);
  expect(JSON.stringify(w.get(id))).not.toContain("suggestedDeletionIds");
  expect(() => w.batch(id, [{ rejectSuggestion: { suggestionId: insertion } }])).toThrow(
    "Invalid requests[0].rejectSuggestion: No suggestion found with ID",
  );
});

test("an author takes a suggestion back through the API", () => {
  const { w, id, insertion } = suggested();
  w.batch(id, [{ deleteSuggestion: { suggestionId: insertion } }], { person: DANA });
  expect(lines(w.get(id))).toEqual(["keep drop", "next"]);
});

test("deleting text that carries a suggestion works, or fails as was once reported, by assumption", () => {
  const { w, id } = suggested();
  w.workspace.assumptions.set("docs.delete-suggested", "internal-error");
  expect(() => w.batch(id, [{ deleteContentRange: { range: { startIndex: 3, endIndex: 8 } } }])).toThrow(
    "Internal error encountered.",
  );
  w.batch(id, [{ deleteContentRange: { range: { startIndex: 1, endIndex: 4 } } }]);
  w.workspace.assumptions.set("docs.delete-suggested", "deletes");
  w.batch(id, [{ deleteContentRange: { range: { startIndex: 2, endIndex: 6 } } }]);
  expect(lines(w.get(id))).toEqual(["p drop", "next"]);
});
