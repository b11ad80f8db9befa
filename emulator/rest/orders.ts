import { Ajv } from "ajv";
import { ApiError } from "../api/error";
import type { Fault } from "../api/faults";
import type { JsonObject } from "../json";

/** POST /emulator/reset. */
export interface ResetOrder {
  readonly world?: "default" | "people" | "empty";
  /** The clock's start, RFC 3339. */
  readonly start?: string;
  /** Seed of every id. */
  readonly seed?: number;
}

/** POST /emulator/clock. */
export interface ClockOrder {
  readonly set?: string;
  readonly advanceMs?: number;
}

/** POST /emulator/faults. */
export interface FaultsOrder {
  readonly clear?: boolean;
  readonly faults?: readonly Fault[];
}

const text = { type: "string", minLength: 1 };
const address = { type: "string", pattern: "^[^@\\s]+@[^@\\s]+$" };
const time = { type: "string", format: "date-time" };
const count = { type: "integer", minimum: 0 };
const anyObject = { type: "object" };
const listOf = (items: object) => ({ type: "array", items });
const closed = (properties: Record<string, object>, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const schemas: Readonly<Record<string, object>> = {
  reset: closed({ world: { enum: ["default", "people", "empty"] }, start: time, seed: count }),
  clock: {
    ...closed({ set: time, advanceMs: { type: "integer", minimum: 0 } }),
    minProperties: 1,
  },
  faults: closed({
    clear: { type: "boolean" },
    faults: listOf(
      closed(
        {
          method: text,
          person: address,
          when: { enum: ["before", "after"] },
          skip: count,
          times: { type: "integer", minimum: 1 },
          delayMs: count,
          error: closed(
            {
              code: { type: "integer", minimum: 400, maximum: 599 },
              reason: text,
              message: text,
              domain: text,
            },
            ["code", "reason", "message"],
          ),
        },
        ["when"],
      ),
    ),
  }),
  seed: closed({
    people: listOf(
      closed(
        { address, name: text, aliases: listOf(address), locale: text, timeZone: text, permissionId: text },
        ["address", "name"],
      ),
    ),
    groups: listOf(closed({ address, name: text, members: listOf(address) }, ["address", "name", "members"])),
    rooms: listOf(closed({ address, name: text }, ["address", "name"])),
    events: listOf(closed({ owner: address, calendarId: text, event: anyObject }, ["owner", "event"])),
    documents: listOf(closed({ owner: address, title: text, text: { type: "string" } }, ["owner", "title"])),
    files: listOf(closed({ owner: address, file: anyObject }, ["owner", "file"])),
    tasks: listOf(closed({ owner: address, task: anyObject }, ["owner", "task"])),
    policy: closed({
      outsideSharing: { enum: ["allowed", "blocked"] },
      defaultVisibility: { enum: ["private", "domain"] },
    }),
    assumptions: { type: "object", additionalProperties: text },
  }),
};

const ajv = new Ajv({
  allErrors: true,
  strict: false,
  formats: { "date-time": (value: string) => /T\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)) },
});

/** The body of a steering request as what it must be. Throws 400 and says all that is wrong with it. */
export function checked<T>(order: string, body: JsonObject | undefined): T {
  const validate = ajv.getSchema(order) ?? ajv.addSchema(schemas[order] ?? false, order).getSchema(order);
  const value = body ?? {};
  if (validate === undefined || validate(value) === true) return value as T;
  const problems = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const name = typeof params.additionalProperty === "string" ? ` "${params.additionalProperty}"` : "";
    const choices = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.join(", ")}` : "";
    return `${instancePath === "" ? "the body" : instancePath} ${message ?? "is wrong"}${name}${choices}`;
  });
  throw new ApiError(400, `/emulator/${order}: ${problems.join("; ")}.`, "badRequest");
}
