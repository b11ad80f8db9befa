import { table } from "../../bench/table";
import type { Peak } from "./busiest";
import { DAY_S } from "./spread";

/** A company's busiest moments beside the limits, the nearest first. */
export function nearness(peaks: readonly Peak[]): string {
  return table(
    ["quota", "limit", "busiest", "when", "share"],
    peaks.map(({ quota, taken, at, share }) => [
      quota.name,
      count(quota.limit),
      count(taken),
      quota.window === "day" ? dayName(at) : moment(at),
      percent(share),
    ]),
  );
}

export function count(value: number): string {
  if (value >= 1e12) return `${(value / 1e12).toFixed(0)} TB`;
  return Math.round(value).toLocaleString("en-GB");
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri"];

function dayName(at: number): string {
  return NAMES[Math.floor(at / DAY_S)] ?? "";
}

/** The minute in which the busiest window ends: "Wed 11:31". */
function moment(at: number): string {
  const minutes = Math.floor((at % DAY_S) / 60);
  return `${dayName(at)} ${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
