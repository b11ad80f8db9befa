import { PRODUCT_NAME } from "../product";

/** Cards that say one thing, toasts, and the frame of the error card. Names are first names; whoever places a text escapes it. */
export const messageWords = {
  messages: {
    plain: {
      title: "Not a 1:1",
      several: "Several people meet in this event.",
      nobody: "Nobody else is in this event.",
      yes: "Make a 1:1 of it",
    },
    unsaved: {
      title: "Save the event first",
      text: "Then open it again, and you can make it a weekly 1:1. If it was deleted, there is nothing to save.",
    },
    unsavedWith: (name: string) =>
      `Then open it again, and you can make it a weekly 1:1 with ${name}. If it was deleted, there is nothing to save.`,
    allDay: {
      title: "This event lasts all day",
      text: "A 1:1 needs a time. Give the event one, or set up a new 1:1.",
    },
    notAMeeting: {
      title: "This can't become a 1:1",
      text: "Focus time, out of office, working locations and birthdays are not meetings. It stays as it is.",
    },
    othersCalendar: (owner: string) => ({
      title: `This is ${owner}'s calendar`,
      text: `Only ${owner} can set up this 1:1. You can still move it as usual.`,
    }),
    before: {
      title: (organizer: string) => `Your 1:1 with ${organizer}`,
      several: (organizer: string) => `A meeting of ${organizer}'s`,
      what: (organizer: string) =>
        `${organizer}'s event links to a doc for your 1:1s. You both add topics, any day. What stays open is carried over.`,
      once: (organizer: string) =>
        `To add topics from here too: open the doc, choose ${PRODUCT_NAME} at its right edge and press Allow, once. The panel then checks that it is ${organizer}'s doc for you two.`,
      phone: "On a phone, use the doc itself. It needs no Allow.",
      unsure: (organizer: string) =>
        `This event points to a doc that ${organizer}'s own words in it don't name, so it isn't linked here.`,
      inDrive: (organizer: string) =>
        `Did ${organizer} share a doc with you? You find it in Drive under Shared with me. Open it and press Allow in its side panel, once: the panel checks whose it is before it shows anything.`,
      ask: (organizer: string) => `Not there? Ask ${organizer} for its link.`,
      sharedWithMe: "Open Shared with me",
    },
    givenAway: {
      title: (name: string) => `This meeting isn't with ${name}`,
      text: "Others meet here this once, so nothing of your notes shows.",
    },
    copied: (name: string) => ({
      title: "A copy of your 1:1?",
      text: `This event was copied from, or split off, your 1:1 with ${name}. Should it use the same doc from now on?`,
      yes: "Use the same doc",
    }),
    otherSeries: (name: string, when: string) => ({
      title: `You and ${name} already meet`,
      text: `${when}. One doc goes with one series. Should this event take its place? The other stays in your calendar, without the doc.`,
      stays: `${when}, with a doc for you two.`,
      yes: "Use this event",
    }),
    grant: {
      title: "Let the panel see this doc",
      text: "Google asks once for each doc. The panel then shows the topics and open items of your 1:1, and of no other file. If nothing happens, reload the page.",
      yes: "Allow",
    },
    needsMail: (address: string) => ({
      title: "Google insists on an email",
      text: `${address} has no Google account, so Google only shares the doc with an email of its own.`,
      yes: "Share with an email",
    }),
    noAccount: (address: string) => ({
      title: "No Google account",
      text: `${address} has no Google account. Google may still share the doc by an email of its own.`,
      yes: "Share with an email",
    }),
    openHome: "Open your 1:1s",
  },
  toasts: {
    leftDoc: (address: string) => `A new doc: the earlier one isn't shared with ${address}, and stays.`,
    carried: (count: number, day: string) => `${count === 1 ? "1 item" : `${count} items`} carried to ${day}`,
    noPerson: "Choose or type a person first",
    noAddress: (typed: string) => `"${typed}" is not an email address. Type it in full.`,
    oneself: "That's you. Type who the 1:1 is with.",
    nothingTicked: "Nothing was ticked",
    alreadyIn: (day: string) => `Already in ${day}`,
    notThere: "Not in the doc any more. Nothing was written.",
    sectionAdded: (day: string) => `Section for ${day} added`,
    sectionThere: (day: string) => `The section for ${day} is there already`,
    topicAdded: (day: string) => `Added to ${day}`,
    stepAdded: (day: string) => `Added to the next steps of ${day}`,
    done: "Struck through in the doc",
    doneAlready: "Done already",
    undone: "Last change undone",
    changedSince: "Something else was changed since. Undo last change takes that back.",
    nothingToUndo: "There is nothing to undo",
    repaired: "Repaired",
    repairedInPart: "Not all is repaired. Change the rest in Calendar.",
    uninvited: (who: string) => `Uninvited: ${who}`,
    uninvitedAlready: "Nobody was left to uninvite",
    uninvitedForGood: (count: number) => `${count} uninvited: too many for an undo`,
    invitedSince: (who: string) => `Nobody was uninvited: ${who} came since. Press again if they go too.`,
    removed: (who: string) => `${who} can't open the doc any more`,
    takenOff: (who: string) => `Taken off the doc's list: ${who}`,
    stillOn: (who: string) => `${who} can still open the doc, perhaps through its folder`,
    removedAlready: "Taken out already",
    shared: (name: string) => `Shared with ${name}`,
    hourlyOn: "On. The next section comes within about an hour after a meeting.",
    hourlyIdle: 'On. No section comes by itself while "Add the next section after a meeting" is off.',
    hourlyOff: "Google doesn't allow it here. The next section is added when you open this panel.",
    saved: "Saved",
    savedBut: (docs: number) =>
      `Saved. ${docs === 1 ? "One doc stays as it is: it is" : `${docs} docs stay as they are:`} in the trash, or no longer yours`,
    savedPartly: (left: number) =>
      `Google took its time: ${left === 1 ? "one doc is" : `${left} docs are`} left. Press Save once more.`,
    roomMade: (what: readonly ("undos" | "pairs")[]) => {
      const gone = what.map((one) =>
        one === "undos" ? "older undos" : "the 1:1s you have not met for longest (they are found again)",
      );
      return `Google's storage for this add-on was full: ${gone.join(" and ")} were let go`;
    },
    refreshed: "Up to date",
  },
  error: {
    happened: "What happened",
    safe: "What's safe",
    now: "What now",
    details: "Details for IT",
    again: "Try again",
    openAgain: "Open again",
    newDoc: "Set up a new doc",
    newDocSure:
      "The earlier doc stays as it is, and is this 1:1's no more. If Docs still opens it, press Allow beside it instead.",
    openDoc: "Open doc",
    openTrash: "Open trash",
    home: "Open your 1:1s",
  },
};
