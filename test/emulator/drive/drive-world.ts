import type { File, FileList, Permission } from "../../../contract/drive";
import { type ApiReply, byHand, type Caller } from "../../../emulator/api/call";
import { ApiError } from "../../../emulator/api/error";
import type { JsonObject } from "../../../emulator/json";
import { workspaceWithPeople } from "../../../emulator/office";
import type { Workspace } from "../../../emulator/workspace";

export { ALEX, DANA, JO, MIA, SAM, TEAM } from "../../../emulator/people";

export const NOBODY = "nowhere@example.com";

export const DOC = "application/vnd.google-apps.document";
export const SHEET = "application/vnd.google-apps.spreadsheet";
export const FOLDER = "application/vnd.google-apps.folder";
const FILE_SCOPE = "https://www.googleapis.com/auth/drive.file";

/** A person using the app, which was granted drive.file and nothing else. */
export function inApp(person: string, app = "one-on-one"): Caller {
  return { person, app, scopes: [FILE_SCOPE] };
}

const NO_TIME = { perCallMs: 0, perKilobyteMs: 0 };

/** A workspace with its people, and short words for what the tests do to its Drive. */
export class DriveWorld {
  readonly workspace: Workspace;

  constructor() {
    this.workspace = workspaceWithPeople({ latency: NO_TIME });
  }

  call(who: string | Caller, method: string, params: JsonObject = {}, body?: JsonObject): ApiReply {
    return this.workspace.call(typeof who === "string" ? byHand(who) : who, {
      method: `drive.${method}`,
      params,
      ...(body === undefined ? {} : { body }),
    });
  }

  create(who: string | Caller, body: JsonObject, params: JsonObject = {}): File {
    return this.call(who, "files.create", { fields: "*", ...params }, body).body as File;
  }

  get(who: string | Caller, file: File, params: JsonObject = {}): File {
    return this.call(who, "files.get", { fileId: idOf(file), fields: "*", ...params }).body as File;
  }

  update(who: string | Caller, file: File, body: JsonObject, params: JsonObject = {}): File {
    return this.call(who, "files.update", { fileId: idOf(file), fields: "*", ...params }, body).body as File;
  }

  list(who: string | Caller, q?: string, params: JsonObject = {}): FileList {
    return this.call(who, "files.list", { ...(q === undefined ? {} : { q }), ...params }).body as FileList;
  }

  names(who: string | Caller, q?: string, params: JsonObject = {}): string[] {
    return (this.list(who, q, params).files ?? []).map(({ name }) => String(name)).sort();
  }

  share(
    who: string | Caller,
    file: File,
    emailAddress: string,
    role = "writer",
    params: JsonObject = {},
  ): Permission {
    return this.call(
      who,
      "permissions.create",
      { fileId: idOf(file), fields: "*", ...params },
      { type: "user", role, emailAddress },
    ).body as Permission;
  }

  permissions(who: string | Caller, file: File, params: JsonObject = {}): Permission[] {
    const { body } = this.call(who, "permissions.list", { fileId: idOf(file), fields: "*", ...params });
    return (body?.permissions ?? []) as Permission[];
  }

  /** "address role", sorted. */
  access(who: string | Caller, file: File): string[] {
    return this.permissions(who, file)
      .map(({ emailAddress, domain, type, role }) => `${emailAddress ?? domain ?? type} ${role}`)
      .sort();
  }

  mails(): string[] {
    return this.workspace.outbox.all().map(({ kind, from, to }) => `${kind} ${from} → ${to}`);
  }
}

export function idOf({ id }: { id?: string }): string {
  if (id === undefined) throw new Error("no id in the reply");
  return id;
}

/** "code reason" of what the call refuses; throws when it succeeds. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.reason}`;
    throw error;
  }
  throw new Error("the call succeeded");
}
