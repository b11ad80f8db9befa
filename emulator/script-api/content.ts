import { Script } from "node:vm";
import { invalid } from "./refusal";

/** A file of a script project (source: Apps Script API reference, `File`). The name has no ending. */
export interface ScriptFile {
  readonly name: string;
  readonly type: "SERVER_JS" | "HTML" | "JSON";
  readonly source: string;
}

const TYPES: readonly string[] = ["SERVER_JS", "HTML", "JSON"];

/** What a new project holds (seen): a manifest and nothing else that the API shows. */
export function emptyProject(): readonly ScriptFile[] {
  const manifest = {
    timeZone: "America/New_York",
    dependencies: {},
    exceptionLogging: "STACKDRIVER",
    runtimeVersion: "V8",
  };
  return [{ name: "appsscript", type: "JSON", source: JSON.stringify(manifest, null, 2) }];
}

/**
 * The files of an `updateContent` request, or a refusal: exactly one manifest, named "appsscript" and valid JSON (source:
 * reference, `Content`), no name twice, code that parses (seen: the 400 that clasp turns into a snippet).
 */
export function contentOf(body: unknown): readonly ScriptFile[] {
  const { files } = (body ?? {}) as { files?: unknown };
  if (!Array.isArray(files) || files.length === 0) throw invalid("The content has no files.");
  const read = files.map(fileOf);
  const manifests = read.filter(({ name, type }) => name === "appsscript" && type === "JSON");
  if (manifests.length !== 1) throw invalid("A manifest file named appsscript of type JSON is required.");
  if (new Set(read.map(({ name }) => name)).size < read.length)
    throw invalid("Two files have the same name.");
  if (read.some(({ name, type }) => type === "JSON" && name !== "appsscript"))
    throw invalid("Only the manifest may be of type JSON.");
  manifestOf(read);
  for (const file of read) parses(file);
  return read;
}

export function manifestOf(files: readonly ScriptFile[]): Readonly<Record<string, unknown>> {
  const source = files.find(({ name }) => name === "appsscript")?.source ?? "";
  try {
    return JSON.parse(source) as Record<string, unknown>;
  } catch {
    throw invalid('"appsscript.json" has errors: Invalid JSON.');
  }
}

function fileOf(value: unknown): ScriptFile {
  const { name, type, source } = (value ?? {}) as Partial<Record<keyof ScriptFile, unknown>>;
  if (typeof name !== "string" || name === "" || typeof source !== "string")
    throw invalid("A file needs a name and a source.");
  if (typeof type !== "string" || !TYPES.includes(type)) throw invalid(`Invalid value for type of ${name}.`);
  return { name, type: type as ScriptFile["type"], source };
}

function parses({ name, type, source }: ScriptFile): void {
  if (type !== "SERVER_JS") return;
  try {
    new Script(source, { filename: name });
  } catch (error) {
    const { message, stack = "" } = error as Error;
    const line = /^[^\n]*:(\d+)\n/.exec(stack)?.[1] ?? "1";
    throw invalid(`Syntax error: ${message} line: ${line} file: ${name}`);
  }
}
