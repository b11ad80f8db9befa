import { ApiError } from "../api/error";

// Texts and reasons of the guide "Resolve errors" of the Drive API where it lists them; reasons marked (seen) are
// recorded by people who maintain Drive tools.

export function fileNotFound(fileId: string): ApiError {
  return new ApiError(404, `File not found: ${fileId}.`, {
    reason: "notFound",
    location: "fileId",
    locationType: "parameter",
  });
}

export function permissionNotFound(permissionId: string): ApiError {
  return new ApiError(404, `Permission not found: ${permissionId}.`, {
    reason: "notFound",
    location: "permissionId",
    locationType: "parameter",
  });
}

export function revisionNotFound(revisionId: string): ApiError {
  return new ApiError(404, `Revision not found: ${revisionId}.`, {
    reason: "notFound",
    location: "revisionId",
    locationType: "parameter",
  });
}

export function driveNotFound(driveId: string): ApiError {
  return new ApiError(404, `Shared drive not found: ${driveId}`, {
    reason: "notFound",
    location: "driveId",
    locationType: "parameter",
  });
}

export function appNotAuthorized(app: string, fileId: string, verb: "read" | "write"): ApiError {
  return new ApiError(
    403,
    `The user has not granted the app ${app} ${verb} access to the file ${fileId}.`,
    "appNotAuthorizedToFile",
  );
}

export function insufficientFilePermissions(fileId: string): ApiError {
  return new ApiError(
    403,
    `The user does not have sufficient permissions for file ${fileId}.`,
    "insufficientFilePermissions",
  );
}

export function insufficientParentPermissions(): ApiError {
  return new ApiError(
    403,
    "Insufficient permissions for the specified parent.",
    "insufficientParentPermissions",
  );
}

export function invalidValue(parameter: string): ApiError {
  return new ApiError(400, "Invalid Value", {
    reason: "invalid",
    location: parameter,
    locationType: "parameter",
  });
}

export function badRequest(message: string, parameter?: string): ApiError {
  return new ApiError(400, message, {
    reason: "badRequest",
    ...(parameter === undefined ? {} : { location: parameter, locationType: "parameter" }),
  });
}

export function required(message: string, parameter: string): ApiError {
  return new ApiError(400, message, { reason: "required", location: parameter, locationType: "parameter" });
}

export function fieldNotWritable(field?: string): ApiError {
  const message =
    field === "parents"
      ? "The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead."
      : "The resource body includes fields which are not directly writable.";
  return new ApiError(403, message, "fieldNotWritable");
}

/** The sharing was refused, for a reason Google words for the person. */
function sharingRefused(userMessage: string): ApiError {
  return new ApiError(400, `Bad Request. User message: "${userMessage}"`, "invalidSharingRequest");
}

/** Policy of the file or the company forbids the change. Nothing was shared. */
export function aclChangeNotAllowed(): ApiError {
  return sharingRefused("ACL change not allowed.");
}

/** (seen) An address without a Google account, shared with and not mailed. */
export function needsMail(address: string): ApiError {
  return sharingRefused(
    `You are trying to invite ${address}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`,
  );
}

/** (seen) The same address, in the other recorded shape; whether a mail would help, nobody says. */
export function cannotInvite(address: string): ApiError {
  return new ApiError(
    403,
    `Sorry, you cannot share with ${address} because they do not have a Google Account.`,
    "cannotInviteNonGoogleUser",
  );
}

/** (seen) The company does not let its files out; recorded with 400, and elsewhere with 403. */
export function shareOutNotPermitted(code: 400 | 403, address: string): ApiError {
  return new ApiError(
    code,
    `The domain policy does not permit sharing this file with ${address}.`,
    "shareOutNotPermitted",
  );
}

export function exportTooLarge(): ApiError {
  return new ApiError(403, "This file is too large to be exported.", "exportSizeLimitExceeded");
}
