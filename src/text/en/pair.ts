/** The pair's panel and what is reached from it. Names are first names; whoever places a text escapes it. */
export const pairWords = {
  pair: {
    noDate: "No next date",
    /** Where no meeting is to be seen; `waits` only where the doc has a section to add to. */
    noMeeting: (name: string, { waits, owner }: { readonly waits: boolean; readonly owner: boolean }) =>
      [
        "No meeting is planned.",
        ...(waits ? ["What you add waits for the next one."] : []),
        owner
          ? `To meet again, make an event with ${name} and open it.`
          : `To meet again, ask ${name} to make an event with you and open it.`,
      ].join(" "),
    youOwn: "You own this doc now. Everything goes on as before.",
    /** Where no run of theirs adds the next section. */
    youOwnNoRun:
      "You own this doc now. The next section comes when you open this panel. Turn on, and it comes by itself within about an hour after a meeting.",
    theyOwn: (name: string) => `${name} owns this doc now. Everything goes on as before.`,
    /** Before the new owner opened the panel. */
    theyOwnLater: (name: string) =>
      `${name} owns this doc now. Sections come by themselves again once ${name} has opened this panel. Until then, whoever adds something first makes the next one.`,
    yours: "Your topics",
    theirs: (name: string) => `${name}'s topics`,
    nextSteps: "Next steps",
    otherNotes: "Other topics",
    nothing: "Nothing yet",
    open: "Open from before",
    openAfter: "Still open",
    running: (end: string) => `Now, until ${end}`,
    justMet: (time: string, next?: string) =>
      next === undefined ? `Just met, ${time}` : `Just met, ${time} · Next ${next}`,
    since: (day: string) => `Since ${day}`,
    done: "Done",
    more: (count: number) => `Show ${count} more`,
    moreInDoc: (count: number) => `${count} more in the doc`,
    carry: "Carry over",
    step: "Add next step",
    add: (day: string) => `Add section for ${day}`,
    noSection: (day: string) => `No section for ${day} yet. What you add first makes it.`,
    under: (day: string) => `In the doc under ${day}`,
    onlyYouTwo: "Only you two can open this doc",
    accessLook: "Check who can open this doc",
    othersOne: (who: string) => `${who} can also open this doc`,
    othersMany: (who: string, more: number) => `${who} and ${more} more can open this doc`,
    anyone: "Anyone with the link",
    company: (domain: string) => `Anyone at ${domain}`,
    declined: (name: string) => `${name} can't make it`,
    saidNo: "You said no to this meeting",
    notShared: (name: string) => `${name} can't open this doc yet`,
    /** Where others than people have it, too: the other may be one of them. */
    notOnList: (name: string) => `This doc isn't shared with ${name}`,
    share: "Share",
    review: "Review",
    repair: "Repair",
    broken: {
      sharing: "Whoever can write in the doc may share it",
      reader: (name: string) => `This doc is shared with ${name} to read, not to write`,
      visibility: "The event is not private",
      invite: "Guests may invite others",
      modify: "Guests may change the event",
      hint: "The event lost its link to the doc",
      recurrence: "The event no longer repeats",
      guest: (name: string) => `${name} is no longer invited`,
    },
    /** Under the button that repairs everything at once. */
    repairMails: (name: string) => `Repair invites ${name} again, by one calendar email`,
    repairQuietly: "Repair sends nobody an email",
    alsoInvited: (who: string, count: number) => `${who} ${count === 1 ? "is" : "are"} invited too`,
    nobodyTold: "Nobody gets an email: nobody else is invited.",
    /** Where nobody looked who is in the event by now. */
    tellsIfIn: (who: string) => `One more calendar email goes to ${who}, if still in the event.`,
    /** Below a sentence about a calendar email. */
    alsoTold: (who: string) => `It goes to whoever else is invited, too: ${who}`,
    uninvite: "Uninvite",
    uninviteText: (who: string, count: number, name: string) =>
      `Uninvite sends ${who} one calendar email${count === 1 ? "" : " each"}. Google may email ${name} too.`,
    theyOrganize: (name: string) => `${name} organizes this series: only ${name} can change it`,
    attached: (title: string) => `"${title}" is attached to the meeting`,
    attachedText: "More than you two may be able to read it",
    reviewFile: "Review file",
    undo: "Undo",
    asOf: (time: string) => `As of ${time}`,
    ticks: "Some may be ticked off in the doc already: untick them here.",
    ticksUnread: "Some may be ticked off in the doc already.",
    openDoc: "Open doc",
    topic: "Add topics",
    refresh: "Refresh",
    undoLast: "Undo last change",
    toDocSettings: "Settings for this doc",
    toSettings: "Settings for all 1:1s",
    manager: "Your manager",
  },
  step: {
    title: "Add next step",
    what: "What",
    hint: "Send the level guide",
    who: "Whose",
    nobody: "Nobody's yet",
    when: "By when",
    add: "Add",
    empty: "Type what is to be done first",
    tooLong: (letters: number, most: number) =>
      `This has ${letters} characters, and a next step holds ${most}. Nothing was added: shorten it, or write it in the doc.`,
    /** One line in the doc: "Send the guide · Alex · by Tue 1 Dec". */
    line: (what: string, who: string | undefined, by: string | undefined) =>
      [what, ...(who === undefined ? [] : [who]), ...(by === undefined ? [] : [`by ${by}`])].join(" · "),
  },
  topic: {
    title: "Add topics",
    label: "Topics",
    hint: "Each line is a topic of its own",
    where: "Where",
    mine: "My topics",
    steps: "Next steps",
    add: "Add",
    empty: "Type a topic first",
    tooLong: (line: number, letters: number, most: number) =>
      `Line ${line} has ${letters} characters, and a topic holds ${most}. Nothing was added: shorten it, or write it in the doc.`,
  },
  items: {
    title: (day: string) => `Carry over to ${day}`,
    subtitle: "What is ticked is carried over",
    groups: {
      "next-steps": "Next steps",
      "not-reached": "Not reached",
      "talked-about": "Probably talked about",
      "keeps-coming-back": "Keeps coming back",
    },
    since: (day: string) => `since ${day}`,
    hasNotes: "has notes",
    matters: "still matters?",
    below: (lines: number) => (lines === 1 ? "1 line below" : `${lines} lines below`),
    letGo: "Let it go",
    letGoDone: (text: string) => `Let go: ${text}`,
    all: "Tick all",
    these: (count: number) => `Tick these ${count}`,
    none: "Untick all",
    carry: "Carry over",
    openDoc: "Open doc",
    empty: "All clear",
    emptyText: "Nothing is open from before.",
    nowhere: "No meeting to carry over to",
    showMore: (count: number) => `Show ${count} more`,
    notShown: "What is not shown stays open.",
    seeTicks: "Allow reading ticks",
  },
  past: {
    done: "✓ Done",
    open: "Still open",
    carried: (day: string) => `Carried to ${day}`,
    empty: "Nobody wrote anything for this meeting.",
    noSection: "The doc has no section for this day.",
    moreInDoc: (count: number) => `${count} more in the doc`,
    openDoc: "Open doc",
    next: (day: string) => `Go to ${day}`,
  },
  attached: {
    title: "Attached to the meeting",
    gone: "Nothing is attached to this meeting any more.",
    readers: "Who can read such a file is set in the file itself: open it and look under Share.",
    remove:
      "Whoever is invited sees it in the event. To take it off, edit the event and remove the attachment.",
    turnOff:
      "Recordings, transcripts and notes by Gemini are put there by Google Meet. To keep them off the next meetings, edit the event, open the video call's options and turn them off under Meeting records.",
    open: "Open the file",
    back: "Back",
  },
  access: {
    title: "Who can open this doc",
    you: "You",
    owner: "Owner",
    pair: "In this 1:1 with you",
    other: "Not in this 1:1",
    viaLink: "Has the link",
    remove: "Remove",
    /** At the foot, of the only one. */
    removeOne: (name: string) => `Remove ${name}`,
    more: (count: number) => `${count} more can open it`,
    removes: (who: string) =>
      `Remove takes ${who} off the doc's list, without an email. To let somebody in again, use Share in the doc itself.`,
    noUndo: "Remove sends nobody an email. To let somebody in again, use Share in the doc itself.",
    text: "Only the two of you should be here. As with any work file, administrators may be able to reach it. A copy made with File > Share > Publish to web is not told here: look there.",
    done: "Back",
    untold: "Google tells only the doc's owner who can open it",
    ask: (name: string) => `${name} owns it now, and sees the list.`,
  },
  undoEvent: {
    no: "Keep it",
    uninvited: {
      menu: "Undo uninviting",
      yes: "Invite again",
      title: (who: string, count: number) =>
        count === 1 ? `Invite ${who} again?` : `Invite ${count} people again?`,
      text: (who: string, name: string) =>
        `Whoever is invited again gets one calendar email: ${who}. Google may email ${name} too.`,
      no: "Cancel",
    },
    repaired: {
      menu: "Undo the repair",
      yes: "Undo the repair",
      title: "Undo the repair?",
      text: "The event goes back to how it was before the repair. Its link to the doc and the doc's sharing stay.",
      mail: (name: string) =>
        `If still in the event, ${name}, whom the repair invited again, is uninvited by one calendar email.`,
      quietly: "Nobody gets an email.",
    },
    adopted: {
      menu: "Stop using this doc",
      yes: "Stop using it",
      title: "Stop using this doc?",
      text: (name: string) =>
        `This panel stops using the doc, for you and ${name}. The doc and the event stay as they are. Nobody gets an email.`,
      done: "This doc is no 1:1's any more",
      doneText: "Doc and event stay as they are. Open the doc again to use it for a 1:1.",
    },
  },
};
