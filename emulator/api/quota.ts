import type { Json } from "../json";
import { ApiError } from "./error";

const MINUTE = 60_000;

/**
 * Docs: 300 reads and 60 writes a minute per user; a batch counts as one (source: Docs API usage limits).
 * Calendar's and Drive's per-minute limits are far above what one person's clicks can reach and are not kept here.
 */
const LIMITS: Readonly<Record<string, { readonly group: string; readonly perMinute: number }>> = {
  "docs.documents.get": { group: "docs read", perMinute: 300 },
  "docs.documents.create": { group: "docs write", perMinute: 60 },
  "docs.documents.batchUpdate": { group: "docs write", perMinute: 60 },
};

/** Quota units of a call: a Calendar patch costs three, anything else one. */
export function quotaUnits(method: string): number {
  return method === "calendar.events.patch" ? 3 : 1;
}

export interface Quota {
  /** Throws 429 when this call is one too many. */
  spend(method: string, person: string, now: number): void;
  snapshot(): Json;
  restore(state: Json): void;
}

export function createQuota(): Quota {
  let spent: Record<string, number[]> = {};
  return {
    spend(method, person, now) {
      const limit = LIMITS[method];
      if (limit === undefined) return;
      const key = `${limit.group} ${person}`;
      const recent = (spent[key] ?? []).filter((at) => now - at < MINUTE && at <= now);
      if (recent.length >= limit.perMinute) {
        throw new ApiError(
          429,
          `Quota exceeded for quota metric '${limit.group} requests' and limit 'per minute per user'.`,
          "rateLimitExceeded",
        );
      }
      spent[key] = [...recent, now];
    },
    snapshot: () => JSON.parse(JSON.stringify(spent)) as Json,
    restore(state) {
      spent = JSON.parse(JSON.stringify(state)) as Record<string, number[]>;
    },
  };
}
