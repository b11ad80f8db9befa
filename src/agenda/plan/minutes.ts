import type { Minutes } from "../wording";

/** How the two share the time: two thirds for the direct, half each, or nothing said about it. */
export type TimeSplit = "direct-first" | "half" | "none";

/**
 * The minutes for the part headings of a meeting of this length, in whole minutes that add up to it; the direct's are
 * rounded to five where the meeting is long enough. Undefined when headings carry none, or there is no time to share.
 */
export function minutesFor(split: TimeSplit, length: number): Minutes | undefined {
  const whole = Math.round(length);
  if (split === "none" || whole < 2) return undefined;
  const share = split === "half" ? whole / 2 : (whole * 2) / 3;
  const direct =
    whole % 5 === 0 && whole >= 15 && split !== "half" ? 5 * Math.round(share / 5) : Math.ceil(share);
  return { direct, manager: whole - direct };
}
