import { type Loads, type Peak, peakOf } from "./busiest";
import { PROJECT_QUOTAS } from "./quotas";
import { type Company, weekOf } from "./spread";

/** The most of a quota that a company of 5,000 managers may take. */
export const MOST = 0.6;

/** How near a company's week comes to each of the project's quotas, the nearest first. */
export function peaksOf(company: Company, loads: Loads): readonly Peak[] {
  const week = weekOf(company);
  return PROJECT_QUOTAS.map((quota) => peakOf(week, loads, quota)).sort((a, b) => b.share - a.share);
}
