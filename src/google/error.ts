/** What a call was about: the same refusal means something else for an event than for a doc. */
export type CallArea = "event" | "doc" | "drive" | "share" | "script";

/** Every way an expected thing goes wrong. Each has its words in `src/text/en/errors.ts`. */
export type ErrorCode =
  /** The event was deleted or cancelled, or never was. */
  | "EVENT_GONE"
  /** The calendar belongs to somebody else: the narrow scope reaches one's own only. */
  | "NOT_YOUR_CALENDAR"
  /** Somebody kept editing the event while it was being changed. */
  | "EVENT_CHANGED"
  /** Google refused the event's new fields, for example a guest's address that is none. */
  | "EVENT_REFUSED"
  /** "Calendar usage limits exceeded": the anti-abuse limit; pressing on makes it worse. */
  | "CALENDAR_LIMIT"
  /** 403 or 404 on the doc: both mean that this person may not see it, or that it is gone. */
  | "DOC_NO_ACCESS"
  | "DOC_TRASHED"
  /** The doc does not name this pair and series, or belongs to somebody else. */
  | "DOC_NOT_THIS_PAIR"
  /** Somebody typed during each of the attempts. */
  | "DOC_BUSY"
  /** Google refused the edit although nobody typed. */
  | "DOC_REFUSED"
  /** What was to be changed is not there any more, or somebody changed it since. */
  | "DOC_CHANGED_SINCE"
  | "SHARE_POLICY"
  /** The address has no Google account: Google insists on a share mail. */
  | "SHARE_NEEDS_MAIL"
  /** The address is a group's; the share was taken back. */
  | "SHARE_GROUP"
  /** No such address. */
  | "SHARE_ADDRESS"
  | "SHARE_LIMIT"
  /** The doc lies in a shared drive, where more than two can read it. */
  | "SHARED_DRIVE"
  | "ADDRESS_NEEDED"
  /** A scope was not granted. */
  | "PERMISSION_NEEDED"
  | "TOO_MANY_REQUESTS"
  /** The add-on's own limit for a day, everybody's requests together: trying again helps tomorrow only. */
  | "DAILY_LIMIT"
  /** The person's Google storage has no room left for a doc. */
  | "STORAGE_FULL"
  /** The company's administrators switched off Drive for add-ons. */
  | "DRIVE_BLOCKED"
  | "GOOGLE_DOWN"
  /** The same person's other press is still at work. */
  | "STILL_WORKING"
  | "UNEXPECTED";

/** An expected failure, by its code. `status` is Google's HTTP code, kept for IT; nothing of the answer's text is. */
export class AddOnError extends Error {
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly cause: unknown;

  constructor(code: ErrorCode, cause?: unknown) {
    super(code);
    this.name = "AddOnError";
    this.code = code;
    this.cause = cause;
    this.status = cause === undefined ? undefined : statusOf(cause);
  }
}

/** What can be told of an exception that an advanced service threw. */
interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
}

/** The one place where Google's exceptions become codes. A AddOnError passes through. */
export function translated(error: unknown, area: CallArea): AddOnError {
  if (error instanceof AddOnError) return error;
  return new AddOnError(codeOf(refusalOf(error), area), error);
}

export function statusOf(error: unknown): number | undefined {
  if (error instanceof AddOnError) return error.status;
  return refusalOf(error)?.status;
}

/** Whether a doc is not exported whenever it is asked for: it is too large, or Google takes no such request. */
export function isExportRefused(error: unknown): boolean {
  const refusal = refusalOf(error);
  if (refusal === undefined) return false;
  const { status, reason, message } = refusal;
  return status === 400 || reason === "exportSizeLimitExceeded" || /too large to be exported/i.test(message);
}

