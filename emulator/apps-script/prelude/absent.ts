import { ABSENT_GLOBALS } from "../../../contract/apps-script";
import { notEmulated } from "./connection";

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
  for (const name of ABSENT_GLOBALS) Reflect.deleteProperty(global, name);
  for (const name of LEFT_OUT) {
    Object.defineProperty(global, name, { configurable: true, get: () => notEmulated(name) });
  }
}
