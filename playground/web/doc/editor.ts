import { history } from "prosemirror-history";
import { InputRule, inputRules } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { ShownDocument } from "../../shared/docs";
import { KEYS } from "./commands";
import { docOf } from "./from-view";
import { LineView, numbering } from "./line-view";
import type { Bullet } from "./schema";
import { EditingSession, type SessionRim } from "./session";

export interface Editor {
  readonly view: EditorView;
  readonly session: EditingSession;
  close(): void;
}

/** The editor in a place of the page. `moved` is called after every change of words or selection. */
export function openEditor(
  place: HTMLElement,
  shown: ShownDocument,
  rim: SessionRim,
  moved: () => void,
): Editor {
  let editable = shown.canEdit;
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: docOf(shown),
      plugins: [keymap(KEYS), bulletsByTyping(), history(), numbering, EditingSession.plugin()],
    }),
    nodeViews: { line: (node, editor, position) => new LineView(node, editor, position) },
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": "Document", spellcheck: "false" },
    editable: () => editable,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) session.changed();
      moved();
    },
  });
  const session = new EditingSession(view, shown, {
    ...rim,
    showed(now) {
      if (now.canEdit !== editable) {
        editable = now.canEdit;
        view.setProps({});
      }
      rim.showed(now);
    },
  });
  return {
    view,
    session,
    close() {
      session.close();
      view.destroy();
    },
  };
}

/** "[] ", "- " and "1. " at a line's start begin a list, as Docs does it. */
function bulletsByTyping() {
  const rule = (pattern: RegExp, bullet: Bullet) =>
    new InputRule(pattern, (state, _match, start, end) => {
      const at = state.doc.resolve(start);
      if (at.parent.type.name !== "line" || at.parent.attrs.bullet !== null) return null;
      return state.tr.delete(start, end).setNodeAttribute(at.before(), "bullet", bullet);
    });
  return inputRules({
    rules: [rule(/^\[ ?\]\s$/, "checkbox"), rule(/^[-*]\s$/, "bullet"), rule(/^1[.)]\s$/, "number")],
  });
}
