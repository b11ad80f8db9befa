import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Clasp, claspIn, type RunClasp } from "./clasp";
import type { Again } from "./order";
import { Stop } from "./stop";

/** The two files as they lie in a script project. */
export interface Content {
  readonly code: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

export interface Version {
  readonly versionNumber: number;
  readonly description?: string;
}

export interface Deployment {
  readonly deploymentId: string;
  readonly versionNumber?: number;
  readonly description?: string;
}

/** A script project at Google, through clasp, in folders of its own below `folder`. */
export class RemoteScript {
  readonly #folder: string;
  readonly #run: RunClasp;
  readonly #scriptId: string;
  readonly #again: Again;

  constructor(folder: string, run: RunClasp, scriptId: string, again: Again) {
    this.#folder = folder;
    this.#run = run;
    this.#scriptId = scriptId;
    this.#again = again;
  }

  /** What lies there now, or in a version. */
  async content(version?: number): Promise<Content> {
    const [clasp, folder] = this.#in(`pulled-${version ?? "head"}`);
    await clasp.json("pull", ...(version === undefined ? [] : ["--versionNumber", String(version)]));
    const read = (name: string) => {
      const path = join(folder, name);
      return existsSync(path) ? readFileSync(path, "utf8") : "";
    };
    return { code: read("Code.js"), manifest: JSON.parse(read("appsscript.json") || "{}") };
  }

  /** Puts the two files there, a changed manifest too. Throws Stop when not both arrived. */
  async push({ code, manifest }: Content): Promise<void> {
    const [clasp, folder] = this.#in("pushed");
    writeFileSync(join(folder, "Code.js"), code);
    writeFileSync(join(folder, "appsscript.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const pushed = await clasp.json<readonly string[]>("push", "--force");
    const missing = ["Code.js", "appsscript.json"].filter(
      (name) => !pushed.some((path) => path.endsWith(name)),
    );
    if (pushed.length > 0 && missing.length > 0)
      throw new Stop(`clasp did not push ${missing.join(" and ")}.`);
  }

  /** Newest first. */
  async versions(): Promise<readonly Version[]> {
    const all = await this.#in("other")[0].json<readonly Version[]>("list-versions");
    return [...all].sort((a, b) => b.versionNumber - a.versionNumber);
  }

  async makeVersion(description: string): Promise<number> {
    const { versionNumber } = await this.#in("other")[0].json<Version>("create-version", description);
    return versionNumber;
  }

  /** Those of a version; the head deployment, which every script has, is left out. */
  async deployments(): Promise<readonly Deployment[]> {
    const all = await this.#in("other")[0].json<readonly Deployment[]>("list-deployments");
    return all.filter(({ versionNumber }) => versionNumber !== undefined);
  }

  async deploy(version: number, description: string, deploymentId?: string): Promise<Deployment> {
    const [clasp] = this.#in("other");
    const what = ["--versionNumber", String(version), "--description", description];
    return deploymentId === undefined
      ? clasp.json("create-deployment", ...what)
      : clasp.json("update-deployment", deploymentId, ...what);
  }

  #in(name: string): readonly [Clasp, string] {
    const folder = join(this.#folder, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ scriptId: this.#scriptId, rootDir: "." }));
    return [claspIn(folder, this.#run, this.#again), folder];
  }
}

/** Makes a script of its own in the person's Drive and gives its id. */
export async function makeScript(
  folder: string,
  run: RunClasp,
  title: string,
  again: Again,
): Promise<string> {
  const empty = join(folder, "made");
  mkdirSync(empty, { recursive: true });
  const clasp = claspIn(empty, run, again);
  const { scriptId } = await clasp.json<{ scriptId: string }>(
    "create-script",
    "--title",
    title,
    "--rootDir",
    ".",
  );
  return scriptId;
}
