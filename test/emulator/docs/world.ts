import type {
  BatchUpdateDocumentRequest,
  BatchUpdateDocumentResponse,
  Document,
  Paragraph,
  Range,
  Request,
  WriteControl,
} from "../../../contract/docs";
import { byHand, type Caller } from "../../../emulator/api/call";
import type { Docs } from "../../../emulator/docs/docs";
import type { JsonObject } from "../../../emulator/json";
import { workspaceWithPeople } from "../../../emulator/office";
import { ALEX, DANA } from "../../../emulator/people";
import type { Workspace } from "../../../emulator/workspace";
import type { FileRole } from "../../../emulator/world";

export { ALEX, DANA } from "../../../emulator/people";

/** A workspace seen from its documents. Every call goes through the front door, which holds it to the contract. */
export interface DocsWorld {
  readonly docs: Docs;
  readonly workspace: Workspace;
  /** Makes a document owned by Alex that Dana can write, and returns its id. */
  make(title?: string): string;
  share(id: string, person: string, role: Exclude<FileRole, "owner">): void;
  /** Drive's version of the file, which grows with each change. */
  version(id: string): number;
  get(id: string, params?: object, person?: string): Document;
  batch(
    id: string,
    requests: readonly Request[],
    options?: { control?: WriteControl; person?: string },
  ): BatchUpdateDocumentResponse;
}

export function docsWorld(answers: Readonly<Record<string, string>> = {}): DocsWorld {
  const workspace = workspaceWithPeople({ start: "2026-11-20T12:00:00Z" });
  for (const [id, answer] of Object.entries(answers)) workspace.assumptions.set(id, answer);
  // The laws write more than 60 times a minute.
  const call = (caller: Caller, method: string, params: object, body?: object) => {
    workspace.clock.advance(2_000);
    const plain = body === undefined ? {} : { body: JSON.parse(JSON.stringify(body)) as JsonObject };
    return workspace.call(caller, { method, params: { ...params } as JsonObject, ...plain }).body;
  };
  return {
    docs: workspace.docs,
    workspace,
    make(title = "1:1") {
      const made = call(byHand(ALEX), "docs.documents.create", {}, { title }) as Document;
      const id = made.documentId ?? "";
      this.share(id, DANA, "writer");
      return id;
    },
    share(id, person, role) {
      const body = { type: "user", role, emailAddress: person };
      call(byHand(ALEX), "drive.permissions.create", { fileId: id, sendNotificationEmail: false }, body);
    },
    version: (id) =>
      Number(
        (call(byHand(ALEX), "drive.files.get", { fileId: id, fields: "version" }) as JsonObject).version,
      ),
    get: (id, params = {}, person = ALEX) =>
      call(byHand(person), "docs.documents.get", { documentId: id, ...params }) as Document,
    batch(id, requests, { control, person = ALEX } = {}) {
      const body: BatchUpdateDocumentRequest = {
        requests: [...requests],
        ...(control === undefined ? {} : { writeControl: control }),
      };
      const params = { documentId: id };
      return call(byHand(person), "docs.documents.batchUpdate", params, body) as BatchUpdateDocumentResponse;
    },
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

/** A new document with these words in it. */
export function written(text: string, answers: Readonly<Record<string, string>> = {}) {
  const w = docsWorld(answers);
  const id = w.make();
  w.batch(id, [{ insertText: { location: { index: 1 }, text } }]);
  return { w, id };
}

export function at(startIndex: number, endIndex: number): { range: Range } {
  return { range: { startIndex, endIndex } };
}

function paragraphs(document: Document): Paragraph[] {
  const content = document.body?.content ?? document.tabs?.[0]?.documentTab?.body?.content ?? [];
  return content.flatMap((element) => (element.paragraph === undefined ? [] : [element.paragraph]));
}

/** The nth line, from 0. */
export function paragraph(document: Document, n: number): Paragraph {
  const found = paragraphs(document)[n];
  if (found === undefined) throw new Error(`no line ${n}`);
  return found;
}

/** All text runs, each with the names of what is set in its style: "[bold,link]words". */
export function runs(document: Document): string[] {
  return paragraphs(document).flatMap((line) =>
    (line.elements ?? []).map(({ textRun }) => {
      const set = Object.keys(textRun?.textStyle ?? {}).sort();
      return `${set.length === 0 ? "" : `[${set.join(",")}]`}${textRun?.content ?? "*"}`;
    }),
  );
}
