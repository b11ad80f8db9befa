import type { Receipt } from "../agenda/plan";
import { forget, recall, recallAll, remember } from "../google/memory";
import { DAY_MS } from "../schedule/zone";

/** A receipt holds the words that were written. It is kept as long as somebody may want to take them back. */
const LASTS_MS = DAY_MS;

/** Letters of a receipt in one property: a property holds 9 KB, and a letter takes three bytes at most. */
const LETTERS = 2_900;

const key = (docId: string, part = "") => `change.${docId}${part}`;

const firstKey = (docId: string) => `last.${docId}`;

/**
 * The receipt of the last change this person made through the panel, for "Undo last change", in as many properties as
 * it takes: a receipt without its end would take back half of a change.
 */
export function keepLastChange(docId: string, receipt: Receipt): void {
  const text = JSON.stringify(receipt);
  const parts = Math.max(1, Math.ceil(text.length / LETTERS));
  dropLastChange(docId);
  // The first part bears the age of all, and counts the others: without one of them, none says anything.
  remember(key(docId), { parts, text: text.slice(0, LETTERS), at: Date.now() });
  for (let part = 1; part < parts; part += 1)
    remember(key(docId, `.${part}`), text.slice(part * LETTERS, (part + 1) * LETTERS));
}

export function lastChange(docId: string): Receipt | undefined {
  const first = recall(key(docId)) ?? ofFirstVersion(docId);
  if (typeof first !== "object" || first === null || !("parts" in first) || !("text" in first))
    return undefined;
  if (ageOf(first) > LASTS_MS) return undefined;
  let text = String(first.text);
  for (let part = 1; part < Number(first.parts); part += 1) {
    const more = recall(key(docId, `.${part}`));
    if (typeof more !== "string") return undefined;
    text += more;
  }
  return receiptIn(text);
}

/** When it was written, as far as that is known. */
export function lastChangeMs(docId: string): number {
  const kept = recall(key(docId));
  return isStamped(kept) ? kept.at : 0;
}

/** Version 0.1 kept one topic a change, under a key of its own; what else it kept is told otherwise by now. */
function ofFirstVersion(docId: string): unknown {
  const kept = recall(firstKey(docId));
  if (typeof kept !== "object" || kept === null || !("what" in kept) || kept.what !== "topic")
    return undefined;
  const { date, owner, heading, text, into, under } = kept as Record<string, unknown>;
  const topic = { text, into, ...(under === undefined ? {} : { under }) };
  const receipt = {
    what: "topics",
    date,
    owner,
    topics: text === "" ? [] : [topic],
    ...(heading === undefined ? {} : { heading }),
  };
  return { parts: 1, text: JSON.stringify(receipt) };
}

function receiptIn(text: string): Receipt | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null && "what" in kept ? (kept as Receipt) : undefined;
  } catch {
    return undefined;
  }
}

/** Of a receipt of an earlier version nobody knows; it counts from when it is first looked at. */
function ageOf(kept: unknown): number {
  return isStamped(kept) ? Date.now() - kept.at : 0;
}

function isStamped(kept: unknown): kept is { readonly at: number } {
  return typeof kept === "object" && kept !== null && "at" in kept && typeof kept.at === "number";
}

/** Each costs a write, and nobody has more of them that matter. */
const MOST_STAMPED = 10;

/** Receipts nobody can take back any more are thrown away, and parts of one whose first part is gone. */
export function dropOldChanges(): void {
  let stamped = 0;
  for (const prefix of [key(""), firstKey("")])
    for (const [name, kept] of recallAll(prefix)) {
      const [docId = "", part] = name.split(".");
      if (part !== undefined) {
        if (recall(key(docId)) === undefined) forget(prefix + name);
      } else if (
        ageOf(kept) > LASTS_MS ||
        (!isStamped(kept) && (typeof kept !== "object" || stamped === MOST_STAMPED))
      )
        dropLastChange(name);
      else if (!isStamped(kept)) {
        remember(prefix + name, { ...(kept as object), at: Date.now() });
        stamped += 1;
      }
    }
}

export function dropLastChange(docId: string): void {
  // The first part last: what is left of a receipt that was half thrown away goes with it when its day is over.
  for (const part of recallAll(`${key(docId)}.`).keys()) forget(key(docId, `.${part}`));
  forget(key(docId));
  forget(firstKey(docId));
}
