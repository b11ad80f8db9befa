/** The home card. Names are first names; whoever places a text escapes it. */
export const homeWords = {
  home: {
    title: "Your 1:1s",
    today: "Today",
    thisWeek: "This week",
    nextWeek: "Next week",
    later: "Later",
    needsTime: "Needs a new time",
    needsLook: "Needs a look",
    noSection: "Next section not added",
    wasCancelled: (day: string) => `${day} was cancelled`,
    noDate: "No date",
    noMeeting: "Nothing in the next weeks",
    findTime: "Find a time",
    /** Never both zero. */
    counts: (topics: number, open: number) =>
      [
        ...(topics > 0 ? [topics === 1 ? "1 topic" : `${topics} topics`] : []),
        ...(open > 0 ? [`${open} open from before`] : []),
      ].join(", "),
    ready: "Nothing yet",
    asSeen: (state: string) => `${state} · as last seen`,
    justNow: "Just now",
    ended: (time: string, open: number) => (open === 0 ? `Ended ${time}` : `Ended ${time} · ${open} open`),
    declined: (day: string) => `Can't make ${day}`,
    away: (day: string) => `You're away on ${day}`,
    saidNo: (day: string) => `You said no to ${day}`,
    carry: "Carry over",
    unread: "Topics not loaded yet",
    andMore: (text: string, more: number) => `${text} · ${more} more`,
    /** More than the card holds. */
    morePairs: (count: number) => (count === 1 ? "One more 1:1 later on" : `${count} more 1:1s later on`),
    moreLooks: (count: number) => (count === 1 ? "One more" : `${count} more`),
    moreLooksText: "Shown when these are looked at",
    mightBe: "Might be 1:1s",
    mightBeSetUp: "Set up",
    mightBeAll: (count: number) =>
      count === 2 ? "Both that you organize" : `All ${count} that you organize`,
    mightBeAllText: "Each keeps its time",
    mightBeAllSetUp: "Set up all",
    untitled: "(no title)",
    asOf: (time: string) => `As of ${time}`,
    findTimeWith: (name: string) => `Find a time: ${name}`,
    carryWith: (name: string) => `Carry over: ${name}`,
    openPerson: (name: string) => `Open ${name}'s 1:1`,
    setUp: "Set up a 1:1",
    several: "Set up several",
    first: "One doc per person. Their topics first. What you don't finish is carried over.",
    firstHow: "Open an event with one guest to make it a 1:1, or start here.",
    firstPhone:
      "Google shows this panel on a computer only. On a phone, use the doc, from the link in the event.",
  },
};
