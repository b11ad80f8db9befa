import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { projectRoot } from "../build/bundle";
import { importsOf, sourcesIn } from "../build/imports";

/** The floors of what is shipped, from the top: a floor may import from those below it and never from one above. */
const floors = [
  "src/main.ts",
  "src/entry",
  "src/flows",
  "src/home",
  "src/panel",
  "src/series-moved",
  "src/doc",
  "src/pair",
  "src/series",
  "src/people",
  "src/memory",
  "src/request",
];

/** What every floor may stand on. Among themselves these know only what is listed below. */
const ground = [
  "src/agenda",
  "src/check",
  "src/schedule",
  "src/questions",
  "src/cards",
  "src/google",
  "src/names.ts",
  "src/text",
];

/** Which rooms a room may import from, itself aside; types count. A room is a folder, or a file that is a room alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  build: ["contract"],
  ...Object.fromEntries(
    floors.map((floor, level) => [floor, ["contract", ...floors.slice(level + 1), ...ground]]),
  ),
  "src/agenda": ["contract", "src/names.ts", "src/text"],
  "src/check": ["contract"],
  "src/schedule": ["src/names.ts", "src/text"],
  "src/questions": ["src/names.ts", "src/text"],
  "src/cards": ["src/names.ts", "src/text"],
  "src/google": ["contract", "src/names.ts", "src/text"],
  "src/names.ts": [],
  "src/text": [],
  emulator: ["contract"],
  playground: ["contract", "emulator", "build"],
};

function roomOf(path: string): string | undefined {
  return Object.keys(allowed).find((room) => path === room || path.startsWith(`${room}/`));
}

const imports = ["src", "emulator", "playground", "build", "contract"]
  .flatMap((folder) => sourcesIn(folder))
  .flatMap((file) => importsOf(file).map(({ target }) => ({ file, target })));

test("every file of what is shipped stands in a room", () => {
  expect(sourcesIn("src").filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test.each(Object.keys(allowed))("%s imports only what it may", (room) => {
  const strays = imports
    .filter(({ file }) => roomOf(file) === room)
    .filter(({ target }) => {
      const other = roomOf(target) ?? "elsewhere";
      return other !== room && !(allowed[room] ?? []).includes(other);
    });
  expect(strays).toEqual([]);
});

test("only main opens the error boundary's room", () => {
  const others = imports.filter(
    ({ file, target }) => target.startsWith("src/entry/") && !/^src\/(main\.ts|entry\/)/.test(file),
  );
  expect(others).toEqual([]);
});

test("every file that CONTRIBUTING leads to is there", () => {
  const root = projectRoot();
  const told = readFileSync(`${root}/CONTRIBUTING.md`, "utf8").matchAll(/`([\w./-]+\.ts)`/g);
  const sources = [...sourcesIn("src"), ...sourcesIn("emulator")].map((file) => `/${file}`);
  const lost = [...told]
    .map(([, file = ""]) => file)
    .filter((file) => !existsSync(`${root}/${file}`) && !sources.some((one) => one.endsWith(`/${file}`)));
  expect(lost).toEqual([]);
});
