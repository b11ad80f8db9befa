import { Hono } from "hono";
import type { Workspace } from "../../../emulator/workspace";
import type { Answer, EventForm, Reach } from "../../shared/calendar";
import { viewerOf } from "../person";
import { calendarByHand } from "./calendar-by-hand";

interface MoveBody {
  readonly start: string;
  readonly end: string;
}

/** Calendar's page. `changed` is told after everything that wrote. */
export function calendarRoutes(workspace: Workspace, changed: () => void): Hono {
  const routes = new Hono();
  const by = (context: Parameters<typeof viewerOf>[1]) =>
    calendarByHand(workspace, viewerOf(workspace, context));
  const reachOf = (text: string | undefined): Reach =>
    text === "all" || text === "following" ? text : "this";
  const tells = (text: string | undefined) => text !== "no";

  routes.get("/calendars", (context) => context.json(by(context).calendars()));
  routes.get("/events", (context) => {
    const { from = "", to = "", calendars = "primary" } = context.req.query();
    return context.json(by(context).events(calendars.split(","), from, to));
  });
  routes.get("/events/:calendar/:event", (context) =>
    context.json(by(context).event(context.req.param("calendar"), context.req.param("event"))),
  );
  routes.post("/events/:calendar", async (context) => {
    const form = await context.req.json<EventForm>();
    const made = by(context).create(context.req.param("calendar"), form, tells(context.req.query("tell")));
    changed();
    return context.json(made);
  });
  routes.put("/events/:calendar/:event", async (context) => {
    const form = await context.req.json<EventForm>();
    const { reach, tell } = context.req.query();
    by(context).change(
      context.req.param("calendar"),
      context.req.param("event"),
      form,
      reachOf(reach),
      tells(tell),
    );
    changed();
    return context.json({});
  });
  routes.post("/events/:calendar/:event/move", async (context) => {
    const { start, end } = await context.req.json<MoveBody>();
    const { reach, tell } = context.req.query();
    by(context).move(
      context.req.param("calendar"),
      context.req.param("event"),
      start,
      end,
      reachOf(reach),
      tells(tell),
    );
    changed();
    return context.json({});
  });
  routes.post("/events/:calendar/:event/answer", async (context) => {
    const { response } = await context.req.json<{ response: Answer }>();
    by(context).answer(
      context.req.param("calendar"),
      context.req.param("event"),
      response,
      reachOf(context.req.query("reach")),
    );
    changed();
    return context.json({});
  });
  routes.delete("/events/:calendar/:event", (context) => {
    const { reach, tell } = context.req.query();
    by(context).remove(
      context.req.param("calendar"),
      context.req.param("event"),
      reachOf(reach),
      tells(tell),
    );
    changed();
    return context.json({});
  });
  return routes;
}
