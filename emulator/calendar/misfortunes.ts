import type { Fault, FaultError } from "../api/faults";

/**
 * What the guide "Handle API errors" documents and nothing inside the emulator brings about: rates, use that looks like
 * abuse, outages. Each is ready to be added to the workspace's faults and hits one call, before it had any effect.
 */
export const calendarMisfortunes = {
  userRateLimitExceeded: usage(403, "userRateLimitExceeded", "User Rate Limit Exceeded"),
  rateLimitExceeded: usage(403, "rateLimitExceeded", "Rate Limit Exceeded"),
  /** Too much of something in too short a time: waiting a second does not help. */
  quotaExceeded: usage(403, "quotaExceeded", "Calendar usage limits exceeded."),
  tooManyRequests: usage(429, "rateLimitExceeded", "Rate Limit Exceeded"),
  backendError: fault({ code: 500, reason: "backendError", message: "Backend Error" }),
  unavailable: fault({ code: 503, reason: "backendError", message: "Backend Error" }),
} as const;

function usage(code: number, reason: string, message: string): Fault & { readonly error: FaultError } {
  return fault({ code, reason, message, domain: "usageLimits" });
}

function fault(error: FaultError): Fault & { readonly error: FaultError } {
  return { method: "calendar.*", when: "before", error };
}
