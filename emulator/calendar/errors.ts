import { ApiError } from "../api/error";

// Texts and reasons of the guide "Handle API errors" of the Calendar API where it lists them. Those marked (seen) are
// third parties' recordings; those marked (unverified) are only known by their code.

export const notFound = (): ApiError => new ApiError(404, "Not Found", "notFound");

export const deleted = (): ApiError => new ApiError(410, "Resource has been deleted", "deleted");

export const duplicate = (): ApiError =>
  new ApiError(409, "The requested identifier already exists.", "duplicate");

export const preconditionFailed = (): ApiError =>
  new ApiError(412, "Precondition Failed", {
    reason: "conditionNotMet",
    location: "If-Match",
    locationType: "header",
  });

export const forbiddenForNonOrganizer = (): ApiError =>
  new ApiError(403, "Shared properties can only be changed by the organizer of the event.", {
    reason: "forbiddenForNonOrganizer",
    domain: "calendar",
  });

/** (seen) */
export const writerNeeded = (): ApiError =>
  new ApiError(403, "You need to have writer access to this calendar.", {
    reason: "requiredAccessLevel",
    domain: "calendar",
  });

/** (unverified) */
export const ownerNeeded = (): ApiError =>
  new ApiError(403, "You need to have owner access to this calendar.", {
    reason: "requiredAccessLevel",
    domain: "calendar",
  });

export const timeRangeEmpty = (): ApiError =>
  new ApiError(400, "The specified time range is empty.", {
    reason: "timeRangeEmpty",
    domain: "calendar",
    location: "timeMax",
  });

/** (seen) */
export const timeRangeTooLong = (): ApiError =>
  new ApiError(400, "The requested time range is too long.", {
    reason: "timeRangeTooLong",
    domain: "calendar",
    location: "timeMax",
  });

export const fullSyncRequired = (): ApiError =>
  new ApiError(410, "Sync token is no longer valid, a full sync is required.", {
    reason: "fullSyncRequired",
    domain: "calendar",
    location: "syncToken",
  });

export const updatedMinTooLongAgo = (): ApiError =>
  new ApiError(410, "The requested minimum modification time lies too far in the past.", {
    reason: "updatedMinTooLongAgo",
    domain: "calendar",
    location: "updatedMin",
  });

/** (seen) */
export const orderingUnavailable = (): ApiError =>
  new ApiError(400, "The requested ordering is not available for the particular query.", "badRequest");

export const insufficientScopes = (): ApiError =>
  new ApiError(403, "Request had insufficient authentication scopes.", {
    reason: "insufficientPermissions",
    status: "PERMISSION_DENIED",
  });

export const required = (message: string, location?: string): ApiError =>
  new ApiError(400, message, { reason: "required", ...(location === undefined ? {} : { location }) });

export const invalid = (message: string, location?: string): ApiError =>
  new ApiError(400, message, { reason: "invalid", ...(location === undefined ? {} : { location }) });

/** A kind of event that this change is not open to; `reason` as third parties recorded it (seen). */
export const malformed = (message: string, reason: string): ApiError =>
  new ApiError(400, message, { reason, domain: "calendar" });

export const forbidden = (message: string, reason = "forbidden"): ApiError =>
  new ApiError(403, message, { reason, domain: "calendar" });
