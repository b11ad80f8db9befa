import type { ApiReply } from "../api/call";
import { ApiError, ContractViolation, NotEmulated } from "../api/error";

const JSON_TYPE = "application/json; charset=UTF-8";

/** A reply of the front door as Google sends it. `notNewerThan` is the If-None-Match of a GET. */
export function replyOf(reply: ApiReply, notNewerThan: string | undefined): Response {
  const headers: Record<string, string> = reply.etag === undefined ? {} : { ETag: reply.etag };
  if (reply.etag !== undefined && reply.etag === notNewerThan)
    return new Response(null, { status: 304, headers });
  if (reply.media !== undefined) {
    headers["Content-Type"] = reply.media.contentType;
    return new Response(reply.media.data, { status: reply.status, headers });
  }
  if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
  headers["Content-Type"] = JSON_TYPE;
  return new Response(JSON.stringify(reply.body, null, 2), { status: reply.status, headers });
}

/** What was thrown, as an error body. Anything that is not Google's own refusal says what it is in `reason`. */
export function errorOf(error: unknown): Response {
  const refusal = refusalOf(error);
  const headers: Record<string, string> = { "Content-Type": JSON_TYPE };
  if (refusal.code === 401) headers["WWW-Authenticate"] = 'Bearer realm="https://accounts.google.com/"';
  return new Response(JSON.stringify(refusal.toBody(), null, 2), { status: refusal.code, headers });
}

function refusalOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof NotEmulated) return new ApiError(501, error.message, "notEmulated");
  if (error instanceof ContractViolation)
    return new ApiError(isRequest(error) ? 400 : 500, error.message, "contractViolation");
  // A mistake of the emulator's: whoever runs it must see where, and the client must not take it for Google's.
  console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError(500, `The emulator itself failed: ${message}`, "emulatorFailed");
}

/** A request that the contract does not know is the client's fault; such a response is the emulator's. */
function isRequest(error: ContractViolation): boolean {
  return error.message.includes(": the request breaks");
}
