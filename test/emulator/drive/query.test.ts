import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseQuery, type Query } from "../../../emulator/drive/query";
import { tried } from "../laws";
import { ALEX, DANA, DriveWorld, FOLDER, idOf, inApp, MIA, refusal, SHEET } from "./drive-world";

const INDEXED_MS = 3 * 60_000;

function library(): DriveWorld {
  const drive = new DriveWorld();
  const app = inApp(ALEX);
  const folder = drive.create(app, { name: "One-on-One", mimeType: FOLDER });
  drive.create(app, {
    name: "Dana and Alex",
    mimeType: SHEET,
    parents: [idOf(folder)],
    appProperties: { series: "s1", direct: "2" },
  });
  drive.workspace.clock.advance(1000);
  const mia = drive.create(app, { name: "Mia's notes", mimeType: SHEET, appProperties: { series: "s2" } });
  drive.workspace.clock.advance(1000);
  drive.create(app, { name: "Plain \\ file", mimeType: "text/plain", properties: { colour: "red" } });
  drive.share(app, mia, MIA);
  drive.update(ALEX, mia, { starred: true });
  // The index of appProperties lags by minutes.
  drive.workspace.clock.advance(INDEXED_MS);
  return drive;
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["name = 'Dana and Alex'", ["Dana and Alex"]],
  ["name != 'Dana and Alex' and trashed = false", ["Mia's notes", "One-on-One", "Plain \\ file"]],
  ["name contains 'alex'", ["Dana and Alex"]],
  ["name contains 'lex'", []],
  ["name contains 'and Al'", ["Dana and Alex"]],
  ["name = 'Mia\\'s notes'", ["Mia's notes"]],
  ["name = 'Plain \\\\ file'", ["Plain \\ file"]],
  [`mimeType = '${FOLDER}'`, ["One-on-One"]],
  ["mimeType contains 'text/'", ["Plain \\ file"]],
  ["appProperties has { key='series' and value='s1' }", ["Dana and Alex"]],
  [
    "appProperties has {key='series' and value='s1'} or appProperties has {key='series' and value='s2'}",
    ["Dana and Alex", "Mia's notes"],
  ],
  ["properties has { key='colour' and value='red' }", ["Plain \\ file"]],
  [
    "not appProperties has { key='series' and value='s1' } and not mimeType contains 'folder'",
    ["Mia's notes", "Plain \\ file"],
  ],
  ["starred = true", ["Mia's notes"]],
  ["'me' in owners and mimeType = 'text/plain'", ["Plain \\ file"]],
  ["'mia@example.com' in writers", ["Mia's notes"]],
  ["'mia@example.com' in readers or 'root' in parents", ["Mia's notes", "One-on-One", "Plain \\ file"]],
  ["modifiedTime > '2026-11-16T08:30:01Z' and modifiedTime <= '2026-11-16T08:30:02'", ["Plain \\ file"]],
  ["(starred = true or mimeType = 'text/plain') and trashed = false", ["Mia's notes", "Plain \\ file"]],
  ["starred = true or mimeType = 'text/plain' and name contains 'Mia'", ["Mia's notes"]],
  ["visibility = 'limited' and starred != false", ["Mia's notes"]],
];

describe("files.list finds", () => {
  for (const [q, names] of cases)
    test(q, () => {
      const drive = library();
      expect(drive.names(inApp(ALEX), q)).toEqual([...names].sort());
    });
});

test("in parents by the folder's id", () => {
  const drive = library();
  const folder = drive.list(ALEX, `mimeType = '${FOLDER}'`).files?.[0] ?? {};
  expect(drive.names(ALEX, `'${idOf(folder)}' in parents`)).toEqual(["Dana and Alex"]);
});

test("appProperties are the app's own: another app and Google's pages find nothing by them", () => {
  const drive = library();
  expect(drive.names(ALEX, "appProperties has { key='series' and value='s1' }")).toEqual([]);
  expect(drive.get(ALEX, drive.list(ALEX, "name = 'Dana and Alex'").files?.[0] ?? {}).appProperties).toBe(
    undefined,
  );
});

