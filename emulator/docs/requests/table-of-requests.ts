import { bulletRequests } from "./bullets";
import { chipRequests } from "./chips";
import { namedRangeRequests } from "./named-ranges";
import { paragraphStyleRequests } from "./paragraph-style";
import type { RequestHandlers } from "./request";
import { textRequests } from "./text";
import { textStyleRequests } from "./text-style";

/** Every request kind that the emulator does. */
export const requestHandlers: RequestHandlers = {
  ...textRequests,
  ...textStyleRequests,
  ...paragraphStyleRequests,
  ...bulletRequests,
  ...namedRangeRequests,
  ...chipRequests,
};
