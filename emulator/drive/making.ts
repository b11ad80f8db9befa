import type { Caller } from "../api/call";
import { grantApp } from "./access";
import {
  DOCUMENT,
  personalFacts,
  recordChange,
  type Store,
  type StoredFile,
  type StoredPermission,
} from "./state";

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parent: StoredFile | undefined;
  readonly ignoreDefaultVisibility: boolean;
  /** Where a document's text comes from: nowhere ("empty", the default), another file, or Docs, which writes it itself. */
  readonly text?: "empty" | "by Docs" | { readonly copyOf: string };
}

/** A new file of the caller's, or of the shared drive its folder lies in, authorized for the app that made it. */
export function makeFile(store: Store, caller: Caller, made: NewFile): StoredFile {
  const { world } = store;
  const me = world.directory.person(caller.person);
  const now = world.clock.now();
  const driveId = made.parent?.driveId;
  const permissions: StoredPermission[] =
    driveId === undefined ? [{ id: me.permissionId, type: "user", role: "owner", address: me.address }] : [];
  if (
    driveId === undefined &&
    !made.ignoreDefaultVisibility &&
    world.directory.policy.defaultVisibility === "domain"
  )
    permissions.push(domainPermission(me.address));
  const file: StoredFile = {
    id: made.id,
    name: made.name,
    mimeType: made.mimeType,
    ...(driveId === undefined ? { owner: me.address } : { driveId }),
    ...(made.parent === undefined ? {} : { parent: made.parent.id }),
    ...untouched(me.address, now),
    permissions,
    revisions: [{ id: "1", at: now, by: me.address }],
  };
  const mine = personalFacts(file, me.address);
  mine.viewed = now;
  mine.modified = now;
  grantApp(file, me.address, caller.app);
  store.state.files[file.id] = file;
  recordChange(store, file);
  if (file.mimeType === DOCUMENT) {
    const text = made.text ?? "empty";
    if (text === "empty") world.documents.create(file.id, file.name);
    else if (text !== "by Docs") world.documents.copy(text.copyOf, file.id, file.name);
  }
  return file;
}

/** What every file has that somebody has just made and nobody has changed. */
export function untouched(maker: string, now: number) {
  return {
    created: now,
    modified: now,
    version: 1,
    lastModifyingUser: maker,
    appProperties: {},
    appPropertiesChanged: now,
    properties: {},
    writersCanShare: true,
    copyRequiresWriterPermission: false,
    comments: [],
    people: {},
  } satisfies Partial<StoredFile>;
}

/** What the company's default general access gives a new file: its people, as readers, with the link. */
function domainPermission(owner: string): StoredPermission {
  const domain = owner.slice(owner.lastIndexOf("@") + 1);
  return {
    id: domainPermissionId(domain),
    type: "domain",
    role: "reader",
    domain,
    allowFileDiscovery: false,
  };
}

export function domainPermissionId(domain: string): string {
  let hash = 7;
  for (const char of domain) hash = (hash * 33 + char.charCodeAt(0)) % 0x1fffffffffff;
  return `${String(hash).padStart(15, "1")}k`;
}
