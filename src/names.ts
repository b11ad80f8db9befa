/** Every function that Google calls: the manifest's triggers, the cards' presses, the hourly trigger. */
export const ENTRY_NAMES = [
  "onHomepage",
  "onCalendarEventOpen",
  "onDocsHomepage",
  "onFileScopeGranted",
  "onShowHome",
  "onHour",

  "makeOneOnOne",
  "setUp",
  "startFromScratch",
  "setUpFromScratch",
  "changePerson",
  "chooseDirect",
  "suggestPeople",
  "askUndoSetUp",
  "undoSetUp",
  "lookAtDoc",
  "useDoc",
  "useSameDoc",

  "openPanel",
  "refreshPanel",
  "addSection",
  "askTopic",
  "addTopic",
  "markDone",
  "showOpenItems",
  "carryOver",
  "undoLast",
  "reviewAccess",
  "removeAccess",
  "shareAgain",
  "repair",
  "askForFile",

  "showHome",
  "openAgain",
  "allowPermissions",
  "goBack",
  "showSettings",
  "saveSettings",
  "turnOnHourly",
  "noteTouched",
] as const;

/** A press on a card can only name one of these: a wrong name does not compile. */
export type EntryName = (typeof ENTRY_NAMES)[number];
