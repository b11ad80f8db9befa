import type { RequestKind } from "./requests/request";

export interface CoverageLine {
  readonly name: string;
  readonly state: "done" | "partial" | "absent";
  /** What a partial one does not do. */
  readonly missing?: string;
}

const done = (name: RequestKind): CoverageLine => ({ name, state: "done" });
const partial = (name: RequestKind, missing: string): CoverageLine => ({ name, state: "partial", missing });
const absent = (name: RequestKind): CoverageLine => ({ name, state: "absent" });

/** Every request kind of `documents.batchUpdate`, and how far the emulator goes with it. */
export const docsCoverage: readonly CoverageLine[] = [
  absent("acceptSuggestion"),
  absent("addCommentReply"),
  absent("addDocumentTab"),
  absent("createFooter"),
  absent("createFootnote"),
  absent("createHeader"),
  done("createNamedRange"),
  done("createParagraphBullets"),
  absent("deleteComment"),
  absent("deleteCommentReply"),
  done("deleteContentRange"),
  absent("deleteFooter"),
  absent("deleteHeader"),
  done("deleteNamedRange"),
  done("deleteParagraphBullets"),
  absent("deletePositionedObject"),
  absent("deleteSuggestion"),
  absent("deleteTab"),
  absent("deleteTableColumn"),
  absent("deleteTableRow"),
  absent("insertComment"),
  done("insertDate"),
  absent("insertInlineImage"),
  absent("insertPageBreak"),
  partial("insertPerson", "the name is taken as given, not looked up"),
  partial("insertRichLink", "the title is taken as given, not looked up"),
  absent("insertSectionBreak"),
  absent("insertTable"),
  absent("insertTableColumn"),
  absent("insertTableRow"),
  done("insertText"),
  absent("mergeTableCells"),
  absent("pinTableHeaderRows"),
  absent("rejectSuggestion"),
  absent("replaceAllText"),
  absent("replaceImage"),
  done("replaceNamedRangeContent"),
  absent("unmergeTableCells"),
  absent("updateCommentPost"),
  absent("updateDocumentStyle"),
  absent("updateDocumentTabProperties"),
  absent("updateNamedStyle"),
  done("updateParagraphStyle"),
  absent("updateSectionStyle"),
  absent("updateTableCellStyle"),
  absent("updateTableColumnProperties"),
  absent("updateTableRowStyle"),
  done("updateTextStyle"),
];
