import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { released } from "../../build/changelog";

const before = `# Changelog

## Unreleased

- Twelve languages.

## 0.1.0

The first.
`;

test("what was unreleased gets the version and its day, and room is made for what comes next", () => {
  expect(released(before, "0.2.0", "2027-01-12")).toBe(`# Changelog

## Unreleased

## 0.2.0 · 2027-01-12

- Twelve languages.

## 0.1.0

The first.
`);
});

test("a version that changes nothing is not released, nor one twice", () => {
  const after = released(before, "0.2.0", "2027-01-12");
  expect(() => released(after, "0.3.0", "2027-02-01")).toThrow("says nothing under");
  expect(() => released(after.replace("Unreleased\n", "Unreleased\n\n- More.\n"), "0.2.0", "x")).toThrow(
    "a section for 0.2.0 already",
  );
  expect(() => released("# Changelog\n", "0.2.0", "x")).toThrow('no line "## Unreleased"');
});

test("the changelog has a section for what is coming", () => {
  expect(readFileSync("CHANGELOG.md", "utf8")).toMatch(/^# Changelog\n\n## Unreleased\n/);
});
