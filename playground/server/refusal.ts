import type { Context } from "hono";
import { ApiError, NotEmulated } from "../../emulator/api/error";
import type { Refusal } from "../shared/steering";

/** Something asked for on the page cannot be done; the message is shown to the person as it is. */
export class PageError extends Error {
  readonly code: 400 | 403 | 404 | 409 | 500;
  constructor(code: PageError["code"], message: string) {
    super(message);
    this.name = "PageError";
    this.code = code;
  }
}

/** Every error of a route becomes one JSON shape; what the page cannot explain is printed for the developer too. */
export function refuse(error: Error, context: Context): Response {
  const refusal = (code: number, message: string): Response => {
    const body: Refusal = { error: { code, message } };
    return context.json(body, code as 400);
  };
  if (error instanceof PageError) return refusal(error.code, error.message);
  if (error instanceof ApiError) return refusal(error.code, error.message);
  if (error instanceof NotEmulated) return refusal(501, error.message);
  console.error(error);
  return refusal(500, `Something in the playground broke: ${error.message}`);
}
