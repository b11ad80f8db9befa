import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { buildSync } from "esbuild";
import { describeAdvancedServices } from "../apps-script/advanced-services";

const ENTRY = "emulator/apps-script/prelude/main.ts";

let prelude: Script | undefined;

/**
 * The script that turns a bare realm into Apps Script's, from emulator/apps-script/prelude. Its value is the function
 * `start`. Bundled once a process, in about 30 ms.
 */
export function preludeScript(): Script {
  prelude ??= new Script(preludeCode(), { filename: "apps-script-prelude.js" });
  return prelude;
}

function preludeCode(): string {
  const services = Object.fromEntries(
    Object.entries(describeAdvancedServices()).map(([api, collections]) => [
      api,
      JSON.stringify(collections),
    ]),
  );
  const result = buildSync({
    entryPoints: [sourceFile(ENTRY)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "prelude",
    target: "es2022",
    define: { ADVANCED_SERVICES: JSON.stringify(services) },
  });
  const code = result.outputFiles[0]?.text ?? "";
  return `(() => { "use strict"; ${code}\nreturn prelude.start; })()`;
}

/** A source file of the project, also when this module runs bundled out of a cache folder. */
function sourceFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(resolve(folder, path))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${path} was not found above this module.`);
    folder = parent;
  }
  return resolve(folder, path);
}
