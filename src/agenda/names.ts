import { inSight, wellFormed } from "../text/well-formed";
import type { Pair, PersonName } from "./model";

/**
 * The two as the doc calls them: first names, with as much of the surname as it takes to tell two of the same first
 * name apart. Somebody without a name is called by the first word of the address.
 */
export function callNames(pair: Pair): { readonly direct: string; readonly manager: string } {
  const direct = givenAndFamily(pair.direct);
  const manager = givenAndFamily(pair.manager);
  if (direct.given.toLowerCase() !== manager.given.toLowerCase())
    return { direct: direct.given, manager: manager.given };
  const initials = [direct, manager].map(({ family }) => [...family][0] ?? "");
  if (initials[0] !== "" && initials[1] !== "" && initials[0] !== initials[1])
    return { direct: `${direct.given} ${initials[0]}.`, manager: `${manager.given} ${initials[1]}.` };
  const whole = [direct, manager].map(({ given, family }) => `${given} ${family}`.trim());
  if (whole[0] !== whole[1]) return { direct: whole[0] ?? "", manager: whole[1] ?? "" };
  return { direct: pair.direct.address, manager: pair.manager.address };
}

/** What cards call somebody: the given name, or the first word of the address. */
export function firstName(person: PersonName): string {
  return givenAndFamily(person).given;
}

/** The name in full where somebody has one that can be seen, else what cards call them. */
export function fullName(person: PersonName): string {
  return oneLine(person.name) === "" ? firstName(person) : person.name;
}

/** For what is said of mail and of access: anybody may bear any name, the address tells who it is. */
export function nameAndAddress({ name, address }: PersonName): string {
  const seen = oneLine(name);
  if (seen === "" || seen === address) return address;
  return address === "" ? seen : `${seen} (${address})`;
}

/** Whether two people have one address; case tells no addresses apart. */
export function sameAddress(one: PersonName, other: PersonName): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}

/** What is put before names and is none, in the languages that the docs are read in. */
const TITLE =
  /^(?:(?:dr|prof|mr|mrs|ms|mx|sr|sra|srta|sig|dott|ing|mag|dipl|hr|fr|mme|mlle|st)\.?|m\.|miss|sir|dame|lady|lord|frau|herr|madame|monsieur|señora?|señorita|signora?|professor|doctor|pan|pani|fru|heer|mevrouw|doktor)$/i;

/**
 * "Reyes, Dana", "Dr. Dana Reyes" and "Dana Reyes" alike; "dana.reyes@…" is Dana Reyes. Of "Ms. Reyes" and "d.reyes@…"
 * nobody knows the given name: they are called so.
 */
export function givenAndFamily(person: PersonName): { readonly given: string; readonly family: string } {
  const name = oneLine(person.name);
  if (name === "" || name.includes("@")) {
    const local = (name === "" ? person.address : name).split("@")[0] ?? "";
    const [given = local, ...rest] = local.split(/[._+-]+/).filter((word) => word !== "");
    if (given.length === 1 && rest.length > 0) return { given: local, family: "" };
    return { given: capitalized(given), family: rest.map(capitalized).join(" ") };
  }
  const comma = name.indexOf(",");
  const turned = comma > 0 ? `${name.slice(comma + 1).trim()} ${name.slice(0, comma).trim()}` : name;
  const words = turned.trim().split(/\s+/);
  const titles = words.findIndex((word) => !TITLE.test(word));
  const [given = turned, ...rest] = titles > 0 ? words.slice(titles) : words;
  // "Ms. Reyes" is a family's name behind a title.
  if (titles > 0 && rest.length === 0) return { given: `${words[titles - 1]} ${given}`, family: "" };
  return { given, family: rest.join(" ") };
}

/** A letter, a digit or a sign that leaves ink; the fillers among the letters (U+115F, U+3164 …) leave none. */
const SEEN = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** No name is longer; what follows tells nobody apart. */
const LONGEST = 80;

/**
 * A name as it can be written into a doc and read back: without what Docs strips, what turns a line round, and halves
 * of letters.
 */
function oneLine(name: string): string {
  const clean = wellFormed(inSight(name).replace(/[\ue000-\uf8ff]/g, ""), "").trim();
  if (!SEEN.test(clean)) return "";
  return clean.length <= LONGEST ? clean : clean.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
