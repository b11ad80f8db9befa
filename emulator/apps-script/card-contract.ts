import { Ajv, type ValidateFunction } from "ajv";
import cards from "../../contract/cards.json" with { type: "json" };
import { ContractViolation } from "../api/error";
import { type DiscoverySchema, jsonSchemas } from "../api/schema";
import type { Json, JsonObject } from "../json";

let validate: ValidateFunction | undefined;

function cardValidator(): ValidateFunction {
  if (validate === undefined) {
    const ajv = new Ajv({ strict: false, inlineRefs: false, code: { optimize: false } });
    ajv.addSchema([...jsonSchemas("cards", cards.schemas as unknown as Record<string, DiscoverySchema>)]);
    validate = ajv.compile({ $ref: "/cards/GoogleAppsCardV1Card" });
  }
  return validate;
}

/** Checks every card in what a function returned against Google's card schema. Throws ContractViolation. */
export function checkCards(value: Json): void {
  for (const card of cardsIn(value)) {
    const check = cardValidator();
    if (check(card)) continue;
    const [error] = check.errors ?? [];
    const extra =
      error?.keyword === "additionalProperties" ? ` "${String(error.params.additionalProperty)}"` : "";
    throw new ContractViolation(
      "CardService",
      "response",
      `${error?.instancePath ?? ""} ${error?.message ?? ""}${extra}`,
    );
  }
}

function cardsIn(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(cardsIn);
  if (typeof value !== "object" || value === null) return [];
  if (value.cardService === "Card") return [value.json ?? null];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (inner === undefined) return [];
    return key === "pushCard" || key === "updateCard" ? [inner] : cardsIn(inner);
  });
}

/** Whether a value is a CardService object of a class, and then its JSON. */
export function jsonOf(value: Json, className: string): JsonObject | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value.cardService === className ? (value.json as JsonObject) : undefined;
}
