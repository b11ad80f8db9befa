import type { MiddlewareHandler } from "hono";
import { ApiError } from "../api/error";

/** This machine by its own names, whatever the port. Another name that leads here is a page's that hopes to be let in. */
const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const READS = ["GET", "HEAD", "OPTIONS"];

/**
 * Whoever looks at some page in the same browser lets it reach this port: 403 for a request that came under another name
 * than this machine's, and for a write that another page sends. Clients that are no browser name no page.
 */
export const onlyFromHere: MiddlewareHandler = async ({ req }, next) => {
  const host = req.header("host") ?? new URL(req.url).host;
  if (!HERE.test(host)) throw forbidden(`This server answers as localhost only, not as "${host}".`);
  const { origin = `http://${host}`, "sec-fetch-site": site = "same-origin" } = req.header();
  const own = origin === `http://${host}` && (site === "same-origin" || site === "none");
  if (!own && !READS.includes(req.method)) throw forbidden("Another page may not change anything here.");
  await next();
};

function forbidden(message: string): ApiError {
  return new ApiError(403, message, "forbidden");
}
