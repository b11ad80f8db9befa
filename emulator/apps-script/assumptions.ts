import type { Assumption } from "../assumption";

export const appsScriptAssumptions: readonly Assumption[] = [
  {
    id: "apps-script.addon-triggers",
    question: "May a Workspace add-on install time-driven triggers?",
    answers: ["allowed", "refused"],
    where:
      "The next section made when a meeting ends, reminders: everything that is done while nobody looks.",
    check:
      "Deploy a test add-on; from a card action call ScriptApp.newTrigger(name).timeBased().everyHours(1).create().",
    documented: "concepts/workspace-triggers excludes simple triggers only; older pages exclude add-ons",
  },
  {
    id: "apps-script.require-scopes",
    question: "What does ScriptApp.requireScopes do in an add-on when a scope was not granted?",
    answers: ["ends the execution", "does nothing", "throws"],
    where: "Before an action that needs an optional scope, and before a trigger is installed.",
    check: "Grant a test add-on only some scopes; call requireScopes(FULL, [a missing one]) from a button.",
    documented: "the reference calls add-ons unsupported; the post of November 2025 announces it for them",
  },
  {
    id: "apps-script.missing-scope",
    question:
      "What does an advanced service throw when the person did not grant any scope the method accepts?",
    answers: ["exception", "api error 403"],
    where: "Partial consent: translating the error into a card that says which permission is missing.",
    check:
      "Leave out calendar.events.freebusy at consent and run the self-check: it looks at what is thrown.",
    recorded: "ttsukagoshi/mail-merge-for-gmail#129, of ScriptApp; the same words of advanced services",
  },
  {
    id: "apps-script.export-returns",
    question: "What does Drive.Files.export(id, mime, {alt: 'media'}) return?",
    answers: ["throws the text", "blob", "bytes", "string"],
    where: "Nothing asks it: ticks are read by UrlFetchApp.",
    check: "Log typeof, Array.isArray and getDataAsString of the value for a document with one ticked box.",
    recorded:
      "a log line for each of 86 files, 2026-09-01; issuetracker 149104685 for files.get; a JSON body is returned (issuetracker 468534237)",
  },
  {
    id: "apps-script.format-to-parts",
    question: "Does the runtime have Intl.DateTimeFormat.prototype.formatToParts?",
    answers: ["yes", "no"],
    where: "Zone arithmetic of the bundled Temporal.",
    check:
      "Run new Intl.DateTimeFormat('en', {timeZone: 'Europe/Berlin'}).formatToParts(new Date()) in the editor.",
  },
  {
    id: "apps-script.big-int",
    question: "Does the runtime have BigInt?",
    answers: ["yes", "no"],
    where: "The bundled Temporal counts nanoseconds in it.",
    check: "Run typeof BigInt in the editor.",
  },
  {
    id: "apps-script.active-user-email",
    question: "What does Session.getActiveUser().getEmail() give without the userinfo.email scope?",
    answers: ["exception", "empty"],
    where: "Knowing one's own address without one more scope.",
    check: "Call it in an add-on whose manifest does not name the scope.",
    recorded: "ttsukagoshi/mail-merge-for-gmail#129",
  },
  {
    id: "apps-script.trigger-catch-up",
    question:
      "Does an hourly trigger that was due several times while Google was down fire once or each time?",
    answers: ["once", "each time"],
    where: "The hourly run must not make two sections.",
    check: "Look through the executions list after an outage named on the Workspace status page.",
  },
  {
    id: "apps-script.nulls",
    question: "Does an advanced service send the nulls in a request's body?",
    answers: ["sent", "left out"],
    where: "Taking a private property off an event, which a patch does by null.",
    check: "Patch extendedProperties.private.x to null by Calendar.Events.patch and get the event.",
  },
  {
    id: "apps-script.empty-lists",
    question: "Does an advanced service send the empty lists in a request's body?",
    answers: ["sent", "left out"],
    where: "Undo of a set-up, which takes the recurrence off an event by an empty list.",
    check: "Patch recurrence to [] by Calendar.Events.patch and get the event.",
  },
  {
    id: "side-panel.unsaved-event-id",
    question: "Does the event object of an event that was never saved carry an id?",
    answers: ["given", "absent"],
    where: "Opening the panel beside a new event: it must say “save first”, not fail.",
    check:
      "Log the event object of eventOpenTrigger while creating an event, then call Calendar.Events.get with the id.",
    recorded: "Google's cats sample, and scripts that look the id up in vain",
  },
  {
    id: "side-panel.open-event-gone",
    question: "What does the event object say of an event that was opened and is gone since?",
    answers: ["ids", "nothing"],
    where:
      "Buttons of a card that stayed open while its meeting went away: a series that became weekly, an event that somebody deleted.",
    check:
      "Open a meeting with a test add-on, delete its series elsewhere, press a button, log the event object.",
  },
  {
    id: "side-panel.empty-text-input",
    question: "What do formInputs hold for a text input that was left empty?",
    answers: ["empty string", "absent"],
    where: "Every form: adding a topic, choosing somebody else, settings.",
    check: "Submit a card with an empty TextInput and log e.commonEventObject.formInputs.",
  },
  {
    id: "side-panel.date-time-input",
    question: "Is a DateTimePicker's msSinceEpoch the instant meant, or the wall time as if it were UTC?",
    answers: ["instant", "wall time as UTC"],
    where: "Only if a card used a DateTimePicker; DatePicker and TimePicker have no zone.",
    check: "Pick 10:00 in a zone away from UTC and log dateTimeInput.msSinceEpoch.",
  },
  {
    id: "side-panel.untouched-inputs",
    question: "Do formInputs hold the inputs that the person did not touch?",
    answers: ["left out", "sent"],
    where: "Every form with something chosen beforehand: no choice may flip because a field is absent.",
    check:
      "Submit a card with a switch that is on, a text input with a value and a chosen item; log formInputs.",
    documented:
      "Event objects: the current values of the widgets; a report of February 2026 says that pre-selected switches no longer arrive (google-apps-script-community, 2ziA-eEx-sw)",
  },
  {
    id: "side-panel.zero-hours",
    question: "Does a timeInput of midnight carry its hours, which are 0?",
    answers: ["sent", "left out"],
    where: "Times between 00:00 and 00:59, and on the full hour.",
    check: "Pick 00:30, then 10:00, and log e.commonEventObject.formInputs.",
  },
  {
    id: "side-panel.file-scope-in-actions",
    question: "What does the event object of an action say of a doc that was granted?",
    answers: ["nothing", "granted"],
    where: "Every press in Docs: whether the file is granted is asked of Drive.",
    check: "Grant a doc, press a button of the next card and log e.docs.",
    recorded: "an editor add-on's comment: dependable in the homepage trigger, not in an action's callback",
  },
  {
    id: "side-panel.link-prefixes",
    question:
      "Does a link to an address of Google's need to begin with one of the manifest's openLinkUrlPrefixes?",
    answers: ["needed", "not needed"],
    where: "“Open doc” and every other link of the cards.",
    check: "Deploy without openLinkUrlPrefixes and open a docs.google.com link from a card.",
    documented: "the manifest's reference says required for any link, the guide on links outside Google only",
  },
];
