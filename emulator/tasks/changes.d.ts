import { type Caller } from "../api/call";
import type { JsonObject } from "../json";
import { type Store, type StoredTask } from "./state";
/** The task after the body's fields: null clears, and with `whole` an absent field clears too. Changes nothing itself. */
export declare function withFields(
  store: Store,
  caller: Caller,
  before: StoredTask,
  body: JsonObject,
  whole: boolean,
): StoredTask;
