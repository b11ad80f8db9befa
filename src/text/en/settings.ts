/** Settings and "Remove my data". Names are first names; whoever places a text escapes it. */
export const settingsWords = {
  settings: {
    title: "Settings",
    forAll: "For all your 1:1s",
    inDocs: "In your docs",
    inDocsText: (docs: number) =>
      `${docs === 0 ? "" : `A change here is made in ${docs === 1 ? "one doc" : `${docs} docs`} that you own. `}New docs begin with it, and a doc that is found again later keeps its own settings. A single doc is set from its panel's ⋮ menu.`,
    forMe: "Only for you",
    docTitle: "Settings for this doc",
    both: (name: string) => `The same for you and ${name}`,
    automatic: "Add the next section after a meeting",
    automaticText: "When this panel is used after it. Empty, so both can collect topics all week.",
    hourly: "Even if nobody opens the panel",
    hourlyText: "Within about an hour after the meeting",
    growth: "A question for growth once a month",
    growthText: "Among the questions you can ask, under Just for me",
    order: "New sections go",
    atEnd: "At the end",
    atTop: "At the top",
    time: "Time in the headings",
    twoThirds: "Two thirds for the direct report",
    half: "Half and half",
    hidden: "Don't show",
    otherFirst: (name: string, first: number, then: number) => `${name} ${first} min, you ${then} min`,
    youFirst: (name: string, first: number, then: number) => `You ${first} min, ${name} ${then} min`,
    language: "New sections are written",
    example: (date: string, nextSteps: string) => `${date} · ${nextSteps}`,
    parts: "The parts are called",
    yourPart: "Your part",
    partOf: (name: string) => `${name}'s part`,
    steps: "What you agree on",
    partTooLong: "That is too long for a heading",
    partTwice: "No two parts can have, or have had, the same name",
    fromNext: "This begins with the next new section. What is in the doc stays as it is.",
    save: "Save",
  },
  removeData: {
    menu: "Remove my data",
    title: "Remove my data?",
    goes: (pairs: number) =>
      `The add-on forgets your settings${pairs === 0 ? "" : pairs === 1 ? " and your 1:1" : ` and your ${pairs} 1:1s`}, stops adding sections, and takes its own labels off your events and docs.`,
    stays:
      "Your docs stay, with every word, shared as they are. Your events stay weekly and private, with the link in their description. Delete those yourself, as you would any other.",
    others: "For the people you share these docs with, this panel stops too. They keep the doc.",
    again: "To begin again with a doc of yours, open it in Docs and press Use this doc.",
    againTheirs: "To begin again where the doc is the other's, open the meeting in Calendar.",
    yes: "Remove my data",
    no: "Keep it all",
    halfTitle: "Not done yet",
    half: (left: number) =>
      left === 0
        ? "Google took its time. Nothing is lost; press once more for the rest."
        : `${left === 1 ? "One 1:1 is" : `${left} 1:1s are`} still to do. Nothing is lost; press once more.`,
    goOn: "Go on",
    done: "Your data is removed",
    doneText:
      "Your settings and 1:1s are forgotten; copies of what the panels last showed go within six hours. Your docs and events stay.",
    consent:
      "To take your permission back too, open your Google account's connections. Then uninstall the add-on.",
    openConsents: "Open account",
  },
};
