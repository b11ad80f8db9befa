/** The words of the self-check, and of its report for whoever looks after the add-on. */
export const checkWords = {
  menu: "Run self-check",
  title: "Self-check",
  what: "Google doesn't document everything that this add-on relies on. The self-check tries it out in your account and writes a report, without names or ids, into a doc of your own.",
  makes:
    "It makes a doc, a folder and a few private events in next year's calendar. Nobody is invited or gets an email, and all of it is removed at the end.",
  takes: "It takes about a minute and two or three presses.",
  start: "Start",
  back: "Back",
  progress: (found: number, all: number) => `${found} of ${all} questions are answered.`,
  more: "Google gives each press 30 seconds. Press Go on until this card is gone.",
  goOn: "Go on",
  stop: "Stop and remove it all",
  hand: "Six things only you can do. Do those you like, then press I've done it.",
  steps: [
    "1. In the doc, tick the two boxes that ask for it.",
    "2. In the doc, cut the line that asks for it and paste it at the end.",
    "3. In the doc, choose Suggesting at the top right, and type a word into the line that asks for it.",
    "4. In Calendar, open the Self-check event on 2 August of next year, choose Duplicate in its ⋮ menu, and save.",
    "5. Open the same series a week later, move it by an hour, and save for “this and following events”. No email goes out: nobody is invited.",
  ],
  leave: "6. Type something into the field below and delete it again. Leave the switch alone.",
  emptyField: "Type here, and delete it again",
  leftField: "Leave this on",
  leftText: "Whether Google reports a switch that nobody touched is one of the questions",
  again: {
    lead: (things: number) =>
      `${things === 3 ? "Three" : "Two"} last things in the same doc, in Editing again. Do those you like, then press I've done it.`,
    move: (line: string) => `Cut the ticked line “${line}” with its box, and paste it at the end.`,
    assign: (line: string) =>
      `Point at “${line}”, press “Add to Tasks” to its left and choose yourself. A personal account has no such button. The task may stay in Google Tasks afterwards: delete it there.`,
    react: (line: string) => `Mark the words “${line}” and add an emoji at the right edge.`,
    tell: "Which of the last two did you do?",
    assigned: "I assigned the box",
    reacted: "I reacted with an emoji",
  },
  openDoc: "Open the doc",
  did: "I've done it",
  leaveOut: "Skip these",
  done: (asAssumed: number, others: number, untold: number) =>
    [
      `${asAssumed} of ${asAssumed + others + untold} answers are as expected.`,
      ...(others > 0 ? [`${others === 1 ? "1 is" : `${others} are`} different.`] : []),
      ...(untold > 0 ? [`${untold === 1 ? "1 was" : `${untold} were`} not given by Google.`] : []),
    ].join(" "),
  /** What that means, and what there is to do. */
  fine: "Nothing was found that needs doing.",
  differs:
    "The add-on is made to go on working all the same. Please send the report to your IT, or to whoever set up the add-on for you: they can tell if anything needs doing. It holds no name, no address and no id.",
  removed:
    "The check's events are removed, and everything else of it is in your trash. The report stays in your Drive.",
  openReport: "Open report",
  found: (question: string, answer: string, assumed: string) =>
    `${question} Found: "${answer}". Expected: "${assumed}".`,
  reportTitle: (day: string) => `Self-check, ${day}`,
  sendBack:
    "This report holds no name, no address and no id. If something is marked ✗, please send it to whoever looks after the add-on.",
  foundHere: "Found here",
  assumed: (answer: string) => `assumed: ${answer}`,
  settledBy: {
    "a hand": "By a hand, in this check",
    alone: "By yourself, without this check",
    "two people": "By two people",
    REST: "Over REST: npm run conformance",
  },
} as const;
