import { NotEmulated } from "../api/error";
import type { Json } from "../json";
import { serveLock } from "./locks";
import { ScriptRefusal } from "./properties";
import { serveScriptApp } from "./script-app";
import { ownerOf, type Service } from "./service";

/** Does what a service of Apps Script does with shared state. Throws ScriptRefusal for what the script sees as an Exception. */
export function serve(service: Service, name: string, args: readonly Json[]): Json {
  const [area] = name.split(".");
  switch (area) {
    case "properties":
      return serveProperties(service, name, args);
    case "cache":
      return serveCache(service, name, args);
    case "lock":
      return serveLock(service, name, args);
    case "script":
      return serveScriptApp(service, name, args);
    case "absent":
      throw new NotEmulated(`apps script: ${String(args[0])}`);
    case "utilities":
      return serveSleep(service, args);
    default:
      throw new Error(`There is no service step "${name}".`);
  }
}

/** Property reads and writes a person's runs may make in a day (source: "Quotas for Google Services", Workspace accounts). */
const PROPERTY_CALLS_A_DAY = 500_000;

function serveProperties(service: Service, name: string, [owner, first, second]: readonly Json[]): Json {
  const { app, person } = service.caller;
  if (service.workspace.script.use(app, person, "properties", 1) > PROPERTY_CALLS_A_DAY) {
    throw new ScriptRefusal("Service invoked too many times for one day: properties.");
  }
  const store = service.workspace.script.properties(service.caller.app, ownerOf(service, owner));
  switch (name) {
    case "properties.getProperty":
      return store.get(String(first));
    case "properties.getProperties":
      return { ...store.all() };
    case "properties.getKeys":
      return [...store.keys()];
    case "properties.setProperty":
      store.set({ [String(first)]: String(second) }, false);
      return null;
    case "properties.setProperties":
      store.set(first as Record<string, string>, second === true);
      return null;
    case "properties.deleteProperty":
      store.remove(String(first));
      return null;
    case "properties.deleteAllProperties":
      store.clear();
      return null;
    default:
      throw new Error(`There is no service step "${name}".`);
  }
}

function serveCache(service: Service, name: string, [owner, first, second]: readonly Json[]): Json {
  const cache = service.workspace.script.cache(service.caller.app, ownerOf(service, owner));
  switch (name) {
    case "cache.get":
      return cache.get(String(first));
    case "cache.getAll":
      return cache.getAll(first as string[]);
    case "cache.put":
      cache.put(first as Record<string, string>, typeof second === "number" ? second : undefined);
      return null;
    case "cache.remove":
      cache.remove(first as string[]);
      return null;
    default:
      throw new Error(`There is no service step "${name}".`);
  }
}

/** Sleeping is at most five minutes (source: Utilities.sleep reference). */
const LONGEST_SLEEP = 300_000;

function serveSleep(service: Service, [ms]: readonly Json[]): Json {
  if (typeof ms !== "number" || ms < 0 || ms > LONGEST_SLEEP) {
    throw new ScriptRefusal(`sleep time must be between 0 and ${LONGEST_SLEEP} milliseconds`);
  }
  service.workspace.clock.advance(ms);
  return null;
}
