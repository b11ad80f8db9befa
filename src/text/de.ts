import type { DateParts, DocWords } from "./doc-words";

const months = [
  "Jan.",
  "Feb.",
  "März",
  "Apr.",
  "Mai",
  "Juni",
  "Juli",
  "Aug.",
  "Sept.",
  "Okt.",
  "Nov.",
  "Dez.",
];
const weekdays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

const dayMonth = (date: DateParts) => `${date.day}. ${months[date.month - 1] ?? ""}`;

/** A name that ends in an s sound takes an apostrophe alone. */
const possessive = (name: string) => (/[sßxz]$/i.test(name) ? `${name}’` : `${name}s`);

export const de: DocWords = {
  tag: "de",
  title: (direct, manager) => `1:1 · ${direct} und ${manager}`,
  intro: (direct, manager) => [
    `${direct}, zuerst gehört die Zeit dir; ${manager} kommt danach. Schreib jederzeit auf, was du besprechen willst: Arbeit, Sorgen, Ideen, gute Nachrichten. Notizen kommen unter das Thema. Hakt ab, was erledigt ist; was offen bleibt, kann beim nächsten Mal mitkommen.`,
    "Nur für uns beide freigegeben. Wie bei jeder Datei der Firma kommen Administratoren unter Umständen heran.",
  ],
  latest: "Zu unserem letzten Gespräch ↓",
  earlierDoc: "Was davor war, steht in unserem früheren Dokument ↗",
  laterDoc: "Dieses Dokument ist fast voll. Wir machen in unserem neuen weiter ↗",
  dateHeading: (date) => `${weekdays[date.weekday - 1] ?? ""} ${dayMonth(date)} ${date.year}`,
  shortDate: (date, withYear) => `${dayMonth(date)}${withYear ? ` ${date.year}` : ""}`,
  topics: (name) => `${possessive(name)} Themen`,
  first: (minutes) => `zuerst ${minutes} Min.`,
  second: (minutes) => `danach ${minutes} Min.`,
  nextSteps: "Nächste Schritte",
  since: "seit",
  firstMeeting: [
    "Unser erstes 1:1. Nichts zum Ausfüllen, nur drei Dinge, die wir einander erzählen, egal in welcher Reihenfolge.",
    "Wie wir beide gern arbeiten und was wir dazu voneinander wissen sollten.",
    "Wie wir gelobt werden möchten und wie wir hören möchten, was besser gehen könnte.",
    "Wie wir diese Zeit nutzen: was hierhergehört und was unter uns bleibt.",
  ],
  confidence: {
    asked: "Darf das weitererzählt werden?",
    onlyHere: "Bleibt unter uns",
    shareable: "Darf weitererzählt werden",
  },
};
