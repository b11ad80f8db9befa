import { ApiError } from "../api/error";

/** A request that Google would refuse, before it is known which one of the batch it was. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Refused";
  }
}

export function refuse(message: string): never {
  throw new Refused(message);
}

/** 400 in the words of the Docs API: `Invalid requests[0].insertText: …`. */
export function invalidRequest(position: number, kind: string | undefined, message: string): ApiError {
  const where = kind === undefined ? `requests[${position}]` : `requests[${position}].${kind}`;
  return new ApiError(400, `Invalid ${where}: ${message}`, "badRequest");
}

export function badRequest(message: string): ApiError {
  return new ApiError(400, message, "badRequest");
}

/** Drive's refusals as the Docs API words them. */
export function asDocsError(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  if (error.code === 404) {
    return new ApiError(404, "Requested entity was not found.", { reason: "notFound" });
  }
  return error.code === 403 ? forbidden() : error;
}

export function forbidden(): ApiError {
  return new ApiError(403, "The caller does not have permission", { reason: "forbidden" });
}
