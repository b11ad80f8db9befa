import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "./bundle";

/** The playground's page: one script and one stylesheet, held in memory. */
export interface WebPage {
  readonly script: string;
  readonly styles: string;
}

/** Bundles playground/web/main.tsx with its styles and libraries for today's browsers. */
export async function buildWebPage(root = projectRoot()): Promise<WebPage> {
  const result = await build({
    entryPoints: [resolve(root, "playground/web/main.tsx")],
    outdir: resolve(root, "dist/web"),
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    charset: "utf8",
  });
  const text = (ending: string) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), styles: text(".css") };
}

/** The page's shell as it lies in the source. */
export function webShell(root = projectRoot()): string {
  return readFileSync(resolve(root, "playground/web/index.html"), "utf8");
}
