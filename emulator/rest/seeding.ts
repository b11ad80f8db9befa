import { byHand } from "../api/call";
import { ApiError } from "../api/error";
import type { JsonObject } from "../json";
import type { Workspace } from "../workspace";
import type { Policy } from "../world";

/** POST /emulator/seed: what is added to the world, in this order. */
export interface Seed {
  readonly people?: readonly {
    readonly address: string;
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly locale?: string;
    readonly timeZone?: string;
    readonly permissionId?: string;
  }[];
  readonly groups?: readonly {
    readonly address: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  readonly rooms?: readonly { readonly address: string; readonly name: string }[];
  /** Events as Calendar's schema has them, inserted by their owner's own hand, without mail. */
  readonly events?: readonly {
    readonly owner: string;
    readonly calendarId?: string;
    readonly event: JsonObject;
  }[];
  readonly documents?: readonly { readonly owner: string; readonly title: string; readonly text?: string }[];
  readonly files?: readonly { readonly owner: string; readonly file: JsonObject }[];
  /** Tasks for the owner's default list. */
  readonly tasks?: readonly { readonly owner: string; readonly task: JsonObject }[];
  readonly policy?: Partial<Policy>;
  /** Switches of undocumented behaviour by id. */
  readonly assumptions?: Readonly<Record<string, string>>;
}

/** Ids of what was made, in the order of the request. */
export interface Seeded {
  readonly events: string[];
  readonly documents: string[];
  readonly files: string[];
  readonly tasks: string[];
}

/** Adds to the world. Everything but the people and the switches is made through the APIs, so it is as valid. */
export function seedWorkspace(workspace: Workspace, seed: Seed): Seeded {
  const { directory, assumptions } = workspace;
  const fresh = (address: string): void => {
    if (directory.find(address) !== undefined)
      throw new ApiError(400, `/emulator/seed: ${address} exists already.`, "badRequest");
  };
  const asked = [...(seed.people ?? []), ...(seed.groups ?? []), ...(seed.rooms ?? [])];
  for (const { address } of asked) fresh(address);
  for (const { address, name, aliases, locale, timeZone, permissionId } of seed.people ?? [])
    directory.add({
      kind: "person",
      address: address.toLowerCase(),
      name,
      aliases: aliases ?? [],
      locale: locale ?? "en-GB",
      timeZone: timeZone ?? "Europe/London",
      permissionId: permissionId ?? newPermissionId(workspace),
    });
  for (const group of seed.groups ?? [])
    directory.add({ kind: "group", ...group, permissionId: newPermissionId(workspace) });
  for (const room of seed.rooms ?? [])
    directory.add({ kind: "resource", ...room, permissionId: newPermissionId(workspace) });
  Object.assign(directory.policy, seed.policy ?? {});
  for (const [id, answer] of Object.entries(seed.assumptions ?? {}))
    choose(() => assumptions.set(id, answer));

  const make = (owner: string, method: string, params: JsonObject, body: JsonObject): string => {
    const reply = workspace.call(byHand(owner), { method, params, body });
    return String(reply.body?.id ?? reply.body?.documentId ?? "");
  };
  return {
    events: (seed.events ?? []).map(({ owner, calendarId, event }) =>
      make(
        owner,
        "calendar.events.insert",
        {
          calendarId: calendarId ?? "primary",
          sendUpdates: "none",
          ...(event.attachments === undefined ? {} : { supportsAttachments: true }),
          ...(event.conferenceData === undefined ? {} : { conferenceDataVersion: 1 }),
        },
        event,
      ),
    ),
    documents: (seed.documents ?? []).map(({ owner, title, text }) => {
      const id = make(owner, "docs.documents.create", {}, { title });
      if (text !== undefined && text !== "")
        make(
          owner,
          "docs.documents.batchUpdate",
          { documentId: id },
          { requests: [{ insertText: { location: { index: 1 }, text } }] },
        );
      return id;
    }),
    files: (seed.files ?? []).map(({ owner, file }) => make(owner, "drive.files.create", {}, file)),
    tasks: (seed.tasks ?? []).map(({ owner, task }) =>
      make(owner, "tasks.tasks.insert", { tasklist: "@default" }, task),
    ),
  };
}

function newPermissionId(workspace: Workspace): string {
  return `1${workspace.ids.next(19, "0123456789")}`;
}

/** A switch that does not exist is the caller's mistake. */
function choose(set: () => void): void {
  try {
    set();
  } catch (error) {
    throw new ApiError(
      400,
      `/emulator/seed: ${error instanceof Error ? error.message : "bad switch"}`,
      "badRequest",
    );
  }
}
