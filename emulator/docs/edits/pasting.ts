import { Refused } from "../errors";
import { blocksLength, NORMAL, type Paragraph, withInlines } from "../model/block";
import type { ListState } from "../model/document";
import type { Draft, Place } from "../model/draft";
import { addImage } from "../model/image";
import { type Inline, slice } from "../model/inline";
import { insertInlines, insertionIndex, newHeading, stripped } from "../model/insert";
import { replaced } from "../model/layout";
import { CHECKBOX, indentsOf, listOf } from "../model/lists";
import type { BulletShape, RichParagraph, RichRun } from "./edit";
import { PRESETS } from "./lists";
import { chipObject } from "./objects";

/** Pastes lines with their looks. */
export function paste(draft: Draft, place: Place, at: number, lines: readonly RichParagraph[]): void {
  if (lines.length === 0) return;
  const index = insertionIndex(draft, place, at);
  const found = draft.paragraphAt(place, index);
  if (found === undefined) throw new Refused("There is no line here.");
  const [only, second] = lines;
  const offset = index - found.start;
  if (only !== undefined && second === undefined && offset > 0) {
    insertInlines(draft, place, index, inlinesOf(draft, place, only));
    return;
  }
  const before = found.start === 0 ? undefined : draft.paragraphAt(place, found.start - 1)?.paragraph;
  const pasted = paragraphsOf(draft, place, lines, before);
  const line = found.paragraph;
  const result = joinedInto(draft, line, offset, pasted);
  draft.changeWithin(place, index, index + 1, (siblings) => {
    const i = siblings.indexOf(line);
    return replaced(siblings, i, i + 1, result);
  });
  draft.record(place, { at: index, removed: 0, inserted: blocksLength(result) - line.length });
}

/** The lines that `line` becomes when whole lines are put in at `offset`. */
function joinedInto(
  draft: Draft,
  line: Paragraph,
  offset: number,
  pasted: readonly Paragraph[],
): Paragraph[] {
  if (offset === 0) return line.length === 1 ? [...pasted] : [...pasted, line];
  const [first, ...others] = pasted;
  const last = others.pop();
  if (first === undefined || last === undefined) return [line];
  const head = withInlines(line, [...slice(line.inlines, 0, offset), ...first.inlines]);
  const words = slice(last.inlines, 0, last.length - 1);
  const tail = slice(line.inlines, offset, Number.POSITIVE_INFINITY);
  return [head, ...others, newHeading(draft, withInlines(last, [...words, ...tail]))];
}

function paragraphsOf(
  draft: Draft,
  place: Place,
  lines: readonly RichParagraph[],
  before: Paragraph | undefined,
): Paragraph[] {
  const { lists } = draft.tab(place.tabId).content;
  const made: Record<string, ListState> = {};
  let previous = before?.bullet?.listId;
  const paragraphs = lines.map((line) => {
    const listId = line.bullet && listFor(draft, line.bullet.shape, previous, lists, made);
    previous = listId;
    return paragraphOf(draft, place, line, listId);
  });
  draft.changeContent(place.tabId, (content) => ({ ...content, lists: { ...content.lists, ...made } }));
  return paragraphs;
}

function paragraphOf(draft: Draft, place: Place, line: RichParagraph, listId: string | undefined): Paragraph {
  const blank: Paragraph = {
    kind: "paragraph",
    inlines: [],
    length: 0,
    style: { ...NORMAL, ...line.style },
  };
  const newline: Inline = { kind: "text", text: "\n", style: {} };
  const plain = newHeading(draft, withInlines(blank, [...inlinesOf(draft, place, line), newline]));
  if (line.bullet === undefined || listId === undefined) return plain;
  const preset = PRESETS[line.bullet.shape];
  const level = line.bullet.level ?? 0;
  return {
    ...plain,
    style: { ...plain.style, ...indentsOf(level) },
    bullet: { listId, level, style: {} },
    ...(line.ticked === true && preset === CHECKBOX ? { ticked: true } : {}),
  };
}

/** The list of the line before when it is of the same kind, else a new one, put among those `made`. */
function listFor(
  draft: Draft,
  shape: Exclude<BulletShape, "none">,
  before: string | undefined,
  known: Readonly<Record<string, ListState>>,
  made: Record<string, ListState>,
): string {
  const preset = PRESETS[shape];
  if (before !== undefined && (made[before] ?? known[before])?.preset === preset) return before;
  const listId = draft.world.newId("kix.", 12);
  made[listId] = listOf(preset);
  return listId;
}

function inlinesOf(draft: Draft, place: Place, line: RichParagraph): Inline[] {
  return line.runs.map((run) => inlineOf(draft, place, run)).filter((inline) => inline !== undefined);
}

function inlineOf(draft: Draft, place: Place, run: RichRun): Inline | undefined {
  const style = run.style ?? {};
  if ("chip" in run) return { ...chipObject(draft, run.chip), style };
  if ("image" in run) {
    return { kind: "image", objectId: addImage(draft, place.tabId, run.image.uri, run.image), style };
  }
  const text = stripped(run.text).replaceAll("\n", " ");
  return text === "" ? undefined : { kind: "text", text, style };
}
