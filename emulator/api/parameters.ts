import type { Json, JsonObject } from "../json";
import type { Method, Parameter } from "./contract";
import { ApiError } from "./error";

/** Checks the parameters of a call against the contract. Throws 400 as Google words it. */
export function checkParameters(method: Method, params: JsonObject): void {
  for (const [name, value] of Object.entries(params)) {
    const parameter = method.parameters[name];
    if (value === undefined) continue;
    if (parameter === undefined) {
      throw new ApiError(
        400,
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
        "badRequest",
      );
    }
    const values = parameter.repeated === true && Array.isArray(value) ? value : [value];
    for (const one of values) if (!fits(parameter, one)) throw invalid(name, one);
  }
  for (const [name, parameter] of Object.entries(method.parameters)) {
    const value = params[name];
    if (parameter.required === true && (value === undefined || value === "")) {
      throw new ApiError(400, `Required parameter: ${name}`, { reason: "required", location: name });
    }
  }
}

function fits(parameter: Parameter, value: Json): boolean {
  switch (parameter.type) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        value >= Number(parameter.minimum ?? "-2147483648") &&
        value <= Number(parameter.maximum ?? "4294967295")
      );
    case "number":
      return typeof value === "number";
    default:
      return typeof value === "string" && (parameter.enum === undefined || parameter.enum.includes(value));
  }
}

function invalid(name: string, value: Json): ApiError {
  return new ApiError(400, `Invalid value '${String(value)}' for ${name}.`, {
    reason: "invalidParameter",
    location: name,
  });
}
