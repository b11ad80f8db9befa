import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const MAIN = "src/main.ts";

/** The project's root: the nearest folder above this file, run from source or from the cache, with our package.json. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (true) {
    try {
      if (JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8")).name === "one-on-one")
        return folder;
    } catch {}
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The project's package.json was not found above this script.");
    folder = parent;
  }
}

export interface Bundle {
  /** The text of Code.js, as clasp pushes it. */
  readonly code: string;
  /** appsscript.json, parsed. */
  readonly manifest: Record<string, unknown>;
  /** Top-level functions of Code.js: what Google can call. */
  readonly functions: readonly string[];
}

/**
 * Bundles a script (src/main.ts, unless another is named; plugins may say something in other words) for Apps Script: one classic script with a
 * real top-level function for each export, since that is all Google finds (source: Apps Script guide "Using the V8 runtime", no modules).
 */
export async function makeBundle(
  root = projectRoot(),
  script = MAIN,
  plugins: readonly Plugin[] = [],
): Promise<Bundle> {
  const entry = resolve(root, script);
  const ours = script === MAIN;
  const functions = ours ? await entryNames(root) : await exportNames(entry);
  const calls = functions.map((name) =>
    ours
      ? `function ${name}(event) { return OneOnOne.call("${name}", event); }`
      : `function ${name}(event) { return OneOnOne.${name}(event); }`,
  );
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    plugins: [...plugins],
    write: false,
    format: "iife",
    globalName: "OneOnOne",
    // What ES2020 added to the syntax (`?.`, `??`) is plain in many published add-ons' scripts (seen); what came later,
    // class fields and `#names` above all, may not parse there and is lowered.
    target: "es2020",
    // Lowered fields are plain assignments, not calls of a helper: smaller, and quick for the many lines of a long doc.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: "utf8",
    legalComments: "none",
    footer: { js: calls.join("\n") },
    // Names are kept: a stack trace in an administrator's log and a reviewer's reading make sense.
    minifyWhitespace: true,
    minifySyntax: true,
  });
  const code = result.outputFiles[0]?.text ?? "";
  const manifest = JSON.parse(readFileSync(resolve(root, "appsscript.json"), "utf8")) as Record<
    string,
    unknown
  >;
  return { code, manifest, functions };
}

export async function writeBundle(root = projectRoot()): Promise<Bundle> {
  const bundle = await makeBundle(root);
  mkdirSync(resolve(root, "dist"), { recursive: true });
  writeFileSync(resolve(root, "dist/Code.js"), bundle.code);
  writeFileSync(resolve(root, "dist/appsscript.json"), `${JSON.stringify(bundle.manifest, null, 2)}\n`);
  return bundle;
}

/** The names in src/names.ts, in their order. */
async function entryNames(root: string): Promise<string[]> {
  const result = await build({
    entryPoints: [resolve(root, "src/names.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
  });
  const code = result.outputFiles[0]?.text ?? "";
  const { ENTRY_NAMES } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    ENTRY_NAMES: readonly string[];
  };
  return [...ENTRY_NAMES];
}

async function exportNames(entry: string): Promise<string[]> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    metafile: true,
    logLevel: "silent",
  });
  const output = Object.values(result.metafile.outputs)[0];
  return [...(output?.exports ?? [])].sort();
}
