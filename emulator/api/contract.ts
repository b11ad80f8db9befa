import { Ajv } from "ajv";
import calendar from "../../contract/calendar.json" with { type: "json" };
import docs from "../../contract/docs.json" with { type: "json" };
import drive from "../../contract/drive.json" with { type: "json" };
import tasks from "../../contract/tasks.json" with { type: "json" };
import { type DiscoverySchema, jsonSchemas } from "./schema";

/** A path or query parameter as the discovery document describes it. */
export interface Parameter {
  readonly type: string;
  readonly location?: string;
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly enum?: readonly string[];
  readonly minimum?: string;
  readonly maximum?: string;
  readonly default?: string;
}

/** One method of one API, from Google's discovery document. */
export interface Method {
  readonly id: string;
  readonly api: string;
  readonly httpMethod: string;
  /** With its service path: "calendar/v3/calendars/{calendarId}/events". */
  readonly path: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly requestSchema?: string;
  readonly responseSchema?: string;
  readonly scopes: readonly string[];
}

interface Resource {
  methods?: Record<string, RawMethod>;
  resources?: Record<string, Resource>;
}
interface RawMethod {
  id: string;
  httpMethod: string;
  path: string;
  parameters?: Record<string, Parameter>;
  request?: { $ref: string };
  response?: { $ref: string };
  scopes?: string[];
}
interface Discovery {
  name: string;
  servicePath: string;
  parameters: Record<string, Parameter>;
  resources: Record<string, Resource>;
  schemas: Record<string, DiscoverySchema>;
}

const discoveries: readonly Discovery[] = [calendar, docs, drive, tasks].map(
  (entry) => entry as unknown as Discovery,
);

function methodsUnder(resource: Resource, discovery: Discovery): Method[] {
  const own = Object.values(resource.methods ?? {}).map((raw) => ({
    id: raw.id,
    api: discovery.name,
    httpMethod: raw.httpMethod,
    path: `${discovery.servicePath}${raw.path}`,
    parameters: { ...discovery.parameters, ...raw.parameters },
    ...(raw.request ? { requestSchema: raw.request.$ref } : {}),
    ...(raw.response ? { responseSchema: raw.response.$ref } : {}),
    scopes: raw.scopes ?? [],
  }));
  return [
    ...own,
    ...Object.values(resource.resources ?? {}).flatMap((inner) => methodsUnder(inner, discovery)),
  ];
}

/** Every method of the four APIs by discovery id. */
export const methods: ReadonlyMap<string, Method> = new Map(
  discoveries.flatMap((discovery) =>
    Object.values(discovery.resources)
      .flatMap((resource) => methodsUnder(resource, discovery))
      .map((method) => [method.id, method] as const),
  ),
);

/** The schemas of one API ("calendar", "docs", "drive", "tasks") by name. */
export function schemasOf(api: string): Readonly<Record<string, DiscoverySchema>> {
  return discoveries.find((discovery) => discovery.name === api)?.schemas ?? {};
}

const ajv = new Ajv({
  strict: false,
  // What many schemas refer to is compiled once and called, not written out in each of them.
  inlineRefs: false,
  allErrors: false,
  // Half of the time it takes to compile a schema goes into tidying the code, which then runs no faster.
  code: { optimize: false },
  formats: { date: /^\d{4}-\d\d-\d\d$/, "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/ },
});
for (const { name, schemas } of discoveries) ajv.addSchema([...jsonSchemas(name, schemas)]);

/** The first way in which `value` breaks schema `name` of `api`, in words; undefined when it keeps it. */
export function breach(api: string, name: string, value: unknown): string | undefined {
  const validate = ajv.getSchema(`/${api}/${name}`);
  if (validate === undefined) throw new Error(`There is no schema ${name} in the contract of ${api}.`);
  if (validate(value)) return undefined;
  const error = validate.errors?.[0];
  if (error === undefined) return "unknown breach";
  const extra =
    error.keyword === "additionalProperties" ? ` "${String(error.params.additionalProperty)}"` : "";
  return `${error.instancePath || "/"} ${error.message ?? error.keyword}${extra}`;
}
