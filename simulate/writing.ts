import type { PersonEdit } from "../emulator/docs/docs";
import type { Dice } from "./dice";
import { MARK } from "./ledger";
import { type Line, linesOf } from "./page";
import { readableDoc, type Scene } from "./scene";

/** What people do in the doc by hand. */
export const WRITING = [
  "type a topic",
  "type a note",
  "type over a selection",
  "tick",
  "untick",
  "strike",
  "make bold",
  "move a line",
  "nest",
  "reword",
  "delete a line",
  "paste",
] as const;
export type Writing = (typeof WRITING)[number];

/** Words that look like what the add-on itself writes or reads, and words that break careless code. */
export const WORDS = [
  "moving to the Lisbon team",
  "parental leave cover",
  "👩‍💻 on-call pay",
  "اقتراح جديد",
  "<b>bold</b> & plans",
  "- [x] not a box",
  "→ next quarter",
  "since 6 Nov we wait",
  "Fri 27 Nov 2026 party",
  "naïve café",
  "next steps",
  "\u202Eright to left",
] as const;

export function write(scene: Scene, who: string, act: Writing, dice: Dice): string | undefined {
  const doc = readableDoc(scene, who);
  if (doc === undefined) return undefined;
  const { workspace } = scene.office;
  const lines = linesOf(workspace, who, doc);
  const edit = (one: PersonEdit): void => void workspace.docs.edit(who, doc, one);
  const boxes = lines.filter(({ checkbox }) => checkbox);
  const written = boxes.filter(({ text }) => text.trim() !== "");
  const words = (): string => scene.ledger.typed(dice.pick(WORDS));
  const typeAfter = (line: Line, text: string): void =>
    edit({ kind: "insertText", at: line.end - 1, text: line.text === "" ? text : `\n${text}` });
  const [any] = written;
  switch (act) {
    case "type a topic": {
      if (boxes.length === 0) return undefined;
      const line = dice.pick(boxes.slice(-4));
      const text = words();
      typeAfter(line, text);
      return `types "${text}"`;
    }
    case "paste": {
      if (boxes.length === 0) return undefined;
      const line = dice.pick(boxes.slice(-4));
      const texts = [words(), words(), words()];
      edit({
        kind: "paste",
        at: line.start,
        paragraphs: texts.map((content) => ({
          runs: [{ text: content, style: { bold: true } }],
          bullet: { shape: "checkbox" },
        })),
      });
      return `pastes ${texts.map((text) => `"${text}"`).join(", ")} before "${line.text}"`;
    }
    case "type a note": {
      if (any === undefined) return undefined;
      const line = dice.pick(written.slice(-6));
      const text = words();
      typeAfter(line, text);
      const at = line.end;
      edit({ kind: "setBullet", start: at, end: at + 1, bullet: "none" });
      return `writes the note "${text}" under "${line.text}"`;
    }
    case "type over a selection": {
      if (any === undefined) return undefined;
      const line = dice.pick(written);
      for (const mark of line.text.match(MARK) ?? []) scene.ledger.removed(mark);
      const text = words();
      edit({ kind: "replaceRange", start: line.start, end: line.end - 1, text });
      return `types "${text}" over "${line.text}"`;
    }
    case "tick":
    case "untick": {
      if (any === undefined) return undefined;
      const line = dice.pick(written);
      edit({ kind: act, at: line.start });
      return `${act}s "${line.text}"`;
    }
    case "strike": {
      if (any === undefined) return undefined;
      const line = dice.pick(written);
      edit({ kind: "setTextStyle", start: line.start, end: line.end - 1, style: { strikethrough: true } });
      return `strikes "${line.text}"`;
    }
    case "make bold": {
      if (any === undefined) return undefined;
      const line = dice.pick(written);
      edit({ kind: "setTextStyle", start: line.start, end: line.end - 1, style: { bold: true } });
      return `makes "${line.text}" bold`;
    }
    case "move a line": {
      if (written.length < 2) return undefined;
      const line = dice.pick(written);
      const to = dice.pick(boxes);
      if (line === to) return undefined;
      edit({ kind: "moveParagraphs", start: line.start, end: line.end, to: to.start });
      return `moves "${line.text}" before "${to.text}"`;
    }
    case "nest": {
      if (written.length < 2) return undefined;
      const line = dice.pick(written);
      edit({ kind: "nest", start: line.start, end: line.end });
      return `nests "${line.text}"`;
    }
    case "reword": {
      if (any === undefined) return undefined;
      const line = dice.pick(written);
      const text = `${scene.ledger.typed("rather")} `;
      edit({ kind: "insertText", at: line.start, text });
      return `writes "${text}" before "${line.text}"`;
    }
    case "delete a line": {
      if (any === undefined) return undefined;
      const line = dice.pick(written);
      for (const mark of line.text.match(MARK) ?? []) scene.ledger.removed(mark);
      edit({ kind: "deleteRange", start: line.start, end: line.end - 1 });
      scene.ledger.emptied();
      return `deletes "${line.text}"`;
    }
  }
}
