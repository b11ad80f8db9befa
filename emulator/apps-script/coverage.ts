import type { Coverage } from "../coverage";

const done = (...names: string[]): Coverage[] => names.map((name) => ({ name, state: "done" }));
const partial = (name: string, missing: string): Coverage => ({ name, state: "partial", missing });
const absent = (...names: string[]): Coverage[] => names.map((name) => ({ name, state: "absent" }));

export const appsScriptCoverage: readonly Coverage[] = [
  ...done("Calendar, Docs, Tasks (advanced services)"),
  partial("Drive (advanced service)", "no content is uploaded"),
  partial(
    "CardService: cards, sections, headers, footers, card actions",
    "no carousel; columns do not wrap at a chosen width",
  ),
  ...done(
    "CardService: TextParagraph, DecoratedText, KeyValue, Divider, Image, Grid, buttons, chips, overflow menu",
    "CardService: TextInput with suggestions and validation, SelectionInput, Switch, Date, Time and DateTimePicker",
    "CardService: ActionResponse, Navigation, Notification, OpenLink, UniversalActionResponse, SuggestionsResponse",
    "CardService: EditorFileScopeActionResponse",
  ),
  partial("CardService: CalendarEventActionResponse", "conference data is taken and not shown"),
  ...absent("CardService: Gmail drafts, Drive selection, link previews, authorization exceptions"),
  ...done("PropertiesService", "CacheService", "LockService", "Session", "Logger", "console", "MimeType"),
  partial("ScriptApp", "time-driven triggers only, none by day of the month; no identity token, no web app"),
  partial("UrlFetchApp", "reaches Drive's export of one file and nothing else"),
  partial("Utilities", "no compression, CSV, parseDate or RSA; digests are MD5, SHA-1 and SHA-256"),
  ...absent(
    "CalendarApp, DocumentApp, DriveApp, GmailApp, SpreadsheetApp and the other services that need wide scopes",
    "HtmlService, ContentService, Jdbc, LanguageApp, Maps, XmlService",
  ),
  ...done("side panel: home pages, opened and unsaved events, documents before and after their grant"),
  ...done("side panel: card stack, forms, suggestions, universal actions, file scope, consent, links"),
  ...absent("side panel: several cards from one trigger, link previews"),
];
