import type { Dice } from "../../../../simulate/dice";
import { doneLine, offLines, proseLine } from "./details";
import type { Body, Era, Kept } from "./kept";
import type { Called } from "./people";

function label(pattern: string, mine: Called, other: Called): string {
  return pattern.replace("{N}", mine.given).replace("{F}", mine.family).replace("{O}", other.given);
}

function someEra(kept: Kept, signs: readonly string[]): Era {
  const { dice, tongue, people } = kept;
  const pattern = dice.pick(tongue.parts);
  return {
    sign: dice.pick(signs),
    direct: label(pattern, people.direct, people.manager),
    manager: label(pattern, people.manager, people.direct),
    next: dice.pick(tongue.next),
    neutral: dice.pick(tongue.neutral),
  };
}

const LISTS = ["*", "*", "[]", "1.", "-"] as const;

function some(dice: Dice, words: readonly string[], most: number, least = 0): string[] {
  const from = dice.upTo(words.length);
  return Array.from(
    { length: Math.min(words.length, least + dice.upTo(most - least + 1)) },
    (_, at) => words[(from + at) % words.length] ?? "",
  );
}

/** A list of items under one owner; nested ones, done ones and prose among them. */
function items(kept: Kept, sign: string, owner: string, words: readonly string[], prose = true): string[] {
  const { dice, tongue } = kept;
  return words.flatMap((topic, at) => {
    const { line, done } = doneLine(kept, topic);
    const out = [`${sign} ${line} ‹${owner}${done ? "x" : ""}: ${topic}›`];
    const detail = tongue.actions[(at + 1) % tongue.actions.length] ?? "";
    if (sign !== "-" && !done && dice.oneIn(6) && !words.includes(detail))
      out.push(`  ${sign} ${detail} ‹${owner}1: ${detail}›`);
    if (prose && dice.oneIn(8)) out.push(proseLine(kept));
    return out;
  });
}

function nextSteps(kept: Kept, era: Era, least = 0): string[] {
  const { dice, tongue, heading } = kept;
  const words = some(dice, tongue.actions, 2, least);
  if (words.length === 0 && dice.oneIn(2)) return [];
  return [heading.part(era.next ?? ""), ...items(kept, era.sign ?? "*", "a", words, false)];
}

const byName: Body = {
  name: "parts by name",
  era: (kept) => someEra(kept, LISTS),
  lines: (kept, { era }) => {
    const { dice, tongue, heading } = kept;
    if (dice.oneIn(12)) return offLines(kept);
    const lines = dice.oneIn(7) ? [peopleLine(kept)] : [];
    lines.push(
      heading.part(era.direct ?? ""),
      ...items(kept, era.sign ?? "*", "d", some(dice, tongue.topics, 3, 1)),
    );
    lines.push(
      heading.part(era.manager ?? ""),
      ...items(kept, era.sign ?? "*", "m", some(dice, tongue.topics, 2, 1)),
    );
    return [...lines, ...nextSteps(kept, era)];
  },
};

const neutral: Body = {
  name: "neutral parts",
  era: (kept) => someEra(kept, LISTS),
  lines: (kept, { era }) => {
    const { dice, tongue, heading } = kept;
    if (dice.oneIn(12)) return offLines(kept);
    const notes = items(kept, era.sign ?? "*", "u", some(dice, tongue.topics, 3, 1));
    return [heading.part(era.neutral ?? ""), ...notes, ...nextSteps(kept, era, 1)];
  },
};

const flat: Body = {
  name: "one list",
  era: (kept) => someEra(kept, LISTS),
  lines: (kept, { era }) => {
    const { dice, tongue } = kept;
    if (dice.oneIn(12)) return offLines(kept);
    return items(kept, era.sign ?? "*", "u", some(dice, tongue.topics, 4, 1));
  },
};

