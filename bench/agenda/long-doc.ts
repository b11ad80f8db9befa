import type {
  Document,
  List,
  Paragraph,
  ParagraphElement,
  StructuralElement,
  TextStyle,
} from "../../contract/docs";
import { isoOf } from "../../src/agenda/day";
import type { IsoDate, Pair } from "../../src/agenda/model";
import { arrowNote, headingUrl, NOTE_GAP, sinceNote } from "../../src/agenda/notes";
import { dateHeading, partHeadings, wordsFor } from "../../src/agenda/wording";

export const pair: Pair = {
  manager: { name: "Alex Morgan", address: "alex@example.com" },
  direct: { name: "Dana Reyes", address: "dana@example.com" },
};

const words = wordsFor("en");
const FIRST_FRIDAY = 16_440;
const TOPICS = [
  "Hiring plan for the spring",
  "Feedback on the review",
  "Lisbon move 🚚",
  "Budget",
  "What to stop",
];

/** The date of the nth weekly meeting, from January 2015. */
export function meeting(n: number): IsoDate {
  return isoOf(FIRST_FRIDAY + 7 * n);
}

/**
 * What `documents.get` returns for a doc of ours after this many weekly meetings: about eleven and a half items each,
 * notes under some, every fourth carried over once, some struck, chips and links among the words; then the empty
 * section of the next meeting.
 */
export function longDoc(sections: number): { readonly document: Document; readonly items: number } {
  const doc = new LongDoc();
  for (let n = 0; n < sections; n += 1) doc.section(n, n === sections - 1);
  return { document: doc.finished(), items: doc.items };
}

class LongDoc {
  items = 0;
  private index = 1;
  private readonly content: StructuralElement[] = [{ endIndex: 1, sectionBreak: { sectionStyle: {} } }];
  private carried: string[] = [];

  section(n: number, empty: boolean): void {
    const date = meeting(n);
    const year = date.slice(0, 4);
    if (n === 0 || meeting(n - 1).slice(0, 4) !== year) this.line([run(year)], `HEADING_1`, `h.y${year}`);
    this.line([run(dateHeading(date, words))], "HEADING_2", `h.${n}`);
    const arriving = this.carried;
    this.carried = [];
    partHeadings(pair, words, { direct: 20, manager: 10 }).forEach((heading, part) => {
      this.line([run(heading)], "HEADING_3", `h.${n}.${part}`);
      if (empty) this.box(n, part, []);
      else this.part(n, part, part === 2 ? arriving : []);
    });
  }

  private part(n: number, part: number, arriving: readonly string[]): void {
    for (const text of arriving)
      this.item(n, part, [run(text), ...note(sinceNote(meeting(n - 1), meeting(n), words), `h.${n - 1}`)]);
    const own =
      (part === 0 ? 4 : part === 1 ? 3 : 3) + ((n + part) % 2 === 0 ? 1 : 0) - (arriving.length > 0 ? 1 : 0);
    for (let k = 0; k < own; k += 1) {
      const text = `${TOPICS[(n + k) % TOPICS.length]}, week ${n}.${part}.${k}`;
      const pieces: Inline[] = [run(text, k === 2 ? { bold: true } : {})];
      if (k === 1)
        pieces.push({ person: { personProperties: { email: "sam@example.com", name: "Sam Okoro" } } });
      if (k === 3) pieces.push(run(" the plan", { link: { url: "https://example.com/plan" } }));
      if (part === 2 && k === 0) {
        this.carried.push(text);
        pieces.push(...note(arrowNote(meeting(n + 1), meeting(n), words), `h.${n + 1}`));
      }
      this.item(n, part, k === 4 ? [run(text, { strikethrough: true })] : pieces);
      if (k === 0) this.line([run("We talked about it and agreed to look again once the numbers are in.")]);
    }
  }

  private item(n: number, part: number, pieces: readonly Inline[]): void {
    this.items += 1;
    this.box(n, part, pieces);
  }

  private box(n: number, part: number, pieces: readonly Inline[]): void {
    this.line(pieces, "NORMAL_TEXT", undefined, `kix.${n}.${part}`);
  }

  private line(
    pieces: readonly Inline[],
    named: "NORMAL_TEXT" | "HEADING_1" | "HEADING_2" | "HEADING_3" = "NORMAL_TEXT",
    headingId?: string,
    listId?: string,
  ): void {
    const startIndex = this.index;
    const elements: ParagraphElement[] = [...pieces, run("\n")].map((piece) => {
      const from = this.index;
      this.index += piece.textRun?.content?.length ?? 1;
      return { ...piece, startIndex: from, endIndex: this.index };
    });
    const paragraph: Paragraph = {
      elements,
      paragraphStyle: { namedStyleType: named, ...(headingId === undefined ? {} : { headingId }) },
      ...(listId === undefined ? {} : { bullet: { listId, textStyle: {} } }),
    };
    if (listId !== undefined) this.lists[listId] = checklist;
    this.content.push({ startIndex, endIndex: this.index, paragraph });
  }

  private readonly lists: Record<string, List> = {};

  finished(): Document {
    this.line([]);
    const documentTab = { body: { content: this.content }, lists: this.lists };
    const document = {
      documentId: "long",
      tabs: [{ tabProperties: { tabId: "t.0", title: "Tab 1" }, documentTab }],
    };
    // As it comes off the wire: an engine lays objects out in memory otherwise when they are put together by hand.
    return JSON.parse(JSON.stringify(document)) as Document;
  }
}

type Inline = Pick<ParagraphElement, "textRun" | "person">;

const checklist: List = {
  listProperties: {
    nestingLevels: Array.from({ length: 9 }, () => ({
      glyphType: "GLYPH_TYPE_UNSPECIFIED",
      glyphFormat: "%0",
    })),
  },
};

function run(content: string, textStyle: TextStyle = {}): Inline {
  return { textRun: { content, textStyle } };
}

function note(text: string, headingId: string): Inline[] {
  return [run(NOTE_GAP), run(text, { link: { url: headingUrl("long", headingId) }, underline: true })];
}
