import type { Json } from "../../json";
import { step } from "./connection";
import { check } from "./signature";

type Owner = "script" | "user";

/** PropertiesService. An add-on has no document properties. */
export function propertiesService(): object {
  return {
    getScriptProperties: () => properties("script"),
    getUserProperties: () => properties("user"),
    getDocumentProperties: () => null,
  };
}

function properties(owner: Owner): object {
  const refers = (method: string, args: readonly unknown[], ...types: readonly string[][]): void =>
    check(`PropertiesService.Properties.${method}`, args, types);
  const store = {
    getProperty(...args: unknown[]): Json {
      refers("getProperty", args, ["String"]);
      return step("properties.getProperty", owner, args[0] as string);
    },
    getProperties: (): Json => step("properties.getProperties", owner),
    getKeys: (): Json => step("properties.getKeys", owner),
    setProperty(...args: unknown[]): object {
      refers("setProperty", args, ["String", "String"]);
      step("properties.setProperty", owner, args[0] as string, args[1] as string);
      return store;
    },
    setProperties(...args: unknown[]): object {
      refers("setProperties", args, ["Object"], ["Object", "Boolean"]);
      step("properties.setProperties", owner, texts(args[0] as object), args[1] === true);
      return store;
    },
    deleteProperty(...args: unknown[]): object {
      refers("deleteProperty", args, ["String"]);
      step("properties.deleteProperty", owner, args[0] as string);
      return store;
    },
    deleteAllProperties(): object {
      step("properties.deleteAllProperties", owner);
      return store;
    },
    toString: () => "Properties",
  };
  return store;
}

/** CacheService. An add-on has no document cache. */
export function cacheService(): object {
  return {
    getScriptCache: () => cache("script"),
    getUserCache: () => cache("user"),
    getDocumentCache: () => null,
  };
}

function cache(owner: Owner): object {
  const refers = (method: string, args: readonly unknown[], ...types: readonly string[][]): void =>
    check(`CacheService.Cache.${method}`, args, types);
  return {
    get(...args: unknown[]): Json {
      refers("get", args, ["String"]);
      return step("cache.get", owner, args[0] as string);
    },
    getAll(...args: unknown[]): Json {
      refers("getAll", args, ["Array"]);
      return step("cache.getAll", owner, args[0] as string[]);
    },
    put(...args: unknown[]): void {
      refers("put", args, ["String", "String"], ["String", "String", "Number"]);
      step("cache.put", owner, { [args[0] as string]: args[1] as string }, (args[2] as number) ?? null);
    },
    putAll(...args: unknown[]): void {
      refers("putAll", args, ["Object"], ["Object", "Number"]);
      step("cache.put", owner, texts(args[0] as object), (args[1] as number) ?? null);
    },
    remove(...args: unknown[]): void {
      refers("remove", args, ["String"]);
      step("cache.remove", owner, [args[0] as string]);
    },
    removeAll(...args: unknown[]): void {
      refers("removeAll", args, ["Array"]);
      step("cache.remove", owner, args[0] as string[]);
    },
    toString: () => "Cache",
  };
}

function texts(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

/** LockService. In an add-on the document lock is null (source: its reference). */
export function lockService(): object {
  return {
    getScriptLock: () => lock("script"),
    getUserLock: () => lock("user"),
    getDocumentLock: () => null,
  };
}

function lock(owner: Owner): object {
  return {
    tryLock(...args: unknown[]): Json {
      check("LockService.Lock.tryLock", args, [["Number"]]);
      return step("lock.tryLock", owner, args[0] as number);
    },
    waitLock(...args: unknown[]): void {
      check("LockService.Lock.waitLock", args, [["Number"]]);
      step("lock.waitLock", owner, args[0] as number);
    },
    hasLock: (): Json => step("lock.hasLock", owner),
    releaseLock(): void {
      step("lock.releaseLock", owner);
    },
    toString: () => "Lock",
  };
}