function codeOf(refusal: Refusal | undefined, area: CallArea): ErrorCode {
  // A service of Apps Script's own says "Exception" and some words; all of ours can do is be down.
  if (refusal === undefined) return area === "script" ? "GOOGLE_DOWN" : "UNEXPECTED";
  const { status, reason, message } = refusal;
  if (reason === "insufficientPermissions" || /insufficient authentication scopes/i.test(message))
    return "PERMISSION_NEEDED";
  if (status === 401) return "PERMISSION_NEEDED";
  if (reason === "quotaExceeded") return "CALENDAR_LIMIT";
  if (/^dailyLimitExceeded/.test(reason)) return "DAILY_LIMIT";
  if (reason === "storageQuotaExceeded") return "STORAGE_FULL";
  if (area === "share") return shareCode(refusal);
  if (status === 429 || /rateLimitExceeded/i.test(reason)) return "TOO_MANY_REQUESTS";
  if (status >= 500) return "GOOGLE_DOWN";
  if (area === "event") {
    if (status === 404 || status === 410) return "EVENT_GONE";
    if (status === 412) return "EVENT_CHANGED";
    if (status === 403) return "NOT_YOUR_CALENDAR";
    if (status === 400) return "EVENT_REFUSED";
  }
  if (area === "doc" || area === "drive") {
    if (reason === "domainPolicy") return "DRIVE_BLOCKED";
    if (status === 403 || status === 404) return "DOC_NO_ACCESS";
    if (status === 400) return "DOC_REFUSED";
  }
  return "UNEXPECTED";
}

/** Sharing has reasons of its own; the words are as recorded (google-facts), so each is looked for in both places. */
function shareCode({ status, reason, message }: Refusal): ErrorCode {
  const both = `${reason} ${message}`;
  if (/sharingRateLimitExceeded/i.test(both)) return "SHARE_LIMIT";
  if (/no Google account|sendNotificationEmail|notify people/i.test(both)) return "SHARE_NEEDS_MAIL";
  if (/domainPolicy|ACL change not allowed|share(Out|In)NotPermitted|cannotShare/i.test(both))
    return "SHARE_POLICY";
  if (status === 429 || /rateLimitExceeded/i.test(reason)) return "TOO_MANY_REQUESTS";
  if (status >= 500) return "GOOGLE_DOWN";
  if (status === 404 || reason === "insufficientFilePermissions" || reason === "appNotAuthorizedToFile")
    return "DOC_NO_ACCESS";
  if (status === 403) return "SHARE_POLICY";
  if (status === 400) return "SHARE_ADDRESS";
  return "UNEXPECTED";
}

/** Apps Script throws GoogleJsonResponseException with `details`; where that is missing, its message tells a little. */
function refusalOf(error: unknown): Refusal | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { details, message } = error as { details?: unknown; message?: unknown };
  const text = typeof message === "string" ? message : "";
  if (typeof details === "object" && details !== null) {
    const {
      code,
      errors,
      message: said,
    } = details as { code?: unknown; errors?: unknown; message?: unknown };
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    const reason =
      typeof first === "object" && first !== null ? (first as { reason?: unknown }).reason : undefined;
    if (typeof code === "number")
      return {
        status: code,
        reason: typeof reason === "string" ? reason : "",
        message: typeof said === "string" ? said : text,
      };
  }
  const known = /failed with error: (.*)$/s.exec(text);
  if (known === null) return undefined;
  const said = known[1] ?? "";
  if (/not found/i.test(said)) return { status: 404, reason: "notFound", message: said };
  if (/daily limit/i.test(said)) return { status: 403, reason: "dailyLimitExceeded", message: said };
  if (/storage quota/i.test(said)) return { status: 403, reason: "storageQuotaExceeded", message: said };
  if (/rate limit/i.test(said)) return { status: 429, reason: "rateLimitExceeded", message: said };
  if (/precondition|conditionNotMet/i.test(said)) return { status: 412, reason: "", message: said };
  if (/forbidden|permission/i.test(said)) return { status: 403, reason: "forbidden", message: said };
  if (/already exists|duplicate/i.test(said)) return { status: 409, reason: "duplicate", message: said };
  if (/invalid/i.test(said)) return { status: 400, reason: "invalid", message: said };
  return { status: 500, reason: "", message: said };
}
