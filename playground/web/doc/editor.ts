import { history } from "prosemirror-history";
import { InputRule, inputRules } from "prosemirror-inputrules";
import { keydownHandler } from "prosemirror-keymap";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Part, ShownDocument } from "../../shared/docs";
import { KEYS } from "./commands";
import { commentMarks, showComments } from "./comment-marks";
import { docOf } from "./from-view";
import { LineView, numbering } from "./line-view";
import type { Bullet } from "./schema";
import { readSelection } from "./selection";
import { EditingSession, type SessionRim } from "./session";

export interface Editor {
  readonly part: Part;
  readonly view: EditorView;
  readonly session: EditingSession;
  /** In suggesting mode what is typed is proposed; also how people write who may only comment. */
  suggest(on: boolean): void;
  close(): void;
}

export interface EditorSetting {
  readonly shown: ShownDocument;
  readonly part: Part;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly rim: SessionRim;
  /** Called after every change of words or selection. */
  moved(): void;
}

/** The editor of one part, in a place of the page. */
export function openEditor(place: HTMLElement, { shown, part, label, rim, moved }: EditorSetting): Editor {
  let rights = shown;
  let suggesting = false;
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: docOf(shown, part),
      plugins: [
        keysWithWayOut(),
        bulletsByTyping(),
        history(),
        numbering,
        commentMarks,
        EditingSession.plugin(),
      ],
    }),
    nodeViews: { line: (node, editor, position) => new LineView(node, editor, position) },
    attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "false" },
    editable: () => rights.canEdit || (rights.canComment && suggesting),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) session.changed();
      moved();
    },
  });
  const session: EditingSession = new EditingSession(view, shown, part, {
    ...rim,
    showed(now) {
      rights = now;
      view.setProps({});
      if (session.isIdle) showComments(view, now, part);
      rim.showed(now);
    },
  });
  showComments(view, shown, part);
  return {
    part,
    view,
    session,
    suggest(on) {
      suggesting = on;
      session.suggesting = on;
      view.setProps({});
    },
    close() {
      session.close();
      view.destroy();
    },
  };
}

/** Tab belongs to lists, so whoever lives by the keyboard leaves with Escape and then Tab. */
function keysWithWayOut(): Plugin {
  const keys = keydownHandler({ ...KEYS });
  let leaving = false;
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (leaving && event.key === "Tab") return false;
        if (event.key !== "Shift") leaving = event.key === "Escape";
        return keys(view, event);
      },
      handleDOMEvents: {
        keydown(view) {
          readSelection(view);
        },
        focus() {
          leaving = false;
        },
      },
    },
  });
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
