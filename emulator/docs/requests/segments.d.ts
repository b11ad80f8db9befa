import type { SectionStyle } from "../../../contract/docs";
import { type Draft } from "../model/draft";
import type { RequestHandlers } from "./request";
/** Changes the style of each section of the tab's body. */
export declare function changeSections(
  draft: Draft,
  tabId: string,
  change: (style: SectionStyle, start: number, end: number) => SectionStyle,
): void;
/** Headers, footers and footnotes. */
export declare const segmentRequests: RequestHandlers;
