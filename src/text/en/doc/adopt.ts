/** The words of "Use this doc for our 1:1", and of "How far back?". Names are first names; whoever places a text escapes it. */
export const adoptWords = {
  offer: {
    title: "Use this doc for a 1:1?",
    text: "It stays as you keep it. Nothing is written in it until the next section is added.",
    series: "Which 1:1",
    iAm: "I am their",
    manager: "Manager",
    direct: "Direct report",
    look: "See what is read",
  },
  nobody: {
    title: "Not a 1:1 doc",
    text: "To use it for one: make an event that repeats, with one guest, in your calendar. Then open this doc again.",
  },
  theirs: {
    title: "Not a 1:1 doc",
    text: "This doc was not made for a 1:1 with this add-on. Only its owner can use it for one: ask them to open it and press Allow here. It stays as it is.",
  },
  office: {
    title: "This is an Office file",
    text: "Save it as a Google Doc first: File → Save as Google Docs. Then open that doc and press Allow here. Nothing was read or written.",
  },
  otherFile: {
    title: "This is not a Google Doc",
    text: "A 1:1 is kept in a Google Doc. Copy what you need into one, then open it and press Allow here. Nothing was read or written.",
  },
  sharedDrive: {
    title: "This doc is in a shared drive",
    text: "Everybody in that drive can read it, so it is not private to two. Move it to My Drive to use it for a 1:1.",
  },
  understood: {
    title: (name: string) => `Your 1:1 with ${name}`,
    subtitle: "What is read in this doc",
    order: "Order",
    newestFirst: "Newest first",
    oldestFirst: "Oldest first",
    meetings: "Meetings",
    counted: (count: number) => (count === 1 ? "1 section with a date" : `${count} sections with a date`),
    none: "No dates found",
    noneText: "The next section will be the first. All that is there stays as it is.",
    last: (day: string) => `The last one ${day}`,
    open: "Open from before",
    parts: "Parts",
    noPart: (name: string) => `None is called ${name}. Is it the right doc?`,
    items: (count: number) => (count === 1 ? "1 item" : `${count} items`),
    unread: (count: number) => (count === 1 ? "1 place not understood" : `${count} places not understood`),
    unreadText: "They stay as they are, and nothing is carried from them.",
    why: {
      "above the first date": "Above the first meeting",
      "no date in this tab": "In a tab without meetings",
      "under a heading that is no date": "Under a heading that is no meeting",
      "suggested for deletion": "Suggested for deletion",
    },
    text: (name: string) =>
      `This doc becomes the doc of your 1:1 with ${name}. Nothing is written in it until the next section is added, and ${name} gets no email.`,
    use: "Use this doc",
    back: "Back",
  },
  taken: (name: string) => ({
    title: `You and ${name} have a doc already`,
    text: "One 1:1 has one doc. This one stays as it is.",
  }),
  used: (name: string) => `This is now your 1:1 doc with ${name}`,
};

/** "How far back?": an old log of hundreds of open items is not gone through one by one. */
export const sinceWords = {
  title: "How far back?",
  /** Under the title. */
  open: (count: number) => `${count} items look open in this doc`,
  text: "Choose how far back open items are carried over. Older ones stay in the doc as they are and are not asked about. You can change this in the list.",
  radio: "Carry over",
  fresh: "Only what is new from now on",
  last: (count: number) => `The last meeting · ${items(count)}`,
  months: (months: number, count: number) => `The last ${months} months · ${items(count)}`,
  all: (count: number) => `All of them · ${items(count)}`,
  change: "Change",
  show: "Show the list",
  openDoc: "Open doc",
  /** Under the list. */
  older: (day: string) => `Older than ${day}: stays in the doc`,
};

function items(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
