import { contentOf, emptyProject, manifestOf, type ScriptFile } from "./content";
import { VERSIONS_A_PROJECT } from "./limits";
import { apiNotEnabled, invalid, notFound } from "./refusal";

/** Somebody with a Google account, and whether they switched the Apps Script API on for themselves. */
export interface Account {
  readonly email: string;
  apiEnabled: boolean;
}

interface Version {
  readonly versionNumber: number;
  readonly description: string;
  readonly createTime: string;
  readonly files: readonly ScriptFile[];
}

interface Deployment {
  readonly deploymentId: string;
  /** Absent: the head deployment, which every project has and nobody can change. */
  versionNumber?: number;
  description: string;
  updateTime: string;
}

interface Project {
  readonly scriptId: string;
  readonly title: string;
  readonly owner: string;
  readonly editors: Set<string>;
  readonly createTime: string;
  updateTime: string;
  trashed: boolean;
  files: readonly ScriptFile[];
  readonly versions: Version[];
  readonly deployments: Deployment[];
}

/** The projects of everybody: what the Apps Script API's `projects`, `versions` and `deployments` act on. */
export class Projects {
  readonly #all: Project[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  create(caller: Account, body: unknown): object {
    this.#may(caller);
    const { title } = (body ?? {}) as { title?: unknown };
    if (typeof title !== "string" || title === "") throw invalid("Title must not be empty.");
    const time = this.#time();
    const project: Project = {
      scriptId: idLike("1", this.#all.length + 1, 57),
      title,
      owner: caller.email,
      editors: new Set(),
      createTime: time,
      updateTime: time,
      trashed: false,
      files: emptyProject(),
      versions: [],
      deployments: [
        { deploymentId: idLike("AKfycbHead", this.#all.length + 1, 40), description: "", updateTime: time },
      ],
    };
    this.#all.push(project);
    return shown(project);
  }

  get(caller: Account, scriptId: string): object {
    return shown(this.#open(caller, scriptId));
  }

  content(caller: Account, scriptId: string, versionNumber?: number): object {
    const project = this.#open(caller, scriptId);
    const files = versionNumber === undefined ? project.files : versionOf(project, versionNumber).files;
    return { scriptId, files };
  }

  updateContent(caller: Account, scriptId: string, body: unknown): object {
    const project = this.#open(caller, scriptId);
    project.files = contentOf(body);
    project.updateTime = this.#time();
    return { scriptId, files: project.files };
  }

  createVersion(caller: Account, scriptId: string, body: unknown): object {
    const project = this.#open(caller, scriptId);
    if (project.versions.length >= VERSIONS_A_PROJECT)
      throw invalid(
        `Script has reached the limit of ${VERSIONS_A_PROJECT} versions. Delete versions to make more.`,
      );
    const version: Version = {
      versionNumber: (project.versions.at(-1)?.versionNumber ?? 0) + 1,
      description: description(body),
      createTime: this.#time(),
      files: project.files,
    };
    project.versions.push(version);
    return numbered(scriptId, version);
  }

  versions(caller: Account, scriptId: string): readonly object[] {
    return [...this.#open(caller, scriptId).versions].reverse().map((version) => numbered(scriptId, version));
  }

  createDeployment(caller: Account, scriptId: string, body: unknown): object {
    const project = this.#open(caller, scriptId);
    const { versionNumber } = (body ?? {}) as { versionNumber?: unknown };
    const deployment: Deployment = {
      deploymentId: idLike("AKfycb", project.deployments.length + this.#all.indexOf(project) * 1000, 72),
      versionNumber: versionOf(project, versionNumber).versionNumber,
      description: description(body),
      updateTime: this.#time(),
    };
    project.deployments.push(deployment);
    return deployed(project, deployment);
  }

  updateDeployment(caller: Account, scriptId: string, deploymentId: string, body: unknown): object {
    const project = this.#open(caller, scriptId);
    const deployment = deploymentOf(project, deploymentId);
    if (deployment.versionNumber === undefined) throw invalid("Read-only deployments may not be modified.");
    const { deploymentConfig } = (body ?? {}) as { deploymentConfig?: { versionNumber?: unknown } };
    deployment.versionNumber = versionOf(project, deploymentConfig?.versionNumber).versionNumber;
    deployment.description = description(deploymentConfig);
    deployment.updateTime = this.#time();
    return deployed(project, deployment);
  }

  deployments(caller: Account, scriptId: string): readonly object[] {
    const project = this.#open(caller, scriptId);
    return project.deployments.map((deployment) => deployed(project, deployment));
  }

  deleteDeployment(caller: Account, scriptId: string, deploymentId: string): object {
    const project = this.#open(caller, scriptId);
    const deployment = deploymentOf(project, deploymentId);
    if (deployment.versionNumber === undefined) throw invalid("Read-only deployments may not be deleted.");
    project.deployments.splice(project.deployments.indexOf(deployment), 1);
    return {};
  }

  /** What a person does in Drive, or with the file's Share button: the API has no method for it. */
  trash(caller: Account, scriptId: string): object {
    const project = this.#all.find((one) => one.scriptId === scriptId && one.owner === caller.email);
    if (project === undefined) throw notFound();
    project.trashed = true;
    return { kind: "drive#file", id: scriptId, name: project.title };
  }

  shareWith(scriptId: string, editor: string): void {
    this.#all.find((one) => one.scriptId === scriptId)?.editors.add(editor);
  }

  #may(caller: Account): void {
    if (!caller.apiEnabled) throw apiNotEnabled();
  }

  #open(caller: Account, scriptId: string): Project {
    this.#may(caller);
    const project = this.#all.find((one) => one.scriptId === scriptId && !one.trashed);
    if (project === undefined || !(project.owner === caller.email || project.editors.has(caller.email)))
      throw notFound();
    return project;
  }

  #time(): string {
    return this.#now().toISOString();
  }
}

function shown({ scriptId, title, createTime, updateTime, owner }: Project): object {
  return { scriptId, title, createTime, updateTime, creator: { email: owner } };
}

function numbered(scriptId: string, { versionNumber, description, createTime }: Version): object {
  return { scriptId, versionNumber, description, createTime };
}

function deployed({ scriptId, versions }: Project, deployment: Deployment): object {
  const { deploymentId, versionNumber, description, updateTime } = deployment;
  const files = versions.find((one) => one.versionNumber === versionNumber)?.files;
  const addOns = files === undefined ? undefined : manifestOf(files).addOns;
  return {
    deploymentId,
    deploymentConfig: {
      scriptId,
      manifestFileName: "appsscript",
      ...(description === "" ? {} : { description }),
      ...(versionNumber === undefined ? {} : { versionNumber }),
    },
    updateTime,
    ...(addOns === undefined ? {} : { entryPoints: [{ entryPointType: "ADD_ON" }] }),
  };
}

function versionOf({ versions }: Project, versionNumber: unknown): Version {
  const version = versions.find((one) => one.versionNumber === versionNumber);
  if (version === undefined) throw notFound();
  return version;
}

function deploymentOf({ deployments }: Project, deploymentId: string): Deployment {
  const deployment = deployments.find((one) => one.deploymentId === deploymentId);
  if (deployment === undefined) throw notFound();
  return deployment;
}

function description(body: unknown): string {
  const { description: text = "" } = (body ?? {}) as { description?: unknown };
  if (typeof text !== "string") throw invalid("Invalid value for description.");
  return text;
}

/** As long as Google's, and the same in every run. */
function idLike(prefix: string, number: number, length: number): string {
  return `${prefix}${String(number).padStart(length - prefix.length, "x")}`;
}
