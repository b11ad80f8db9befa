/** What every set-up makes, and who hears of it. */
const docFor = (name: string) => `a doc shared with ${name}. ${name} gets one calendar email.`;

/** Setting up a 1:1, undoing it, and what stands in the event. Names are first names; whoever places a text escapes it. */
export const setUpWords = {
  ask: {
    weekly: "Make this a weekly 1:1?",
    adopt: "Make this your 1:1?",
    resume: "Finish setting up?",
    with: "With",
    change: "Change",
    when: "When",
    from: (day: string) => `From ${day}, no end date`,
    next: (day: string) => `Next one ${day}`,
    iAm: "I am",
    manager: (name: string) => `${name}'s manager`,
    direct: (name: string) => `${name}'s direct report`,
    howOften: "How often",
    keep: (cadence: string) => `Keep it: ${cadence.charAt(0).toLowerCase()}${cadence.slice(1)}`,
    switch: (day: string) => `Weekly from ${day} on`,
    whatSingle: (name: string) => `Makes the event weekly and private, and creates ${docFor(name)}`,
    whatSeries: (name: string) => `Makes the series private, and creates ${docFor(name)}`,
    whatOtherCadence: (name: string) =>
      `Makes the series private, changes how often only if you choose so, and creates ${docFor(name)} If it becomes weekly, a later meeting loses the words, files, guests or time of its own.`,
    whatNew: (name: string) => `Creates a weekly private event for the two of you and ${docFor(name)}`,
    severalStay:
      "This event has several guests, so it stays as it is. You'll get a new weekly event for two.",
    past: "This meeting is over, so it stays as it is. The weekly one starts next time.",
    /** Another 1:1, and when its next meeting is. */
    sameTime: (name: string, when: string) => `You have a 1:1 with ${name} at the same time: ${when}.`,
    /** Where this person can move it. */
    moveFirst: "To meet at another time, move the event first.",
    sureTitle: (name: string) => `Set up a 1:1 with ${name}?`,
    creates: (name: string) => `Creates ${docFor(name)}`,
    outsideTitle: (name: string) => `Share with ${name}?`,
    outside: (name: string, domain: string) =>
      `${name} is outside your company (${domain}). Your company's rules decide whether a doc may be shared.`,
    hasDoc:
      "This event links to a doc already. Setting up makes a new one. To go on with that doc, open it in Docs, with this panel beside it.",
    full: "The event's text has no room for the doc's link, so it stays as it is. The panel leads to the doc.",
    theirs: (organizer: string) => `${organizer} organizes this event`,
    theirsHow: "Which event",
    theirsKeep: (organizer: string) => `${organizer}'s event, as it is`,
    theirsOwn: "A new weekly event of yours",
    theirsText: (organizer: string) =>
      `Only ${organizer} can change this event. With a new event of yours, ${organizer} gets one calendar email. With this one, nobody gets an email: tell ${organizer} about the doc yourself.`,
    setUp: "Set up 1:1",
  },
  choose: {
    title: "Who is this 1:1 with?",
    people: "Guests",
    someoneElse: "Someone else",
    hint: "Name or email",
    continue: "Continue",
    cancel: "Cancel",
  },
  scratch: {
    title: "Set up a 1:1",
    person: "With",
    hint: "Name or email",
    day: "Day",
    time: "Time",
    length: "Length",
    minutes: (count: number) => `${count} minutes`,
    iAm: "I am their",
    manager: "Manager",
    direct: "Direct report",
    text: "Creates a weekly private event for the two of you, from the next such day on, and a doc shared with that person, who gets one calendar email.",
    setUp: "Set up 1:1",
  },
  result: {
    title: (name: string) => `You and ${name} are set`,
    firstOne: (day: string, free: boolean) =>
      `First one ${day}. Colleagues see ${free ? "you as free" : '"busy"'}.`,
    eventAsItIs: "The event stays as it is",
    shared: (name: string) => `Doc shared with ${name} only`,
    sharedWith: (name: string) => `Doc shared with ${name}`,
    sharedToo: (name: string) => `Doc shared with ${name}, and others can open it too`,
    sharedMore: (address: string) =>
      `${address} · You own it. As with any work file, administrators may be able to reach it.`,
    told: (name: string) => `${name} has been told`,
    oneMail: "One calendar email",
    shareMail: "One share email from Google",
    twoMails: "One calendar email, one share email from Google",
    notTold: (name: string) => `${name} has not been told yet`,
    sendLink: "Send the doc's link when you like",
    close: "Editing this event? Close it without saving: saving could undo this set-up.",
    ownWords: "Say it in your own words",
    ownWordsText: `"I've made us a doc for our 1:1s. You go first. Add anything, any day."`,
    hourly: "Next section: when you open the panel",
    hourlyText: "Or by itself, within about an hour after a meeting",
    hourlyOn: "Next section: by itself",
    hourlyOnText: "Within about an hour after a meeting. It can be turned off in Settings.",
    hourlyRefused: "Google doesn't allow it to come by itself here",
    turnOn: "Turn on",
    openDoc: "Open doc",
    undo: "Undo set-up",
    openPanel: "Open panel",
  },
  undoSetUp: {
    title: "Undo the set-up?",
    trash: "The empty doc goes to your trash.",
    quiet: "Nobody gets an email.",
    split:
      "The former series goes on. A later meeting that was cancelled, or had words, files, guests or a time of its own, may come back like any other.",
    yes: "Undo set-up",
    no: "Keep it",
    done: "Undone. What the set-up changed is taken back.",
    doneText: "The empty doc is in your trash. Open the event again whenever you like.",
    doneGone: "Undone. The event is gone.",
    doneGoneText: "The empty doc is in your trash.",
    keptText:
      "Somebody wrote in the doc meanwhile, so the doc stays as it is, and who can open it too. Set up the 1:1 again to go on with it.",
    typed: "The doc has changed since the set-up",
    typedEvent: "Somebody has written in the event",
    changed: "This set-up can't be undone any more",
    changedText:
      "A meeting took place or was moved, or somebody changed the event. Nothing was taken back: event, doc and meetings are as they were. To stop, press End this 1:1.",
    typedText: (name: string) =>
      `What the two of you wrote is never thrown away, so the set-up can't be undone any more. You can delete the event, and keep or delete the doc, yourself. Talk to ${name} first.`,
  },
  event: {
    title: (direct: string, manager: string) => `${direct} and ${manager} 1:1`,
    /** The purpose in one sentence, after the doc's link; the arguments are HTML already. */
    purpose: (link: string, direct: string, manager: string) =>
      `Our notes: ${link}. ${direct}'s topics first, then ${manager}'s. Add yours any day.`,
    linkText: "our 1:1 doc",
    folder: "1:1s",
  },
};
