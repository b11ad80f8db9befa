import type { Check } from "./pushed";

/** Ours, not Google's: every press loads all of it. The design's part 5 has the figure. */
const MOST_KB = 400;

export const size: Check = {
  name: "size",
  problemsOf({ code }) {
    const kilobytes = Buffer.byteLength(code) / 1024;
    return kilobytes <= MOST_KB
      ? []
      : [`Code.js has ${Math.ceil(kilobytes)} KB, and ${MOST_KB} KB is the most that a press may load.`];
  },
};
