import type { BatchUpdateDocumentResponse, Request } from "../../../contract/docs";
import type { Comment, CommentList } from "../../../contract/drive";
import type { JsonObject } from "../../../emulator/json";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { CommentAct, ShownComment } from "../../shared/docs";
import { callAs } from "../person";

const FIELDS =
  "id,anchor,content,resolved,author(displayName),quotedFileContent(value),replies(content,author(displayName))";

/**
 * Comments as people make them in the editor. Google shows one comment in two APIs: Drive's list of a file's comments,
 * and the thread on the words in Docs. Here the one that Drive has carries the id of the other as its anchor.
 */
export function commentsByHand(workspace: Workspace, person: Person, fileId: string) {
  const drive = (method: string, params: JsonObject, body?: JsonObject) =>
    callAs(workspace, person, {
      method: `drive.${method}`,
      params: { fileId, ...params },
      ...(body === undefined ? {} : { body }),
    });
  const docs = (request: Request): BatchUpdateDocumentResponse =>
    callAs(workspace, person, {
      method: "docs.documents.batchUpdate",
      params: { documentId: fileId },
      body: { requests: [request] } as unknown as JsonObject,
    }) as BatchUpdateDocumentResponse;
  const all = (): readonly Comment[] =>
    (drive("comments.list", { fields: `comments(${FIELDS})`, pageSize: 100 }) as CommentList).comments ?? [];
  /** The thread on the words; comments of people who may only comment have none here. */
  const threadOf = (id: string) => all().find((comment) => comment.id === id)?.anchor ?? "";

  return {
    list: (): readonly ShownComment[] => all().map(shownComment),
    act(act: CommentAct, canEdit: boolean): void {
      switch (act.kind) {
        case "add": {
          const anchor = canEdit ? threadIn(act, docs) : "";
          drive(
            "comments.create",
            { fields: "id" },
            {
              content: act.text,
              quotedFileContent: { mimeType: "text/html", value: act.quote },
              ...(anchor === "" ? {} : { anchor }),
            },
          );
          return;
        }
        case "reply":
          drive("replies.create", { commentId: act.id, fields: "id" }, { content: act.text });
          return;
        case "resolve": {
          const commentId = threadOf(act.id);
          drive("replies.create", { commentId: act.id, fields: "id" }, { action: "resolve" });
          if (canEdit && commentId !== "")
            docs({ addCommentReply: { commentId, post: { commentAction: "RESOLVE" } } });
          return;
        }
        case "delete": {
          const commentId = threadOf(act.id);
          drive("comments.delete", { commentId: act.id });
          if (canEdit && commentId !== "") docs({ deleteComment: { commentId } });
        }
      }
    },
  };
}

function threadIn(
  { text, part, start, end }: Extract<CommentAct, { kind: "add" }>,
  docs: (request: Request) => BatchUpdateDocumentResponse,
): string {
  const range = {
    startIndex: start,
    endIndex: end,
    ...(part.tabId === "" ? {} : { tabId: part.tabId }),
    ...(part.segmentId === "" ? {} : { segmentId: part.segmentId }),
  };
  const { replies = [] } = docs({ insertComment: { content: text, range } });
  return replies[0]?.insertComment?.commentThread?.commentId ?? "";
}

function shownComment(comment: Comment): ShownComment {
  return {
    id: comment.id ?? "",
    author: comment.author?.displayName ?? "",
    quote: comment.quotedFileContent?.value ?? "",
    text: comment.content ?? "",
    resolved: comment.resolved === true,
    replies: (comment.replies ?? [])
      .filter(({ content }) => content !== undefined && content !== "")
      .map(({ author, content }) => ({ author: author?.displayName ?? "", text: content ?? "" })),
  };
}
