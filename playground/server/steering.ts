import { Hono } from "hono";
import type { Workspace } from "../../emulator/workspace";
import type { ClockMoved, ClockStep, ShownCalls, ShownMail, Steering } from "../shared/steering";
import type { AddOn } from "./add-on";
import { PageError } from "./refusal";

const HOUR_MS = 3_600_000;
const STEPS: Readonly<Record<ClockStep, number>> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
};
const CALLS_SHOWN = 300;

/** The people, the clock, the outbox and the log: what a real office has nobody to steer. */
export function steeringRoutes(workspace: Workspace, addOn: AddOn, changed: () => void): Hono {
  const routes = new Hono();
  routes.get("/", (context) => context.json(steeringOf(workspace)));
  routes.post("/clock/:step", (context) => {
    const step = STEPS[context.req.param("step") as ClockStep];
    if (step === undefined) throw new PageError(400, "The clock moves by an hour, a day or a week.");
    const fired = addOn.passTime(step);
    changed();
    const moved: ClockMoved = { steering: steeringOf(workspace), ...fired };
    return context.json(moved);
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
