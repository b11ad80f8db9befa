import type { Context } from "hono";
import { type ApiCall, byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import type { Workspace } from "../../emulator/workspace";
import type { Person } from "../../emulator/world";
import { PageError } from "./refusal";

/** Who looks through the window that asks: the address in `?as=`. */
export function viewerOf(workspace: Workspace, context: Context): Person {
  const address = context.req.query("as") ?? "";
  const entry = workspace.directory.find(address);
  if (entry?.kind !== "person") throw new PageError(404, `Nobody here has the address “${address}”.`);
  return entry;
}

/** One call of Google's API as a person's own page makes it. */
export function callAs(workspace: Workspace, person: Person, call: ApiCall): JsonObject {
  return workspace.call(byHand(person.address), call).body ?? {};
}
