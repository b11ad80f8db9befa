import { findDate } from "./dates/scan";
import { dayNumber, daysOf, isDay, isoOf } from "./day";
import { lineage, type TrackedItem } from "./lineage";
import type { Agenda, IsoDate, Pair } from "./model";
import { callNames } from "./names";
import { isOpen } from "./open-items";
import { fold } from "./text/fold";

/** An open next step, whoever is to do it. */
export interface NextStep {
  readonly key: string;
  /** As it stands in the doc. */
  readonly text: string;
  /** Without the name and the day that the panel puts behind it. */
  readonly what: string;
  readonly whose: "direct" | "manager" | "nobody";
  /** The day it is to be done by, where its line says one. */
  readonly due?: IsoDate;
  /** The section where it stands. */
  readonly date: IsoDate;
  readonly headingId?: string;
}

/** The open next steps, newest section first. Whose one is, is told by the one name of the two that its line holds. */
export function nextSteps(agenda: Agenda, pair: Pair): readonly NextStep[] {
  const names = callNames(pair);
  return lineage(agenda)
    .filter((step) => step.owner === "actions" && step.item.parent === undefined && isOpen(step))
    .map((step) => stepOf(step, names))
    .reverse();
}

type Names = Readonly<Record<"direct" | "manager", string>>;

function stepOf({ key, item, section }: TrackedItem, names: Names): NextStep {
  const { date, headingId } = section;
  const due = dueIn(item.text, item.since?.date ?? date);
  return {
    key,
    text: item.text,
    what: bareOf(item.text, names),
    whose: whoseIs(item.text, names),
    ...(due === undefined ? {} : { due }),
    date,
    ...(headingId === undefined ? {} : { headingId }),
  };
}

function whoseIs(text: string, { direct, manager }: Names): NextStep["whose"] {
  const [theirs, mine] = [direct, manager].map((name) => names(text, name));
  if (theirs === mine) return "nobody";
  return theirs ? "direct" : "manager";
}

/** Whether the words hold this name as a word of its own. */
function names(text: string, name: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}.'’-]+/u);
  const wanted = fold(name).split(" ");
  const bare = words.map((word) => word.replace(/(?:['’]s|[.'’])$/u, ""));
  return bare.some((_, at) => wanted.every((word, more) => bare[at + more] === word.replace(/\.$/, "")));
}

/** "Send the guide · Alex · by Tue 1 Dec" is to send the guide. */
function bareOf(text: string, { direct, manager }: Names): string {
  const [what = text, ...behind] = text.split(" · ");
  const known = behind.every(
    (part) => fold(part) === fold(direct) || fold(part) === fold(manager) || findDate(part) !== undefined,
  );
  return known ? what : text;
}

const BY = /(?:^|\s)(?:by|until|till|before|due|bis)\s+(.*)$/iu;

/** The day that stands behind the last dot, or behind "by": the first such day from the section's on. */
function dueIn(text: string, from: IsoDate): IsoDate | undefined {
  const parts = text.split(" · ");
  const last = parts.length > 1 ? parts[parts.length - 1] : BY.exec(text)?.[1];
  const reading = last === undefined ? undefined : findDate(last)?.readings[0];
  if (reading === undefined) return undefined;
  const { month, day } = reading;
  const first = +from.slice(0, 4);
  for (const year of reading.year === undefined ? [first, first + 1] : [reading.year]) {
    if (!isDay(year, month, day)) continue;
    const days = dayNumber(year, month, day);
    if (days >= daysOf(from)) return isoOf(days);
  }
  return undefined;
}
