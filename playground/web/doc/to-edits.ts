import type { Fragment, Mark, Node, ResolvedPos } from "prosemirror-model";
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep, type Step } from "prosemirror-transform";
import type { ParagraphStyle } from "../../../contract/docs";
import type { Chip, PersonEdit, RichParagraph } from "../../../emulator/docs/edits/edit";
import { blockIndex, indexOf, indexSize } from "./indexes";
import { TOGGLES } from "./schema";
import { inheritedMarks, sameMarks, textStyleOf } from "./text-style";

/**
 * What a person did, as Docs would do it: the smallest edits that make `before` what the step makes it, so that links,
 * named ranges and bullets around them stay. Throws for a step the editor never makes.
 */
export function editsOf(step: Step, before: Node): readonly PersonEdit[] {
  if (step instanceof ReplaceStep) return replacement(lined(step, before), before);
  if (step instanceof AddMarkStep) return styled(step.from, step.to, step.mark, true, before);
  if (step instanceof RemoveMarkStep) return styled(step.from, step.to, step.mark, false, before);
  if (step instanceof AttrStep) return attribute(step, before);
  throw new Error(`The editor has no edit for ${step.constructor.name}.`);
}

function styled(from: number, to: number, mark: Mark, on: boolean, before: Node): readonly PersonEdit[] {
  const stretch = { start: indexOf(before, from), end: indexOf(before, to) };
  if (mark.type.name === "link") {
    return [
      { kind: "setTextStyle", ...stretch, style: { link: on ? { url: String(mark.attrs.href) } : null } },
    ];
  }
  const field = TOGGLES.find((toggle) => toggle === mark.type.name);
  return field === undefined ? [] : [{ kind: "setTextStyle", ...stretch, style: { [field]: on } }];
}

function attribute(step: AttrStep, before: Node): readonly PersonEdit[] {
  const line = before.nodeAt(step.pos);
  if (line === null) throw new Error("An attribute of nothing was set.");
  const start = indexOf(before, step.pos);
  const stretch = { start, end: start + indexSize(line) };
  switch (step.attr) {
    case "bullet":
      return [{ kind: "setBullet", ...stretch, bullet: step.value ?? "none" }];
    case "level": {
      const by = Number(step.value) - Number(line.attrs.level);
      if (line.attrs.bullet === null) return [];
      return Array.from(
        { length: Math.abs(by) },
        () => ({ kind: by > 0 ? "nest" : "unnest", ...stretch }) as const,
      );
    }
    case "ticked":
      if (line.attrs.bullet !== "checkbox") return [];
      return [{ kind: step.value === true ? "tick" : "untick", at: start }];
    case "style":
      return [{ kind: "setParagraphStyle", ...stretch, style: { namedStyleType: step.value } }];
    default:
      return [];
  }
}

interface Replaced extends Place {
  readonly content: Fragment;
}

/**
 * The same replacement with both ends inside lines, or both between lines. ProseMirror mixes them, and wraps what goes
 * into one line in a line that is open at its ends.
 */
function lined({ from, to, slice }: ReplaceStep, before: Node): Replaced {
  const [start, end] = [before.resolve(from), before.resolve(to)];
  const { content } = slice;
  const only = content.childCount === 1 ? content.firstChild : null;
  if (start.depth === 0 && end.depth === 0) return { from, to, content };
  const inside = { from: start.depth === 0 ? from + 1 : from, to: end.depth === 0 ? to - 1 : to };
  return { ...inside, content: only?.type.name === "line" ? only.content : content };
}

function replacement({ from, to, content }: Replaced, before: Node): readonly PersonEdit[] {
  const edits: PersonEdit[] = [];
  const wholeBlocks = before.resolve(from).depth === 0;
  let at = indexOf(before, from);
  if (to > from) {
    const end = indexOf(before, to);
    const bodyEnd = blockIndex(before, before.childCount);
    // The body's last newline cannot go: the newline before goes instead.
    if (wholeBlocks && end === bodyEnd && at > 1) {
      edits.push({ kind: "deleteRange", start: at - 1, end: end - 1 });
      at -= 1;
      if (content.size > 0) {
        edits.push({ kind: "paste", at, paragraphs: [{ runs: [] }, ...lines(content)] });
      }
      return edits;
    }
    edits.push({ kind: "deleteRange", start: at, end });
  }
  if (content.size === 0) return edits;
  if (content.firstChild?.isInline === true) return [...edits, ...inlines(content, at, { from, to }, before)];
  if (wholeBlocks) {
    const atEnd = at >= blockIndex(before, before.childCount);
    if (atEnd)
      return [...edits, { kind: "paste", at: at - 1, paragraphs: [{ runs: [] }, ...lines(content)] }];
    // Docs puts lines that are pasted into an empty line in its place.
    const spare = before.resolve(to).nodeAfter?.content.size === 0 ? [{ runs: [] }] : [];
    return [...edits, { kind: "paste", at, paragraphs: [...lines(content), ...spare] }];
  }
  if (isSplit(content)) return [...edits, ...split(at, before.resolve(from), content)];
  edits.push({ kind: "paste", at, paragraphs: lines(content) });
  const { parent, parentOffset } = before.resolve(to);
  if (before.resolve(from).parentOffset === 0 && parentOffset < parent.content.size) {
    // At a line's start Docs pastes whole lines; here the last one goes on with the line.
    const end = at + content.content.reduce((sum, node) => sum + indexSize(node), 0);
    edits.push({ kind: "deleteRange", start: end - 1, end });
  }
  return edits;
}

