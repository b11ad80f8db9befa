import type { Document } from "../../contract/docs";
import type { PersonEdit } from "../../emulator/docs/edits/edit";

/** One row of the list of files. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly kind: "document" | "office" | "folder" | "other";
  readonly mimeType: string;
  /** Google's address of it. */
  readonly url: string;
  readonly owner: string;
  /** ISO with Z. */
  readonly modified: string;
  readonly folder: string;
  readonly trashed: boolean;
  readonly ownedByMe: boolean;
}

/** What a person can make by hand; a recording is what Meet would leave behind, an Office file one that was uploaded. */
export interface NewFile {
  readonly title: string;
  readonly kind: "document" | "recording" | "office";
}

export type MadeFile = Pick<ShownFile, "id" | "name" | "url" | "mimeType">;

/** What everybody with the link may do. */
export type LinkRole = "none" | "reader" | "commenter" | "writer";

/** A file's share dialog as one person sees it. Without `canShare` the list is empty. */
export interface Sharing {
  readonly name: string;
  readonly canShare: boolean;
  readonly isOwner: boolean;
  readonly writersCanShare: boolean;
  readonly link: LinkRole;
  readonly people: readonly {
    readonly id: string;
    readonly address: string;
    readonly name: string;
    readonly role: string;
    /** It comes from a folder above and can be changed there only. */
    readonly inherited: boolean;
  }[];
}

export type SharingAct =
  | { readonly kind: "add"; readonly address: string; readonly role: string; readonly notify: boolean }
  | { readonly kind: "role"; readonly id: string; readonly role: string }
  | { readonly kind: "owner"; readonly id: string }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "link"; readonly role: LinkRole }
  | { readonly kind: "writersCanShare"; readonly on: boolean };

/** What is edited by itself: the body of a tab, or with a segment's id a header, footer or footnote of it. */
export interface Part {
  readonly tabId: string;
  readonly segmentId: string;
}

/** A document as its editor shows it to one person. */
export interface ShownDocument {
  readonly id: string;
  readonly title: string;
  /** With all tabs, suggestions inline and comments where they hang, as far as this person may see them. */
  readonly document: Document;
  /** Where the ticked checkbox lines start. */
  readonly ticked: readonly (Part & { readonly startIndex: number })[];
  /** Grows with every change. */
  readonly revision: number;
  readonly canEdit: boolean;
  /** May comment and suggest, though perhaps change nothing. */
  readonly canComment: boolean;
  readonly comments: readonly ShownComment[];
  readonly trashed: boolean;
  readonly access: DocumentAccess;
}

export interface ShownComment {
  readonly id: string;
  readonly author: string;
  readonly quote: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly author: string; readonly text: string }[];
}

export type CommentAct =
  | {
      readonly kind: "add";
      readonly text: string;
      readonly quote: string;
      readonly part: Part;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "reply"; readonly id: string; readonly text: string }
  | { readonly kind: "resolve"; readonly id: string }
  | { readonly kind: "delete"; readonly id: string };

/** What changes a document besides its words. */
export type LayoutAct =
  | { readonly kind: "addTab" }
  | { readonly kind: "renameTab"; readonly tabId: string; readonly title: string }
  | { readonly kind: "deleteTab"; readonly tabId: string }
  | { readonly kind: "addHeader" | "addFooter"; readonly tabId: string }
  | { readonly kind: "addFootnote"; readonly tabId: string; readonly at: number };

/** Who can open it. Only those who may share a file see its list. */
export interface DocumentAccess {
  readonly owner: string;
  /** "" for everybody with the link. */
  readonly people: readonly { readonly name: string; readonly role: string }[] | undefined;
}

/** Edits against a revision: all of them are made, or none. */
export interface EditsBody {
  readonly base: number;
  readonly edits: readonly PersonEdit[];
}

export interface EditsAnswer {
  /** False when somebody else was first: nothing was done, `shown` is what there is now. */
  readonly applied: boolean;
  /** Why the editor would not do it, when it is not a matter of who was first. */
  readonly refused?: string;
  readonly shown: ShownDocument;
}
