import { ApiError } from "../../api/error";
import { refuse } from "../errors";
import { resolveSuggestion } from "../model/suggestions";
import type { RequestHandlers } from "./request";

/** Suggestions settled through the API (Developer Preview). Whoever may write the document may accept and reject. */
export const suggestionRequests: RequestHandlers = {
  acceptSuggestion(draft, body) {
    resolveSuggestion(draft, body.suggestionId ?? "", "accept");
    return undefined;
  },

  rejectSuggestion(draft, body) {
    resolveSuggestion(draft, body.suggestionId ?? "", "reject");
    return undefined;
  },

  deleteSuggestion(draft, body, { person }) {
    const id = body.suggestionId ?? "";
    const author = draft.state.suggesters?.[id];
    if (author === undefined) return refuse(`No suggestion found with ID: ${id}`);
    if (author !== person) throw new ApiError(403, "The caller does not have permission", "forbidden");
    resolveSuggestion(draft, id, "reject");
    return undefined;
  },
};
