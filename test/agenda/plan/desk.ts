import type { Document, StructuralElement, TextStyle } from "../../../contract/docs";
import { schemasOf } from "../../../emulator/api/contract";
import { applyFields, parseFields } from "../../../emulator/api/fields";
import { composeDocument, type Piece } from "../../../emulator/docs/compose";
import type { PersonEdit } from "../../../emulator/docs/docs";
import type { JsonObject } from "../../../emulator/json";
import { lineage } from "../../../src/agenda/lineage";
import type { Agenda, Pair } from "../../../src/agenda/model";
import { isRefusal, type Plan, type PlanRefusal } from "../../../src/agenda/plan";
import { type Tidied, tidyTrails } from "../../../src/agenda/plan/carry/tidy-trails";
import { planDocument } from "../../../src/agenda/plan/document";
import { type Intent, planFor } from "../../../src/agenda/plan/intent";
import { AGENDA_FIELDS, type ReadOptions, readAgenda } from "../../../src/agenda/read";
import type { DocStyle } from "../../../src/agenda/requests/headings";
import { wordsFor } from "../../../src/agenda/wording";
import { ALEX, DANA, type DocsWorld, docsWorld } from "../../emulator/docs/world";

export const pair: Pair = {
  manager: { name: "Alex Morgan", address: ALEX },
  direct: { name: "Dana Reyes", address: DANA },
};

export const manner: DocStyle = { pair, words: wordsFor("en"), minutes: { direct: 20, manager: 10 } };

interface Reading {
  readonly document: Document;
  /** The same under the mask that the add-on reads with: all that plans may look at. */
  readonly masked: Document;
  readonly agenda: Agenda;
}

const schemas = schemasOf("docs");
const mask = parseFields(AGENDA_FIELDS, "Document", schemas);

/** A doc of the pair in the emulator, with what people and the add-on do to it. */
export class Desk {
  readonly world: DocsWorld;
  readonly id: string;
  manner: DocStyle = manner;
  reads: Omit<ReadOptions, "exported"> = { today: "2027-12-01", locale: "en-GB" };
  /** Whether Drive's export shows the boxes. */
  sees = true;

  constructor(answers: Readonly<Record<string, string>> = {}) {
    this.world = docsWorld(answers);
    this.id = this.world.make();
  }

  /** A doc that the add-on made, its first section of this date. */
  static made(date: string, answers: Readonly<Record<string, string>> = {}): Desk {
    const desk = new Desk(answers);
    desk.apply(planDocument({ ...manner, date }));
    desk.does({ what: "relink" });
    return desk;
  }

  /** A doc that people keep by hand. */
  static kept(pieces: readonly Piece[], answers: Readonly<Record<string, string>> = {}): Desk {
    const desk = new Desk(answers);
    composeDocument(desk.world.docs, ALEX, desk.id, pieces);
    return desk;
  }

  get document(): Document {
    return this.reading.document;
  }

  get agenda(): Agenda {
    return this.reading.agenda;
  }

  /** Read once between two changes. */
  private get reading(): Reading {
    if (this.current === undefined) {
      const params = { includeTabsContent: true, suggestionsViewMode: "SUGGESTIONS_INLINE" };
      const document = this.world.get(this.id, params);
      const masked = applyFields(document as JsonObject, mask) as Document;
      const seen = this.sees ? { exported: this.world.docs.export(this.id, "text/html") } : {};
      const agenda = readAgenda(masked, this.manner.pair, { ...this.reads, ...seen });
      this.current = { document, masked, agenda };
    }
    return this.current;
  }

  private current: Reading | undefined;

  plan(intent: Intent, insertsOnly = false): Plan | PlanRefusal {
    const { masked, agenda } = this.reading;
    return planFor(intent, agenda, masked, this.manner, insertsOnly);
  }

  /** What carrying these items would tidy. */
  tidied(coming: ReadonlySet<string>): Tidied {
    const { masked, agenda } = this.reading;
    return tidyTrails({ ...this.manner, agenda, document: masked }, coming);
  }

