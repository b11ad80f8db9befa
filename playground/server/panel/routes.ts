import { Hono } from "hono";
import type { Bundle, ScriptWorkspace } from "../../../emulator/run";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { PanelPlace, PanelPress, Permission } from "../../shared/panel";
import { type AddOn, installed } from "../add-on";
import { viewerOf } from "../person";
import { createPanels } from "./panels";

interface SuggestBody {
  readonly name: string;
  readonly typed: string;
  readonly values: PanelPress["values"];
}

/** What the manifest asks for; while a person said nothing, all of it is granted. */
function permissionsOf(
  workspace: ScriptWorkspace,
  { app, scopes }: Bundle,
  { address }: Person,
): readonly Permission[] {
  const granted = workspace.script.consent(app, address) ?? scopes;
  return scopes.map((scope) => ({ scope, granted: granted.includes(scope) }));
}

/** The side panel's page. Everything in it may have changed the workspace, so `changed` is told after each. */
export function panelRoutes(workspace: Workspace & ScriptWorkspace, addOn: AddOn, changed: () => void): Hono {
  const routes = new Hono();
  const panels = createPanels(workspace, addOn);
  const who = (context: Parameters<typeof viewerOf>[1]) => viewerOf(workspace, context);

  routes.post("/", async (context) => {
    const place = await context.req.json<PanelPlace>();
    const view = panels.open(who(context), context.req.query("window") ?? "", place);
    changed();
    return context.json(view);
  });
  routes.post("/:panel/press", async (context) => {
    const view = panels.press(who(context), context.req.param("panel"), await context.req.json<PanelPress>());
    changed();
    return context.json(view);
  });
  routes.post("/:panel/universal", async (context) => {
    const { label } = await context.req.json<{ label: string }>();
    const view = panels.universal(who(context), context.req.param("panel"), label);
    changed();
    return context.json(view);
  });
  routes.post("/:panel/suggest", async (context) => {
    const { name, typed, values } = await context.req.json<SuggestBody>();
    const found = panels.suggest(who(context), context.req.param("panel"), name, typed, values);
    changed();
    return context.json(found);
  });
  routes.get("/:panel/news", (context) =>
    context.json(panels.news(who(context), context.req.param("panel"))),
  );
  routes.get("/permissions", (context) =>
    context.json(permissionsOf(workspace, installed(addOn), who(context))),
  );
  routes.put("/permissions", async (context) => {
    const { scopes } = await context.req.json<{ scopes: string[] }>();
    const { app } = installed(addOn);
    workspace.script.setConsent(app, who(context).address, scopes);
    changed();
    return context.json({});
  });
  for (const verb of ["back", "allowFile", "allowScopes"] as const) {
    routes.post(`/:panel/${verb}`, (context) => {
      const view = panels[verb](who(context), context.req.param("panel"));
      changed();
      return context.json(view);
    });
  }
  return routes;
}
