import type { Check } from "./pushed";

/**
 * Ours, not Google's: every press loads all of it. 400 KB of code (the design's part 5; `test/manifest` weighs it alone)
 * and beside it the words: one language, and the lines of the self-check's report.
 */
const MOST_KB = 450;

export const size: Check = {
  name: "size",
  problemsOf({ code }) {
    const kilobytes = Buffer.byteLength(code) / 1024;
    return kilobytes <= MOST_KB
      ? []
      : [`Code.js has ${Math.ceil(kilobytes)} KB, and ${MOST_KB} KB is the most that a press may load.`];
  },
};
