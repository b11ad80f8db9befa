import type { Event } from "../contract/calendar";
import { put, single } from "./calendar/compose";
import { ALEX, DANA, seedPeople } from "./people";
import { createWorkspace, type Workspace, type WorkspaceOptions } from "./workspace";

/**
 * A workspace with its people, empty calendars and no files: where a test, a simulation or a bench begins. `prepare` sees
 * it before anybody is in it: where switches are set that must hold from the start.
 */
export function workspaceWithPeople(
  options: WorkspaceOptions = {},
  prepare: (workspace: Workspace) => void = () => {},
): Workspace {
  const workspace = createWorkspace(options);
  prepare(workspace);
  seedPeople(workspace);
  return workspace;
}

/** Puts "Dana / Alex" on Alex's calendar, once, on the first Friday at ten in London; returns the event's id. */
export function fridayWithDana(workspace: Workspace, more: Event = {}): string {
  return put(workspace, ALEX, single("Dana / Alex", { at: "2026-11-20T10:00", guests: [DANA], more })).id;
}
