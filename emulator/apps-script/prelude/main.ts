import type { Json } from "../../json";
import type { RealmConfig, RealmResult, ScriptError } from "../protocol";
import { removeAbsent } from "./absent";
import { installAdvancedServices } from "./advanced";
import { returned } from "./cards/builder";
import { cardService } from "./cards/service";
import { installClock } from "./clock";
import { connect } from "./connection";
import { lazy } from "./lazy";
import { installLogging, logs, warnings } from "./logging";
import { mimeType } from "./mime-type";
import { scriptApp } from "./script-app";
import { session } from "./session";
import { cacheService, lockService, propertiesService } from "./stores";
import { urlFetchApp } from "./url-fetch";
import { utilities } from "./utilities";

/**
 * Turns a bare JavaScript realm into Apps Script's. Runs inside the realm, before the script. Gives back how to run a
 * function of the script: takes its name and the event as JSON, returns a RealmResult as JSON.
 */
export function start(
  ask: (text: string) => string,
  configText: string,
): (functionName: string, event: string) => string {
  connect(ask, JSON.parse(configText) as RealmConfig);
  const global = globalThis as unknown as Record<string, unknown>;
  removeAbsent(global);
  installClock(global);
  installLogging(global);
  installAdvancedServices(global);
  lazy(global, "CardService", cardService);
  lazy(global, "PropertiesService", propertiesService);
  lazy(global, "CacheService", cacheService);
  lazy(global, "LockService", lockService);
  lazy(global, "ScriptApp", scriptApp);
  lazy(global, "Session", session);
  lazy(global, "Utilities", utilities);
  lazy(global, "MimeType", mimeType);
  lazy(global, "UrlFetchApp", urlFetchApp);
  return (functionName, event) => JSON.stringify(run(global, functionName, event));
}

function run(global: Record<string, unknown>, functionName: string, event: string): RealmResult {
  const said = { logs, warnings };
  try {
    const entry = global[functionName];
    if (typeof entry !== "function") throw new Error(`Script function not found: ${functionName}`);
    const value = (entry as (event?: unknown) => unknown)(...(event === "" ? [] : [JSON.parse(event)]));
    return { outcome: "returned", value: returned(value) as Json, ...said };
  } catch (error) {
    return { outcome: "threw", error: described(error), ...said };
  }
}

function described(thrown: unknown): ScriptError {
  if (thrown instanceof Error) {
    const { name, message, stack } = thrown;
    return { name, message, ...(stack === undefined ? {} : { stack }) };
  }
  return { name: "Error", message: String(thrown) };
}
