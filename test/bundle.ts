import { makeBundle } from "../build/bundle";
import { type Bundle, loadBundle } from "../emulator/run";

let made: Promise<Bundle> | undefined;

/** The add-on as it is pushed, built once a test file. */
export function theBundle(): Promise<Bundle> {
  made ??= makeBundle().then(({ code, manifest }) => loadBundle(code, manifest));
  return made;
}
