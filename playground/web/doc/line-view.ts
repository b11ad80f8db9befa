import type { Node } from "prosemirror-model";
import { Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView, type NodeView } from "prosemirror-view";
import { tick } from "./commands";
import { headingLevel, lineTag } from "./schema";
import { words } from "./words/words";

/** A line with its box: the words are ProseMirror's, the box is ours. */
export class LineView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly box: HTMLButtonElement | undefined;
  private node: Node;

  constructor(node: Node, view: EditorView, position: () => number | undefined) {
    this.node = node;
    this.dom = document.createElement("div");
    this.contentDOM = document.createElement(lineTag(node.attrs));
    if (node.attrs.bullet === "checkbox") {
      this.box = document.createElement("button");
      this.box.type = "button";
      this.box.contentEditable = "false";
      this.box.className = "tick";
      this.box.setAttribute("role", "checkbox");
      this.box.addEventListener("mousedown", (event) => event.preventDefault());
      this.box.addEventListener("click", () => {
        const at = position();
        if (at !== undefined && view.editable) tick(at)(view.state, view.dispatch);
      });
      this.box.addEventListener("keydown", (event) => {
        const at = position();
        if (at !== undefined && leaveBox(event, view, this.dom, at)) event.preventDefault();
      });
      this.dom.append(this.box);
    }
    this.dom.append(this.contentDOM);
    this.show(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== "line" || lineTag(node.attrs) !== lineTag(this.node.attrs)) return false;
    if ((node.attrs.bullet === "checkbox") !== (this.box !== undefined)) return false;
    this.node = node;
    this.show(node);
    return true;
  }

  /** Keys on the box are the box's: a space ticks, and is not typed. */
  stopEvent(event: Event): boolean {
    return event.target === this.box && event.type !== "mousedown" && event.type !== "click";
  }

  ignoreMutation(mutation: { readonly target: globalThis.Node; readonly type: string }): boolean {
    if (mutation.type === "selection") return false;
    return !this.contentDOM.contains(mutation.target);
  }

  private show(node: Node): void {
    const { style, bullet, level, ticked, headingId, rightToLeft } = node.attrs;
    this.dom.className = "line";
    // Docs turns a line round when it is told to; which side words without that begin on is theirs to say.
    this.dom.dir = rightToLeft ? "rtl" : "auto";
    this.dom.dataset.style = style;
    set(this.dom, "bullet", bullet);
    set(this.dom, "level", bullet === null ? null : String(level));
    set(this.dom, "ticked", ticked ? "true" : null);
    set(this.dom, "heading", headingId);
    this.dom.dataset.outline = String(headingLevel(style));
    if (this.box !== undefined) {
      this.box.setAttribute("aria-checked", String(ticked));
      this.box.setAttribute("aria-label", node.textContent === "" ? words().emptyItem : node.textContent);
    }
  }
}

/** From a box the arrows go to the line's words and to the boxes above and below. True when the key was one of them. */
function leaveBox(event: KeyboardEvent, view: EditorView, line: HTMLElement, at: number): boolean {
  const sideways = ["ArrowRight", "ArrowLeft", "Escape"].includes(event.key);
  if (sideways) {
    const words = TextSelection.create(view.state.doc, at + 1);
    view.dispatch(view.state.tr.setSelection(words));
    view.focus();
    return true;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return false;
  const boxes = [...view.dom.querySelectorAll<HTMLElement>(".tick")];
  const index = boxes.findIndex((box) => line.contains(box));
  boxes[index + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  return true;
}

function set(node: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete node.dataset[name];
  else node.dataset[name] = value;
}

/** Writes the numbers of numbered lines beside them, counted from the document itself. */
export const numbering: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  state: {
    init: (_config, state) => numbers(state.doc),
    apply: (tr, set) => (tr.docChanged ? numbers(tr.doc) : set),
  },
  props: {
    decorations(state) {
      return numbering.getState(state);
    },
  },
});

function numbers(doc: Node): DecorationSet {
  const counts: number[] = [];
  const decorations: Decoration[] = [];
  doc.forEach((line, position) => {
    const level = Number(line.attrs.level ?? 0);
    if (line.attrs.bullet === undefined || line.attrs.bullet === null) counts.length = 0;
    if (line.attrs.bullet !== "number") return;
    counts.length = level + 1;
    counts[level] = (counts[level] ?? 0) + 1;
    decorations.push(
      Decoration.node(position, position + line.nodeSize, {
        "data-number": numberWords(counts[level] ?? 1, level),
      }),
    );
  });
  return DecorationSet.create(doc, decorations);
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** Decimal, letters, Roman numerals, and again: the glyphs of NUMBERED_DECIMAL_ALPHA_ROMAN. */
function numberWords(count: number, level: number): string {
  if (level % 3 === 0) return `${count}.`;
  if (level % 3 === 1) return `${String.fromCharCode(96 + ((count - 1) % 26) + 1)}.`;
  return `${ROMAN[count - 1] ?? count}.`;
}
