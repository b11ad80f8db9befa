/** A pair's first meeting, and the manager's guide. Names are first names; whoever places a text escapes it. */
export const firstMeetingWords = {
  ask: "Your first 1:1 together?",
  use: "Use a first section",
  title: "Your first 1:1",
  withWhom: (name: string) => `With ${name}`,
  before: (name: string) =>
    `These words go into your doc with ${name}, below the date. Nobody has to fill in anything, and your topics stay as they are.`,
  there: (name: string) => `✓ These words stand in your doc with ${name}, below the date.`,
  inDoc: (day: string) => `In the doc, ${day}`,
  put: "Put them in",
  takeOut: "Take them out",
  notNow: "Not now",
  openDoc: "Open doc",
  added: (day: string) => `They are in the section for ${day}`,
  already: "They were there already",
  takenOut: "Taken out",
  stays: "Somebody wrote among them, so they stay",
  noSection: "There is no section to come yet. Open the panel and add one.",
  guide: {
    show: "Read what helps when 1:1s stall",
    title: "When 1:1s stall",
    steps: (name: string) => [
      {
        label: "Explain",
        text: `Say it once, face to face: this is ${name}'s time, for anything at all. It is no status report and no test, and you will keep it free.`,
      },
      {
        label: "Show up",
        text: `Be there every week, on time, also when nothing is on the list. Move a meeting rather than cancel it. Your calendar keeping its word says more than you can.`,
      },
      {
        label: "Ask",
        text: "Bring one open question and wait for the answer, longer than feels easy. Then do what you promised before you meet again.",
      },
      {
        label: "Repeat",
        text: "Trust is a matter of months. A short or silent meeting is no failure. Don't send reminders and don't hold it against anybody: come back next week.",
      },
    ],
    topic: "What would make this time useful to you?",
    ask: (topic: string) => `To ask: "${topic}"`,
    back: "Back",
  },
};
