import { type Context, Hono } from "hono";
import type { Workspace } from "../../../emulator/workspace";
import type { Answer, CalendarRole, EventForm, Reach, SavedForm } from "../../shared/calendar";
import { viewerOf } from "../person";
import { calendarByHand } from "./calendar-by-hand";
import { shareCalendar, sharingOf } from "./readers";

interface MoveBody {
  readonly start: string;
  readonly end: string;
}

interface ReaderBody {
  readonly address: string;
  readonly role: CalendarRole | "none";
}

interface AnswerBody {
  readonly response: Answer;
  readonly note: string;
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
  routes.get("/readers", (context) => context.json(sharingOf(workspace, viewerOf(workspace, context))));
  routes.put("/readers", async (context) => {
    const { address, role } = await context.req.json<ReaderBody>();
    shareCalendar(workspace, viewerOf(workspace, context), address, role);
    changed();
    return context.json({});
  });
  routes.get("/events", (context) => {
    const { from = "", to = "", calendars = "primary" } = context.req.query();
    return context.json(by(context).events(calendars.split(","), from, to));
  });
  routes.get("/events/:calendar/:event", (context) => context.json(by(context).event(...eventOf(context))));
  routes.post("/events/:calendar", async (context) => {
    const form = await context.req.json<EventForm>();
    const made = by(context).create(context.req.param("calendar"), form, tells(context.req.query("tell")));
    changed();
    return context.json(made);
  });
  routes.put("/events/:calendar/:event", async (context) => {
    const saved = await context.req.json<SavedForm>();
    const { reach, tell } = context.req.query();
    by(context).change(...eventOf(context), saved, reachOf(reach), tells(tell));
    changed();
    return context.json({});
  });
  routes.post("/events/:calendar/:event/move", async (context) => {
    const { start, end } = await context.req.json<MoveBody>();
    const { reach, tell } = context.req.query();
    by(context).move(...eventOf(context), start, end, reachOf(reach), tells(tell));
    changed();
    return context.json({});
  });
  routes.post("/events/:calendar/:event/answer", async (context) => {
    const { response, note } = await context.req.json<AnswerBody>();
    by(context).answer(...eventOf(context), response, note, reachOf(context.req.query("reach")));
    changed();
    return context.json({});
  });
  routes.post("/events/:calendar/:event/guests", async (context) => {
    const { guests } = await context.req.json<{ guests: string[] }>();
    const { reach, tell } = context.req.query();
    by(context).invite(...eventOf(context), guests, reachOf(reach), tells(tell));
    changed();
    return context.json({});
  });
  routes.post("/events/:calendar/:event/restore", (context) => {
    by(context).restore(...eventOf(context), tells(context.req.query("tell")));
    changed();
    return context.json({});
  });
  routes.post("/events/:calendar/:event/duplicate", (context) => {
    by(context).duplicate(...eventOf(context));
    changed();
    return context.json({});
  });
  routes.delete("/events/:calendar/:event", (context) => {
    const { reach, tell } = context.req.query();
    by(context).remove(...eventOf(context), reachOf(reach), tells(tell));
    changed();
    return context.json({});
  });
  return routes;
}

function eventOf(context: Context): readonly [calendarId: string, eventId: string] {
  return [context.req.param("calendar") ?? "", context.req.param("event") ?? ""];
}
