// Makes contract/ from Google's discovery documents: names, types, enums, paths and scopes, without their prose.
// Usage: node build/run.js build/contract.ts FOLDER-OF-DISCOVERY-DOCUMENTS
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Schema {
  id?: string;
  type?: string;
  $ref?: string;
  format?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
}

const sources = ["calendar.v3", "docs.v1", "drive.v3", "tasks.v1", "cards.v1"];
const kept = ["name", "version", "revision", "rootUrl", "servicePath", "parameters", "resources", "schemas"];
const prose = new Set([
  "description",
  "enumDescriptions",
  "enumDeprecated",
  "documentationLink",
  "annotations",
  "etagRequired",
]);
const keywords = new Set(["default", "function", "delete", "import", "export"]);

function withoutProse(value: unknown, insideNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutProse(entry, false));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => insideNames || !prose.has(key))
    .map(([key, entry]) => [
      key,
      withoutProse(
        entry,
        !insideNames && ["properties", "schemas", "parameters", "methods", "resources"].includes(key),
      ),
    ]);
  return Object.fromEntries(entries);
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "array") return `Array<${schema.items ? typeOf(schema.items) : "unknown"}>`;
  if (schema.type === "boolean") return "boolean";
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "string") return "string";
  if (schema.additionalProperties) return `{ [key: string]: ${typeOf(schema.additionalProperties)} }`;
  if (schema.properties && Object.keys(schema.properties).length > 0)
    return `{ ${members(schema.properties)} }`;
  return schema.type === "object" ? "Record<string, never>" : "unknown";
}

function members(properties: Record<string, Schema>): string {
  return Object.entries(properties)
    .map(
      ([name, schema]) =>
        `${/^[a-z_]\w*$/i.test(name) && !keywords.has(name) ? name : JSON.stringify(name)}?: ${typeOf(schema)};`,
    )
    .join(" ");
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder that holds the discovery documents.");
for (const source of sources) {
  const document = JSON.parse(readFileSync(join(folder, `${source}.json`), "utf8")) as Record<
    string,
    unknown
  >;
  const trimmed = withoutProse(
    Object.fromEntries(kept.filter((key) => key in document).map((key) => [key, document[key]])),
    false,
  ) as {
    schemas: Record<string, Schema>;
    revision: string;
  };
  const name = source.split(".")[0] as string;
  writeFileSync(join("contract", `${name}.json`), `${JSON.stringify(trimmed, null, 1)}\n`);
  const types = Object.entries(trimmed.schemas).map(([id, schema]) =>
    schema.properties && Object.keys(schema.properties).length > 0
      ? `export interface ${id} { ${members(schema.properties)} }`
      : `export type ${id} = ${typeOf(schema)};`,
  );
  writeFileSync(
    join("contract", `${name}.ts`),
    `// Made by build/contract.ts from Google's discovery document ${source}, revision ${trimmed.revision}. Do not edit.\n${types.join("\n")}\n`,
  );
}
