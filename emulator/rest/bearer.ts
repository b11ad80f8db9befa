import { ALL_SCOPES, type Caller } from "../api/call";
import { ApiError } from "../api/error";
import type { Directory } from "../world";

/** The app that calls over HTTP: what drive.file reaches is kept for it as for any other app. */
const REST_APP = "rest";

const PREFIX = "https://www.googleapis.com/auth/";

/**
 * Who calls: `Bearer ADDRESS` is that person with every scope; `Bearer ADDRESS SCOPE …` has these scopes alone, each
 * whole or without its prefix. Throws 401 as Google does for a token that is missing or nobody's.
 */
export function callerOf(authorization: string | undefined, directory: Directory): Caller {
  const [scheme, address, ...scopes] = authorization?.trim().split(/\s+/) ?? [];
  if (scheme?.toLowerCase() !== "bearer" || address === undefined)
    throw unauthorized(
      "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
      "required",
    );
  const person = directory.find(address);
  if (person?.kind !== "person")
    throw unauthorized(
      "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
      "authError",
    );
  return {
    person: person.address,
    app: REST_APP,
    scopes: scopes.length === 0 ? [ALL_SCOPES] : scopes.map(wholeScope),
  };
}

function wholeScope(scope: string): string {
  return scope.includes("://") || scope === ALL_SCOPES ? scope : `${PREFIX}${scope}`;
}

function unauthorized(message: string, reason: string): ApiError {
  return new ApiError(401, message, {
    reason,
    location: "Authorization",
    locationType: "header",
    status: "UNAUTHENTICATED",
  });
}
