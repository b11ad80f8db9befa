import { Hono } from "hono";
import type { Json } from "../json";
import { seedPeople } from "../people";
import { createWorkspace, type Workspace } from "../workspace";
import { bodyOf } from "./body";
import { type ClockOrder, checked, type FaultsOrder, type ResetOrder } from "./orders";
import { type Seed, seedWorkspace } from "./seeding";

/** Makes the default world in an empty workspace. */
export type Begin = (workspace: Workspace) => void;

/** `/emulator/…`: what stands outside Google's world. Documented in README.md of this folder. */
export function steering(workspace: Workspace, begin: Begin): Hono {
  const app = new Hono();
  const now = () => ({ now: new Date(workspace.clock.now()).toISOString() });

  app.post("/reset", async ({ req, json }) => {
    const order = checked<ResetOrder>("reset", await bodyOf(req.raw));
    reset(workspace, order, begin);
    return json(now());
  });
  app.post("/seed", async ({ req, json }) => {
    const order = checked<Seed>("seed", await bodyOf(req.raw));
    const before = workspace.snapshot();
    try {
      return json(seedWorkspace(workspace, order));
    } catch (error) {
      workspace.restore(before);
      throw error;
    }
  });
  app.get("/clock", ({ json }) => json(now()));
  app.post("/clock", async ({ req, json }) => {
    const order = checked<ClockOrder>("clock", await bodyOf(req.raw));
    if (order.set !== undefined) workspace.clock.set(Date.parse(order.set));
    if (order.advanceMs !== undefined) workspace.clock.advance(order.advanceMs);
    return json(now());
  });
  app.post("/faults", async ({ req, json }) => {
    const order = checked<FaultsOrder>("faults", await bodyOf(req.raw));
    if (order.clear === true) workspace.faults.clear();
    for (const fault of order.faults ?? []) workspace.faults.add(fault);
    return json({ pending: workspace.faults.snapshot() });
  });
  app.get("/mail", ({ json }) => json({ mail: workspace.outbox.all() as unknown as Json }));
  app.get("/violations", ({ json }) => json({ violations: [...workspace.violations] }));
  return app;
}

/** Back to the beginning: everything that happened is forgotten, faults and switches included. */
function reset(workspace: Workspace, order: ResetOrder, begin: Begin): void {
  const start = order.start === undefined ? {} : { start: order.start };
  const seed = order.seed === undefined ? {} : { seed: order.seed };
  workspace.restore(createWorkspace({ ...start, ...seed }).snapshot());
  const world = order.world ?? "default";
  if (world === "default") begin(workspace);
  else if (world === "people") seedPeople(workspace);
}
