import { breakRequests } from "./breaks";
import { bulletRequests } from "./bullets";
import { chipRequests } from "./chips";
import { commentRequests } from "./comments";
import { documentStyleRequests } from "./document-style";
import { imageRequests } from "./images";
import { namedRangeRequests } from "./named-ranges";
import { paragraphStyleRequests } from "./paragraph-style";
import { replaceTextRequests } from "./replace-text";
import type { RequestHandlers } from "./request";
import { segmentRequests } from "./segments";
import { suggestionRequests } from "./suggestions";
import { tableCellRequests } from "./table-cells";
import { tableStyleRequests } from "./table-styles";
import { tableRequests } from "./tables";
import { tabRequests } from "./tabs";
import { textRequests } from "./text";
import { textStyleRequests } from "./text-style";

/** Every request kind that the emulator does. */
export const requestHandlers: RequestHandlers = {
  ...textRequests,
  ...replaceTextRequests,
  ...textStyleRequests,
  ...paragraphStyleRequests,
  ...documentStyleRequests,
  ...bulletRequests,
  ...namedRangeRequests,
  ...chipRequests,
  ...imageRequests,
  ...breakRequests,
  ...segmentRequests,
  ...tableRequests,
  ...tableCellRequests,
  ...tableStyleRequests,
  ...tabRequests,
  ...suggestionRequests,
  ...commentRequests,
};
