import type { Caller } from "./api/call";
import type { JsonObject } from "./json";

/** What the services share and ask of each other. Each service implements one port and sees the others through this. */
export interface World {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly directory: Directory;
  readonly outbox: Outbox;
  readonly assumptions: Assumptions;
  /** Implemented by drive/. */
  files: FilesPort;
  /** Implemented by docs/. */
  documents: DocumentsPort;
}

/** The emulator's own clock, in milliseconds since the epoch. It stands still unless told to move. */
export interface Clock {
  now(): number;
  set(ms: number): void;
  advance(ms: number): void;
}

/** Deterministic ids: the same sequence of calls gives the same ids. */
export interface Ids {
  /** `length` characters out of `alphabet`, drawn from the workspace's seeded sequence. */
  next(length: number, alphabet?: string): string;
}

export type DirectoryEntry =
  | {
      readonly kind: "person";
      readonly address: string;
      readonly name: string;
      readonly aliases: readonly string[];
      readonly locale: string;
      readonly timeZone: string;
      /** Drive's permission id and the Docs/Calendar profile id: digits. */
      readonly permissionId: string;
    }
  | {
      readonly kind: "group";
      readonly address: string;
      readonly name: string;
      readonly members: readonly string[];
      readonly permissionId: string;
    }
  | {
      readonly kind: "resource";
      readonly address: string;
      readonly name: string;
      readonly permissionId: string;
    };

export type Person = Extract<DirectoryEntry, { kind: "person" }>;

/** Who has a Google account. An address that is not found has none (and can still be a guest or be mailed). */
export interface Directory {
  /** By address or alias, in any case. */
  find(address: string): DirectoryEntry | undefined;
  /** The person behind a caller; throws ApiError 401 if there is none. */
  person(address: string): Person;
  all(): readonly DirectoryEntry[];
  add(entry: DirectoryEntry): void;
  /** What a person chooses in their Google account. Throws ApiError 401 if there is no such person. */
  changeSettings(address: string, settings: Pick<Person, "locale" | "timeZone">): void;
  /** Same company: what Google calls the domain's users. */
  sameDomain(a: string, b: string): boolean;
  /** What the company's administrator allows (a fault the tests turn on). */
  readonly policy: Policy;
}

export interface Policy {
  /** Sharing of files outside the domain. */
  outsideSharing: "allowed" | "blocked";
  /** General access new files get unless ignoreDefaultVisibility. */
  defaultVisibility: "private" | "domain";
}

export interface Mail {
  readonly id: string;
  readonly at: number;
  /** The event that sent it: "calendar.invitation", "calendar.update", "calendar.cancellation", "calendar.response", "drive.share", "drive.transfer". */
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Outbox {
  send(mail: Omit<Mail, "id" | "at">): void;
  all(): readonly Mail[];
}

/** Undocumented behaviours, each with the answer the emulator gives now: "id" → one of its answers. See assumptions.ts. */
export interface Assumptions {
  answer(id: string): string;
  set(id: string, answer: string): void;
}

export type FileRole = "owner" | "writer" | "commenter" | "reader";

/** What the other services ask of Drive. */
export interface FilesPort {
  /**
   * The caller's role on a file, or throws as Google does: 404 notFound when the file does not exist or the person
   * has no access; 403 appNotAuthorizedToFile (or 404, by assumption) when the app was never granted it.
   * With `need`, throws 403 when the role is weaker. Files in the trash are still readable and writable.
   */
  authorize(caller: Caller, fileId: string, need?: FileRole): FileRole;
  /** Makes the Drive file behind `documents.create`, owned by the caller, in their My Drive root. Returns its id. */
  createDocument(caller: Caller, title: string): string;
  /** Bumps version and modifiedTime after an edit by `person` (through `app`). */
  touched(fileId: string, person: string): void;
  title(fileId: string): string;
  rename(fileId: string, title: string, person: string): void;
  /** The person pressed Allow for this file in the app (drive.file grant). */
  grant(person: string, app: string, fileId: string): void;
  isGranted(person: string, app: string, fileId: string): boolean;
}

/** What Drive asks of Docs. */
export interface DocumentsPort {
  /** An empty document: one empty paragraph, one tab. */
  create(fileId: string, title: string): void;
  copy(fromId: string, toId: string, title: string): void;
  remove(fileId: string): void;
  /** text/markdown, text/plain, text/html as documents are exported; throws ApiError 400 for what cannot be. */
  export(fileId: string, mimeType: string): string;
  /** Plain JSON for `files.get` size-like facts is not needed; the title lives in Drive. */
  exists(fileId: string): boolean;
}

export type { JsonObject };
