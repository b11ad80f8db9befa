import { addresses } from "./addresses";
import { functions } from "./functions";
import type { Check, Pushed } from "./pushed";
import { runtime } from "./runtime";
import { scopes } from "./scopes";
import { size } from "./size";
import { structure } from "./structure";

const CHECKS: readonly Check[] = [structure, functions, scopes, addresses, runtime, size];

/** Everything that can be known without Google, in order, each with its problems. */
export function checked(
  pushed: Pushed,
): readonly { readonly name: string; readonly problems: readonly string[] }[] {
  return CHECKS.map((check) => ({ name: check.name, problems: check.problemsOf(pushed) }));
}
