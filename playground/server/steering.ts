import { Hono } from "hono";
import type { Workspace } from "../../emulator/workspace";
import type {
  ClockMoved,
  NewPerson,
  PersonSettings,
  ShownCalls,
  ShownMail,
  Steering,
} from "../shared/steering";
import { addPerson, changeSettings } from "./accounts";
import type { AddOn } from "./add-on";
import { stepOf } from "./clock";
import { viewerOf } from "./person";

const CALLS_SHOWN = 300;

/** The people, the clock, the outbox and the log: what a real office has nobody to steer. */
export function steeringRoutes(workspace: Workspace, addOn: AddOn, changed: () => void): Hono {
  const routes = new Hono();
  routes.get("/", (context) => context.json(steeringOf(workspace)));
  routes.post("/clock/:step", (context) => {
    const { ms, ...stop } = stepOf(workspace, viewerOf(workspace, context), context.req.param("step"));
    const fired = addOn.passTime(ms);
    changed();
    const moved: ClockMoved = { steering: steeringOf(workspace), ...stop, ...fired };
    return context.json(moved);
  });
  routes.post("/people", async (context) => {
    addPerson(workspace, await context.req.json<NewPerson>());
    changed();
    return context.json({});
  });
  routes.put("/person", async (context) => {
    changeSettings(workspace, viewerOf(workspace, context), await context.req.json<PersonSettings>());
    changed();
    return context.json({});
  });
  routes.get("/mail", (context) => context.json(mailsOf(workspace)));
  routes.get("/calls", (context) => context.json(callsOf(workspace)));
  return routes;
}

function steeringOf(workspace: Workspace): Steering {
  return {
    now: new Date(workspace.clock.now()).toISOString(),
    people: workspace.directory.all().flatMap((entry) => {
      if (entry.kind !== "person") return [];
      const { address, name, timeZone, locale } = entry;
      return [{ address, name, timeZone, locale }];
    }),
    mails: workspace.outbox.all().length,
    calls: workspace.log.count(),
  };
}

function mailsOf(workspace: Workspace): readonly ShownMail[] {
  return workspace.outbox
    .all()
    .map((mail) => ({ ...mail, at: new Date(mail.at).toISOString() }))
    .reverse();
}

function callsOf(workspace: Workspace): ShownCalls {
  const entries = workspace.log.all().slice(-CALLS_SHOWN);
  const count = workspace.log.count();
  const first = count - entries.length + 1;
  const calls = entries.map((entry, index) => ({
    number: first + index,
    at: new Date(entry.at).toISOString(),
    method: entry.method,
    person: entry.person,
    status: entry.status,
    reason: entry.reason ?? "",
    tookMs: entry.tookMs,
    bytes: entry.bytesIn + entry.bytesOut,
  }));
  return { count, tookMs: entries.reduce((sum, entry) => sum + entry.tookMs, 0), calls: calls.reverse() };
}
