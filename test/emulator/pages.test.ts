import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { assumptions } from "../../emulator/assumptions";
import { assumptionsPage, coverageTable, selfCheckLines, withTable } from "../../emulator/pages";
import { settledBy } from "../../emulator/settling";

test("emulator/ASSUMPTIONS.md says what the switches say (npm run pages writes it)", () => {
  expect(readFileSync("emulator/ASSUMPTIONS.md", "utf8")).toBe(assumptionsPage());
});

test("the table in emulator/README.md says what the coverage says (npm run pages writes it)", () => {
  const page = readFileSync("emulator/README.md", "utf8");
  expect(page).toBe(withTable(page, coverageTable()));
});

test("src/check/lines.ts says what the assumptions say (npm run pages writes it)", () => {
  expect(readFileSync("src/check/lines.ts", "utf8")).toBe(selfCheckLines());
});

test("every line says by whom it can be settled", () => {
  expect(assumptions.map(({ id }) => id).filter((id) => settledBy(id) === undefined)).toEqual([]);
});
