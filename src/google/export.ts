import { granted } from "./consent";
import { recall, remember } from "./memory";

/** Drive's own export of one file: the one address that the manifest's urlFetchWhitelist names the beginning of. */
const FILES = "https://www.googleapis.com/drive/v3/files/";

export interface Exported {
  /** Undefined whenever Google does not hand it over: then no tick was seen, and nothing else is wrong. */
  readonly html?: string;
  /** Google failed for a moment: asked again, it may well hand it over. */
  readonly askAgain: boolean;
}

const NEVER: Exported = { askAgain: false };
const LATER: Exported = { askAgain: true };

/**
 * The doc as HTML, for the ticks in it: what nothing else shows. The advanced service cannot export text (it throws on
 * success, the text in its message; recorded September 2026), so Drive's REST address is asked with the script's own
 * token. Without the permission there is no call. Nothing of an answer but its status is looked at unless it is the doc.
 */
export function exportHtml(fileId: string): Exported {
  if (!granted("ticks")) return NEVER;
  try {
    const answer = fetched(fileId, "text/html");
    const status = answer.getResponseCode();
    if (status === 200) return { html: answer.getContentText("UTF-8"), askAgain: false };
    return status === 429 || status >= 500 || (status === 403 && isRateLimit(answer)) ? LATER : NEVER;
  } catch {
    return LATER;
  }
}

/** A file in another form; where Google does not hand it over, the status alone. Needs `ticks`. */
export function exportAs(
  fileId: string,
  mimeType: string,
): { readonly status: number; readonly text?: string } {
  try {
    const answer = fetched(fileId, mimeType);
    const status = answer.getResponseCode();
    return status === 200 ? { status, text: answer.getContentText("UTF-8") } : { status };
  } catch {
    return { status: 500 };
  }
}

const TICK_SEEN = "tickSeen";

/** Whether an export ever showed this person a ticked box: only then is a box without a tick surely open. */
export function ticksSeen(): boolean {
  return recall(TICK_SEEN) === true;
}

export function rememberTicksSeen(): void {
  if (!ticksSeen()) remember(TICK_SEEN, true);
}

function fetched(fileId: string, mimeType: string) {
  return UrlFetchApp.fetch(
    `${FILES}${encodeURIComponent(fileId)}/export?mimeType=${encodeURIComponent(mimeType)}`,
    { headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` }, muteHttpExceptions: true },
  );
}

/** A 403 is for good (no export, or one too large) unless the reason names a rate. */
function isRateLimit(answer: { getContentText(): string }): boolean {
  try {
    const body = JSON.parse(answer.getContentText()) as { error?: { errors?: { reason?: unknown }[] } };
    return /rateLimitExceeded/i.test(String(body.error?.errors?.[0]?.reason));
  } catch {
    return false;
  }
}