test("the index of appProperties lags minutes behind, or not at all, by assumption", () => {
  const found = (answer: string) => {
    const drive = new DriveWorld();
    drive.workspace.assumptions.set("drive.app-properties-index", answer);
    drive.create(inApp(ALEX), { name: "Notes", mimeType: SHEET, appProperties: { series: "s1" } });
    const names = () => drive.names(inApp(ALEX), "appProperties has { key='series' and value='s1' }").length;
    return [0, 60_000, 2 * 60_000].map((later) => {
      drive.workspace.clock.advance(later);
      return names();
    });
  };
  expect(found("minutes late")).toEqual([0, 0, 1]);
  expect(found("at once")).toEqual([1, 1, 1]);
});

test("a list may take half a minute to know a new file, and one that went to the trash, by assumption", () => {
  const names = (answers: Readonly<Record<string, string>>) => {
    const drive = new DriveWorld();
    for (const [id, answer] of Object.entries(answers)) drive.workspace.assumptions.set(id, answer);
    const app = inApp(ALEX);
    const [kept, gone] = ["Kept", "Gone"].map((name) => drive.create(app, { name, mimeType: SHEET }));
    const made = drive.names(app, "trashed = false");
    drive.workspace.clock.advance(60_000);
    drive.update(ALEX, gone ?? {}, { trashed: true });
    expect(drive.get(ALEX, gone ?? {}).trashed).toBe(true);
    const listed = drive.names(app, "trashed = false");
    drive.workspace.clock.advance(60_000);
    expect([kept?.name, drive.names(app, "trashed = false")]).toEqual(["Kept", ["Kept"]]);
    return [made, listed];
  };
  const both = ["Gone", "Kept"];
  expect(names({})).toEqual([both, both]);
  expect(names({ "drive.trash-listed": "at once" })).toEqual([both, ["Kept"]]);
  expect(names({ "drive.new-file-listed": "late" })).toEqual([[], both]);
});

test("names are compared without their case, or with it, by assumption", () => {
  const drive = library();
  expect(drive.names(ALEX, "name = 'one-on-one'")).toEqual(["One-on-One"]);
  drive.workspace.assumptions.set("drive.name-equality", "exact case");
  expect(drive.names(ALEX, "name = 'one-on-one'")).toEqual([]);
});

test("sharedWithMe is what others shared by name", () => {
  const drive = library();
  expect(drive.names(MIA, "sharedWithMe and name contains 'notes'")).toEqual(["Mia's notes"]);
  expect(drive.names(ALEX, "sharedWithMe")).toEqual([]);
});

describe("is refused with 400 invalid at q:", () => {
  for (const q of [
    "name",
    "name =",
    "name = Dana",
    "name > 'a'",
    "unknown = 'x'",
    "trashed = 'no'",
    "trashed = maybe",
    "'x' in folders",
    "(name = 'a'",
    "name = 'a')",
    "name = 'a' and",
    "name = 'a' name = 'b'",
    "appProperties has { key='a' }",
    "modifiedTime > 'yesterday'",
    "name = 'open",
    "not",
  ])
    test(q, () => {
      const drive = new DriveWorld();
      expect(refusal(() => drive.list(ALEX, q))).toBe("400 invalid");
    });
});

