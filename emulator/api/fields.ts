import type { Json, JsonObject } from "../json";
import { ApiError } from "./error";
import type { DiscoverySchema } from "./schema";

/**
 * A `fields` mask as a tree: a name to what is wanted below it; an empty tree means all of it.
 * Syntax (source: "Performance tips", partial response): `a,b/c,d(e,f/g),*`.
 */
export interface FieldMask {
  readonly [name: string]: FieldMask;
}

/** Parses and checks a mask against a schema. Throws 400 `Invalid field selection NAME`. */
export function parseFields(
  text: string,
  schemaName: string,
  schemas: Readonly<Record<string, DiscoverySchema>>,
): FieldMask {
  let at = 0;
  const refuse = (name: string): never => {
    throw new ApiError(400, `Invalid field selection ${name}`, {
      reason: "invalidParameter",
      location: "fields",
    });
  };

  function list(schema: DiscoverySchema | undefined): FieldMask {
    const tree: { [name: string]: FieldMask } = {};
    do {
      const [name, below] = path(schema);
      const before = tree[name];
      tree[name] = before === undefined ? below : merge(before, below);
    } while (text[at] === "," && ++at);
    return tree;
  }

  function path(schema: DiscoverySchema | undefined): [string, FieldMask] {
    const name = /^[\w.\-*]+/.exec(text.slice(at))?.[0] ?? refuse(text.slice(at) || text);
    at += name.length;
    const inner = name === "*" ? undefined : (step(schema, name, schemas) ?? refuse(name));
    const scope = name === "*" ? (entryOf(schema, schemas) ?? schema) : inner;
    if (text[at] === "/") {
      at++;
      const [next, below] = path(scope);
      return [name, { [next]: below }];
    }
    if (text[at] === "(") {
      at++;
      const below = list(scope);
      if (text[at] !== ")") refuse(text.slice(at) || text);
      at++;
      return [name, below];
    }
    return [name, {}];
  }

  const mask = list({ $ref: schemaName });
  if (at !== text.length) refuse(text.slice(at));
  return mask;
}

/** What is left of a response under a mask. Fields that the response lacks stay away. */
export function applyFields(value: JsonObject, mask: FieldMask): JsonObject {
  return masked(value, mask) as JsonObject;
}

function masked(value: Json, mask: FieldMask): Json {
  if (Object.keys(mask).length === 0) return value;
  if (Array.isArray(value)) return value.map((entry) => masked(entry, mask));
  if (typeof value !== "object" || value === null) return value;
  const result: JsonObject = {};
  for (const [name, inner] of Object.entries(value)) {
    const below = mask[name] ?? mask["*"];
    if (below !== undefined && inner !== undefined) result[name] = masked(inner, below);
  }
  return result;
}

function merge(a: FieldMask, b: FieldMask): FieldMask {
  if (Object.keys(a).length === 0 || Object.keys(b).length === 0) return {};
  const result: { [name: string]: FieldMask } = { ...a };
  for (const [name, below] of Object.entries(b)) {
    const before = result[name];
    result[name] = before === undefined ? below : merge(before, below);
  }
  return result;
}

/** What the values of a map are; undefined for anything but a map. */
function entryOf(
  schema: DiscoverySchema | undefined,
  schemas: Readonly<Record<string, DiscoverySchema>>,
): DiscoverySchema | undefined {
  let at = schema;
  while (at?.$ref !== undefined || at?.type === "array")
    at = at.$ref === undefined ? at.items : schemas[at.$ref];
  return at?.properties === undefined ? at?.additionalProperties : undefined;
}

function step(
  schema: DiscoverySchema | undefined,
  name: string,
  schemas: Readonly<Record<string, DiscoverySchema>>,
): DiscoverySchema | undefined {
  let at = schema;
  while (at?.$ref !== undefined || at?.type === "array")
    at = at.$ref === undefined ? at.items : schemas[at.$ref];
  if (at === undefined) return undefined;
  return at.properties?.[name] ?? at.additionalProperties ?? (at.type === "any" ? at : undefined);
}
