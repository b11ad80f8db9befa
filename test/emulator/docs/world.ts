import type { BatchUpdateDocumentResponse, Document, Request, WriteControl } from "../../../contract/docs";
import type { Caller } from "../../../emulator/api/call";
import { byHand } from "../../../emulator/api/call";
import { ApiError } from "../../../emulator/api/error";
import { assumptions } from "../../../emulator/assumptions";
import { createDocs, type Docs } from "../../../emulator/docs/docs";
import type { DirectoryEntry, FileRole, FilesPort, World } from "../../../emulator/world";

export const ALEX = "alex@example.com";
export const DANA = "dana@example.com";
export const RANKS: readonly FileRole[] = ["reader", "commenter", "writer", "owner"];

/** A workspace with two people and nothing but documents; files are a name, an owner and who may do what. */
export interface DocsWorld {
  readonly docs: Docs;
  readonly world: World;
  /** Makes a document owned by Alex that Dana can write, and returns its id. */
  make(title?: string): string;
  share(id: string, person: string, role: FileRole): void;
  /** How often Drive was told that the file changed. */
  touches(id: string): number;
  get(id: string, params?: object, person?: string): Document;
  batch(
    id: string,
    requests: readonly Request[],
    options?: { control?: WriteControl; person?: string },
  ): BatchUpdateDocumentResponse;
}

export function docsWorld(answers: Readonly<Record<string, string>> = {}): DocsWorld {
  const given = new Map(Object.entries(answers));
  const files = new Map<string, { title: string; roles: Map<string, FileRole>; touches: number }>();
  let now = Date.parse("2026-11-20T12:00:00Z");
  let count = 0;
  const person = (address: string): DirectoryEntry & { kind: "person" } => ({
    kind: "person",
    address: address.toLowerCase(),
    name: address,
    aliases: [],
    locale: "en",
    timeZone: "Europe/Berlin",
    permissionId: "1",
  });
  const file = (id: string) => {
    const found = files.get(id);
    if (found === undefined) throw new ApiError(404, `File not found: ${id}.`, "notFound");
    return found;
  };
  const filesPort: FilesPort = {
    authorize(caller: Caller, id: string, need: FileRole = "reader") {
      const role = file(id).roles.get(caller.person.toLowerCase());
      if (role === undefined) throw new ApiError(404, `File not found: ${id}.`, "notFound");
      if (RANKS.indexOf(role) < RANKS.indexOf(need)) {
        throw new ApiError(
          403,
          "The user does not have sufficient permissions.",
          "insufficientFilePermissions",
        );
      }
      return role;
    },
    createDocument(caller, title) {
      const id = world.ids.next(44);
      files.set(id, { title, roles: new Map([[caller.person, "owner"]]), touches: 0 });
      world.documents.create(id, title);
      return id;
    },
    touched: (id) => {
      file(id).touches += 1;
    },
    title: (id) => file(id).title,
    rename: (id, title) => {
      file(id).title = title;
    },
    grant: () => undefined,
    isGranted: () => true,
  };
  const world: World = {
    clock: {
      now: () => now,
      set: (ms) => {
        now = ms;
      },
      advance: (ms) => {
        now += ms;
      },
    },
    ids: {
      next(length, alphabet = "abcdefghijklmnopqrstuvwxyz0123456789") {
        count += 1;
        let rest = count;
        let id = "";
        for (let i = 0; i < length; i += 1) {
          rest = (Math.imul(rest, 1103515245) + 12345) >>> 0;
          id += alphabet[(rest >>> 8) % alphabet.length];
        }
        return id;
      },
    },
    directory: {
      find: person,
      person,
      all: () => [],
      add: () => undefined,
      sameDomain: () => true,
      policy: { outsideSharing: "allowed", defaultVisibility: "private" },
    },
    outbox: { send: () => undefined, all: () => [] },
    assumptions: {
      answer(id) {
        const known = assumptions.find((assumption) => assumption.id === id);
        if (known === undefined) throw new Error(`No assumption ${id}`);
        return given.get(id) ?? known.answers[0];
      },
      set: (id, answer) => {
        given.set(id, answer);
      },
    },
    files: filesPort,
    documents: undefined as unknown as World["documents"],
  };
  const docs = createDocs(world);
  world.documents = docs;

  const call = (method: string, caller: string, params: object, body: object = {}) => {
    const handler = docs.handlers[method];
    if (handler === undefined) throw new Error(method);
    return handler({ caller: byHand(caller), params: { ...params }, body: JSON.parse(JSON.stringify(body)) })
      .body;
  };
  return {
    docs,
    world,
    make(title = "1:1") {
      const made = call("docs.documents.create", ALEX, {}, { title }) as Document;
      const id = made.documentId ?? "";
      file(id).roles.set(DANA, "writer");
      return id;
    },
    share: (id, address, role) => {
      file(id).roles.set(address, role);
    },
    touches: (id) => file(id).touches,
    get: (id, params = {}, caller = ALEX) =>
      call("docs.documents.get", caller, { documentId: id, ...params }) as Document,
    batch: (id, requests, options = {}) =>
      call(
        "docs.documents.batchUpdate",
        options.person ?? ALEX,
        { documentId: id },
        { requests, ...(options.control === undefined ? {} : { writeControl: options.control }) },
      ) as BatchUpdateDocumentResponse,
  };
}

/** The doc's lines as one reads them: "# " and so on for headings, "☐ " for list items, indented by level. */
export function lines(document: Document): string[] {
  const content = document.body?.content ?? document.tabs?.[0]?.documentTab?.body?.content ?? [];
  return content.flatMap(({ paragraph }) => {
    if (paragraph === undefined) return [];
    const text = (paragraph.elements ?? [])
      .map((element) => {
        if (element.textRun !== undefined) return element.textRun.content ?? "";
        if (element.person !== undefined) return `@${element.person.personProperties?.email}`;
        if (element.dateElement !== undefined)
          return `{${element.dateElement.dateElementProperties?.displayText}}`;
        if (element.richLink !== undefined) return `[${element.richLink.richLinkProperties?.title}]`;
        return "*";
      })
      .join("")
      .replace(/\n$/, "");
    const type = paragraph.paragraphStyle?.namedStyleType ?? "";
    const heading = type.startsWith("HEADING_") ? `${"#".repeat(Number(type.slice(8)))} ` : "";
    const bullet = paragraph.bullet;
    return [`${bullet === undefined ? "" : `${"  ".repeat(bullet.nestingLevel ?? 0)}• `}${heading}${text}`];
  });
}
