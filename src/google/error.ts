/** What a call was about: the same refusal means something else for an event than for a doc. */
export type CallArea = "event" | "doc" | "drive" | "share" | "unshare" | "busy" | "tasks" | "script";

/** Every way an expected thing goes wrong. Each has its words in `src/text/en/errors.ts`. */
export type ErrorCode =
  /** The event was deleted or cancelled, or never was. */
  | "EVENT_GONE"
  /** The calendar belongs to somebody else: the narrow scope reaches one's own only. */
  | "NOT_YOUR_CALENDAR"
  /** Only the organizer may change what was to be changed. */
  | "NOT_ORGANIZER"
  /** The event is not as the card said or left it: the same press can never do. */
  | "EVENT_NOT_AS_SHOWN"
  /** The same, once a doc that was there before had been shared. */
  | "LATE_NOT_AS_SHOWN"
  | "MAIL_NOT_AS_SHOWN"
  /** Somebody kept editing the event while it was being changed. */
  | "EVENT_CHANGED"
  /** Google refused the event's new fields, for example a guest's address that is none. */
  | "EVENT_REFUSED"
  /** A cancelled meeting that was to take place again does not. */
  | "STAYS_CANCELLED"
  /** "Calendar usage limits exceeded": the anti-abuse limit; pressing on makes it worse. */
  | "CALENDAR_LIMIT"
  /** 403 or 404 on the doc: both mean that this person may not see it, or that it is gone. */
  | "DOC_NO_ACCESS"
  | "DOC_TRASHED"
  /** The pair's 1:1 was ended, by the one of the two who organized it. */
  | "DOC_ENDED"
  /** The doc does not name this pair and series, or belongs to somebody else. */
  | "DOC_NOT_THIS_PAIR"
  /** The doc of the pair is not this person's, who has to own it for what was pressed, or a stranger's by now. */
  | "DOC_OWNER_CHANGED"
  /** The doc's owner does not organize the series (any more). */
  | "ORGANIZER_CHANGED"
  /** Somebody typed during each of the attempts. */
  | "DOC_BUSY"
  /** Google refused the edit although nobody typed. */
  | "DOC_REFUSED"
  /** The same in a doc that holds about as much as Google lets it. */
  | "DOC_FULL"
  /** The two go on in another doc. */
  | "DOC_CONTINUED"
  /** The press that makes that other doc died half-way. */
  | "DOC_HALF_CONTINUED"
  /** What was to be changed is not there any more, or somebody changed it since. */
  | "DOC_CHANGED_SINCE"
  | "SHARE_POLICY"
  /** The address has no Google account: Google insists on a share mail. */
  | "SHARE_NEEDS_MAIL"
  /** The address is a group's; the share was taken back. */
  | "SHARE_GROUP"
  /** The address belongs to another account than the doc was shared with before, and it is not shared with that one. */
  | "SHARE_OTHER_ACCOUNT"
  /** Nothing tells any more which account the doc was shared with before; nothing was shared. */
  | "SHARE_UNSURE"
  /** No such address. */
  | "SHARE_ADDRESS"
  /** The address has no Google account, and Google does not share with it, mail or not. */
  | "SHARE_NO_ACCOUNT"
  /** Google refused the share and did not say why in words we know. */
  | "SHARE_REFUSED"
  | "SHARE_LIMIT"
  /** Google did not take somebody off a file: they may have it through the folder that it lies in. */
  | "UNSHARE_REFUSED"
  /** The doc lies in a shared drive, where more than two can read it. */
  | "SHARED_DRIVE"
  | "ADDRESS_NEEDED"
  /** The address is one's own, or leads to one's own account. */
  | "ONESELF"
  /** A press carries what no card of ours writes. */
  | "PRESS_NOT_OURS"
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

/**
 * An expected failure, by its code. `status` is Google's HTTP code, kept for IT. Nothing else is kept of what was thrown:
 * a message of Google's may hold the notes (recorded).
 */
export class AddOnError extends Error {
  readonly code: ErrorCode;
  readonly status: number | undefined;

  constructor(code: ErrorCode, thrown?: unknown) {
    super(code);
    this.name = "AddOnError";
    this.code = code;
    this.status = thrown === undefined ? undefined : statusOf(thrown);
  }
}

/** The same where what to do next is about one doc, whether or not the press named it. */
export class AboutDoc extends AddOnError {
  readonly docId: string;
  /** Of whom the words speak besides. */
  readonly who: string | undefined;

  constructor(code: ErrorCode, docId: string, about?: string | AddOnError) {
    super(code, about);
    this.docId = docId;
    this.who = typeof about === "string" ? about : undefined;
  }
}

/** Whether it failed for one of these reasons. */
export function isCode(error: unknown, ...codes: readonly ErrorCode[]): error is AddOnError {
  return error instanceof AddOnError && codes.includes(error.code);
}

/** What can be told of an exception that an advanced service threw. */
interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
}

/** The one place where Google's exceptions become codes. An AddOnError passes through. */
export function translated(error: unknown, area: CallArea): AddOnError {
  if (error instanceof AddOnError) return error;
  return new AddOnError(codeOf(refusalOf(error), area), error);
}

export function statusOf(error: unknown): number | undefined {
  if (error instanceof AddOnError) return error.status;
  return refusalOf(error)?.status;
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
  if (area === "unshare" && (status === 400 || status === 403)) return "UNSHARE_REFUSED";
  if (area === "event") {
    if (status === 404 || status === 410) return "EVENT_GONE";
    if (status === 412) return "EVENT_CHANGED";
    if (reason === "forbiddenForNonOrganizer") return "NOT_ORGANIZER";
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

/**
 * Sharing has reasons of its own, each with its own words; company policy is said only where it is that. Where the reason
 * is a general one, the fixed phrases that were recorded are looked for, and nothing else of the message.
 */
function shareCode({ status, reason, message }: Refusal): ErrorCode {
  if (reason === "sharingRateLimitExceeded") return "SHARE_LIMIT";
  if (reason === "cannotInviteNonGoogleUser") return "SHARE_NO_ACCOUNT";
  if (/^(?:domainPolicy|share(?:Out|In)NotPermitted)/.test(reason)) return "SHARE_POLICY";
  if (reason === "invalidSharingRequest") {
    if (/no Google account|Notify people/i.test(message)) return "SHARE_NEEDS_MAIL";
    return /ACL change not allowed/i.test(message) ? "SHARE_POLICY" : "SHARE_REFUSED";
  }
  if (status === 429 || /rateLimitExceeded/i.test(reason)) return "TOO_MANY_REQUESTS";
  if (status >= 500) return "GOOGLE_DOWN";
  if (status === 404 || reason === "insufficientFilePermissions" || reason === "appNotAuthorizedToFile")
    return "DOC_NO_ACCESS";
  if (status === 400) return "SHARE_ADDRESS";
  return status === 403 ? "SHARE_REFUSED" : "UNEXPECTED";
}

/** What Apps Script's GoogleJsonResponseException tells in its `details`. */
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
  // Without details nothing is known but that it was a call of Google's that failed.
  return /failed with error: /.test(text) ? { status: 500, reason: "", message: text } : undefined;
}
