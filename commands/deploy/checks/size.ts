import { BUNDLE_BUDGET } from "../../../bench/bundle-cost";
import type { Check } from "./pushed";

/** Ours, not Google's: every press loads all of it. `test/manifest` weighs its parts apart. */
const MOST_KB = BUNDLE_BUDGET.bytes / 1024;

export const size: Check = {
  name: "size",
  problemsOf({ code }) {
    const kilobytes = Buffer.byteLength(code) / 1024;
    return kilobytes <= MOST_KB
      ? []
      : [`Code.js has ${Math.ceil(kilobytes)} KB, and ${MOST_KB} KB is the most that a press may load.`];
  },
};
