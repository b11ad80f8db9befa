import type { Service } from "../api/call";
import type { World } from "../world";
/** A local Google Tasks: every person's own lists and tasks. */
export declare function createTasks(world: World): Service;
