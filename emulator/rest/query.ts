import type { Method } from "../api/contract";
import type { Json, JsonObject } from "../json";

/**
 * Query parameters with the types the contract gives them. What does not read as its type stays text, and the front
 * door refuses it as Google does.
 */
export function queryParams(method: Method, query: URLSearchParams): JsonObject {
  const params: JsonObject = {};
  for (const name of new Set(query.keys())) {
    const parameter = method.parameters[name];
    const values = query.getAll(name);
    if (parameter?.repeated === true) params[name] = values.map((value) => typed(value, parameter.type));
    else params[name] = typed(values[values.length - 1] ?? "", parameter?.type);
  }
  return params;
}

function typed(value: string, type: string | undefined): Json {
  if (type === "boolean") return value === "true" || (value === "false" ? false : value);
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return value;
}
