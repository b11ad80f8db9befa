/** Going on in a new doc where one nears what Google lets a doc hold. Names are first names. */
export const newDocWords = {
  nearlyFull: "Your doc is nearly full",
  nearlyFullText: "A Google doc holds about a million characters. A new one takes along what is open.",
  theirs: (name: string) =>
    `A Google doc holds about a million characters. ${name}, who owns it, can go on in a new one from this panel.`,
  ask: "Go on in a new doc",
  title: (name: string) => `Go on with ${name} in a new doc?`,
  along: "What is open goes along, into the section of your next meeting.",
  stays: "The old doc stays as it is. The two docs link to each other.",
  follows: (name: string) =>
    `The event then leads to the new doc. No calendar email goes out; ${name} presses Allow there once.`,
  yes: "Go on in a new doc",
  no: "Not now",
  letsIn: (address: string) => `The new doc is shared with ${address}`,
  notYours: (name: string) => `${name} owns your doc`,
  notYoursText: (name: string) => `Only ${name} can go on in a new one, from this panel.`,
  doneTitle: (name: string) => `You and ${name} go on in a new doc`,
  went: (count: number) =>
    count === 0
      ? "✓ Nothing was open"
      : count === 1
        ? "✓ 1 open item went along"
        : `✓ ${count} open items went along`,
  /** `quiet`: shared in this run, and Google was told to send no email. */
  shared: (name: string, quiet: boolean) =>
    `✓ Shared with ${name}, who presses Allow there once.${quiet ? " Nobody got an email." : ""}`,
  linked: (event: boolean) =>
    event ? "✓ The event and the old doc lead to it." : "✓ The old doc leads to it.",
  linkedTheirs: (name: string) =>
    `✓ The old doc leads to it, and ${name}'s event once ${name} has pressed Allow there.`,
  undoUntil: "You can undo this until somebody writes in the new doc.",
  openDoc: "Open new doc",
  undo: "Undo",
  undoMenu: "Go back to the old doc",
  undone: {
    "thrown-away": "You go on in the old doc. The new one is in your trash.",
    stays: "You go on in the old doc. The new one has changed since, so it stays.",
    later: "You go on in the old doc.",
  },
  changed: "The new doc has changed since",
  changedText: (name: string) =>
    `So it stays, and you and ${name} go on in it. What you need from it can be copied by hand.`,
  openPanel: "Open panel",
  tooLate: "There is nothing to undo.",
  inOld: (name: string) => `You and ${name} go on in a new doc`,
  inOldText: "This one stays as it is. Topics and open items are in the new one.",
};
