/** "Since when?": an old log of hundreds of open items is not gone through one by one. */
export const sinceWords = {
  title: "Since when?",
  /** Under the title. */
  open: (count: number) => `${count} items look open in this doc`,
  text: "Choose from when on open items are taken along. Older ones stay in the doc as they are and are not asked about. You can change this in the list.",
  radio: "Take along",
  fresh: "Only what is new from now on",
  last: (count: number) => `The last meeting · ${items(count)}`,
  months: (months: number, count: number) => `The last ${months} months · ${items(count)}`,
  all: (count: number) => `All of them · ${items(count)}`,
  show: "Show the list",
  openDoc: "Open doc",
  /** Under the list. */
  older: (day: string) => `Older than ${day}: stays in the doc`,
};

function items(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
