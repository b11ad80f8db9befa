import type { StructuralElement } from "../../../contract/docs";
import type { Paragraph } from "../model/block";
/** How a document is shown. */
export interface View {
  readonly documentId: string;
  /** Legacy links (headingId) only where the answer has no tabs and the document has a single one. */
  readonly legacyLinks: boolean;
  /** Ticked checkboxes read back as struck through (by assumption). */
  readonly tickStrikes: boolean;
  /** A link to a heading of this document written as an address reads back as a heading link (by assumption). */
  readonly headingAddresses: boolean;
  readonly footnoteNumber: (footnoteId: string) => string;
}
/** Google leaves a start index of 0 out. */
export declare function indexes(
  start: number,
  end: number,
): {
  startIndex?: number;
  endIndex: number;
};
export declare function readParagraph(paragraph: Paragraph, start: number, view: View): StructuralElement;
