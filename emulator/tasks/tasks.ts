import type { Service } from "../api/call";
import { copyJson, type Json } from "../json";
import type { World } from "../world";
import { taskMethods } from "./items";
import { listMethods } from "./lists";
import type { Store, TasksState } from "./state";

/** A local Google Tasks: every person's own lists and tasks. */
export function createTasks(world: World): Service {
  const store: Store = { world, state: { lists: {} } };
  return {
    handlers: { ...listMethods(store), ...taskMethods(store) },
    snapshot: () => copyJson(store.state) as unknown as Json,
    restore(state) {
      store.state = copyJson(state) as unknown as TasksState;
    },
  };
}
