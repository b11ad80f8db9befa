import type { Pair, PartNames } from "../../agenda/model";
import { insertable } from "../../agenda/requests/words-in";
import { allWords, partHeadings } from "../../agenda/wording";
import { fittingNames } from "../../memory/tags";
import { type Context, input } from "../../request/context";

type Part = keyof PartNames;

/** The parts in the order of a section, each with the field in which it gets its name. */
export const PART_FIELDS: ReadonlyArray<readonly [Part, string]> = [
  ["direct", "directPart"],
  ["manager", "managerPart"],
  ["actions", "stepsPart"],
];

/** What is wrong with the names that were typed. */
export interface NamesRefused {
  readonly refused: "too-long" | "twice";
}

/**
 * The names that were typed in place of those `shown`; a part whose name was left keeps what it has by now. Emptied, or
 * as we word it in any language, a part is called as usual again; what it was called before stays known, since older
 * sections bear it. So no name may be that of two parts, now or before.
 */
export function namesChosen(
  { manager, direct, parts }: Pair,
  shown: readonly string[],
  context: Context,
): PartNames | undefined | NamesRefused {
  const usual = allWords.map((words) => partHeadings({ manager, direct }, words));
  const owners = new Map<string, Part>();
  for (const headings of usual)
    for (const [at, [part]] of PART_FIELDS.entries()) owners.set((headings[at] ?? "").toLowerCase(), part);
  const isOthers = (name: string, part: Part) => {
    const owner = owners.get(name.toLowerCase()) ?? part;
    owners.set(name.toLowerCase(), part);
    return owner !== part;
  };
  const names: Record<Part, readonly string[]> = { direct: [], manager: [], actions: [] };
  for (const [at, [part, field]] of PART_FIELDS.entries()) {
    const typed = oneLine(input(context, field) ?? "");
    const present = usual.some((headings) => headings[at] === typed) ? "" : typed;
    const known = parts?.[part] ?? [];
    const earlier = known.filter((name) => name !== "" && name !== present);
    const named = present === "" && earlier.length === 0 ? [] : [present, ...earlier];
    const kept = typed === oneLine(shown[at] ?? "") ? known : fittingNames(named);
    if (kept === undefined) return { refused: "too-long" };
    if (kept.some((name) => name !== "" && isOthers(name, part))) return { refused: "twice" };
    names[part] = kept;
  }
  return Object.values(names).every((some) => some.length === 0) ? undefined : names;
}

/** In one line, without the signs that we put between names and before minutes. */
function oneLine(typed: string): string {
  return insertable(typed.replace(/[|·]/g, " ").replace(/\s+/g, " ")).trim();
}
