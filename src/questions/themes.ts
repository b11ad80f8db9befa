/** What a question is about, in the order in which the bank goes round. */
export const THEMES = [
  "opening",
  "achievements",
  "obstacles",
  "workload",
  "communication",
  "feedback",
  "career",
  "personal",
  "closing",
] as const;

export type Theme = (typeof THEMES)[number];

/** The theme that is offered once a month, whatever else was. */
export const GROWTH: Theme = "career";
