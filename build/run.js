// Runs a TypeScript entry on Node 20, which cannot strip types itself: esbuild bundles our files, packages stay outside.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) throw new Error("usage: node build/run.js ENTRY.ts [arguments]");
const cache = resolve(fileURLToPath(import.meta.url), "../../node_modules/.cache/run");
mkdirSync(cache, { recursive: true });
const outfile = resolve(cache, `${entry.replace(/[^a-z0-9]+/gi, "-")}-${process.pid}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "error",
});
process.argv = [process.argv[0], resolve(entry), ...rest];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  const { rmSync } = await import("node:fs");
  rmSync(outfile, { force: true });
}
