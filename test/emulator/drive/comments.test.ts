import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../../emulator/json";
import { ALEX, DANA, DriveWorld, idOf, refusal, SAM, SHEET } from "./drive-world";

interface Answer {
  readonly id: string;
  readonly content?: string;
  readonly resolved?: boolean;
  readonly replies?: readonly { readonly content?: string }[];
}

function commented() {
  const drive = new DriveWorld();
  const fileId = idOf(drive.create(ALEX, { name: "A", mimeType: SHEET }));
  drive.share(ALEX, { id: fileId }, DANA, "commenter");
  drive.share(ALEX, { id: fileId }, SAM, "reader");
  const call = (who: string, method: string, params: JsonObject = {}, body?: JsonObject) =>
    drive.call(who, method, { fileId, fields: "*", ...params }, body).body as unknown as Answer;
  return { drive, fileId, call };
}
const contents = (answer: object): (string | undefined)[] =>
  Object.values(answer)
    .find((value): value is Answer[] => Array.isArray(value))
    ?.map(({ content }) => content) ?? [];

test("commenters comment, readers read, others know of nothing", () => {
  const { drive, fileId, call } = commented();
  const made = call(
    DANA,
    "comments.create",
    {},
    { content: "Why <now>?", quotedFileContent: { value: "Q4" } },
  );
  expect(made).toMatchObject({
    kind: "drive#comment",
    content: "Why <now>?",
    htmlContent: "Why &lt;now&gt;?",
    author: { emailAddress: DANA, me: true },
    quotedFileContent: { value: "Q4" },
    deleted: false,
    replies: [],
  });
  expect(contents(call(SAM, "comments.list"))).toEqual(["Why <now>?"]);
  expect(refusal(() => call(SAM, "comments.create", {}, { content: "x" }))).toBe(
    "403 insufficientFilePermissions",
  );
  expect(refusal(() => call("mia@example.com", "comments.list"))).toBe("404 notFound");
  expect(refusal(() => call(DANA, "comments.create", {}, {}))).toBe("400 badRequest");
  expect(refusal(() => drive.call(DANA, "comments.list", { fileId }))).toBe("400 required");
});

test("replies answer, resolve and reopen", () => {
  const { call } = commented();
  const { id: commentId } = call(DANA, "comments.create", {}, { content: "Why?" });
  const reply = call(ALEX, "replies.create", { commentId }, { content: "Because" });
  call(ALEX, "replies.create", { commentId }, { action: "resolve" });
  expect(call(DANA, "comments.get", { commentId })).toMatchObject({ resolved: true });
  call(DANA, "replies.create", { commentId }, { action: "reopen" });
  const got = call(DANA, "comments.get", { commentId });
  expect([got.resolved, got.replies?.length]).toEqual([false, 3]);
  expect(refusal(() => call(DANA, "replies.create", { commentId }, { action: "close" }))).toBe("400 invalid");
  expect(call(SAM, "replies.get", { commentId, replyId: reply.id }).content).toBe("Because");
  expect(contents(call(SAM, "replies.list", { commentId, pageSize: 1 }))).toEqual(["Because"]);
  const { nextPageToken } = call(SAM, "replies.list", { commentId, pageSize: 1 }) as {
    nextPageToken?: string;
  };
  expect(contents(call(SAM, "replies.list", { commentId, pageSize: 2, pageToken: nextPageToken }))).toEqual([
    "",
    "",
  ]);
});

test("each rewrites and removes their own words alone; what is removed leaves its place", () => {
  const { drive, fileId, call } = commented();
  const { id: commentId } = call(DANA, "comments.create", {}, { content: "Why?" });
  const { id: replyId } = call(ALEX, "replies.create", { commentId }, { content: "Because" });
  const remove = (who: string, method: string, params: JsonObject) =>
    drive.call(who, method, { fileId, ...params });
  expect(refusal(() => call(ALEX, "comments.update", { commentId }, { content: "x" }))).toBe(
    "403 insufficientFilePermissions",
  );
  expect(call(DANA, "comments.update", { commentId }, { content: "Why so?" }).content).toBe("Why so?");
  expect(call(ALEX, "replies.update", { commentId, replyId }, { content: "So" }).content).toBe("So");
  expect(refusal(() => remove(DANA, "replies.delete", { commentId, replyId }))).toBe(
    "403 insufficientFilePermissions",
  );
  remove(ALEX, "replies.delete", { commentId, replyId });
  expect(refusal(() => call(DANA, "replies.get", { commentId, replyId }))).toBe("404 notFound");
  expect(call(DANA, "replies.get", { commentId, replyId, includeDeleted: true }).content).toBeUndefined();
  remove(DANA, "comments.delete", { commentId });
  expect(contents(call(SAM, "comments.list"))).toEqual([]);
  expect(call(SAM, "comments.list", { includeDeleted: true })).toMatchObject({
    comments: [{ id: commentId, deleted: true }],
  });
  expect(refusal(() => call(DANA, "comments.get", { commentId }))).toBe("404 notFound");
});