  apply(plan: Plan): void {
    this.current = undefined;
    if (plan.requests.length > 0) this.world.batch(this.id, plan.requests);
  }

  /** What would come of it; the doc is afterwards as it was. */
  whatIf<Outcome>(happens: () => Outcome): Outcome {
    const { current } = this;
    const state = this.world.docs.snapshot();
    try {
      return happens();
    } finally {
      this.world.docs.restore(state);
      this.current = current;
    }
  }

  /** Plans on a fresh reading and applies; a refusal is the test's mistake. */
  does(intent: Intent, insertsOnly = false): Plan {
    const plan = this.plan(intent, insertsOnly);
    if (isRefusal(plan)) throw new Error(`refused: ${plan.refused}`);
    this.apply(plan);
    return plan;
  }

  edit(edit: PersonEdit, person = DANA): void {
    this.current = undefined;
    this.world.docs.edit(person, this.id, edit);
  }

  /** Where these words begin in the first tab. */
  indexOf(words: string): number {
    for (const { paragraph, startIndex = 0 } of flat(contentOf(this.document))) {
      const at = textOf(paragraph).indexOf(words);
      if (at >= 0) return startIndex + at;
    }
    throw new Error(`"${words}" is not in the doc`);
  }

  /** Types at the end of the line with these words. */
  types(afterWords: string, text: string): void {
    this.edit({ kind: "insertText", at: this.indexOf(afterWords) + afterWords.length, text });
  }

  /** The key of the newest item with these words. */
  key(text: string): string {
    const found = [...lineage(this.agenda)].reverse().find(({ item }) => item.text === text);
    if (found === undefined) throw new Error(`no item "${text}"`);
    return found.key;
  }

  /** The doc as one looks at it. */
  get lines(): string[] {
    return flat(contentOf(this.document)).map(({ paragraph }) => {
      const named = paragraph?.paragraphStyle?.namedStyleType ?? "";
      const heading = named.startsWith("HEADING_") ? `${"#".repeat(+named.slice(8))} ` : "";
      const bullet = paragraph?.bullet;
      const box =
        bullet === undefined
          ? ""
          : `${"  ".repeat(bullet.nestingLevel ?? 0)}${this.glyph(bullet.listId ?? "")} `;
      return `${heading}${box}${textOf(paragraph)
        .replace(/\n$/, "")
        .replace(/\u2002/g, " ")
        .replace(/\u2009/g, "")}`;
    });
  }

  private glyph(listId: string): string {
    const levels = this.document.tabs?.[0]?.documentTab?.lists?.[listId]?.listProperties?.nestingLevels;
    return levels?.[0]?.glyphSymbol ?? (levels?.[0]?.glyphType === "DECIMAL" ? "1." : "[]");
  }
}

export function contentOf(document: Document): readonly StructuralElement[] {
  return document.tabs?.[0]?.documentTab?.body?.content ?? [];
}

/** Paragraphs only, those of tables among them. */
export function flat(content: readonly StructuralElement[]): StructuralElement[] {
  return content.flatMap((element) => {
    if (element.paragraph !== undefined) return [element];
    return (element.table?.tableRows ?? []).flatMap(({ tableCells = [] }) =>
      tableCells.flatMap((cell) => flat(cell.content ?? [])),
    );
  });
}

function textOf(paragraph: StructuralElement["paragraph"]): string {
  return (paragraph?.elements ?? [])
    .map(({ textRun, person, richLink, dateElement }) => {
      if (textRun !== undefined) return textRun.content ?? "";
      if (person !== undefined) return "@";
      if (dateElement !== undefined) return "%";
      return richLink !== undefined ? "&" : "*";
    })
    .join("");
}

/** The looks of the run with these words. */
export function lookOf(document: Document, words: string): TextStyle | undefined {
  for (const { paragraph } of flat(contentOf(document)))
    for (const { textRun } of paragraph?.elements ?? [])
      if (textRun?.content?.includes(words) === true) return textRun.textStyle;
  return undefined;
}
