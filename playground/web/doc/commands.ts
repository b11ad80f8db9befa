import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
  toggleMark,
} from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { canSplit } from "prosemirror-transform";
import { type Bullet, headingLevel, schema, type Toggle } from "./schema";

const DEEPEST = 8;

interface PlacedLine {
  readonly line: Node;
  readonly position: number;
}

/** The lines a selection touches. */
export function selectedLines(state: EditorState): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === "line") lines.push({ line: node, position });
    return false;
  });
  return lines;
}

function setOn(
  tr: Transaction,
  lines: readonly PlacedLine[],
  attribute: string,
  value: unknown,
): Transaction {
  for (const { line, position } of lines) {
    if (line.attrs[attribute] !== value) tr.setNodeAttribute(position, attribute, value);
  }
  return tr;
}

function act(change: (state: EditorState) => Transaction | undefined): Command {
  return (state, dispatch) => {
    const tr = change(state);
    if (tr === undefined) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Gives the lines this bullet, or takes it off when all have it. */
export function toggleBullet(bullet: Bullet): Command {
  return act((state) => {
    const lines = selectedLines(state);
    const off = lines.every(({ line }) => line.attrs.bullet === bullet);
    const tr = setOn(state.tr, lines, "ticked", false);
    return setOn(setOn(tr, off ? lines : [], "level", 0), lines, "bullet", off ? null : bullet);
  });
}

export function setStyle(style: string): Command {
  return act((state) => setOn(state.tr, selectedLines(state), "style", style));
}

export function toggle(mark: Toggle): Command {
  return toggleMark(schema.marks[mark]);
}

/** Tab and Shift-Tab: deeper and back in a list, a tab elsewhere. */
export function nest(by: 1 | -1): Command {
  return act((state) => {
    const lines = selectedLines(state).filter(({ line }) => line.attrs.bullet !== null);
    if (lines.length === 0) return by === 1 && state.selection.empty ? state.tr.insertText("\t") : undefined;
    const tr = state.tr;
    for (const { line, position } of lines) {
      const level = Math.max(0, Math.min(DEEPEST, Number(line.attrs.level) + by));
      if (level !== line.attrs.level) tr.setNodeAttribute(position, "level", level);
    }
    return tr;
  });
}

/** Keeps Tab in the editor even where it does nothing, as Docs does. */
function nestOrStay(by: 1 | -1): Command {
  return chainCommands(nest(by), () => true);
}

export function tick(position: number): Command {
  return act((state) => {
    const line = state.doc.nodeAt(position);
    if (line?.attrs.bullet !== "checkbox") return undefined;
    return state.tr.setNodeAttribute(position, "ticked", line.attrs.ticked !== true);
  });
}

const tickHere: Command = (state, dispatch) => {
  const [first] = selectedLines(state);
  return first !== undefined && tick(first.position)(state, dispatch);
};

/** Enter on an empty item climbs out of the list, level by level; after a heading's end normal text begins. */
const enter = act((state) => {
  const tr = state.tr;
  if (!state.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const line = $from.parent;
  if (line.type.name !== "line") return undefined;
  const start = $from.before();
  if (line.attrs.bullet !== null && line.content.size === 0) {
    const level = Number(line.attrs.level);
    return level > 0 ? tr.setNodeAttribute(start, "level", level - 1) : withoutBullet(tr, line, start);
  }
  const marks = state.storedMarks ?? $from.marks();
  const atEnd = $from.parentOffset === line.content.size;
  const plain = atEnd && (headingLevel(line.attrs.style) > 0 || line.attrs.style === "TITLE");
  const attrs = {
    ...line.attrs,
    ticked: false,
    headingId: null,
    ...(plain ? { style: "NORMAL_TEXT" } : {}),
  };
  const types = [{ type: schema.nodes.line, attrs }];
  if (!canSplit(tr.doc, $from.pos, 1, types)) return undefined;
  // The new line goes on in bold where the old one was, but never in a link.
  return tr.split($from.pos, 1, types).ensureMarks(marks.filter((mark) => mark.type.name !== "link"));
});

/** Backspace at an item's start takes the bullet away before it joins two lines. */
const unbullet = act((state) => {
  const { $from, empty } = state.selection;
  const line = $from.parent;
  if (!empty || $from.parentOffset > 0 || line.type.name !== "line" || line.attrs.bullet === null)
    return undefined;
  return withoutBullet(state.tr, line, $from.before());
});

/** The tick goes first: without a box there is nothing to untick. */
function withoutBullet(tr: Transaction, line: Node, position: number): Transaction {
  const lines = [{ line, position }];
  return setOn(setOn(setOn(tr, lines, "ticked", false), lines, "level", 0), lines, "bullet", null);
}

export function setLink(href: string | undefined): Command {
  return act((state) => {
    const { from, to } = linkStretch(state);
    const tr = state.tr.removeMark(from, to, schema.marks.link);
    return href === undefined ? tr : tr.addMark(from, to, schema.mark("link", { href }));
  });
}

/** The selection, or the whole link the cursor stands in. */
export function linkStretch(state: EditorState): {
  readonly from: number;
  readonly to: number;
  readonly href: string;
} {
  const { $from, from, to, empty } = state.selection;
  const here = hrefAt(state, from);
  if (!empty || here === "") return { from, to, href: here };
  let start = from;
  let end = from;
  $from.parent.forEach((node, offset) => {
    const left = $from.start() + offset;
    const linked = node.marks.some((mark) => mark.type.name === "link" && mark.attrs.href === here);
    if (linked && left <= from && left + node.nodeSize >= from) {
      start = Math.min(start, left);
      end = Math.max(end, left + node.nodeSize);
    }
  });
  return { from: start, to: end, href: here };
}

function hrefAt(state: EditorState, position: number): string {
  const at = state.doc.resolve(position);
  const link = [...at.marks(), ...(at.nodeAfter?.marks ?? [])].find((mark) => mark.type.name === "link");
  return link === undefined ? "" : String(link.attrs.href);
}

export function insertChip(attrs: {
  readonly kind: string;
  readonly label: string;
  readonly href: string | null;
  readonly data: unknown;
}): Command {
  return act((state) => {
    const tr = state.tr.replaceSelectionWith(schema.node("chip", attrs), false);
    return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(state.selection.to)));
  });
}

/** Before an item's first letter the next thing to the left is its box. */
const toBox: Command = (state, _dispatch, view) => {
  // The browser may have moved the cursor by a key that ProseMirror has not heard of yet.
  const { anchorNode, anchorOffset, isCollapsed } = document.getSelection() ?? {};
  if (view === undefined || !anchorNode || isCollapsed !== true || !view.dom.contains(anchorNode))
    return false;
  const at = state.doc.resolve(view.posAtDOM(anchorNode, anchorOffset ?? 0));
  if (at.depth === 0 || at.parentOffset > 0 || at.parent.attrs.bullet !== "checkbox") return false;
  const line = view.nodeDOM(at.before());
  const box = line instanceof HTMLElement ? line.querySelector<HTMLElement>(".tick") : null;
  box?.focus();
  return box !== null;
};

/** The keys of Docs that make sense here. */
export const KEYS: Readonly<Record<string, Command>> = {
  Enter: enter,
  "Shift-Enter": act((state) => state.tr.replaceSelectionWith(schema.node("softBreak"))),
  Backspace: chainCommands(deleteSelection, unbullet, joinBackward, selectNodeBackward),
  Delete: chainCommands(deleteSelection, joinForward, selectNodeForward),
  Tab: nestOrStay(1),
  "Shift-Tab": nestOrStay(-1),
  "Mod-Enter": tickHere,
  "Mod-Alt-Enter": tickHere,
  ArrowLeft: toBox,
  "Mod-a": selectAll,
  "Mod-b": toggle("bold"),
  "Mod-i": toggle("italic"),
  "Mod-u": toggle("underline"),
  "Mod-Shift-x": toggle("strikethrough"),
  "Alt-Shift-5": toggle("strikethrough"),
  "Mod-Shift-7": toggleBullet("number"),
  "Mod-Shift-8": toggleBullet("bullet"),
  "Mod-Shift-9": toggleBullet("checkbox"),
  "Mod-Alt-0": setStyle("NORMAL_TEXT"),
  "Mod-Alt-1": setStyle("HEADING_1"),
  "Mod-Alt-2": setStyle("HEADING_2"),
  "Mod-Alt-3": setStyle("HEADING_3"),
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
};
