import type { Coverage } from "../coverage";
import type { RequestKind } from "./requests/request";

export interface CoverageLine {
  readonly name: RequestKind;
  readonly state: "done" | "partial" | "absent";
  /** What a partial one does not do. */
  readonly missing?: string;
}

const done = (...names: RequestKind[]): CoverageLine[] => names.map((name) => ({ name, state: "done" }));
const partial = (name: RequestKind, missing: string): CoverageLine => ({ name, state: "partial", missing });

/** Every request kind of `documents.batchUpdate`, and how far the emulator goes with it. */
export const docsCoverage: readonly CoverageLine[] = [
  ...done("insertText", "deleteContentRange", "replaceAllText"),
  ...done("updateTextStyle", "updateParagraphStyle"),
  ...done("createParagraphBullets", "deleteParagraphBullets"),
  ...done("createNamedRange", "deleteNamedRange", "replaceNamedRangeContent"),
  ...done("insertDate"),
  partial("insertPerson", "the name is taken as given, not looked up"),
  partial("insertRichLink", "the title is taken as given, not looked up"),
  partial(
    "insertInlineImage",
    "the picture is not fetched: any http address is taken, its proportions as 4:3",
  ),
  partial("replaceImage", "the picture is not fetched"),
  partial("deletePositionedObject", "nothing makes positioned objects, so every id is unknown"),
  ...done("insertPageBreak", "insertSectionBreak", "createFootnote"),
  ...done("createHeader", "createFooter", "deleteHeader", "deleteFooter"),
  ...done("insertTable", "insertTableRow", "insertTableColumn", "deleteTableRow", "deleteTableColumn"),
  partial("mergeTableCells", "covered cells read back as empty cells"),
  ...done("unmergeTableCells", "pinTableHeaderRows"),
  ...done("updateTableCellStyle", "updateTableRowStyle", "updateTableColumnProperties"),
  ...done("updateDocumentStyle", "updateNamedStyle"),
  partial("updateSectionStyle", "columns are not resized when margins change"),
  ...done("addDocumentTab", "deleteTab", "updateDocumentTabProperties"),
  ...done("acceptSuggestion", "rejectSuggestion", "deleteSuggestion"),
  ...done("insertComment", "deleteComment"),
  partial("addCommentReply", "not on a suggestion's thread; nobody is mailed"),
  partial("deleteCommentReply", "not on a suggestion's thread"),
  partial("updateCommentPost", "not on a suggestion's thread"),
];

/** The methods of the Docs API. */
export const docsMethodsCoverage: readonly Coverage[] = [
  { name: "docs.documents.get", state: "done" },
  { name: "docs.documents.create", state: "done" },
  {
    name: "docs.documents.batchUpdate",
    state: "partial",
    missing: "writeControl.writeMode SUGGEST; a targetRevisionId is taken for 300 revisions and 24 hours",
  },
];
