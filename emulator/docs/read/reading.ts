import type { Document } from "../../../contract/docs";
import { ApiError } from "../../api/error";
import type { JsonObject } from "../../json";
import type { FileRole } from "../../world";
import { badRequest } from "../errors";
import type { DocumentState } from "../model/document";
import { preview } from "../model/suggestions";
import type { Surroundings } from "../model/surroundings";
import { type Reading, readDocument, type SuggestionsViewMode } from "./document";

/** Whether the answer has tabs: asked for, or implied by a field mask that touches them. */
export function withTabs(params: JsonObject): boolean {
  if (params.includeTabsContent === true) return true;
  const fields = typeof params.fields === "string" ? params.fields : "";
  return topLevel(fields).includes("tabs");
}

/** The names at the top of a field mask: "title,tabs(tabProperties)" → title, tabs. */
function topLevel(fields: string): string[] {
  let depth = 0;
  let flat = "";
  for (const character of fields) {
    if (character === "(") depth += 1;
    if (depth === 0) flat += character;
    if (character === ")") depth -= 1;
  }
  return flat.split(",").map((field) => field.trim().split(/[./]/)[0] ?? "");
}

/** The view mode a call gets: people who can only read see no suggestions and may not ask for them. */
export function viewModeFor(params: JsonObject, role: FileRole): SuggestionsViewMode {
  const asked = (params.suggestionsViewMode ?? "DEFAULT_FOR_CURRENT_ACCESS") as SuggestionsViewMode;
  const sees = role !== "reader";
  if (asked === "DEFAULT_FOR_CURRENT_ACCESS") {
    return sees ? "SUGGESTIONS_INLINE" : "PREVIEW_WITHOUT_SUGGESTIONS";
  }
  if (!sees && asked !== "PREVIEW_WITHOUT_SUGGESTIONS") {
    throw new ApiError(403, "The caller does not have permission", "forbidden");
  }
  return asked;
}

/** Whether comments are shown; throws as Google does for what cannot go together or may not be seen. */
export function showsComments(params: JsonObject, role: FileRole): boolean {
  const asked = params.commentsViewMode;
  if (asked === undefined || asked === "COMMENTS_VIEW_MODE_UNSPECIFIED") return false;
  if (!withTabs(params)) throw badRequest("comments_view_mode requires include_tabs_content to be true.");
  if (asked === "COMMENTS_VIEW_MODE_OMITTED") return false;
  const suggestions = params.suggestionsViewMode;
  if (suggestions === "PREVIEW_WITHOUT_SUGGESTIONS" || suggestions === "PREVIEW_SUGGESTIONS_ACCEPTED") {
    throw badRequest("Comments cannot be shown in a preview of suggestions.");
  }
  if (asked === "COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS") return role !== "reader";
  if (role === "reader") throw new ApiError(403, "The caller does not have permission", "forbidden");
  if (suggestions !== "SUGGESTIONS_INLINE") {
    throw badRequest("COMMENTS_VIEW_MODE_INCLUDED requires suggestions_view_mode to be SUGGESTIONS_INLINE.");
  }
  return true;
}

export function readFor(
  state: DocumentState,
  world: Surroundings,
  reading: Omit<Reading, "tickStrikes" | "headingAddresses">,
): Document {
  const mode = reading.suggestionsViewMode;
  const shown =
    mode === "SUGGESTIONS_INLINE"
      ? state
      : preview(state, world, mode === "PREVIEW_SUGGESTIONS_ACCEPTED" ? "accept" : "reject");
  return readDocument(shown, {
    ...reading,
    tickStrikes: world.answer("docs.ticked-strikethrough") === "read-back",
    headingAddresses: world.answer("docs.heading-address") === "as-heading",
  });
}
