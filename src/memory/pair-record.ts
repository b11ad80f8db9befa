import type { Pair } from "../agenda/model";
import { callNames } from "../agenda/names";
import type { DocSettings } from "../agenda/style";
import { forget, recall, recallAll, remember } from "../google/memory";
import {
  amount,
  fields,
  flag,
  listOf,
  type Of,
  oneOf,
  optional,
  type Shape,
  shaped,
  text,
} from "../google/shape";
import type { DocPurpose } from "./tags";

const person = fields({ name: text, address: text });
const settingsShape: Shape<DocSettings> = fields({
  split: oneOf("direct-first", "half", "none"),
  order: optional(oneOf("oldest-first", "newest-first")),
  automatic: flag,
  language: optional(text),
  parts: optional(fields({ direct: listOf(text), manager: listOf(text), actions: listOf(text) })),
  openFrom: optional(text),
});

export const recordShape = fields({
  v: oneOf(1),
  docId: text,
  calendarId: text,
  /** The id of the series; empty when the pair has no event. */
  seriesId: text,
  /** What this person is in the pair. */
  mine: oneOf("manager", "direct"),
  /** Whether this person owns the doc. */
  owner: flag,
  /** When the doc was seen to have changed hands between the two. Milliseconds. */
  ownerSinceMs: optional(amount),
  /** The other was given the doc and has not opened its panel since: nobody's run writes. */
  awaitsOwner: optional(flag),
  me: person,
  other: person,
  /** Drive's id for the other: absent while the doc was shared with nobody, empty where nobody can tell with whom it was. */
  otherPermissionId: optional(text),
  zone: text,
  minutes: amount,
  /** Whether every step of the set-up is done. */
  complete: flag,
  /**
   * When the meeting ends whose section was last made: the next one's is due then. Of a series with nothing to come, when
   * it is to be looked at again. Milliseconds.
   */
  dueMs: optional(amount),
  /** As the doc notes them; of a doc that notes none, as this person has set them for all. */
  settings: optional(settingsShape),
  /** The other docs in which the two met, as this one notes them. */
  chain: optional(listOf(text)),
  /** The one of them that this doc goes on from. */
  before: optional(text),
});

/** What this person's add-on remembers of one pair. A cache: all of it can be found again in the event and in Drive. */
export type PairRecord = Of<typeof recordShape>;

const PREFIX = "pair.";

export function recordOf(docId: string): PairRecord | undefined {
  return checked(recall(PREFIX + docId));
}

export function allRecords(): readonly PairRecord[] {
  const found: PairRecord[] = [];
  for (const value of recallAll(PREFIX).values()) {
    const record = checked(value);
    if (record !== undefined) found.push(record);
  }
  return found;
}

/** The pair of a series; with `besides`, one that is remembered with another doc than that. */
export function recordOfSeries(seriesId: string, besides?: string): PairRecord | undefined {
  if (seriesId === "") return undefined;
  return allRecords().find((record) => record.seriesId === seriesId && record.docId !== besides);
}

/** Of the docs this person owns, the one shared with the address. */
export function recordWith(address: string): PairRecord | undefined {
  return recordsWith(address).find(({ owner }) => owner);
}

/** All that is remembered of this person and whoever has the address. */
export function recordsWith(address: string): readonly PairRecord[] {
  const wanted = address.toLowerCase();
  return allRecords().filter(({ other }) => other.address.toLowerCase() === wanted);
}

/** Of the docs this person owns, another one that is shared with the same person, by Drive's id for them. */
export function recordOfPerson(permissionId: string, besides: string): PairRecord | undefined {
  return allRecords().find(
    (record) => record.owner && record.otherPermissionId === permissionId && record.docId !== besides,
  );
}

export function keepRecord(record: PairRecord): void {
  remember(PREFIX + record.docId, record);
}

export function dropRecord(docId: string): void {
  forget(PREFIX + docId);
}

export function pairOf({ mine, me, other, settings }: PairRecord): Pair {
  const pair = mine === "manager" ? { manager: me, direct: other } : { manager: other, direct: me };
  return settings?.parts === undefined ? pair : { ...pair, parts: settings.parts };
}

/** Whom the doc is for, as it is to be noted on the doc; its settings are noted by whoever just read them there. */
export function purposeOf({ me, other, mine, seriesId }: PairRecord): DocPurpose {
  return { me, other, mine, seriesId };
}

/** The name Google knows the other by, where the event had none, as long as the doc calls the two the same with it. */
export function withKnownName(record: PairRecord, name: string | undefined): PairRecord {
  if (record.other.name !== "" || name === undefined || name === "") return record;
  const better = { ...record, other: { ...record.other, name } };
  const [before, after] = [callNames(pairOf(record)), callNames(pairOf(better))];
  return before.direct === after.direct && before.manager === after.manager ? better : record;
}

function checked(value: unknown): PairRecord | undefined {
  return shaped(recordShape, value);
}
