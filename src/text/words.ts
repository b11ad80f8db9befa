import { english } from "./en/english";

/** The same messages with the same arguments, whatever is said. */
type Spoken<T> = T extends string
  ? string
  : T extends (...given: infer A) => infer R
    ? (...given: A) => Spoken<R>
    : { readonly [K in keyof T]: Spoken<T[K]> };

/**
 * Every message that a card, toast, event, mail or error can say, in one language; grammar (plurals, possessives, word
 * order) is the catalogue's matter. What is written into docs is in `doc-words.ts`: a doc keeps its own language.
 */
export type Words = Spoken<typeof english>;

let spoken: Words = english;

/** The words of the person this run is for. */
export function words(): Words {
  return spoken;
}

/** Called at the start of a run. */
export function speak(language: Words): void {
  spoken = language;
}
