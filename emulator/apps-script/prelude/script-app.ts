import type { Json, JsonObject } from "../../json";
import { config, exception, notEmulated, now, step } from "./connection";
import { enumeration, nameOf } from "./enumeration";
import { check, register } from "./signature";

const AuthMode = enumeration("ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const AuthorizationStatus = enumeration("ScriptApp.AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
const EventType = enumeration("ScriptApp.EventType", [
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_FORM_SUBMIT",
  "ON_CHANGE",
  "ON_EVENT_UPDATED",
]);
const TriggerSource = enumeration("ScriptApp.TriggerSource", [
  "SPREADSHEETS",
  "CLOCK",
  "FORMS",
  "DOCUMENTS",
  "CALENDAR",
]);
const InstallationSource = enumeration("ScriptApp.InstallationSource", [
  "APPS_MARKETPLACE_DOMAIN_ADD_ON",
  "NONE",
  "WEB_STORE_ADD_ON",
]);
const WEEKDAYS = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"] as const;
const WeekDay = enumeration("ScriptApp.WeekDay", WEEKDAYS);

/** ScriptApp: triggers and consent. */
export function scriptApp(): object {
  return {
    AuthMode,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    InstallationSource,
    WeekDay,
    getScriptId: () => config().scriptId,
    getInstallationSource: () => InstallationSource.APPS_MARKETPLACE_DOMAIN_ADD_ON,
    getAuthorizationInfo(...args: unknown[]): object {
      check("ScriptApp.getAuthorizationInfo", args, [
        ["ScriptApp.AuthMode"],
        ["ScriptApp.AuthMode", "Array"],
      ]);
      return authorizationInfo((args[1] as string[] | undefined) ?? config().manifestScopes);
    },
    requireScopes(...args: unknown[]): void {
      check("ScriptApp.requireScopes", args, [["ScriptApp.AuthMode", "Array"]]);
      step("script.requireScopes", args[1] as string[]);
    },
    requireAllScopes(...args: unknown[]): void {
      check("ScriptApp.requireAllScopes", args, [["ScriptApp.AuthMode"]]);
      step("script.requireScopes", [...config().manifestScopes]);
    },
    getProjectTriggers: () => (step("script.getProjectTriggers") as JsonObject[]).map(trigger),
    newTrigger(...args: unknown[]): object {
      check("ScriptApp.newTrigger", args, [["String"]]);
      return triggerBuilder(args[0] as string);
    },
    deleteTrigger(...args: unknown[]): void {
      check("ScriptApp.deleteTrigger", args, [["ScriptApp.Trigger"]]);
      step("script.deleteTrigger", (args[0] as { getUniqueId(): string }).getUniqueId());
    },
    getOAuthToken: () => config().token,
    getIdentityToken: () => notEmulated("ScriptApp.getIdentityToken"),
    getService: () => notEmulated("ScriptApp.getService"),
    newStateToken: () => notEmulated("ScriptApp.newStateToken"),
    invalidateAuth: () => notEmulated("ScriptApp.invalidateAuth"),
  };
}

function authorizationInfo(scopes: readonly string[]): object {
  const granted = config().grantedScopes;
  const missing = scopes.filter((scope) => !granted.includes(scope));
  return {
    getAuthorizationStatus: () =>
      missing.length === 0 ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED,
    getAuthorizationUrl: () =>
      missing.length === 0
        ? null
        : `https://script.google.com/macros/d/${config().scriptId}/manage/authorize?scopes=${missing.join("+")}`,
    getAuthorizedScopes: () => [...granted],
  };
}

function trigger(stored: JsonObject): object {
  const one = {
    getUniqueId: () => String(stored.id),
    getHandlerFunction: () => String(stored.functionName),
    getEventType: () => EventType.CLOCK,
    getTriggerSource: () => TriggerSource.CLOCK,
    getTriggerSourceId: () => null,
    toString: () => "Trigger",
  };
  register(one, "ScriptApp.Trigger");
  return one;
}

function triggerBuilder(functionName: string): object {
  const other = (method: string) => () => notEmulated(`ScriptApp.newTrigger(…).${method}`);
  return {
    timeBased: () => clockTriggerBuilder(functionName),
    forDocument: other("forDocument"),
    forForm: other("forForm"),
    forSpreadsheet: other("forSpreadsheet"),
    forUserCalendar: other("forUserCalendar"),
  };
}

function clockTriggerBuilder(functionName: string): object {
  const asked: Record<string, Json> = {};
  const amount =
    (method: string) =>
    (...args: unknown[]): object => {
      check(`ScriptApp.ClockTriggerBuilder.${method}`, args, [["Integer"]]);
      asked[method] = args[0] as number;
      return builder;
    };
  const builder = {
    after: amount("after"),
    everyMinutes: amount("everyMinutes"),
    everyHours: amount("everyHours"),
    everyDays: amount("everyDays"),
    everyWeeks: amount("everyWeeks"),
    nearMinute: amount("nearMinute"),
    atHour: amount("atHour"),
    onMonthDay: () => notEmulated("ClockTriggerBuilder.onMonthDay"),
    atDate: () => notEmulated("ClockTriggerBuilder.atDate"),
    at(...args: unknown[]): object {
      check("ScriptApp.ClockTriggerBuilder.at", args, [["Date"]]);
      asked.at = (args[0] as Date).getTime();
      return builder;
    },
    onWeekDay(...args: unknown[]): object {
      check("ScriptApp.ClockTriggerBuilder.onWeekDay", args, [["ScriptApp.WeekDay"]]);
      const day = WEEKDAYS.indexOf(nameOf(args[0]) as (typeof WEEKDAYS)[number]);
      asked.weekday = day === 0 ? 7 : day;
      return builder;
    },
    inTimezone(...args: unknown[]): object {
      check("ScriptApp.ClockTriggerBuilder.inTimezone", args, [["String"]]);
      asked.zone = args[0] as string;
      return builder;
    },
    create(): object {
      if (typeof asked.atHour === "number") asked.atHour = hourInUtc(asked.atHour, asked.zone);
      return trigger(step("script.newTrigger", functionName, asked) as JsonObject);
    },
  };
  return builder;
}

/** An hour of the day in a zone as an hour of the day in UTC, by today's offset. */
function hourInUtc(hour: number, zone: Json | undefined): number {
  const timeZone = typeof zone === "string" ? zone : config().timeZone;
  let shown: string;
  try {
    shown = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now());
  } catch {
    throw exception(`Invalid argument: timezone. Should be of type: String`);
  }
  const offset = Number(shown) - new Date(now()).getUTCHours();
  return (((hour - offset) % 24) + 24) % 24;
}
