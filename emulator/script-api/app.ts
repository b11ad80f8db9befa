import { type Context, Hono } from "hono";
import type { Accounts } from "./accounts";
import type { Projects } from "./projects";
import { invalid, notFound, Refusal } from "./refusal";

/** What clasp reaches of Google over HTTP. Which host is meant stands in the request's address. */
export function googleApp(accounts: Accounts, projects: Projects): (request: Request) => Promise<Response> {
  const hosts: Readonly<Record<string, Hono>> = {
    "script.googleapis.com": scriptApi(accounts, projects),
    "oauth2.googleapis.com": signIn(accounts),
    "www.googleapis.com": others(accounts, projects),
  };
  return async (request) => {
    const host = hosts[new URL(request.url).hostname];
    if (host === undefined) return new Response("The stand-in has no such host.", { status: 502 });
    return host.fetch(request);
  };
}

/** The hosts that the stand-in answers for. */
export const HOSTS: readonly string[] = [
  "script.googleapis.com",
  "oauth2.googleapis.com",
  "www.googleapis.com",
];

function scriptApi(accounts: Accounts, projects: Projects): Hono {
  const app = answering(new Hono());
  const who = (context: Context) => accounts.callerOf(context.req.header("Authorization"));
  const id = (context: Context, name = "scriptId") => context.req.param(name) ?? "";
  app.post("/v1/projects", async (c) => c.json(projects.create(who(c), await bodyOf(c))));
  app.get("/v1/projects/:scriptId", (c) => c.json(projects.get(who(c), id(c))));
  app.get("/v1/projects/:scriptId/content", (c) => {
    const version = c.req.query("versionNumber");
    return c.json(projects.content(who(c), id(c), version === undefined ? undefined : Number(version)));
  });
  app.put("/v1/projects/:scriptId/content", async (c) =>
    c.json(projects.updateContent(who(c), id(c), await bodyOf(c))),
  );
  app.post("/v1/projects/:scriptId/versions", async (c) =>
    c.json(projects.createVersion(who(c), id(c), await bodyOf(c))),
  );
  app.get("/v1/projects/:scriptId/versions", (c) =>
    c.json(page(c, "versions", projects.versions(who(c), id(c)))),
  );
  app.post("/v1/projects/:scriptId/deployments", async (c) =>
    c.json(projects.createDeployment(who(c), id(c), await bodyOf(c))),
  );
  app.get("/v1/projects/:scriptId/deployments", (c) =>
    c.json(page(c, "deployments", projects.deployments(who(c), id(c)))),
  );
  app.put("/v1/projects/:scriptId/deployments/:deploymentId", async (c) =>
    c.json(projects.updateDeployment(who(c), id(c), id(c, "deploymentId"), await bodyOf(c))),
  );
  app.delete("/v1/projects/:scriptId/deployments/:deploymentId", (c) =>
    c.json(projects.deleteDeployment(who(c), id(c), id(c, "deploymentId"))),
  );
  return app;
}

function signIn(accounts: Accounts): Hono {
  const app = answering(new Hono());
  app.post("/token", async (c) => {
    const answer = accounts.exchange(new URLSearchParams(await c.req.text()));
    return answer === undefined
      ? c.json({ error: "invalid_grant", error_description: "Token has been expired or revoked." }, 400)
      : c.json(answer);
  });
  return app;
}

function others(accounts: Accounts, projects: Projects): Hono {
  const app = answering(new Hono());
  app.get("/oauth2/v2/userinfo", (c) => {
    const { email } = accounts.callerOf(c.req.header("Authorization"));
    return c.json({ id: "1", email, verified_email: true });
  });
  app.patch("/drive/v3/files/:fileId", async (c) => {
    const { trashed } = (await bodyOf(c)) as { trashed?: unknown };
    if (trashed !== true) throw invalid("The stand-in's Drive only moves scripts to the trash.");
    return c.json(projects.trash(accounts.callerOf(c.req.header("Authorization")), c.req.param("fileId")));
  });
  return app;
}

function answering(app: Hono): Hono {
  app.notFound(() => refused(notFound()));
  app.onError((error) => refused(error instanceof Refusal ? error : internal(error)));
  return app;
}

export function refused(refusal: Refusal): Response {
  return new Response(JSON.stringify(refusal.toBody()), {
    status: refusal.code,
    headers: { "Content-Type": "application/json; charset=UTF-8" },
  });
}

/** A mistake of the stand-in's own: whoever runs it must see where. */
function internal(error: unknown): Refusal {
  console.error(error);
  return new Refusal(501, "UNIMPLEMENTED", `The stand-in itself failed: ${String(error)}`);
}

async function bodyOf(context: Context): Promise<unknown> {
  const text = await context.req.text();
  return text === "" ? {} : JSON.parse(text);
}

/** Lists come in pages of `pageSize` (source: reference, 50 unless asked for another). */
function page(context: Context, field: string, all: readonly object[]): object {
  const size = Number(context.req.query("pageSize") ?? 50);
  const from = Number(context.req.query("pageToken") ?? 0);
  const rest = all.length > from + size ? { nextPageToken: String(from + size) } : {};
  return { [field]: all.slice(from, from + size), ...rest };
}
