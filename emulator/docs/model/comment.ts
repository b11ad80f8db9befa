import { refuse } from "../errors";
import type { Draft } from "./draft";
import type { PostState, ThreadState } from "./thread";

const LONGEST = 2048;

/** What people write in a post: not empty, at most 2048 bytes of UTF-8. */
export function checkedContent(content: string | undefined): string {
  if (!content) return refuse("The content of a comment cannot be empty.");
  if (bytes(content) > LONGEST) refuse("The content of a comment must not exceed 2048 UTF-8 code units.");
  return content;
}

function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}

export function newPost(draft: Draft, content: string, rest: Partial<PostState> = {}): PostState {
  const { now } = draft.world;
  const id = draft.world.newId("AAAB", 12);
  return { id, author: draft.person, content, created: now, updated: now, ...rest };
}

export function threadOf(draft: Draft, id: string | undefined): ThreadState {
  const found = (draft.state.threads ?? []).find((thread) => thread.id === id);
  return found ?? refuse(`No comment found with ID: ${id ?? ""}`);
}

/** Changes one thread, or takes it away with its anchor. */
export function changeThread(
  draft: Draft,
  thread: ThreadState,
  change: (thread: ThreadState) => ThreadState | undefined,
): void {
  const threads = (draft.state.threads ?? []).flatMap((each) =>
    each.id === thread.id ? (change(each) ?? []) : [each],
  );
  draft.state = { ...draft.state, threads };
}
