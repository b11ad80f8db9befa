// Who imports whom, read from the source by TypeScript's own parser.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";
import { projectRoot } from "./bundle";

/** One import or re-export of a file of ours. */
export interface Import {
  /** The file it leads to, as a path from the project's root with forward slashes. */
  readonly target: string;
  /** It vanishes when the code is compiled. */
  readonly typeOnly: boolean;
}

/** The TypeScript files below a folder, as paths from the project's root; of a folder that is not there, none. */
export function sourcesIn(folder: string, root = projectRoot()): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** What a file imports from our own files, each target once; packages are left out. A path without a file throws. */
export function importsOf(file: string, root = projectRoot()): Import[] {
  const found = new Map<string, boolean>();
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2022);
  for (const { path, typeOnly } of source.statements.flatMap(imported)) {
    if (!path.startsWith(".")) continue;
    const target = resolved(posix.join(dirname(file), path), root);
    found.set(target, (found.get(target) ?? true) && typeOnly);
  }
  return [...found].map(([target, typeOnly]) => ({ target, typeOnly }));
}

function imported(statement: ts.Statement): { readonly path: string; readonly typeOnly: boolean }[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const { moduleSpecifier } = statement;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const typeOnly = ts.isExportDeclaration(statement)
    ? statement.isTypeOnly
    : statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return [{ path: moduleSpecifier.text, typeOnly }];
}

function resolved(path: string, root: string): string {
  const found = [`${path}.ts`, `${path}.tsx`, path].find((each) => existsSync(join(root, each)));
  if (found === undefined) throw new Error(`No file of ours is at ${path}.`);
  return found;
}
