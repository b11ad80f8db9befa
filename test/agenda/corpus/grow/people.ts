/** What the two call each other in their notes. */
export interface Called {
  readonly given: string;
  readonly family: string;
}

const FAMILY_FIRST = /^(?:hu|ja|ko|zh|vi)/;
const TITLES = /^(?:Dr|Sir|Mr|Ms|Mrs|Frau|Herr|Mme|M)\.?\s+/;

/** Given and family name of "Name <address>", as people of the language order them. */
export function called(person: string, language: string): Called {
  const name = person.replace(/\s*<.*$/, "");
  const [family, rest] = name.split(/,\s*/);
  if (rest !== undefined) return { given: rest.replace(TITLES, ""), family: family ?? "" };
  const words = name.replace(TITLES, "").split(" ");
  const [first = "", last = ""] = [words[0], words[words.length - 1]];
  if (words.length === 1 && /^[\p{sc=Han}\p{sc=Hangul}]+$/u.test(first))
    return { given: first.slice(1), family: first.slice(0, 1) };
  if (!FAMILY_FIRST.test(language)) return { given: first, family: last };
  return { given: last, family: first };
}
