import { schemasOf } from "../../api/contract";
import { ApiError } from "../../api/error";
import { type FieldMask, parseFields } from "../../api/fields";
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
 * Refuses what documents.get does not take in a field mask: comments that were not asked for, also where a bare `tabs`,
 * `documentTab`, `childTabs` or `*` names them with everything else (recorded since April 2026); tabs beside the text
 * fields of the first one (recorded June 2026); by assumption a wildcard over a map's keys.
 */
export function checkFieldMask(
  fields: string,
  includeComments: boolean,
  world: Pick<Surroundings, "answer">,
): void {
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
  const asksForComments = "*" in mask || (mask.tabs !== undefined && tabAsksForComments(mask.tabs));
  if (asksForComments && !includeComments && world.answer("docs.bare-tabs-mask") === "refused") {
    throw badRequest("Field mask cannot retrieve comment-specific fields when include_comments is false");
  }
}

function tabAsksForComments(tab: FieldMask): boolean {
  if (isWhole(tab)) return true;
  const { documentTab, childTabs } = tab;
  if (documentTab !== undefined && (isWhole(documentTab) || "commentAnchors" in documentTab)) return true;
  return childTabs !== undefined && tabAsksForComments(childTabs);
}

/** Nothing is named below: all of it is meant. */
function isWhole(mask: FieldMask): boolean {
  return Object.keys(mask).length === 0 || "*" in mask;
}
