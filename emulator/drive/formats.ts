import { DOCUMENT } from "./state";

/** What Google's editors' files can be exported as (source: "Export MIME types for Google Workspace documents"). */
export const EXPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  [DOCUMENT]: [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "application/rtf",
    "application/pdf",
    "text/plain",
    "text/html",
    "application/zip",
    "application/epub+zip",
    "text/markdown",
  ],
  "application/vnd.google-apps.spreadsheet": [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/x-vnd.oasis.opendocument.spreadsheet",
    "application/pdf",
    "application/zip",
    "text/csv",
    "text/tab-separated-values",
  ],
  "application/vnd.google-apps.presentation": [
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.presentation",
    "application/pdf",
    "text/plain",
  ],
};

/** The forms the emulator really makes. */
export const EMULATED_EXPORTS: readonly string[] = ["text/markdown", "text/plain", "text/html"];

/** Exported content is limited to 10 MB. */
export const EXPORT_LIMIT_BYTES = 10 * 1024 * 1024;
