import { notEmulated } from "./connection";

/** What engines have and Apps Script's V8 runtime does not (source: guide "V8 runtime overview" and its users). */
const REMOVED = [
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "clearTimeout",
  "clearInterval",
  "clearImmediate",
  "queueMicrotask",
  "fetch",
  "URL",
  "URLSearchParams",
  "TextEncoder",
  "TextDecoder",
  "atob",
  "btoa",
  "crypto",
  "structuredClone",
  "AbortController",
  "AbortSignal",
  "performance",
  "process",
  "Buffer",
  "global",
  "require",
];

/** Services that Apps Script has and this emulator leaves out: they need scopes no narrow add-on has. */
const LEFT_OUT = [
  "CalendarApp",
  "Charts",
  "ConferenceDataService",
  "ContactsApp",
  "ContentService",
  "DataStudioApp",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "GroupsApp",
  "HtmlService",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "MailApp",
  "Maps",
  "SitesApp",
  "SlidesApp",
  "SpreadsheetApp",
  "XmlService",
];

export function removeAbsent(global: object): void {
  for (const name of REMOVED) Reflect.deleteProperty(global, name);
  for (const name of LEFT_OUT) {
    Object.defineProperty(global, name, { configurable: true, get: () => notEmulated(name) });
  }
}
