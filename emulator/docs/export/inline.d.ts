import type { InlineObjectProperties } from "../../../contract/docs";
import type { Inline } from "../model/inline";
/** What an inline thing reads as outside the editor: chips as their words. */
export declare function words(inline: Inline): string;
/** Where an inline thing leads, as an address; heading links as `#` and the heading's id. */
export declare function target(inline: Inline): string | undefined;
export declare function imageUri(object: InlineObjectProperties | undefined): string;
