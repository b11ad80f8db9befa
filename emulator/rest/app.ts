import { Hono } from "hono";
import { ApiError, NotEmulated } from "../api/error";
import { seedDefaultWorld } from "../seed";
import type { Workspace } from "../workspace";
import { errorOf, replyOf } from "./answers";
import { callerOf } from "./bearer";
import { bodyOf } from "./body";
import { onlyFromHere } from "./only-from-here";
import { queryParams } from "./query";
import { routeFor } from "./routes";
import { type Begin, steering } from "./steering";

/** Where Google's four APIs live, at Google's own paths. */
const APIS = ["/calendar/v3/*", "/v1/documents", "/v1/documents/*", "/drive/v3/*", "/tasks/v1/*"];

/**
 * The workspace over HTTP: Google's paths, and `/emulator/…` to steer it. Mount it or serve it as it is.
 * `begin` fills an empty workspace when the default world is asked for again.
 */
export function restApp(workspace: Workspace, begin: Begin = seedDefaultWorld): Hono {
  const app = new Hono();
  app.use(onlyFromHere);
  for (const path of APIS) app.all(path, ({ req }) => answer(workspace, req.raw));
  for (const path of ["/upload/*", "/batch/*"])
    app.all(path, ({ req }) => errorOf(new NotEmulated(`${req.method} ${new URL(req.url).pathname}`)));
  app.route("/emulator", steering(workspace, begin));
  app.onError((error) => errorOf(error));
  app.notFound(() => errorOf(new ApiError(404, "Not Found", "notFound")));
  return app;
}

async function answer(workspace: Workspace, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const httpMethod = request.headers.get("X-HTTP-Method-Override")?.toUpperCase() ?? request.method;
  const match = routeFor(httpMethod, url.pathname);
  if (match === undefined) throw new ApiError(404, "Not Found", "notFound");
  const { method } = match;
  const token = url.searchParams.get("access_token");
  const authorization =
    request.headers.get("Authorization") ?? (token === null ? undefined : `Bearer ${token}`);
  const caller = callerOf(authorization, workspace.directory);
  const ifMatch = request.headers.get("If-Match") ?? undefined;
  const ifNoneMatch = request.headers.get("If-None-Match") ?? undefined;
  const body = method.requestSchema === undefined ? undefined : await bodyOf(request);
  const reply = workspace.call(caller, {
    method: method.id,
    params: { ...queryParams(method, url.searchParams), ...match.params },
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }),
  });
  return replyOf(reply, httpMethod === "GET" ? ifNoneMatch : undefined);
}
