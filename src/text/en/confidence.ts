/** Whether a topic may be told outside the 1:1. Topics and names stand in them as they are written. */
export const confidenceWords = {
  title: "May this leave the room?",
  topicsFor: (day: string) => `Topics for ${day}`,
  empty: "No topics yet",
  emptyText: "Add one first, then say here whether it may be told to others.",
  openDoc: "Open doc",
  more: (count: number) => `${count} more in the doc`,
  unsaid: "Nothing said yet",
  status: {
    asked: (by: string) => `${by} asks`,
    onlyHere: (by: string) => `Only here, says ${by}`,
    shareable: (by: string) => `OK to share, says ${by}`,
  },
  /** Behind a topic in the panel. */
  mark: { asked: "may it leave?", onlyHere: "only here", shareable: "OK to share" },
  /** In the panel of the one who is asked. */
  asks: (by: string, topic: string) => `${by} asks if this may leave the room: ${topic}`,
  choices: {
    onlyHere: { label: "Only here", below: "It stays between the two of you" },
    shareable: { label: "OK to share", below: "It may be told to others" },
    asked: { label: (other: string) => `Ask ${other}`, below: "Puts the question under the topic" },
    none: { label: "Say nothing", below: "Takes the line under the topic out" },
  },
  inDoc: "It stands under the topic, where you both see it.",
  said: {
    onlyHere: "Under the topic: only here",
    shareable: "Under the topic: OK to share",
    asked: "Asked under the topic",
    none: "The line is out again",
  },
  already: "Somebody has said something else meanwhile",
};
