import type { EndOfSegmentLocation, Location, TextStyle } from "../../../contract/docs";
import { ApiError } from "../../api/error";
import { refuse } from "../errors";
import { deleteRange } from "../model/delete";
import { type Draft, locationOf, type Place, rangeOf } from "../model/draft";
import { slice } from "../model/inline";
import { insertInlines, insertionIndex, stripped, styleBefore } from "../model/insert";
import type { RequestHandlers } from "./request";

/** Where a request that names a location or the end of a segment inserts. */
export function insertionPoint(
  draft: Draft,
  body: { location?: Location; endOfSegmentLocation?: EndOfSegmentLocation },
): Place & { readonly index: number } {
  if (body.location !== undefined) {
    const { index, ...place } = locationOf(draft, body.location);
    return { ...place, index: insertionIndex(draft, place, index) };
  }
  if (body.endOfSegmentLocation !== undefined) {
    const place = draft.place(body.endOfSegmentLocation);
    return { ...place, index: draft.end(place) - 1 };
  }
  return refuse("The insertion location must be specified.");
}

/** "About 1.02 million characters", says Google's help page on file limits. */
const MOST_CHARACTERS = 1_020_000;

export const textRequests: RequestHandlers = {
  insertText(draft, body) {
    if (body.text === undefined || body.text === "") {
      refuse("Insert text requests must specify text to insert.");
    }
    const at = insertionPoint(draft, body);
    const text = stripped(body.text);
    if (text === "") return undefined;
    if (draft.end(at) + text.length > MOST_CHARACTERS) {
      refuse("The document is too long: a document can hold up to 1.02 million characters.");
    }
    insertInlines(draft, at, at.index, [{ kind: "text", text, style: insertedStyle(draft, at) }]);
    return undefined;
  },

  deleteContentRange(draft, body) {
    const range = body.range;
    if (range?.endIndex !== undefined) {
      const place = draft.place(range);
      if (range.endIndex === draft.end(place)) {
        refuse("The range cannot include the newline character at the end of the segment.");
      }
    }
    const at = rangeOf(draft, range);
    if (draft.world.answer("docs.delete-suggested") === "internal-error" && suggestedIn(draft, at)) {
      throw new ApiError(500, "Internal error encountered.", "backendError");
    }
    deleteRange(draft, at, at.start, at.end);
    return undefined;
  },
};

/** The look of the words before, without their link, by assumption: text put into a link is no part of it (seen). */
function insertedStyle(draft: Draft, at: Place & { readonly index: number }): TextStyle {
  const { link, ...look } = styleBefore(draft, at, at.index);
  if (link === undefined || draft.world.answer("docs.text-in-link") === "loses-the-link") return look;
  return { ...look, link };
}

function suggestedIn(draft: Draft, at: Place & { readonly start: number; readonly end: number }): boolean {
  return draft
    .paragraphsIn(at, at.start, at.end)
    .some(({ paragraph, start }) =>
      slice(paragraph.inlines, at.start - start, at.end - start).some(
        ({ insertions, deletions }) => insertions !== undefined || deletions !== undefined,
      ),
    );
}
