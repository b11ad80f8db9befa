import type { DateParts, DocWords } from "./doc-words";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const month = (date: DateParts) => months[date.month - 1] ?? "";
const weekday = (date: DateParts) => weekdays[date.weekday - 1] ?? "";

export const en: DocWords = {
  tag: "en",
  title: (direct, manager) => `1:1 · ${direct} and ${manager}`,
  intro: (direct, manager) => [
    `${direct}, this time is yours first; ${manager} comes second. Add anything, any day: work, worries, ideas, good news. Write notes under a topic. Tick what's done, and what isn't can come along next time.`,
    "Shared with the two of us. As with any work file, administrators may be able to reach it.",
  ],
  latest: "Go to our latest meeting ↓",
  earlierDoc: "What came before is in our earlier doc ↗",
  laterDoc: "This doc is nearly full. We go on in our new doc ↗",
  dateHeading: (date) => `${weekday(date)} ${date.day} ${month(date)} ${date.year}`,
  shortDate: (date, withYear) => `${date.day} ${month(date)}${withYear ? ` ${date.year}` : ""}`,
  topics: (name) => `${name}'s topics`,
  first: (minutes) => `first ${minutes} min`,
  second: (minutes) => `then ${minutes} min`,
  nextSteps: "Next steps",
  since: "since",
  firstMeeting: [
    "Our first 1:1. Nothing to fill in, just three things to tell each other, in any order.",
    "How each of us likes to work, and what the other should know.",
    "How we like to be praised, and how we like to hear what could go better.",
    "How we use this time: what belongs here, and what stays between us.",
  ],
  confidence: { asked: "May this leave the room?", onlyHere: "Between us", shareable: "OK to share" },
};

/** American English puts the month first. */
export const enUS: DocWords = {
  ...en,
  tag: "en-US",
  dateHeading: (date) => `${weekday(date)}, ${month(date)} ${date.day}, ${date.year}`,
  shortDate: (date, withYear) => `${month(date)} ${date.day}${withYear ? `, ${date.year}` : ""}`,
};
