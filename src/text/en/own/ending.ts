/** "End this 1:1". Names are first names; whoever places a text escapes it. */
export const endingWords = {
  menu: "End this 1:1",
  title: (name: string) => `End your 1:1 with ${name}?`,
  last: "The series ends",
  afterNext: (day: string) => `After ${day}, your next meeting`,
  afterLast: (day: string) => `After ${day}, with the meetings before it`,
  rightAway: (day: string) => `Right away; ${day} is cancelled`,
  doc: "The doc",
  stays: "Stays with you both",
  staysSo: "Stays as it is",
  goesTo: (name: string) => `Goes to ${name}; you can still open it`,
  mail: (name: string) => `${name} gets one calendar email.`,
  noMail: "Nobody gets an email: no meeting is to come.",
  meetingStays: (day: string) => `Nobody gets an email: your meeting on ${day} stays.`,
  transferMail: (name: string) =>
    `If the doc goes to ${name}, Google emails ${name} about that too, and only ${name} can give it back.`,
  goesForGood:
    "A meeting planned for later has words, files, answers, guests or a time of its own. If it is cancelled, they go for good: Undo brings it back without them.",
  nothingDeleted: (coming: boolean) =>
    `Nothing in the doc is deleted. This panel stops today.${coming ? " For your last meeting, use the doc itself." : ""} A new manager starts with an empty doc.`,
  end: "End it",
  keep: "Keep meeting",
  notYours: (name: string) => `${name} organizes this 1:1`,
  notYoursText: (name: string) =>
    `Only ${name} can end the series. You can decline its meetings in Calendar, and take a copy of the doc under "Just for me".`,
  elsewhere: "In another calendar of yours",
  elsewhereText:
    "The series is in a calendar besides your first one. Open its event there: this panel follows.",
  gone: (name: string) => `No meeting with ${name} any more`,
  goneText: (name: string) =>
    `The series has ended or was deleted; only ${name} can bring it back. The doc stays as it is, and you can still open it.`,
  goneOff:
    "Take off my list makes this panel forget the 1:1, for you alone; nobody gets an email. Open the doc with this panel, and it is back.",
  off: "Take off my list",
  offDone: "Taken off your list. The doc stays.",
  ended: (name: string) => `Your 1:1 with ${name} has ended`,
  endsAfter: (name: string, day: string) => `Your 1:1 with ${name} ends after ${day}`,
  docStays: "The end changed nothing in the doc, nor who can open it.",
  nowTheirs: (name: string) => `The doc is ${name}'s now. You can still open it.`,
  wentTo: (name: string) => `The doc went to ${name}.`,
  notGiven: (name: string) => `Google didn't hand the doc to ${name}. It stays as it is.`,
  told: (name: string) => `${name} has been told in one calendar email.`,
  stopped: "Nothing is added or carried over any more.",
  goesOnByHand: "In Calendar the series goes on. Set up as a 1:1, it begins with an empty doc.",
  undoUntil: (day: string, name: string | undefined) =>
    `You can undo this until ${day}.${name === undefined ? "" : ` Undoing sends ${name} one more calendar email.`}`,
  endedBy: (name: string) => `${name} ended your 1:1`,
  lastIs: (when: string) => `Your last meeting is ${when}.`,
  resumed: (name: string) => `In Calendar the series goes on: ${name} can set it up as a 1:1 again.`,
  stillYours: "The doc stays as it is, and you can still open it. Nothing is added or carried over any more.",
  namesNone: (name: string) => `${name}'s event names no doc now`,
  notSure: (name: string) =>
    `Any guest can take that note off, so the panel can't tell whether your 1:1 with ${name} goes on. Ask ${name}.`,
  saysNothing: "Your doc doesn't say that it has ended, and you can still open it.",
  inDrive: "What is shared with you stands in Drive under Shared with me.",
  openDoc: "Open doc",
  undo: "Undo",
  anew: (name: string) => `You and ${name} have another 1:1`,
  anewWhy:
    "It has a doc of its own. Two docs for the same two people would only part your notes, so this one stays ended.",
  anewKept: (name: string) =>
    `Both docs and your calendar are as they were, and ${name} got no email. To have this 1:1 back, end the other one first, then undo this end.`,
  openFormer: "Open this doc",
  tooLate: "That is more than a day ago. Set up a new 1:1 instead.",
  goesOn: "Your 1:1 goes on",
  goesOnTold: (name: string) => `Your 1:1 goes on. ${name} got one calendar email.`,
};