test("orders by several keys, and hands out pages that belong to their question", () => {
  const drive = library();
  const names = (params: object) =>
    drive.list(ALEX, undefined, { ...params }).files?.map(({ name }) => name) ?? [];
  expect(names({ orderBy: "folder,name desc" })).toEqual([
    "One-on-One",
    "Plain \\ file",
    "Mia's notes",
    "Dana and Alex",
  ]);
  expect(names({ orderBy: "createdTime desc" })[0]).toBe("Plain \\ file");
  const first = drive.list(ALEX, undefined, { orderBy: "name", pageSize: 3 });
  expect(first.files).toHaveLength(3);
  const pageToken = String(first.nextPageToken);
  expect(names({ orderBy: "name", pageSize: 3, pageToken })).toEqual(["Plain \\ file"]);
  expect(refusal(() => drive.list(ALEX, "trashed = false", { pageToken }))).toBe("400 invalid");
  expect(refusal(() => drive.list(ALEX, undefined, { orderBy: "size" }))).toBe("400 invalid");
  expect(refusal(() => drive.list(ALEX, undefined, { pageSize: 0 }))).toBe("400 invalidParameter");
  expect(refusal(() => drive.list(ALEX, undefined, { corpora: "all" }))).toBe("400 invalid");
  expect(refusal(() => drive.list(ALEX, undefined, { spaces: "photos" }))).toBe("400 invalid");
});

// The law: whatever the query, what files.list finds is what a plain filter over the files finds.

interface Plain {
  readonly name: string;
  readonly starred: boolean;
  readonly folder: boolean;
  readonly series: string;
}

interface Question {
  readonly q: string;
  readonly holds: (file: Plain) => boolean;
}

const names = fc.constantFrom("Budget", "budget's end", "a \\ b", "Budget plan", "x");
const files = fc.array(
  fc.record({ name: names, starred: fc.boolean(), folder: fc.boolean(), series: fc.constantFrom("1", "2") }),
  { maxLength: 8 },
);
const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

const term: fc.Arbitrary<Question> = fc.oneof(
  fc.tuple(names, fc.boolean()).map(([name, same]) => ({
    q: `name ${same ? "=" : "!="} ${quoted(name)}`,
    holds: (file: Plain) => (file.name.toLowerCase() === name.toLowerCase()) === same,
  })),
  fc.boolean().map((flag) => ({ q: `starred = ${flag}`, holds: (file: Plain) => file.starred === flag })),
  fc.boolean().map((same) => ({
    q: `mimeType ${same ? "=" : "!="} '${FOLDER}'`,
    holds: (file: Plain) => file.folder === same,
  })),
  fc.constantFrom("1", "2").map((value) => ({
    q: `appProperties has { key='series' and value='${value}' }`,
    holds: (file: Plain) => file.series === value,
  })),
);
const { question } = fc.letrec<{ question: Question }>((tie) => ({
  question: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    term,
    tie("question").map(({ q, holds }) => ({ q: `not (${q})`, holds: (file: Plain) => !holds(file) })),
    fc.tuple(tie("question"), fc.constantFrom("and", "or"), tie("question")).map(([left, word, right]) => ({
      q: `(${left.q}) ${word} (${right.q})`,
      holds: (file: Plain) =>
        word === "and" ? left.holds(file) && right.holds(file) : left.holds(file) || right.holds(file),
    })),
  ),
}));

test("the query language agrees with a plain filter", () => {
  fc.assert(
    fc.property(files, question, (plain, { q, holds }) => {
      const drive = new DriveWorld();
      const app = inApp(ALEX);
      for (const { name, starred, folder, series } of plain)
        drive.create(app, {
          name,
          starred,
          mimeType: folder ? FOLDER : SHEET,
          appProperties: { series },
        });
      drive.workspace.clock.advance(INDEXED_MS);
      expect(drive.names(app, q)).toEqual(
        plain
          .filter(holds)
          .map(({ name }) => name)
          .sort(),
      );
    }),
    tried(80),
  );
});

test("any text is a query's text once its quotes and backslashes are escaped", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const parsed: Query = parseQuery(`name = ${quoted(value)}`);
      expect(parsed).toEqual({ kind: "compare", field: "name", operator: "=", value });
    }),
    tried(200),
  );
});

test("what a person cannot see is in none of their lists", () => {
  const drive = library();
  expect(drive.names(DANA)).toEqual([]);
  expect(drive.names(MIA)).toEqual(["Mia's notes"]);
  expect(drive.names(MIA, "sharedWithMe = true")).toEqual(["Mia's notes"]);
});
