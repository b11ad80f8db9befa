import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { expect, test } from "@jest/globals";

/** The names of the functions Google calls: one file, on a floor of its own. */
const NAMES = "src/names";

const ORCHESTRATION = [
  "src/home",
  "src/people",
  "src/entry",
  "src/flows",
  "src/panel",
  "src/doc",
  "src/pair",
  "src/series",
  "src/memory",
  "src/request",
];

/** Which folders a folder may import from, itself aside. Arrows point one way. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  build: [],
  "src/agenda": ["contract", "src/text"],
  "src/schedule": ["src/text"],
  "src/text": [],
  "src/google": ["contract"],
  [NAMES]: [],
  "src/cards": ["src/text", NAMES],
  ...Object.fromEntries(
    ORCHESTRATION.map((room) => [
      room,
      [
        "contract",
        "src/agenda",
        "src/schedule",
        "src/google",
        "src/cards",
        "src/text",
        NAMES,
        ...ORCHESTRATION,
      ],
    ]),
  ),
  src: ["src/entry", "src/flows", NAMES],
  emulator: ["contract"],
  playground: ["contract", "emulator", "build"],
};

const root = process.cwd();

function sources(folder: string): string[] {
  if (folder === NAMES) return [`${NAMES}.ts`];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]*)"/g)].map((match) =>
    relative(root, normalize(join(root, dirname(file), match[1] ?? "")))
      .split(sep)
      .join("/"),
  );
}

/** The longest named folder that a path lies in. */
function folderOf(path: string): string | undefined {
  return Object.keys(allowed)
    .filter((folder) => path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

test.each(Object.keys(allowed))("%s imports only what it may", (folder) => {
  const strays = sources(folder)
    .filter((file) => folderOf(file) === folder)
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => {
      const other = folderOf(target) ?? "elsewhere";
      return other !== folder && !(allowed[folder] ?? []).includes(other);
    });
  expect(strays).toEqual([]);
});

test("no two source files import each other in a circle", () => {
  const files = ["src", "emulator", "playground"].flatMap(sources);
  const known = new Set(files);
  const resolve = (target: string): string | undefined =>
    [`${target}.ts`, `${target}.tsx`, target].find((path) => known.has(path));
  // Types vanish when the code runs, so only imports of values can make a circle.
  const valueImports = (file: string): string[] => {
    const text = readFileSync(join(root, file), "utf8").replace(/(?:import|export)\s+type\s[^;]*;/g, "");
    return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]*)"/g)].flatMap((match) => {
      const found = resolve(
        relative(root, normalize(join(root, dirname(file), match[1] ?? "")))
          .split(sep)
          .join("/"),
      );
      return found === undefined ? [] : [found];
    });
  };
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const next of valueImports(file)) visit(next, [...trail, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
