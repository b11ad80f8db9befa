import type { JsonObject } from "../json";

/** The canonical status names Google's newer APIs put beside the HTTP code. */
const STATUS_BY_CODE: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ALREADY_EXISTS",
  410: "FAILED_PRECONDITION",
  412: "FAILED_PRECONDITION",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  501: "UNIMPLEMENTED",
  503: "UNAVAILABLE",
};

export interface ApiErrorDetail {
  readonly reason: string;
  readonly domain?: string;
  readonly location?: string;
  readonly locationType?: string;
  readonly status?: string;
}

/** A refusal as Google answers it. `code` is the HTTP status; `reason` is the short word of errors[0].reason. */
export class ApiError extends Error {
  readonly code: number;
  readonly reason: string;
  readonly detail: ApiErrorDetail;

  constructor(code: number, message: string, detail: ApiErrorDetail | string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.detail = typeof detail === "string" ? { reason: detail } : detail;
    this.reason = this.detail.reason;
  }

  /** The error body over HTTP: `{error: {code, message, errors[], status}}`. */
  toBody(): JsonObject {
    const { reason, domain = "global", location, locationType } = this.detail;
    return {
      error: {
        code: this.code,
        message: this.message,
        errors: [
          {
            message: this.message,
            domain,
            reason,
            ...(location === undefined ? {} : { location, locationType: locationType ?? "parameter" }),
          },
        ],
        status: this.detail.status ?? STATUS_BY_CODE[this.code] ?? "UNKNOWN",
      },
    };
  }
}

/** The emulator was asked for something it does not do: never a Google answer, always by name. */
export class NotEmulated extends Error {
  constructor(what: string) {
    super(`The emulator does not do this yet: ${what}. See the table in emulator/README.md.`);
    this.name = "NotEmulated";
  }
}

/** A request or a response with a field or type that Google's contract does not know. Always a bug, ours or the emulator's. */
export class ContractViolation extends Error {
  constructor(method: string, direction: "request" | "response", problem: string) {
    super(`${method}: the ${direction} breaks the published contract: ${problem}`);
    this.name = "ContractViolation";
  }
}
