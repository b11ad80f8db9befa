import { retry } from "./retry";

/**
 * What this person's add-on remembers. Properties are kept (9 KB a value, 500 KB in all); the cache may forget at any
 * time (100 KB a value, six hours). Neither is the record: everything in them can be found again in the calendar and
 * in Drive.
 */
const LARGEST_PROPERTY = 9_000;
/** Some room below Google's 500 KB, whose way of counting is not documented. */
const LARGEST_STORE = 480_000;
const LARGEST_CACHED = 95_000;
const CACHE_SECONDS = 21_600;

/** All properties as this run read them first, and what it wrote since: one look-up however often they are asked for. */
let known: Record<string, string> | undefined;

/** Lets go of what can be spared when the store is full, until there is room. */
type MakesRoom = (isEnough: () => boolean) => void;
let makeRoom: MakesRoom = () => undefined;

/** The keys that this run asked for one by one, or wrote: what it is about. */
const atHand = new Set<string>();

/** What is done in this run when the store is full, before what is new is left out. */
export function whenFull(makesRoom: MakesRoom): void {
  makeRoom = makesRoom;
  atHand.clear();
}

/** Whether this run is about what stands under that key: it is not let go of for room. */
export function isAtHand(key: string): boolean {
  return atHand.has(key);
}

/** A run begins, or waited for another of the same person: what was read before is not believed any more. */
export function startRun(): void {
  known = undefined;
}

function all(): Record<string, string> {
  known ??= { ...retry("script", () => PropertiesService.getUserProperties().getProperties()) };
  return known;
}

export function recall(key: string): unknown {
  atHand.add(key);
  return parsed(all()[key] ?? null);
}

/** Everything remembered under keys that begin so, by the rest of the key. */
export function recallAll(prefix: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(all()))
    if (key.startsWith(prefix)) found.set(key.slice(prefix.length), parsed(value));
  return found;
}

/** False when it is too large to be kept, or nothing could be let go of for it. */
export function remember(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  if (text.length * 3 > LARGEST_PROPERTY && bytesOf(text) > LARGEST_PROPERTY) return false;
  if (known?.[key] === text) return true;
  atHand.add(key);
  if (!fits(key, text)) {
    makeRoom(() => fits(key, text));
    if (!fits(key, text)) return false;
  }
  retry("script", () => PropertiesService.getUserProperties().setProperty(key, text));
  if (known !== undefined) known[key] = text;
  return true;
}

/** The same of what is the last of its kind: where it is not kept, the one before it is forgotten and not taken for it. */
export function rememberLast(key: string, value: unknown): boolean {
  const kept = remember(key, value);
  if (!kept) forget(key);
  return kept;
}

function fits(key: string, text: string): boolean {
  const { [key]: _before, ...others } = all();
  const entries = [...Object.entries(others), [key, text] as const];
  // A letter takes three bytes at most: mostly there is nothing to count.
  if (entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0) * 3 <= LARGEST_STORE)
    return true;
  return entries.reduce((sum, [name, value]) => sum + bytesOf(name) + bytesOf(value), 0) <= LARGEST_STORE;
}

export function forget(key: string): void {
  if (known !== undefined && known[key] === undefined) return;
  retry("script", () => PropertiesService.getUserProperties().deleteProperty(key));
  if (known !== undefined) delete known[key];
}

/** Everything remembered of this person, whatever it is. */
export function forgetEverything(): void {
  retry("script", () => PropertiesService.getUserProperties().deleteAllProperties());
  known = {};
}

export function cached(key: string): unknown {
  try {
    return parsed(CacheService.getUserCache().get(key));
  } catch {
    return undefined;
  }
}

/** What the cache still has of these keys, in one look-up. */
export function cachedAll(keys: readonly string[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  try {
    if (keys.length === 0) return found;
    for (const [key, text] of Object.entries(CacheService.getUserCache().getAll([...keys])))
      found.set(key, parsed(text as string));
  } catch {
    // A cache that does not answer is a cache that forgot.
  }
  return found;
}

export function cache(key: string, value: unknown, seconds = CACHE_SECONDS): void {
  const text = JSON.stringify(value);
  if (bytesOf(text) > LARGEST_CACHED) return;
  try {
    CacheService.getUserCache().put(key, text, seconds);
  } catch {
    // A cache that does not take it is a cache that forgot.
  }
}

export function uncache(key: string): void {
  try {
    CacheService.getUserCache().remove(key);
  } catch {}
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
