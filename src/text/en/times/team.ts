/** Several 1:1s at once. Names are first names; whoever places a text escapes it. */
export const teamWords = {
  team: {
    title: "Set up 1:1s",
    with: "With",
    hint: "One a line: name or email",
    length: "Length",
    days: "Days",
    spread: "Spread over the week",
    oneDay: (weekday: string) => `All on ${weekday}`,
    text: "Looks for a weekly time that is free for you both, and proposes one for each. Nobody gets an email yet.",
    find: "Find times",
    cancel: "Cancel",
    nobody: "Type at least one name or email first",
    tooMany: (most: number) => `At most ${most} at once. Set up these first.`,
    who: {
      title: "Who is meant?",
      several: (typed: string) => `Several people are called ${typed}`,
      unknown: (typed: string) => `Nobody you meet is called ${typed}`,
      email: "Email",
      hint: "Left empty, this one is left out",
      which: "Which one",
      leaveOut: "Leave out",
      goOn: "Continue",
      choose: "Choose who is meant first",
    },
    setOf: (set: number, all: number) => `${set} of ${all} set up`,
    planned: (count: number) => (count === 1 ? "1:1 with one person" : `1:1s with ${count} people`),
    /** The day is not torn apart at 300 pixels. */
    weeklyFrom: (weekly: string, day: string) => `${weekly}, from\u00a0${day.replace(" ", "\u00a0")}`,
    asItIs: "Stays when it is",
    noTime: "No time is free for you both. Choose one.",
    unseen: "Free for you; their calendar wasn't seen",
    outside: "Outside your company",
    change: "Change",
    tryAgain: "Try again",
    withMail: "Set up with email",
    /** `isNew`: without an event of its own so far. */
    needsMail: (isNew: boolean) =>
      `Not set up: no Google account. ${isNew ? "No event, no email yet." : "The event is as it was, no email yet."} Going on sends a calendar email and a share email from Google.`,
    done: (weekly: string) => `✓ ${weekly}`,
    failed: (why: string) => `✗ ${why}`,
    have: "You have a 1:1 already",
    oneself: "That's you",
    meets: "You meet in another series already",
    /** In a series of theirs, which is no 1:1 here. */
    series: (when: string) => `You meet already, next on ${when}. Open that event to make it your 1:1.`,
    mails: (names: readonly string[], more: number) => {
      const listed = [...names, ...(more > 0 ? [`${more} more`] : [])];
      const last = listed[listed.length - 1] ?? "";
      const all = listed.length < 2 ? last : `${listed.slice(0, -1).join(", ")} and ${last}`;
      return names.length + more === 1
        ? `${all} gets one calendar email, and a doc is shared with them. You are their manager.`
        : `One calendar email each to ${all}, and a doc is shared with each. You are their manager.`;
    },
    setUp: (count: number) => `Set up ${count}`,
    goOn: (count: number) => `Go on with ${count}`,
    timeUp: (done: number, all: number) =>
      `${done} of ${all} are set. Google gives a press 30 seconds: press once more.`,
    stopped: (why: string) => `${why}. What is set stays set; go on later from here.`,
    otherPlan: "This is another plan than the card showed. Look at it first.",
    over: "Start over",
    home: "Open your 1:1s",
    more: "Set up more",
    allSet: "All set",
    useTime: "Use this time",
    leaveOut: "Leave out",
    when: "First meeting",
    unfinished: (left: number) =>
      left === 1 ? "One is still to be set up" : `${left} are still to be set up`,
  },
};
