import { type Context, Hono } from "hono";
import type { Workspace } from "../../../emulator/workspace";
import type { CommentAct, EditsBody, LayoutAct, NewFile, SharingAct } from "../../shared/docs";
import { viewerOf } from "../person";
import { docsByHand } from "./docs-by-hand";
import { sharingByHand } from "./sharing";

/** Drive's list and the editor. `changed` is told after everything that wrote. */
export function docsRoutes(workspace: Workspace, changed: () => void): Hono {
  const routes = new Hono();
  const by = (context: Parameters<typeof viewerOf>[1]) => docsByHand(workspace, viewerOf(workspace, context));

  routes.get("/", (context) => context.json(by(context).files()));
  routes.post("/", async (context) => {
    const made = by(context).create(await context.req.json<NewFile>());
    changed();
    return context.json(made);
  });
  routes.get("/:id", (context) => context.json(by(context).look(context.req.param("id"))));
  routes.put("/:id/title", async (context) => {
    const { title } = await context.req.json<{ title: string }>();
    by(context).rename(context.req.param("id"), title);
    changed();
    return context.json({});
  });
  routes.put("/:id/trashed", async (context) => {
    const { trashed } = await context.req.json<{ trashed: boolean }>();
    by(context).trash(context.req.param("id"), trashed);
    changed();
    return context.json({});
  });
  routes.post("/:id/comments", async (context) => {
    by(context).comment(context.req.param("id"), await context.req.json<CommentAct>());
    changed();
    return context.json({});
  });
  routes.post("/:id/layout", async (context) => {
    by(context).layOut(context.req.param("id"), await context.req.json<LayoutAct>());
    changed();
    return context.json({});
  });
  const sharing = (context: Context) =>
    sharingByHand(workspace, viewerOf(workspace, context), context.req.param("id") ?? "");
  routes.get("/:id/sharing", (context) => context.json(sharing(context).look()));
  routes.post("/:id/sharing", async (context) => {
    sharing(context).act(await context.req.json<SharingAct>());
    changed();
    return context.json({});
  });
  routes.post("/:id/edits", async (context) => {
    const answer = by(context).edit(context.req.param("id"), await context.req.json<EditsBody>());
    if (answer.applied) changed();
    return context.json(answer);
  });
  return routes;
}
