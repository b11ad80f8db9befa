import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { documentOf } from "../document";

let folder = "";
let doc = "";
let exported = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "agenda-"));
  doc = join(folder, "doc.json");
  exported = join(folder, "doc.html");
  writeFileSync(
    doc,
    JSON.stringify(documentOf("## 6/11\nDana\n[] Lisbon\n  [] visa\nAlex\n* ~~Hiring~~\n# Else\nkept")),
  );
  writeFileSync(
    exported,
    '<style>.c1{text-decoration:line-through}</style><body><ul class="lst-kix_list0-0"><li class="c1">Lisbon</li></ul><ul class="lst-kix_list0-1"><li>visa</li></ul>',
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const people = ["--manager", "Alex Moore <alex@example.com>", "--direct", "Dana Reyes <dana@example.com>"];

function read(...args: string[]) {
  return spawnSync(process.execPath, ["build/run.js", "commands/read.ts", ...args], { encoding: "utf8" });
}

test("the command shows a doc as JSON", () => {
  const args = [doc, ...people, "--export", exported, "--today", "2026-11-20", "--locale", "en-GB", "--json"];
  const out = execFileSync("npm", ["run", "--silent", "read", "--", ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(JSON.parse(out)).toEqual({
    order: "oldest-first",
    sections: [
      {
        date: "2026-11-06",
        heading: "6/11",
        parts: [
          {
            owner: "direct",
            items: [
              { text: "Lisbon", level: 0, done: true },
              { text: "visa", level: 1, done: false },
            ],
          },
          { owner: "manager", items: [{ text: "Hiring", level: 0, done: true }] },
        ],
      },
    ],
    unread: [{ text: "Else\nkept", why: "under a heading that is no date" }],
  });
});

test("the command shows a doc as indented text, an American date by its locale", () => {
  const { stdout, status } = read(doc, ...people, "--today", "2026-11-20", "--locale", "en-US");
  expect(stdout).toBe(
    `oldest first
2026-06-11 “6/11”
  direct “Dana”
    [?] Lisbon
      [?] visa
  manager “Alex”
    [x] Hiring
unread
  under a heading that is no date:
    Else
    kept
`,
  );
  expect(status).toBe(0);
});

test("the command scores a folder of docs written as those of the corpus are", () => {
  writeFileSync(
    join(folder, "one.txt"),
    "A doc.\n=== marked\n## 6 Nov 2026 ‹2026-11-06›\n### Dana\n* Lisbon ‹d›\n* Flat ‹m›\n",
  );
  const { stdout } = read("--score", "--docs", folder, "--faults", "one");
  expect(stdout).toContain("2026-11-06: direct, not manager: Flat");
  expect(stdout).toMatch(/^en +1 +0 +1 +100\.0 % +100\.0 % +100\.0 % +100\.0 % +50\.0 %/m);
  expect(read("--score", "--docs", join(folder, "none"))).toMatchObject({ status: 2 });
});

test.each([
  ["no doc", () => [...people], 2, "Which doc?"],
  ["no manager", () => [doc, "--direct", "Dana <d@example.com>"], 2, "--manager is missing"],
  [
    "a name without an address",
    () => [doc, "--manager", "Alex", "--direct", "D <d@example.com>"],
    2,
    "--manager takes",
  ],
  ["an unknown option", () => [doc, ...people, "--colour"], 2, "--colour"],
  ["a day that is none", () => [doc, ...people, "--today", "2026-02-30"], 2, "--today takes a day"],
  ["a zone that is none", () => [doc, ...people, "--zone", "Moon/Base"], 2, "--zone takes"],
  ["a locale that is none", () => [doc, ...people, "--locale", "english!"], 2, "--locale takes"],
  ["a file that is not there", () => [join(folder, "none.json"), ...people], 1, "cannot be read"],
  ["a file that is no JSON", () => [exported, ...people], 1, "is not JSON"],
] as const)("the command refuses %s", (_, args, code, words) => {
  const { status, stderr, stdout } = read(...args());
  expect({ status, stdout }).toEqual({ status: code, stdout: "" });
  expect(stderr).toContain(words);
});
