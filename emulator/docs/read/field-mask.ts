import { schemasOf } from "../../api/contract";
import { ApiError } from "../../api/error";
import { parseFields } from "../../api/fields";
import { badRequest } from "../errors";
import type { Surroundings } from "../model/surroundings";

/** What a document of one tab says of itself at the top, from the time before tabs. */
const TEXT_FIELDS = [
  "body",
  "documentStyle",
  "footers",
  "footnotes",
  "headers",
  "inlineObjects",
  "lists",
  "namedRanges",
  "namedStyles",
  "positionedObjects",
  "suggestedDocumentStyleChanges",
  "suggestedNamedStylesChanges",
];

/**
 * Refuses what documents.get does not take in a field mask: tabs beside the text fields of the first one (recorded June
 * 2026); by assumption a wildcard over a map's keys.
 */
export function checkFieldMask(fields: string, world: Pick<Surroundings, "answer">): void {
  if (fields === "") return;
  if (/[/(,]\*\//.test(fields) && world.answer("docs.fields-wildcard") === "refused") {
    throw new ApiError(400, "Invalid field selection *", { reason: "invalidParameter", location: "fields" });
  }
  const mask = parseFields(fields, "Document", schemasOf("docs"));
  if ("tabs" in mask && TEXT_FIELDS.some((name) => name in mask)) {
    throw badRequest(
      "Field mask cannot retrieve document.tabs and legacy text-level fields (document.body, etc.) in the same request.",
    );
  }
}
