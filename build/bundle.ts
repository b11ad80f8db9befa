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
  /** Bytes of our code, and of what is data to it: the words of its one language and of the self-check's report. */
  readonly size: { readonly code: number; readonly words: number };
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
    metafile: true,
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
  const manifest = await manifestOf(root, ours);
  const inputs = Object.values(result.metafile.outputs)[0]?.inputs ?? {};
  const words = Object.entries(inputs)
    .filter(([path]) => /^src\/(?:text\/en\/|check\/lines\.ts)/.test(path.replace(/\\/g, "/")))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const size = { code: Buffer.byteLength(code) - words, words };
  return { code, manifest, functions, size };
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
  const { ENTRY_NAMES } = await evaluated<{ ENTRY_NAMES: readonly string[] }>(root, "src/names.ts");
  return [...ENTRY_NAMES];
}

/** What a file of src exports that stands alone: it is bundled and run here. */
async function evaluated<T>(root: string, file: string): Promise<T> {
  const result = await build({
    entryPoints: [resolve(root, file)],
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
  });
  const code = result.outputFiles[0]?.text ?? "";
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as T;
}

/** The manifest under the add-on's one name, which src/text/product.ts has. */
async function manifestOf(root: string, ours: boolean): Promise<Record<string, unknown>> {
  const manifest = JSON.parse(readFileSync(resolve(root, "appsscript.json"), "utf8")) as {
    addOns: { common: Record<string, unknown> };
  };
  if (!ours) return { ...manifest };
  const { PRODUCT_NAME } = await evaluated<{ PRODUCT_NAME: string }>(root, "src/text/product.ts");
  const common = { ...manifest.addOns.common, name: PRODUCT_NAME };
  return { ...manifest, addOns: { ...manifest.addOns, common } };
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
