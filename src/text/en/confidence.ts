/** Whether a topic is OK to share with others. Topics and names stand in them as they are written. */
export const confidenceWords = {
  menu: "Say what is OK to share",
  title: "OK to share with others?",
  topicsFor: (day: string) => `Topics for ${day}`,
  empty: "No topics yet",
  emptyText: "Add one first, then say here whether it is OK to share with others.",
  press: "Press a topic to say whether it is OK to share with others.",
  openDoc: "Open doc",
  more: (count: number) => `${count} more in the doc`,
  unsaid: "Nothing said yet",
  status: {
    asked: (by: string) => `${by} asks`,
    onlyHere: (by: string) => `Between us, says ${by}`,
    shareable: (by: string) => `OK to share, says ${by}`,
  },
  /** Behind a topic in the panel. */
  mark: { asked: "OK to share?", onlyHere: "between us", shareable: "OK to share" },
  /** In the panel of the one who is asked. */
  asks: (by: string, topic: string) => `${by} asks if this is OK to share with others: ${topic}`,
  /** The answers in the panel of the one who is asked. */
  choices: {
    onlyHere: "Keep between us",
    shareable: "OK to share",
  },
  /** The topic's radio, with what each choice means. */
  radio: "What you say",
  means: {
    onlyHere: "Keep between us",
    shareable: "OK to share with others",
    asked: (other: string) => `Ask ${other}`,
    none: "Say nothing: the line under the topic goes",
  },
  save: "Save",
  theirs: (by: string) => `${by} said so, and only ${by} can change it.`,
  inDoc: "It stands in the doc, under the topic.",
  said: {
    onlyHere: "Under the topic: between us",
    shareable: "Under the topic: OK to share",
    asked: "Asked under the topic",
    none: "The line is out again",
  },
  already: "The other has said something else, and that stays",
};
