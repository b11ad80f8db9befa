import type { EndOfSegmentLocation, Location } from "../../../contract/docs";
import { type Draft, type Place } from "../model/draft";
import type { RequestHandlers } from "./request";
/** Where a request that names a location or the end of a segment inserts. */
export declare function insertionPoint(
  draft: Draft,
  body: {
    location?: Location;
    endOfSegmentLocation?: EndOfSegmentLocation;
  },
): Place & {
  readonly index: number;
};
export declare const textRequests: RequestHandlers;
