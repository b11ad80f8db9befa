import type { PersonName } from "../agenda/model";
import { cache, cached } from "../google/memory";
import { fields, listOf, shaped, text } from "../google/shape";

const shape = listOf(fields({ name: text, address: text }));
const MOST = 200;

/** The people of one's own events in the days ahead, for suggestions; a cache, empty when it forgot. */
export function peopleSeen(): readonly PersonName[] {
  return shaped(shape, cached("people")) ?? [];
}

export function keepPeople(people: readonly PersonName[]): void {
  cache("people", people.slice(0, MOST));
}