function split(at: number, where: ResolvedPos, content: Fragment): readonly PersonEdit[] {
  const enter: PersonEdit = { kind: "insertText", at, text: "\n" };
  const style = String(where.parent.attrs.style);
  // On an empty heading Docs puts the new line before it; here the heading stays and normal text begins below.
  if (where.parent.content.size > 0 || style === content.lastChild?.attrs.style) return [enter];
  const below = String(content.lastChild?.attrs.style);
  return [
    enter,
    { kind: "setParagraphStyle", start: at, end: at + 1, style: { namedStyleType: style } as ParagraphStyle },
    {
      kind: "setParagraphStyle",
      start: at + 1,
      end: at + 2,
      style: { namedStyleType: below } as ParagraphStyle,
    },
  ];
}

/** Enter, and nothing else: two empty halves of lines. */
function isSplit(content: Fragment): boolean {
  return (
    content.childCount === 2 &&
    content.content.every((node) => node.content.size === 0 && node.type.name === "line")
  );
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function inlines(content: Fragment, at: number, { from, to }: Place, before: Node): readonly PersonEdit[] {
  const edits: PersonEdit[] = [];
  let index = at;
  let around = inheritedMarks(before, from, to);
  content.forEach((node) => {
    const chip = chipOf(node);
    if (chip !== undefined) edits.push({ kind: "insertChip", at: index, chip });
    else {
      const text = node.isText ? (node.text ?? "") : "\u000b";
      edits.push({ kind: "insertText", at: index, text });
      if (!sameMarks(node.marks, around)) {
        edits.push({
          kind: "setTextStyle",
          start: index,
          end: index + text.length,
          style: textStyleOf(node.marks, around),
        });
      }
      around = node.marks;
    }
    index += node.nodeSize;
  });
  return edits;
}

function chipOf(node: Node): Chip | undefined {
  if (node.type.name !== "chip") return undefined;
  return (node.attrs.data as Chip | null) ?? undefined;
}

/** Lines as they lie on the clipboard. */
function lines(content: Fragment): readonly RichParagraph[] {
  return content.content
    .filter((node) => node.type.name === "line")
    .map((line) => {
      const { style, bullet, level, ticked } = line.attrs;
      const runs = line.content.content.map((node) => {
        const chip = chipOf(node);
        if (chip !== undefined) return { chip };
        const text = node.isText
          ? (node.text ?? "")
          : node.type.name === "softBreak"
            ? "\u000b"
            : String(node.attrs.label);
        const marks = textStyleOf(node.marks, []);
        return { text, ...(Object.keys(marks).length === 0 ? {} : { style: withoutNulls(marks) }) };
      });
      return {
        runs,
        ...(style === "NORMAL_TEXT" ? {} : { style: { namedStyleType: style } }),
        ...(bullet === null ? {} : { bullet: { shape: bullet, level } }),
        ...(ticked ? { ticked: true } : {}),
      };
    });
}

function withoutNulls<T extends object>(style: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
}

/** The same in suggesting mode, or undefined where that cannot be suggested here. */
export function asSuggestions(edits: readonly PersonEdit[]): readonly PersonEdit[] | undefined {
  const proposed = edits.flatMap((edit): readonly PersonEdit[] => {
    if (edit.kind === "deleteRange") return [{ ...edit, kind: "suggestDelete" }];
    if (edit.kind === "insertText" && !edit.text.includes("\n")) return [{ ...edit, kind: "suggestInsert" }];
    return [];
  });
  return proposed.length === edits.length ? proposed : undefined;
}
