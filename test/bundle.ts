import { readFileSync } from "node:fs";
import { type Bundle as Built, makeBundle } from "../build/bundle";
import { type Bundle, loadBundle } from "../emulator/run";

let made: Promise<Bundle> | undefined;

/** The add-on as it is pushed: built once for a run of all tests (test/global-setup.js). */
export function theBundle(): Promise<Bundle> {
  made ??= builtBundle().then(({ code, manifest }) => loadBundle(code, manifest));
  return made;
}

/** Its text and its manifest. */
export async function builtBundle(): Promise<Pick<Built, "code" | "manifest">> {
  const path = process.env.TEST_BUNDLE;
  return path === undefined ? makeBundle() : (JSON.parse(readFileSync(path, "utf8")) as Built);
}
