import { DAY_MS } from "../clock";
import { copyJson, type Json } from "../json";
import type { World } from "../world";
import { type CacheEntry, type CacheStore, cacheStore } from "./cache";
import { type PropertyStore, propertyStore } from "./properties";
import type { Trigger } from "./triggers";

/** What Google keeps for one script (one `app`, as callers name it): stores, caches, triggers, consents, locks. */
interface ScriptRecord {
  properties: { script: Record<string, string>; people: Record<string, Record<string, string>> };
  cache: { script: Record<string, CacheEntry>; people: Record<string, Record<string, CacheEntry>> };
  triggers: Trigger[];
  consents: Record<string, string[]>;
  /** Lock name → id of the execution that holds it. */
  locks: Record<string, string>;
  usage: Record<string, Usage>;
}

/** What a person's runs of a script used up on a day. */
interface Usage {
  day: number;
  properties: number;
  triggerMs: number;
  fetches: number;
}

/**
 * Whose store, cache or lock: the script's own (everybody who runs it shares it) or one person's.
 * Nothing stands for a document's: in an add-on without a container those services answer null.
 */
export type StoreOwner = "script" | { readonly person: string };

/** Everything that outlives an execution of a script. Law: restore(snapshot()) changes nothing a script can tell. */
export interface ScriptState {
  properties(app: string, owner: StoreOwner): PropertyStore;
  cache(app: string, owner: StoreOwner): CacheStore;
  /** Empties every cache of a script: what "may vanish at any time" looks like. */
  dropCaches(app: string): void;
  /** The triggers people installed, in order of creation. The array is a copy; the triggers are not to be changed. */
  triggers(app: string): readonly Trigger[];
  putTrigger(app: string, trigger: Trigger): void;
  removeTrigger(app: string, triggerId: string): void;
  /** The scopes a person consented to, or undefined while nothing was said: then all that the manifest asks. */
  consent(app: string, person: string): readonly string[] | undefined;
  setConsent(app: string, person: string, scopes: readonly string[] | undefined): void;
  /** The execution that holds a lock. */
  lockHolder(app: string, owner: StoreOwner): string | undefined;
  setLockHolder(app: string, owner: StoreOwner, execution: string | undefined): void;
  /** Adds to what a person's runs used up today and gives the new total. */
  use(app: string, person: string, what: "properties" | "triggerMs" | "fetches", amount: number): number;
  /** An execution ended: whatever it still held is free. */
  releaseLocks(app: string, execution: string): void;
  snapshot(): Json;
  restore(state: Json): void;
}

export function createScriptState(world: Pick<World, "clock">): ScriptState {
  let scripts: Record<string, ScriptRecord> = {};
  const now = () => world.clock.now();

  function record(app: string): ScriptRecord {
    scripts[app] ??= {
      properties: { script: {}, people: {} },
      cache: { script: {}, people: {} },
      triggers: [],
      consents: {},
      locks: {},
      usage: {},
    };
    return scripts[app];
  }

  return {
    properties: (app, owner) => propertyStore(entriesOf(record(app).properties, owner)),
    cache: (app, owner) => cacheStore(entriesOf(record(app).cache, owner), now),
    dropCaches(app) {
      record(app).cache = { script: {}, people: {} };
    },
    triggers: (app) => [...(scripts[app]?.triggers ?? [])],
    putTrigger(app, trigger) {
      const { triggers } = record(app);
      const at = triggers.findIndex(({ id }) => id === trigger.id);
      if (at < 0) triggers.push(trigger);
      else triggers[at] = trigger;
    },
    removeTrigger(app, triggerId) {
      const script = record(app);
      script.triggers = script.triggers.filter(({ id }) => id !== triggerId);
    },
    consent: (app, person) => scripts[app]?.consents[person],
    setConsent(app, person, scopes) {
      if (scopes === undefined) delete record(app).consents[person];
      else record(app).consents[person] = [...scopes];
    },
    lockHolder: (app, owner) => scripts[app]?.locks[lockName(owner)],
    setLockHolder(app, owner, execution) {
      if (execution === undefined) delete record(app).locks[lockName(owner)];
      else record(app).locks[lockName(owner)] = execution;
    },
    use(app, person, what, amount) {
      const { usage } = record(app);
      const day = Math.floor(now() / DAY_MS);
      const today =
        usage[person]?.day === day ? usage[person] : { day, properties: 0, triggerMs: 0, fetches: 0 };
      today[what] += amount;
      usage[person] = today;
      return today[what];
    },
    releaseLocks(app, execution) {
      const locks = scripts[app]?.locks ?? {};
      for (const [name, holder] of Object.entries(locks)) if (holder === execution) delete locks[name];
    },
    snapshot: () => copyJson(scripts) as unknown as Json,
    restore(state) {
      scripts = copyJson(state) as unknown as Record<string, ScriptRecord>;
    },
  };
}

function entriesOf<T>(
  stores: { script: Record<string, T>; people: Record<string, Record<string, T>> },
  owner: StoreOwner,
): Record<string, T> {
  if (owner === "script") return stores.script;
  stores.people[owner.person] ??= {};
  return stores.people[owner.person] ?? {};
}

function lockName(owner: StoreOwner): string {
  return owner === "script" ? "script" : `person ${owner.person}`;
}
