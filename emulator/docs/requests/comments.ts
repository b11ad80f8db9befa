import type { PostAuthor, Request } from "../../../contract/docs";
import { NotEmulated } from "../../api/error";
import { refuse } from "../errors";
import { changeThread, checkedContent, newPost, threadOf } from "../model/comment";
import { allTabs } from "../model/document";
import { type Draft, rangeOf } from "../model/draft";
import { slice } from "../model/inline";
import type { PostState, ThreadState } from "../model/thread";
import { postJson, threadJson } from "../read/comments";
import type { RequestHandlers } from "./request";

/** The one who asks is the author of what the reply shows. */
const me = (draft: Draft) => (address: string) =>
  ({ displayName: address, me: address === draft.person }) satisfies PostAuthor;

function postOf(draft: Draft, thread: ThreadState, id: string | undefined): PostState {
  const post = [thread.head, ...thread.replies].find((each) => each.id === id);
  if (post === undefined) return refuse(`No post found with ID: ${id ?? ""}`);
  if (post.author !== draft.person) refuse("Only the author of a post can change it.");
  return post;
}

function noSuggestion(kind: string, suggestionId: string | undefined): void {
  if (suggestionId) throw new NotEmulated(`docs: ${kind} on a suggestion's thread`);
}

/** Comments (Developer Preview). */
export const commentRequests: RequestHandlers = {
  insertComment(draft, body) {
    const content = checkedContent(body.content);
    const { tabId, segmentId, start, end } = rangeOf(draft, body.range);
    const anchorId = draft.world.newId("kix.", 12);
    const quote = draft
      .paragraphsIn({ tabId, segmentId }, start, end)
      .flatMap(({ paragraph, start: at }) => slice(paragraph.inlines, Math.max(0, start - at), end - at))
      .map((inline) => (inline.kind === "text" ? inline.text : ""))
      .join("");
    const assignee = body.assigneeEmailAddress;
    const thread: ThreadState = {
      id: draft.world.newId("AAAB", 12),
      anchorId,
      quote,
      status: "OPEN",
      head: newPost(draft, content, assignee ? { assignee } : {}),
      replies: [],
    };
    draft.state = { ...draft.state, threads: [...(draft.state.threads ?? []), thread] };
    draft.changeContent(tabId, (inside) => ({
      ...inside,
      anchors: [...(inside.anchors ?? []), { id: anchorId, name: "", segmentId, spans: [{ start, end }] }],
    }));
    return { insertComment: { commentThread: threadJson(thread, me(draft)) } };
  },

  deleteComment(draft, body) {
    const thread = threadOf(draft, body.commentId);
    if (thread.head.author !== draft.person) refuse("Only the author of a comment can delete it.");
    changeThread(draft, thread, () => undefined);
    for (const tab of allTabs(draft.state.tabs)) {
      if (tab.content.anchors?.some((anchor) => anchor.id === thread.anchorId) !== true) continue;
      draft.changeContent(tab.id, (inside) => ({
        ...inside,
        anchors: (inside.anchors ?? []).filter((anchor) => anchor.id !== thread.anchorId),
      }));
    }
    return undefined;
  },

  addCommentReply(draft, body) {
    noSuggestion("addCommentReply", body.suggestionId);
    const thread = threadOf(draft, body.commentId);
    const { content, commentAction, assigneeEmail } = body.post ?? {};
    const action = commentAction === "RESOLVE" || commentAction === "REOPEN" ? commentAction : undefined;
    if (assigneeEmail && (action !== undefined || thread.head.assignee === undefined)) {
      refuse("A reply can only assign within an assigned comment, and not while resolving or reopening it.");
    }
    const post = newPost(draft, action !== undefined && !content ? "" : checkedContent(content), {
      ...(action === undefined ? {} : { action }),
      ...(assigneeEmail ? { assignee: assigneeEmail } : {}),
    });
    const status = action === undefined ? thread.status : action === "RESOLVE" ? "RESOLVED" : "OPEN";
    changeThread(draft, thread, (each) => ({ ...each, status, replies: [...each.replies, post] }));
    return { addCommentReply: { post: postJson(post, me(draft)) } };
  },

  deleteCommentReply(draft, body) {
    noSuggestion("deleteCommentReply", body.suggestionId);
    const thread = threadOf(draft, body.commentId);
    const post = postOf(draft, thread, body.postId);
    if (post === thread.head) refuse("The first post of a comment cannot be deleted as a reply.");
    if (post.action !== undefined) refuse("A reply with an action cannot be deleted.");
    if (post.assignee !== undefined) refuse("A reply with an assignee cannot be deleted.");
    changeThread(draft, thread, (each) => ({
      ...each,
      replies: each.replies.map((reply) =>
        reply === post ? { ...reply, content: "", deleted: true } : reply,
      ),
    }));
    return undefined;
  },

  updateCommentPost(draft, body) {
    noSuggestion("updateCommentPost", body.suggestionId);
    const content = checkedContent(body.content);
    const thread = threadOf(draft, body.commentId);
    const post = postOf(draft, thread, body.postId);
    const changed = (each: PostState) =>
      each === post ? { ...each, content, updated: draft.world.now } : each;
    changeThread(draft, thread, (each) => ({
      ...each,
      head: changed(each.head),
      replies: each.replies.map(changed),
    }));
    return undefined;
  },
};

/** Whether a request saves a comment, which the answer to the batch then confirms. */
export function isAboutComments(request: Request): boolean {
  return Object.keys(request).some((kind) => kind in commentRequests);
}
