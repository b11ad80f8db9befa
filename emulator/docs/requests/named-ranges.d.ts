import type { TabsCriteria } from "../../../contract/docs";
import { type TabState } from "../model/document";
import { type Draft } from "../model/draft";
import type { RequestHandlers } from "./request";
/** The tabs a request with tabsCriteria touches: all, when none are named. */
export declare function tabsOf(draft: Draft, criteria: TabsCriteria | undefined): TabState[];
export declare const namedRangeRequests: RequestHandlers;