const prefixed: Body = {
  name: "names before the words",
  era: (kept) => someEra(kept, ["*", "[]", "-"]),
  lines: (kept, { era }) => {
    const { dice, tongue, people } = kept;
    return some(dice, tongue.topics, 4, 2).map((topic) => {
      const [who, owner] = dice.oneIn(2) ? [people.direct, "d"] : [people.manager, "m"];
      const named = `${who.given}: ${topic}`;
      const draw = dice.upTo(8);
      const line =
        draw === 0 ? `✓ ${named}` : draw === 1 ? `~~${named}~~` : draw === 2 ? `[x] ${named}` : named;
      return `${era.sign} ${line} ‹${owner}${draw < 3 ? "x" : ""}: ${topic}›`;
    });
  },
};

const nestedNames: Body = {
  name: "names as bullets",
  era: (kept) => someEra(kept, ["*"]),
  lines: (kept) => {
    const { dice, tongue, people } = kept;
    const under = (owner: string) =>
      some(dice, tongue.topics, 3, 1).map((topic) => `  * ${topic} ‹${owner}: ${topic}›`);
    return [`* ${people.direct.given}`, ...under("d"), `* ${people.manager.given}`, ...under("m")];
  },
};

const columns: Body = {
  name: "a column each",
  era: (kept) => someEra(kept, ["*"]),
  lines: (kept, { era }) => {
    const { dice, tongue } = kept;
    const cell = (owner: string) =>
      some(dice, tongue.topics, 2, 1).map((topic) => `* ${topic} ‹${owner}: ${topic}›`);
    const names = ["<row>", "<cell>", `**${era.direct}**`, "<cell>", `**${era.manager}**`];
    return [
      "<table>",
      ...names,
      "<row>",
      "<cell>",
      ...cell("d"),
      "<cell>",
      ...cell("m"),
      "</table>",
      ...nextSteps(kept, era),
    ];
  },
};

const paper: Body = {
  name: "nothing but lines",
  needs: "plain",
  era: (kept) => someEra(kept, [""]),
  lines: (kept, { era, at }) => {
    const { dice, tongue } = kept;
    const line = (owner: string) => (topic: string) => `${topic} ‹${owner}: ${topic}›`;
    if (at % 2 === 0) return some(dice, tongue.topics, 3, 1).map(line("u"));
    return [
      era.direct ?? "",
      ...some(dice, tongue.topics, 2, 1).map(line("d")),
      era.manager ?? "",
      ...some(dice, tongue.topics, 2, 1).map(line("m")),
    ];
  },
};

const datesAsBullets: Body = {
  name: "dates as bullets",
  needs: "bullet",
  era: (kept) => someEra(kept, ["*"]),
  lines: ({ dice, tongue }) => some(dice, tongue.topics, 3, 1).map((topic) => `  * ${topic} ‹u: ${topic}›`),
};

const log: Body = {
  name: "a row a meeting",
  needs: "row",
  era: (kept) => someEra(kept, ["*"]),
  lines: ({ dice, tongue }) => {
    const cell = (owner: string, words: readonly string[]) => [
      "<cell>",
      ...(words.length === 0 ? [""] : words.map((topic) => `* ${topic} ‹${owner}: ${topic}›`)),
    ];
    return [
      ...cell("d", some(dice, tongue.topics, 2)),
      ...cell("m", some(dice, tongue.topics, 2)),
      ...cell("a", some(dice, tongue.actions, 2)),
    ];
  },
  wrap: ({ people, tongue }, lines) => [
    "<table>",
    "<row>",
    "<cell>",
    "",
    "<cell>",
    people.direct.given,
    "<cell>",
    people.manager.given,
    "<cell>",
    tongue.next[0] ?? "",
    ...lines,
    "</table>",
  ],
};

function peopleLine({ dice, tongue, people }: Kept): string {
  return dice.pick(tongue.furniture).replace("{D}", people.direct.given).replace("{M}", people.manager.given);
}

export const bodies: readonly Body[] = [
  byName,
  byName,
  neutral,
  flat,
  prefixed,
  nestedNames,
  columns,
  paper,
  datesAsBullets,
  log,
];
