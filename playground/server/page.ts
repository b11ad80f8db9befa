import { Hono } from "hono";
import type { Workspace } from "../../emulator/workspace";

/** The page as build/web.ts makes it. */
export interface WebFiles {
  readonly shell: string;
  readonly script: string;
  readonly styles: string;
}

/** One shell for every address; the script looks at the address and at who is asked to look. */
export function pageRoutes(web: WebFiles, workspace: Workspace): Hono {
  const routes = new Hono();
  const noStore = { "cache-control": "no-store" };
  routes.get("/page.js", (context) =>
    context.body(web.script, 200, { ...noStore, "content-type": "text/javascript; charset=utf-8" }),
  );
  routes.get("/page.css", (context) =>
    context.body(web.styles, 200, { ...noStore, "content-type": "text/css; charset=utf-8" }),
  );
  routes.get("/", (context) => context.redirect(`/calendar?as=${firstPerson(workspace)}`));
  for (const path of ["/calendar", "/docs", "/document/d/:id/edit"]) {
    routes.get(path, (context) => {
      if (context.req.query("as") !== undefined) return context.html(web.shell, 200, noStore);
      return context.redirect(`${context.req.path}?as=${firstPerson(workspace)}`);
    });
  }
  routes.get("/gallery", (context) => context.html(web.shell, 200, noStore));
  return routes;
}

function firstPerson(workspace: Workspace): string {
  return workspace.directory.all().find((entry) => entry.kind === "person")?.address ?? "";
}
