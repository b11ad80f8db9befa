import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Part, ShownDocument } from "../../shared/docs";
import { tabOf } from "./from-view";
import { positionAt } from "./indexes";

/** The words that open comments hang on. They move along with typing until the server says where they are. */
export const commentMarks: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  state: {
    init: () => DecorationSet.empty,
    apply(tr, set) {
      const fresh = tr.getMeta(commentMarks) as DecorationSet | undefined;
      return fresh ?? set.map(tr.mapping, tr.doc);
    },
  },
  props: {
    decorations(state) {
      return commentMarks.getState(state);
    },
  },
});

export function showComments(view: EditorView, shown: ShownDocument, part: Part): void {
  const fresh = highlights(view.state.doc, shown, part);
  const before = commentMarks.getState(view.state)?.find() ?? [];
  if (before.length === 0 && fresh.length === 0) return;
  const set = DecorationSet.create(view.state.doc, [...fresh]);
  view.dispatch(view.state.tr.setMeta(commentMarks, set).setMeta("addToHistory", false));
}

function highlights(doc: Node, shown: ShownDocument, { tabId, segmentId }: Part): readonly Decoration[] {
  const open = new Set(
    (shown.document.comments ?? []).filter(({ status }) => status !== "RESOLVED").map((one) => one.anchorId),
  );
  const anchors = Object.values(tabOf(shown, tabId)?.commentAnchors ?? {});
  return anchors
    .filter(({ anchorId }) => open.has(anchorId))
    .flatMap(({ ranges = [] }) => ranges)
    .filter((range) => (range.segmentId ?? "") === segmentId)
    .map(({ startIndex = 0, endIndex = 0 }) =>
      Decoration.inline(positionAt(doc, startIndex), positionAt(doc, endIndex), { class: "commented" }),
    );
}
