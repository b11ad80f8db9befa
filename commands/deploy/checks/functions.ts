import { runInNewContext } from "node:vm";
import { handlersNamedBy } from "../../../emulator/run";
import type { Check } from "./pushed";

/** How a card's view names what a press runs. */
const IN_CARDS = /\brun:\s*"(\w+)"/g;

/**
 * Google finds only real top-level functions, and a card whose action names none fails when it is pressed.
 */
export const functions: Check = {
  name: "functions that Google calls",
  problemsOf({ code, manifest, functions: exported }) {
    const declared = declaredBy(code);
    const inCards = [...code.matchAll(IN_CARDS)].map(([, name]) => name ?? "");
    const missing = (names: readonly string[]) => [...new Set(names)].filter((name) => !declared.has(name));
    return [
      ...missing(handlersNamedBy(manifest)).map(
        (name) => `appsscript.json names ${name}, and Code.js has no such function.`,
      ),
      ...missing(inCards).map((name) => `A card names ${name}, and Code.js has no such function.`),
      ...exported
        .filter((name) => !declared.has(name))
        .map((name) => `${name} is exported by main.ts, and Code.js has no such top-level function.`),
    ];
  },
};

/** The functions that a script declares at its top, found the way Google finds them: by evaluating it. */
function declaredBy(code: string): ReadonlySet<string> {
  const context: Record<string, unknown> = {};
  runInNewContext(code, context, { timeout: 5000 });
  return new Set(Object.keys(context).filter((name) => typeof context[name] === "function"));
}
