import { placesByKey, type TrackedItem } from "../lineage";
import type { Agenda, IsoDate, Item, Owner, Section } from "../model";

/** What became of something that stands in the doc. */
export interface LookedBack {
  readonly text: string;
  /** The meeting it was first written down for, the doc it stands in and the heading that leads there. */
  readonly date: IsoDate;
  readonly docId: string;
  readonly headingId?: string | undefined;
  /** `struck`: by "Done" or "Let it go", which look alike in the doc; `unseen`: only a tick could tell, and none was to be seen. */
  readonly outcome: "done" | "struck" | "open" | "unseen";
  /** The meeting by which it was done, where that was a later one. */
  readonly by?: IsoDate | undefined;
  /** How often it was carried over. */
  readonly carried: number;
}

/** One month of one person: what they brought, what they promised, and what was done in it. */
export interface LookedBackMonth {
  /** "2026-11". */
  readonly month: string;
  readonly topics: readonly LookedBack[];
  readonly promises: readonly LookedBack[];
  readonly wins: readonly LookedBack[];
}

export interface LookBackOptions {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly mine: Exclude<Owner, "actions" | "unknown">;
  /** What this person and the other are called in the doc. */
  readonly me: string;
  readonly other: string;
}

/**
 * One's own topics and promises of these days by the month they were first written down in, and by the month they were done
 * in what was done; newest month first. A next step is one's own that names oneself, or nobody. Of several docs in which the
 * two went on, the newest comes first; an item that went along is one.
 */
export function lookBack(agendas: readonly Agenda[], options: LookBackOptions): readonly LookedBackMonth[] {
  const { from, to, mine } = options;
  const months = new Map<string, { topics: LookedBack[]; promises: LookedBack[]; wins: LookedBack[] }>();
  const monthOf = (date: IsoDate) => {
    const key = date.slice(0, 7);
    const known = months.get(key) ?? { topics: [], promises: [], wins: [] };
    months.set(key, known);
    return known;
  };
  const within = (date: IsoDate) => from <= date && date <= to;
  const docOf = new Map(
    [...agendas]
      .reverse()
      .flatMap(({ documentId, sections }) => sections.map((one): [Section, string] => [one, documentId])),
  );
  const [newest] = agendas;
  if (newest === undefined) return [];
  const all = agendas.length === 1 ? newest : { ...newest, sections: [...docOf.keys()] };
  for (const places of placesByKey(all).values()) {
    const [first] = places;
    if (first === undefined || first.item.text.trim() === "") continue;
    const promise = first.owner === "actions";
    if (promise ? !isPromise(first.item.text, options) : first.owner !== mine) continue;
    const entry = lookedBack(places, first, docOf.get(first.section) ?? newest.documentId);
    if (within(entry.date)) monthOf(entry.date)[promise ? "promises" : "topics"].push(entry);
    const doneOn = entry.by ?? entry.date;
    if (entry.outcome === "done" && within(doneOn)) monthOf(doneOn).wins.push(entry);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, parts]) => ({
      month,
      topics: parts.topics.sort(byDate),
      promises: parts.promises.sort(byDate),
      wins: parts.wins.sort(byDate),
    }));
}

function lookedBack(places: readonly TrackedItem[], first: TrackedItem, docId: string): LookedBack {
  const last = places[places.length - 1] ?? first;
  const date = first.since < first.section.date ? first.since : first.section.date;
  const { done, evidence } = last.item;
  const undone = isUnseen(last.item) ? "unseen" : "open";
  const outcome = done !== true ? undone : evidence === "struck" ? "struck" : "done";
  return {
    text: first.item.text.trim(),
    date,
    docId,
    headingId: first.section.headingId,
    outcome,
    by: done === true && last.section.date !== date ? last.section.date : undefined,
    carried: new Set(places.map(({ section }) => section.date)).size - 1,
  };
}

/** A box that was not seen. */
export function isUnseen({ done, shape }: Item): boolean {
  return done === null && shape === "checkbox";
}

/** "Send the guide · Alex · by Tue 1 Dec": names stand between dots, or before a colon. */
function isPromise(text: string, { me, other }: LookBackOptions): boolean {
  const named = (name: string) =>
    text.split(/\s*[·:]\s*/).some((part) => part.trim().toLowerCase() === name.toLowerCase());
  return named(me) || !named(other);
}

function byDate(a: LookedBack, b: LookedBack): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
