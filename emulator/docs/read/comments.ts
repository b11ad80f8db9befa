import type { CommentAnchor, CommentThread, Post, PostAuthor } from "../../../contract/docs";
import type { TabState } from "../model/document";
import type { PostState, ThreadState } from "../model/thread";

/** How an author is shown to whoever reads. */
export type AuthorShown = (address: string) => PostAuthor;

export function postJson(post: PostState, author: AuthorShown): Post {
  const common: Post = {
    postId: post.id,
    createTime: new Date(post.created).toISOString(),
    updateTime: new Date(post.updated).toISOString(),
  };
  if (post.deleted === true) return { ...common, deleted: true };
  return {
    ...common,
    author: author(post.author),
    ...(post.content === "" ? {} : { content: post.content, contentHtml: escaped(post.content) }),
    ...(post.action === undefined ? {} : { commentAction: post.action }),
    ...(post.assignee === undefined ? {} : { assigneeEmail: post.assignee }),
  };
}

export function threadJson(thread: ThreadState, author: AuthorShown): CommentThread {
  return {
    commentId: thread.id,
    anchorId: thread.anchorId,
    headPost: postJson(thread.head, author),
    ...(thread.replies.length === 0 ? {} : { replies: thread.replies.map((post) => postJson(post, author)) }),
    status: thread.status,
    plainTextQuote: thread.quote,
  };
}

/** Where the comments of a tab hang. */
export function anchorsJson(tab: TabState): Record<string, CommentAnchor> {
  const entries = (tab.content.anchors ?? []).map(({ id, segmentId, spans }) => [
    id,
    {
      anchorId: id,
      ranges: spans.map(({ start, end }) => ({
        startIndex: start,
        endIndex: end,
        tabId: tab.id,
        ...(segmentId === "" ? {} : { segmentId }),
      })),
    },
  ]);
  return Object.fromEntries(entries);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
