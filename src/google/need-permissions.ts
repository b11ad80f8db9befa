import { missingPermissions } from "./consent";
import { AddOnError } from "./error";

/** Before the first of several steps: a permission that only the last one needs is asked for while nothing is made. */
export function needPermissions(): void {
  if (missingPermissions().length > 0) throw new AddOnError("PERMISSION_NEEDED");
}
