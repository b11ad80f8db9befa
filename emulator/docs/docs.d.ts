import { type Service } from "../api/call";
import type { DocumentsPort, World } from "../world";
import type { PersonEdit } from "./edits/edit";
import { type DocumentView } from "./view";

export type { Chip, PersonEdit, RichParagraph, RichRun } from "./edits/edit";
export type { DocumentView } from "./view";
/** The local Google Docs: its API, the documents behind it, and what people do in the editor. */
export interface Docs extends Service, DocumentsPort {
  /**
   * What a person does in the editor. With `baseRevision` (a revision id they read), positions are brought over what
   * came since. Throws ApiError 403/404 without access, 400 where the editor would not do it.
   */
  edit(
    person: string,
    documentId: string,
    edit: PersonEdit,
    options?: {
      readonly baseRevision?: string;
    },
  ): {
    revision: string;
  };
  /** What the editor's page shows and the API hides. */
  view(person: string, documentId: string): DocumentView;
}
export declare function createDocs(world: World): Docs;
