import type { Document } from "../../../contract/docs";
import type { JsonObject } from "../../json";
import type { FileRole } from "../../world";
import type { DocumentState } from "../model/document";
import type { Surroundings } from "../model/draft";
import { type Reading, type SuggestionsViewMode } from "./document";
/** Whether the answer has tabs: asked for, or implied by a field mask that touches them. */
export declare function withTabs(params: JsonObject): boolean;
/** The view mode a call gets: people who can only read see no suggestions and may not ask for them. */
export declare function viewModeFor(params: JsonObject, role: FileRole): SuggestionsViewMode;
export declare function readFor(
  state: DocumentState,
  world: Surroundings,
  reading: Omit<Reading, "tickStrikes" | "headingAddresses">,
): Document;
