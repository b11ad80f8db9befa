import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeBundle } from "../../build/bundle";
import { checked } from "./checks/all";
import type { Pushed } from "./checks/pushed";
import { claspIn, notSignedIn, type RunClasp, signedIn } from "./clasp";
import { againOf, besidesScript, type Order } from "./order";
import { editorOf, type ProjectFile, readProject, writeProject } from "./project";
import { release } from "./release";
import { makeScript, RemoteScript } from "./remote";
import { Stop } from "./stop";
import type { Terminal } from "./terminal";

/** Where a deployment happens. */
export interface Place {
  /** This repository. */
  readonly root: string;
  /** For what clasp pulls and pushes; whoever made it removes it. */
  readonly folder: string;
  readonly clasp: RunClasp;
}

/** The whole command. Throws Stop where the person at the terminal has to do something first. */
export async function deploy(order: Order, place: Place, terminal: Terminal): Promise<void> {
  const pushed = await writeBundle(place.root);
  check(pushed, terminal);
  if (order.checkOnly) return;
  const again = againOf(besidesScript(order));
  const { scriptId } = await scriptOf(order, String(nameOf(pushed)), place, terminal);
  await release(
    {
      script: new RemoteScript(place.folder, place.clasp, scriptId, again),
      scriptId,
      content: pushed,
      description: describe(place.root),
      headOnly: order.headOnly,
      again,
      ...(order.deploymentId === undefined ? {} : { deploymentId: order.deploymentId }),
    },
    terminal,
  );
}

function check(pushed: Pushed, { say }: Terminal): void {
  const results = checked(pushed);
  for (const { name, problems } of results) {
    say(`${problems.length === 0 ? "✓" : "✗"} ${name}`);
    for (const problem of problems) say(`    ${problem}`);
  }
  if (results.some(({ problems }) => problems.length > 0))
    throw new Stop("Nothing was sent: what is marked ✗ comes first.");
}

/** The script that is meant: named, made now, or remembered. */
async function scriptOf(
  order: Order,
  title: string,
  { clasp, folder, root }: Place,
  { say }: Terminal,
): Promise<ProjectFile> {
  const { projectFile, scriptId, create } = order;
  const again = againOf(order.asked);
  const project = readProject(resolve(root, projectFile), again);
  if (scriptId !== undefined) {
    await new RemoteScript(folder, clasp, scriptId, again).versions();
    return writeProject(project.path, scriptId);
  }
  if (create) {
    if (project.scriptId !== "")
      throw new Stop(`${projectFile} already names a script, ${editorOf(project.scriptId)}`, [
        againOf(besidesScript(order))(),
        `or delete ${projectFile} to begin anew: docs and calendars then know nothing of the new script`,
      ]);
    const made = await makeScript(folder, clasp, title, again);
    say(`Script: made, ${editorOf(made)}`);
    return writeProject(project.path, made);
  }
  if (project.scriptId !== "") return project;
  if (!(await signedIn(claspIn(folder, clasp, again)))) throw notSignedIn(again);
  throw new Stop("Which script? None was made here yet.", [
    `${again("--create")}   (makes one in your Drive)`,
    `${again("--script ID")}   (one that exists)`,
  ]);
}

function nameOf({ manifest }: Pushed): unknown {
  return (manifest as { addOns?: { common?: { name?: unknown } } }).addOns?.common?.name;
}

/** "0.1.0 d3b6c5b": the package's version and the commit, if this is a checkout. */
function describe(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  try {
    const git = ["describe", "--always", "--dirty=+changes", "--exclude=*"];
    const commit = execFileSync("git", git, { cwd: root, encoding: "utf8", stdio: "pipe" });
    return `${version} ${commit.trim()}`;
  } catch {
    return version;
  }
}
