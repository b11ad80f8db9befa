import { cache, cached } from "../google/memory";
import { listOf, shaped, text } from "../google/shape";

const key = (form: string) => `touched.${form}`;

/** The inputs of a form that somebody changed, of those that can be emptied; nothing where the cache forgot. */
export function touchedIn(form: string): readonly string[] {
  return shaped(listOf(text), cached(key(form))) ?? [];
}

export function noteTouched(form: string, field: string): void {
  const known = touchedIn(form);
  if (!known.includes(field)) cache(key(form), [...known, field]);
}
