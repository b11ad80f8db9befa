import type { DocumentStyle, NamedStyle, OptionalColor, SectionStyle } from "../../../contract/docs";
export declare const DEFAULT_NAMED_STYLES: readonly NamedStyle[];
export declare const DEFAULT_DOCUMENT_STYLE: DocumentStyle;
export declare const DEFAULT_SECTION_STYLE: SectionStyle;
/** The blue Google gives a new link. */
export declare const LINK_COLOR: OptionalColor;
