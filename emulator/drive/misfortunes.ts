import type { Fault } from "../api/faults";

/**
 * What the guide "Resolve errors" documents and nothing inside the emulator brings about: outages, rates, an
 * administrator's switches. Each is ready to be added to the workspace's faults, before or after the effect as
 * documented, and hits one call.
 */
export const driveMisfortunes = {
  /** The share happened; only the mail did not go out. */
  sharedWithoutMail: sharing(
    "after",
    400,
    "invalidSharingRequest",
    'Bad Request. User message: "Sorry, the items were successfully shared but emails could not be sent to some of the people."',
  ),
  /** Policy of the file or the company. Nothing was shared. */
  aclChangeNotAllowed: sharing(
    "before",
    400,
    "invalidSharingRequest",
    'Bad Request. User message: "ACL change not allowed."',
  ),
  /** (seen) The sharer may not share, whatever the file said of it before. */
  noPermissionToShare: sharing(
    "before",
    400,
    "invalidSharingRequest",
    'Bad Request. User message: "Sorry, you do not have permission to share."',
  ),
  /** (seen) The other company does not let files in. */
  shareInNotPermitted: sharing("before", 403, "shareInNotPermitted", "The domain policy does not permit it."),
  sharingRateLimitExceeded: sharing(
    "before",
    403,
    "sharingRateLimitExceeded",
    'Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded."',
  ),
  /** The company's administrator switched off Drive for apps. */
  domainPolicy: anywhere(403, "domainPolicy", "The domain administrators have disabled Drive apps."),
  userRateLimitExceeded: anywhere(403, "userRateLimitExceeded", "User Rate Limit Exceeded"),
  rateLimitExceeded: anywhere(429, "rateLimitExceeded", "Rate Limit Exceeded"),
  dailyLimitExceeded: anywhere(403, "dailyLimitExceeded", "Daily Limit Exceeded"),
  backendError: anywhere(500, "backendError", "Backend Error"),
  storageQuotaExceeded: making("storageQuotaExceeded", "The user's Drive storage quota has been exceeded."),
  activeItemCreationLimitExceeded: making(
    "activeItemCreationLimitExceeded",
    "This account has exceeded the creation limit of items.",
  ),
  numChildrenInNonRootLimitExceeded: making(
    "numChildrenInNonRootLimitExceeded",
    "The limit for this folder's number of children (files and folders) has been exceeded.",
  ),
} as const satisfies Readonly<Record<string, Misfortune>>;

/** A fault that refuses. */
type Misfortune = Fault & Required<Pick<Fault, "error">>;

function sharing(when: Fault["when"], code: number, reason: string, message: string): Misfortune {
  return { method: "drive.permissions.create", when, error: { code, reason, message } };
}

function anywhere(code: number, reason: string, message: string): Misfortune {
  return { method: "drive.*", when: "before", error: { code, reason, message } };
}

function making(reason: string, message: string): Misfortune {
  return { method: "drive.files.create", when: "before", error: { code: 403, reason, message } };
}
