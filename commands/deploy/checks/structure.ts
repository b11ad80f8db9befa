import { Ajv, type ErrorObject } from "ajv";
import type { Check } from "./pushed";

/**
 * appsscript.json as Google documents it, for an add-on in Calendar and Docs: the pages "Manifest structure", "AddOns
 * manifest resource", "Calendar manifest resource", "Editor manifest resource" and "Dependencies". A field that stands
 * nowhere there is a slip of the pen: Google drops some in silence and refuses others only at the push.
 */
const text = { type: "string", minLength: 1 };
const functionName = { type: "string", pattern: "^[A-Za-z_$][A-Za-z0-9_$]*$" };
const color = { type: "string", pattern: "^#[0-9A-Fa-f]{6}$" };

function object(properties: Record<string, object>, required: readonly string[] = []): object {
  return { type: "object", additionalProperties: false, properties, required };
}

function list(items: object): object {
  return { type: "array", items };
}

const homepageTrigger = object({ runFunction: functionName, enabled: { type: "boolean" } });
const trigger = object({ runFunction: functionName }, ["runFunction"]);

const common = object(
  {
    name: text,
    logoUrl: text,
    addOnWidgetSet: object({ usedWidgets: list(text) }),
    homepageTrigger,
    layoutProperties: object({ primaryColor: color, secondaryColor: color }),
    openLinkUrlPrefixes: list(text),
    universalActions: list({
      ...object({ label: text, openLink: text, runFunction: functionName }, ["label"]),
      oneOf: [{ required: ["openLink"] }, { required: ["runFunction"] }],
    }),
    useLocaleFromApp: { type: "boolean" },
  },
  ["name", "logoUrl"],
);

const calendar = object({
  conferenceSolution: list({ type: "object" }),
  createSettingsUrlFunction: functionName,
  currentEventAccess: { enum: ["METADATA", "READ", "WRITE", "READ_WRITE"] },
  eventAttachmentTrigger: trigger,
  eventOpenTrigger: trigger,
  eventUpdateTrigger: trigger,
  homepageTrigger,
});

const docs = object({
  createActionTriggers: list({ type: "object" }),
  homepageTrigger,
  linkPreviewTriggers: list({ type: "object" }),
  onFileScopeGrantedTrigger: trigger,
});

const schema = object(
  {
    addOns: object({ common, calendar, docs }, ["common"]),
    dependencies: object({
      enabledAdvancedServices: list(
        object({ serviceId: text, userSymbol: functionName, version: text }, [
          "serviceId",
          "userSymbol",
          "version",
        ]),
      ),
      libraries: list({ type: "object" }),
    }),
    exceptionLogging: { enum: ["NONE", "STACKDRIVER"] },
    oauthScopes: { ...list(text), uniqueItems: true },
    runtimeVersion: { const: "V8" },
    timeZone: text,
    urlFetchWhitelist: list(text),
  },
  ["addOns", "oauthScopes", "runtimeVersion", "timeZone"],
);

const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);

export const structure: Check = {
  name: "manifest: structure",
  problemsOf({ manifest }) {
    const problems = validate(manifest) ? [] : (validate.errors ?? []).map(worded);
    const zone = manifest.timeZone;
    if (typeof zone === "string" && !isZone(zone)) problems.push(`timeZone: "${zone}" is no time zone.`);
    return problems;
  },
};

function worded({ instancePath, message, params }: ErrorObject): string {
  const where = instancePath.slice(1).replaceAll("/", ".") || "appsscript.json";
  const unknown = (params as { additionalProperty?: string }).additionalProperty;
  if (unknown !== undefined) return `${where}: Google documents no field "${unknown}" here.`;
  const allowed = (params as { allowedValues?: readonly string[] }).allowedValues;
  return `${where}: ${message}${allowed === undefined ? "" : ` (${allowed.join(", ")})`}.`;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
