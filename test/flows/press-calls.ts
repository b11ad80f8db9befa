/**
 * The most calls in sequence that a press may cost, with what its panel then reads; a press that is not named: four, as an
 * opening (design, part 5). What costs more makes something that others see, and looks first whether it still may, or takes
 * such a thing back and looks first whether anybody has touched it.
 */
const MORE: Readonly<Record<string, number>> = {
  strikeTask: 6,
  // A doc, its sharing and the event; one more for a folder, one for a series.
  setUp: 8,
  setUpFromScratch: 8,
  // For each person.
  setUpTeam: 8,
  useDoc: 8,
  // The tags go from one event to the other, with both series read.
  useSameDoc: 11,
  // Two docs, each read with its ticks and written, the sharing and the event.
  goOnInNewDoc: 10,
  // Event and doc, then the panel.
  repair: 7,
  uninvite: 7,
  shareAgain: 7,
  removeAccess: 6,
  // Whether anybody has written is asked of words, ticks and comments.
  undoLast: 8,
  undoEvent: 6,
  undoWeek: 7,
  undoSetUp: 11,
  undoEndSeries: 8,
  // What later meetings have of their own, which nothing brings back, and which of them are cancelled, which stay so.
  endSeries: 5,
  // The same of both docs, twice: before the way back is written and right before the new one is thrown away. Our lines in
  // the old doc go only where no comment hangs on them.
  undoNewDoc: 23,
};

export function mostCalls(functionName: string): number {
  return MORE[functionName] ?? 4;
}
