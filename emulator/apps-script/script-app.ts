import { copyJson, type Json, type JsonObject } from "../json";
import { ScriptRefusal } from "./properties";
import { AuthorizationRequired, type Service } from "./service";
import { nextFiring, type TriggerSchedule } from "./triggers";

const TRIGGER_SCOPE = "https://www.googleapis.com/auth/script.scriptapp";
/** Triggers per person and script (source: Apps Script "Quotas for Google Services"). */
const TRIGGERS_PER_PERSON = 20;

const HOUR = 3_600_000;

/** ScriptApp: triggers and consent. */
export function serveScriptApp(service: Service, name: string, args: readonly Json[]): Json {
  switch (name) {
    case "script.getProjectTriggers":
      needTriggerScope(service, "ScriptApp.getProjectTriggers");
      return copyJson(ownTriggers(service)) as unknown as Json;
    case "script.newTrigger":
      needTriggerScope(service, "ScriptApp.newTrigger");
      return newTrigger(service, String(args[0]), args[1] as JsonObject);
    case "script.deleteTrigger":
      needTriggerScope(service, "ScriptApp.deleteTrigger");
      service.workspace.script.removeTrigger(service.caller.app, String(args[0]));
      return null;
    case "script.requireScopes":
      return requireScopes(service, args[0] as string[]);
    default:
      throw new Error(`There is no service step "${name}".`);
  }
}

function ownTriggers(service: Service) {
  return service.workspace.script
    .triggers(service.caller.app)
    .filter(({ person }) => person === service.caller.person);
}

function needTriggerScope(service: Service, call: string): void {
  if (service.caller.scopes.includes(TRIGGER_SCOPE)) return;
  const lead = service.manifestScopes.includes(TRIGGER_SCOPE)
    ? "You do not have permission to call"
    : "Specified permissions are not sufficient to call";
  throw new ScriptRefusal(`${lead} ${call}. Required permissions: ${TRIGGER_SCOPE}`);
}

function newTrigger(service: Service, functionName: string, asked: JsonObject): Json {
  const { workspace, caller } = service;
  if (workspace.assumptions.answer("apps-script.addon-triggers") === "refused") {
    throw new ScriptRefusal("Add-ons cannot create installable triggers.");
  }
  const own = ownTriggers(service);
  if (own.length >= TRIGGERS_PER_PERSON) {
    throw new ScriptRefusal(
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
  }
  const now = workspace.clock.now();
  const schedule = scheduleOf(asked, now, () => drawWithinHour(service));
  // One of each type per user (source: guide "Triggers for Google Workspace add-ons").
  if (own.some((trigger) => typeOf(trigger.schedule) === typeOf(schedule))) {
    throw new ScriptRefusal(
      "This Add-on has created too many time-based triggers in this document for this Google user account.",
    );
  }
  const trigger = {
    id: workspace.ids.next(19, "0123456789"),
    person: caller.person,
    functionName,
    schedule,
    nextAt: nextFiring(schedule, now),
  };
  workspace.script.putTrigger(caller.app, trigger);
  return copyJson(trigger) as unknown as Json;
}

function typeOf(schedule: TriggerSchedule): string {
  return schedule.kind === "once" ? "once" : "recurring";
}

function drawWithinHour(service: Service): number {
  return Number(service.workspace.ids.next(4, "0123456789")) * 360;
}

function scheduleOf(asked: JsonObject, now: number, offset: () => number): TriggerSchedule {
  if (typeof asked.at === "number") return { kind: "once", at: asked.at };
  if (typeof asked.after === "number") return { kind: "once", at: now + asked.after };
  if (typeof asked.everyMinutes === "number") {
    throw new ScriptRefusal("The recurrence interval for an add-on trigger must be at least one hour.");
  }
  if (typeof asked.everyHours === "number") {
    return { kind: "hours", every: Math.max(1, asked.everyHours), offsetMs: offset() };
  }
  if (
    typeof asked.everyDays === "number" ||
    typeof asked.everyWeeks === "number" ||
    asked.weekday !== undefined
  ) {
    const nearMinute = typeof asked.nearMinute === "number" ? asked.nearMinute * 60_000 : undefined;
    return {
      kind: "days",
      every: typeof asked.everyDays === "number" ? asked.everyDays : 1,
      ...(typeof asked.weekday === "number" ? { weekday: asked.weekday } : {}),
      atHour: typeof asked.atHour === "number" ? asked.atHour : Math.floor(offset() / (HOUR / 24)) % 24,
      offsetMs: nearMinute ?? offset(),
    };
  }
  throw new ScriptRefusal("The trigger has no schedule: call everyHours, everyDays, onWeekDay, at or after.");
}

function requireScopes(service: Service, scopes: readonly string[]): Json {
  const missing = scopes.filter((scope) => !service.caller.scopes.includes(scope));
  if (missing.length === 0) return null;
  switch (service.workspace.assumptions.answer("apps-script.require-scopes")) {
    case "throws":
      throw new ScriptRefusal("ScriptApp.requireScopes is not supported from this surface.");
    case "ends the execution":
      throw new AuthorizationRequired(missing);
    default:
      return null;
  }
}
