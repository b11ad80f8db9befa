/** Undo of what was done to a pair's event. Names are first names; whoever places a text escapes it. */
export const undoEventWords = {
  undoEvent: {
    yes: "Undo it",
    no: "Keep it",
    uninvited: {
      menu: "Undo uninviting",
      title: "Invite them again?",
      text: (who: string) => `Invites ${who} again. Google tells every guest by one calendar email.`,
    },
    repaired: {
      menu: "Undo the repair",
      title: "Undo the repair?",
      text: "Puts the event back as it was before. Its link to the doc stays, and so does who may share the doc.",
      mail: (name: string) =>
        `${name} was invited again by it, is taken off again, and gets one calendar email.`,
      quietly: "Nobody gets an email.",
    },
    adopted: {
      menu: "Stop using this doc",
      title: "Stop using this doc?",
      text: (name: string) =>
        `The doc and the event forget each other, and the panel stops for you and ${name}. The doc stays as it is, with every word, and the event too. Nobody gets an email.`,
      done: "This doc is no 1:1's any more",
      doneText: "Doc and event stay as they are. Open the doc again to use it for a 1:1.",
    },
  },
};
