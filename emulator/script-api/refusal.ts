/** A refusal of the Apps Script API, with the body that Google's newer APIs send. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: string;

  constructor(code: number, status: string, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }

  toBody(): object {
    return { error: { code: this.code, message: this.message, status: this.status } };
  }
}

/** (seen) The words that everybody meets who has not switched the API on; clasp shows them as they are. */
export function apiNotEnabled(): Refusal {
  return new Refusal(
    403,
    "PERMISSION_DENIED",
    "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.",
  );
}

/** (seen) One answer for what is not there and for what this person may not see. */
export function notFound(): Refusal {
  return new Refusal(404, "NOT_FOUND", "Requested entity was not found.");
}

export function notAuthenticated(): Refusal {
  return new Refusal(
    401,
    "UNAUTHENTICATED",
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
  );
}

export function invalid(message: string): Refusal {
  return new Refusal(400, "INVALID_ARGUMENT", message);
}
