import { createDice, type Dice } from "../../../../simulate/dice";
import type { Expected } from "../../expected";
import { bodies } from "./bodies";
import { dateIn, dayAfter } from "./days";
import { furniture, headings } from "./headings";
import type { Kept, Meeting } from "./kept";
import { called } from "./people";
import { tongues } from "./tongues/all";
import type { Tongue } from "./tongues/tongue";

/** A doc that grew over months or years, in the notation with marks of expected.ts. */
export interface Grown {
  readonly name: string;
  readonly language: string;
  readonly locale: string;
  readonly manager: string;
  readonly direct: string;
  readonly today: string;
  readonly order: Expected["order"];
  readonly source: string;
  readonly manner: string;
}

/** The same seed grows the same doc; neighbouring seeds go through the languages in turn. */
export function grow(seed: number): Grown {
  const dice = createDice(seed * 7919 + 17);
  const tongue = tongues[seed % tongues.length] as Tongue;
  const [manager, direct] = dice.pick(tongue.pairs);
  const order = dice.oneIn(2) ? "newest-first" : "oldest-first";
  const days = meetingDays(dice);
  const body = dice.pick(bodies);
  const heading = dice.pick(headings.filter(({ suits }) => suits(body)));
  const people = { direct: called(direct, tongue.language), manager: called(manager, tongue.language) };
  const kept: Kept = { dice, tongue, people, heading, body, yearless: dice.oneIn(3) };
  const eras = [0, 1].map(() => body.era(kept));
  // A manner lasts; most docs change it once.
  const turn = dice.oneIn(3) ? days.length : 2 + dice.upTo(days.length);
  const datePatterns = [0, 1].map(() => dice.pick(kept.yearless ? tongue.shortDates : tongue.dates));
  const meetings = days.map((iso, at): Meeting => {
    const era = at < turn ? 0 : 1;
    const words = dateWords(kept, datePatterns[era] ?? "", iso, at);
    const rare = heading.rare !== undefined && at > 0 && at < days.length - 1 && dice.oneIn(9);
    return { iso, at, words, rare, era: eras[era] ?? {} };
  });
  const blocks = meetings.map((meeting) => [...heading.lines(kept, meeting), ...body.lines(kept, meeting)]);
  const years = heading.years === undefined || dice.oneIn(2) ? undefined : heading.years;
  const inOrder = (order === "oldest-first" ? [...blocks.keys()] : [...blocks.keys()].reverse()).flatMap(
    (at, place, all) => {
      const year = days[at]?.slice(0, 4) ?? "";
      const before = days[all[place - 1] ?? -1]?.slice(0, 4);
      const own = dateIn(tongue, "{y}", days[at] ?? "");
      return [...(years !== undefined && year !== before ? [years(own)] : []), ...(blocks[at] ?? [])];
    },
  );
  const { above, below } = furniture(kept, order);
  const wrapped = body.wrap === undefined ? inOrder : body.wrap(kept, inOrder);
  return {
    name: `grown ${seed} ${tongue.language}`,
    language: tongue.language,
    locale: tongue.locale,
    manager,
    direct,
    today: dayAfter(days[days.length - 1] ?? "", dice.upTo(7)),
    order,
    source: [...above, ...wrapped, ...below].join("\n"),
    manner: `${heading.name}, ${body.name}`,
  };
}

/** Weekly or every two weeks, with weeks of leave, over months or across years. */
function meetingDays(dice: Dice): string[] {
  const step = dice.pick([7, 7, 14]);
  const count = 4 + dice.upTo(9);
  let day = dayAfter("2023-01-02", dice.upTo(1100));
  const days: string[] = [];
  for (let at = 0; at < count; at += 1) {
    days.push(day);
    day = dayAfter(day, step * (dice.oneIn(7) ? 2 + dice.upTo(4) : 1) + (dice.oneIn(12) ? 1 : 0));
  }
  return days;
}

function dateWords(
  { dice, tongue, heading, yearless }: Kept,
  pattern: string,
  iso: string,
  at: number,
): string {
  if (heading.bare === true) return dateIn(tongue, pattern, iso);
  if (!yearless && dice.oneIn(14)) return dateIn(tongue, dice.pick(tongue.ranges), iso, dayAfter(iso, 4));
  const date = dateIn(tongue, pattern, iso);
  return dice.oneIn(8)
    ? dice
        .pick(tongue.around)
        .replace("{date}", date)
        .replace("{n}", String(at + 20))
    : date;
}
