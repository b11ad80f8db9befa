import type { Draft } from "./draft";
/** Keeps a picture in the tab and returns its object id; a size that is not given is 320 × 240 points. */
export declare function addImage(
  draft: Draft,
  tabId: string,
  uri: string,
  size: {
    readonly width?: number;
    readonly height?: number;
  },
): string;
