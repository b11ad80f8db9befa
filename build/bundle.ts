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

/** Bytes of the bundle by what they are; decisions/0061 says why they are weighed apart. */
export interface BundleSize {
  /** What the presses of every day run. */
  readonly code: number;
  /** The words of the one language that is spoken, the bank of questions among them. */
  readonly words: number;
  /** Month and weekday names, date forms, headings and words for done of the languages that docs are read in. */
  readonly tables: number;
  /** The self-check: a tool for the day of the installation. */
  readonly selfCheck: number;
}

const WEIGHED_APART: readonly (readonly [Exclude<keyof BundleSize, "code">, RegExp])[] = [
  ["words", /^src\/(?:text\/en|questions)\//],
  [
    "tables",
    /^src\/agenda\/(?:dates\/(?:forms|names|typed)\b|sections\/(?:labels\/vocabulary|headings\/chapters|state\/words)\.ts)/,
  ],
  ["selfCheck", /^src\/(?:flows\/)?check\//],
];

export interface Bundle {
  /** The text of Code.js, as clasp pushes it. */
  readonly code: string;
  /** appsscript.json, parsed. */
  readonly manifest: Record<string, unknown>;
  /** Top-level functions of Code.js: what Google can call. */
  readonly functions: readonly string[];
  readonly size: BundleSize;
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
      ? `function ${name}(event){return OneOnOne.call("${name}",event)}`
      : `function ${name}(event){return OneOnOne.${name}(event)}`,
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
  const size = sizeOf(Object.values(result.metafile.outputs)[0]?.inputs ?? {}, Buffer.byteLength(code));
  return { code, manifest, functions, size };
}

function sizeOf(
  inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>,
  bytes: number,
): BundleSize {
  const apart = { words: 0, tables: 0, selfCheck: 0 };
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const kind = WEIGHED_APART.find(([, form]) => form.test(path.replace(/\\/g, "/")))?.[0];
    if (kind !== undefined) apart[kind] += bytesInOutput;
  }
  return { code: bytes - apart.words - apart.tables - apart.selfCheck, ...apart };
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
