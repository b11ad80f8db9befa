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
  },
  {
    id: "apps-script.require-scopes",
    question: "What does ScriptApp.requireScopes do in an add-on when a scope was not granted?",
    answers: ["ends the execution", "does nothing", "throws"],
    where: "Before an action that needs an optional scope, and before a trigger is installed.",
    check:
      "Install a test add-on granting only some scopes; call requireScopes(FULL, [a missing one]) from a button.",
  },
  {
    id: "apps-script.missing-scope",
    question:
      "What does an advanced service throw when the person did not grant any scope the method accepts?",
    answers: ["exception", "api error 403"],
    where: "Partial consent: translating the error into a card that says which permission is missing.",
    check:
      "Deselect calendar.events.freebusy at consent; call Calendar.Freebusy.query and print the error's name, message and details.",
  },
  {
    id: "apps-script.export-returns",
    question: "What does Drive.Files.export(id, mime, {alt: 'media'}) return?",
    answers: ["blob", "bytes", "string"],
    where: "Reading the Markdown export for ticks.",
    check: "Log typeof, Array.isArray and getDataAsString of the value for a document with one ticked box.",
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
    id: "side-panel.unsaved-event-id",
    question: "Does the event object of an event that was never saved carry an id?",
    answers: ["given", "absent"],
    where: "Opening the panel beside a new event: it must say “save first”, not fail.",
    check:
      "Log the event object of eventOpenTrigger while creating an event, then call Calendar.Events.get with the id.",
  },
  {
    id: "side-panel.open-event-gone",
    question: "What does the event object say of an event that was opened and is gone since?",
    answers: ["ids", "nothing"],
    where:
      "Buttons of a card that stayed open while its meeting went away: a series that became weekly, an event that somebody deleted.",
    check:
      "Open a meeting with a test add-on, delete its series in another window, press a button and log the event object.",
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
];
