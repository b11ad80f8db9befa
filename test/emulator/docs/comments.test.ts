import { expect, test } from "@jest/globals";
import { ALEX, at, DANA, written } from "./world";

const shown = {
  includeTabsContent: true,
  suggestionsViewMode: "SUGGESTIONS_INLINE",
  commentsViewMode: "COMMENTS_VIEW_MODE_INCLUDED",
};

function commented() {
  const { w, id } = written("Budget and hiring");
  const answer = w.batch(id, [{ insertComment: { content: "How much? <b>", ...at(1, 7) } }]);
  expect(answer.commentUpdateState).toBe("ALL_SAVED");
  const [reply] = answer.replies ?? [];
  return { w, id, commentId: reply?.insertComment?.commentThread?.commentId ?? "" };
}

test("a comment hangs on its words and moves with them", () => {
  const { w, id, commentId } = commented();
  w.batch(id, [{ insertText: { location: { index: 1 }, text: "The " } }]);
  const document = w.get(id, shown);
  expect(document.comments).toHaveLength(1);
  expect(document.comments?.[0]).toMatchObject({
    commentId,
    status: "OPEN",
    plainTextQuote: "Budget",
    headPost: { content: "How much? <b>", contentHtml: "How much? &lt;b&gt;", author: { me: true } },
  });
  const anchor = document.tabs?.[0]?.documentTab?.commentAnchors?.[document.comments?.[0]?.anchorId ?? ""];
  expect(anchor?.ranges).toEqual([{ startIndex: 5, endIndex: 11, tabId: "t.0" }]);
  expect(w.get(id, shown, DANA).comments?.[0]?.headPost?.author).toMatchObject({
    me: false,
    displayName: "Alex Morgan",
  });
  expect(w.get(id, { includeTabsContent: true })).not.toHaveProperty("comments");
});

test("replies resolve and reopen, and are changed and deleted by their authors only", () => {
  const { w, id, commentId } = commented();
  const reply = (post: object, person = DANA) =>
    w.batch(id, [{ addCommentReply: { commentId, post } }], { person }).replies?.[0]?.addCommentReply?.post
      ?.postId ?? "";
  const postId = reply({ content: "Ten" });
  reply({ commentAction: "RESOLVE" });
  const thread = () => w.get(id, shown).comments?.[0];
  expect(thread()?.status).toBe("RESOLVED");
  expect(() => w.batch(id, [{ updateCommentPost: { commentId, postId, content: "Eleven" } }])).toThrow(
    "Invalid requests[0].updateCommentPost: Only the author of a post can change it.",
  );
  w.batch(id, [{ updateCommentPost: { commentId, postId, content: "Eleven" } }], { person: DANA });
  expect(thread()?.replies?.[0]?.content).toBe("Eleven");
  w.batch(id, [{ deleteCommentReply: { commentId, postId } }], { person: DANA });
  expect(thread()?.replies?.[0]).toMatchObject({ deleted: true });
  expect(thread()?.replies?.[0]).not.toHaveProperty("content");
  expect(() => w.batch(id, [{ deleteComment: { commentId } }], { person: DANA })).toThrow(
    /Only the author of a comment/,
  );
  w.batch(id, [{ deleteComment: { commentId } }], { person: ALEX });
  expect(w.get(id, shown).comments).toEqual([]);
  expect(w.get(id, shown).tabs?.[0]?.documentTab?.commentAnchors).toEqual({});
});

test.each([
  [{ content: "" }, "The content of a comment cannot be empty."],
  [{ content: "é".repeat(1025) }, "The content of a comment must not exceed 2048 UTF-8 code units."],
])("refused: a comment of %j", (body, message) => {
  const { w, id } = written("Budget");
  expect(() => w.batch(id, [{ insertComment: { ...body, ...at(1, 2) } }])).toThrow(
    `Invalid requests[0].insertComment: ${message}`,
  );
});

test("who may see comments, and with what", () => {
  const { w, id } = commented();
  w.share(id, "mia@example.com", "reader");
  expect(() => w.get(id, shown, "mia@example.com")).toThrow("The caller does not have permission");
  const byAccess = {
    includeTabsContent: true,
    commentsViewMode: "COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS",
  };
  expect(w.get(id, byAccess, "mia@example.com")).not.toHaveProperty("comments");
  expect(w.get(id, byAccess).comments).toHaveLength(1);
  expect(() => w.get(id, { ...shown, includeTabsContent: false })).toThrow(/requires include_tabs_content/);
  expect(() => w.get(id, { ...shown, suggestionsViewMode: "PREVIEW_WITHOUT_SUGGESTIONS" })).toThrow(
    /preview of suggestions/,
  );
});
