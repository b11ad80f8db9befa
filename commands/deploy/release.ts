import { changesBetween, worded } from "./changes";
import type { Again } from "./order";
import { editorOf } from "./project";
import type { Content, Deployment, RemoteScript, Version } from "./remote";
import { Stop } from "./stop";
import type { Terminal } from "./terminal";

/** Google keeps so many versions of one script (source: guide "Versions"); the API cannot delete any. */
const MOST_VERSIONS = 200;
const WARN_FROM = 180;

export interface Release {
  readonly script: RemoteScript;
  readonly scriptId: string;
  readonly content: Content;
  /** What the version and the deployment are called. */
  readonly description: string;
  /** Which deployment, where there are several. */
  readonly deploymentId?: string;
  /** Only pushed, for a test deployment: no version is made. */
  readonly headOnly: boolean;
  readonly again: Again;
}

/**
 * Pushes, makes a version and lets the deployment show it. Each step first looks whether it is done, so that a second
 * run after one that died goes on where it stopped and makes no second version.
 */
export async function release(wanted: Release, terminal: Terminal): Promise<void> {
  const { script, content, headOnly, scriptId } = wanted;
  const [versions, head] = await Promise.all([script.versions(), script.content()]);
  if (!headOnly) await room(wanted, versions, terminal);
  let told: readonly string[] = [];
  if (same(head, content)) terminal.say("Push: the script holds this build already.");
  else {
    told = await announce(head, content, headOnly, terminal);
    await script.push(content);
    terminal.say("Push: done, the manifest included.");
  }
  if (headOnly) {
    terminal.say(`\nTest deployment: open ${editorOf(scriptId)}`);
    terminal.say(
      "Deploy → Test deployments → Install. Who has it installed already sees this build at once.",
    );
    return;
  }
  const version = await versionOf(wanted, versions, terminal);
  await deploy(wanted, version, told, terminal);
}

/** Throws Stop where this build needs a version and Google takes none. */
async function room(wanted: Release, versions: readonly Version[], terminal: Terminal): Promise<void> {
  const steps = [
    `open ${editorOf(wanted.scriptId)} → Project history, and delete versions that nothing is deployed from`,
  ];
  if (versions.length >= MOST_VERSIONS && !(await isNewest(wanted, versions)))
    throw new Stop(
      `The script has ${versions.length} versions, and Google takes no more. Nothing was pushed.`,
      steps,
    );
  if (versions.length < WARN_FROM) return;
  terminal.say(
    `Warning: the script has ${versions.length} of at most ${MOST_VERSIONS} versions. Soon: ${steps[0]}.`,
  );
}

/** A changed manifest is never pushed in silence; returns the new scopes, for which people are asked for consent again. */
async function announce(
  head: Content,
  content: Content,
  headOnly: boolean,
  terminal: Terminal,
): Promise<readonly string[]> {
  const isNew = head.manifest.addOns === undefined;
  const changes = changesBetween(isNew ? {} : head.manifest, content.manifest);
  const lines = worded(isNew ? { ...changes, others: [] } : changes);
  if (lines.length === 0) return [];
  terminal.say(isNew ? "The script's first manifest:" : "The manifest changes:");
  for (const line of lines) terminal.say(`  ${line}`);
  if (isNew || changes.scopesAdded.length === 0) return [];
  terminal.say(headOnly ? TESTERS_ASKED : EVERYBODY_ASKED);
  if (!(await terminal.agrees("Push it?"))) throw new Stop("Nothing was pushed.");
  return changes.scopesAdded;
}

const EVERYBODY_ASKED =
  "  Everybody who has the add-on is asked for the new permissions when they next use it.";
const TESTERS_ASKED =
  "  Whoever has the test deployment is asked for the new permissions at the next use; everybody else once it is deployed.";

/** What was pushed before, for a test or by a run that died, reaches everybody only now: it is said now. */
async function announceToAll(
  shown: Content,
  content: Content,
  told: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const changes = changesBetween(shown.manifest, content.manifest);
  if (changes.scopesAdded.every((scope) => told.includes(scope))) return;
  terminal.say("The manifest changes for everybody:");
  for (const line of worded(changes)) terminal.say(`  ${line}`);
  terminal.say(EVERYBODY_ASKED);
  if (!(await terminal.agrees("Deploy it?"))) throw new Stop("Nothing was deployed.");
}

async function versionOf(wanted: Release, versions: readonly Version[], terminal: Terminal): Promise<number> {
  const newest = versions[0]?.versionNumber;
  if (newest !== undefined && (await isNewest(wanted, versions))) {
    terminal.say(`Version: ${newest} is this build already.`);
    return newest;
  }
  const { script, description } = wanted;
  const version = await script.makeVersion(description);
  terminal.say(`Version: ${version}, “${description}”.`);
  return version;
}

async function isNewest({ script, content }: Release, [newest]: readonly Version[]): Promise<boolean> {
  return newest !== undefined && same(await script.content(newest.versionNumber), content);
}

async function deploy(
  wanted: Release,
  version: number,
  told: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { script, description, content } = wanted;
  const there = chosen(await script.deployments(), wanted);
  if (there?.versionNumber === version) {
    terminal.say(`Deployment: ${there.deploymentId} shows version ${version} already.`);
    return;
  }
  if (there?.versionNumber !== undefined)
    await announceToAll(await script.content(there.versionNumber), content, told, terminal);
  const { deploymentId } = await script.deploy(version, description, there?.deploymentId);
  terminal.say(`Deployment: ${deploymentId} shows version ${version}.`);
  if (there === undefined)
    terminal.say("It is new: its id goes into the Marketplace SDK once, see docs/install/company.md.");
  else terminal.say("Who has the add-on installed gets this version when they next open it.");
}

/** The one that people have installed: an update must go to it, never to a second one beside it. */
function chosen(
  deployments: readonly Deployment[],
  { again, deploymentId }: Release,
): Deployment | undefined {
  const commands = deployments.map((one) => command(one, again));
  if (deploymentId !== undefined) {
    const named = deployments.find((one) => one.deploymentId === deploymentId);
    if (named !== undefined) return named;
    throw new Stop(`The script has no deployment ${deploymentId}.`, commands);
  }
  if (deployments.length <= 1) return deployments[0];
  throw new Stop("The script has several deployments. Say which one people have installed:", commands);
}

function command({ deploymentId, versionNumber, description }: Deployment, again: Again): string {
  return `${again(`--deployment ${deploymentId}`)}   (version ${versionNumber}${description ? `, ${description}` : ""})`;
}

/** Google may lay out the manifest anew, so its values are compared, not its text. */
function same(one: Content, other: Content): boolean {
  return (
    one.code === other.code && JSON.stringify(sorted(one.manifest)) === JSON.stringify(sorted(other.manifest))
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
