import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Of this file's own project: in a copy whose packages are linked, the copy, not what they are linked to. */
const ROOT = resolve(fileURLToPath(import.meta.url), "../..");

/** One folder for what Chromium needs unpacked, so that every suite and every run shares it. */
const CACHE = resolve(ROOT, "node_modules/.cache/chromium");

// The process's own zone must never be what makes a test pass: the add-on's zones come from events and people.
export default async function globalSetup() {
  process.env.TZ = "Pacific/Kiritimati";
  process.env.LAWS_SEED = String(lawsSeed());
  const [bundle, page] = await builtOnce();
  process.env.TEST_BUNDLE = bundle;
  process.env.TEST_WEB_PAGE = page;
  const chromium = await unpackChromium();
  if (chromium !== undefined) process.env.PLAYGROUND_CHROMIUM = chromium;
}

/**
 * The seed of every generated test. It is the same each time, so that the gate judges the change and not the draw;
 * LAWS_SEED=random draws a new one, LAWS_SEED=N goes back to one.
 */
function lawsSeed() {
  const wanted = process.env.LAWS_SEED ?? "20261120";
  const seed = wanted === "random" ? Date.now() % 2 ** 31 : Number(wanted);
  console.log(`Laws are tried with seed ${seed} (LAWS_SEED=random draws another).`);
  return seed;
}

/**
 * The add-on as it is pushed and the playground's page, built once for all suites of a run: the paths of what
 * `test/bundle.ts` and `test/browser/playground.ts` read.
 */
async function builtOnce() {
  const folder = resolve(CACHE, "..");
  const builder = join(folder, `builder-${process.pid}.mjs`);
  const made = ["bundle", "page"].map((name) => join(folder, `${name}-${process.pid}.json`));
  await build({
    stdin: {
      contents: 'export { makeBundle } from "./build/bundle"; export { buildWebPage } from "./build/web";',
      resolveDir: ROOT,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    outfile: builder,
  });
  try {
    const { makeBundle, buildWebPage } = await import(pathToFileURL(builder).href);
    const built = await Promise.all([makeBundle(ROOT), buildWebPage(ROOT)]);
    for (const [at, one] of built.entries()) writeFileSync(made[at], JSON.stringify(one));
  } finally {
    rmSync(builder, { force: true });
  }
  process.on("exit", () => {
    for (const path of made) rmSync(path, { force: true });
  });
  return made;
}

/** The path of the packaged Chromium on Linux x64; elsewhere undefined, and the tests look for an installed Chrome. */
export async function unpackChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  mkdirSync(CACHE, { recursive: true });
  // The package unpacks its system libraries only where it believes to run as a function of this runtime, and only
  // below the temporary folder.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x";
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = CACHE;
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    process.env.FONTCONFIG_PATH = ownFonts();
    return existsSync(path) ? path : undefined;
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/**
 * The package's own font settings name a folder outside our cache; with no font at all Chromium crashes on the first
 * text field. The packaged one comes first, so that pictures look alike everywhere; the machine's own add rare signs.
 */
function ownFonts() {
  const settings = join(CACHE, "settings");
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    join(settings, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(CACHE, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(CACHE, "font-cache")}</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>Arial</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`,
  );
  return settings;
}
