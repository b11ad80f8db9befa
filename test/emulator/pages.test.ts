import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { assumptionsPage, coverageTable, withTable } from "../../emulator/pages";

test("emulator/ASSUMPTIONS.md says what the switches say (npm run pages writes it)", () => {
  expect(readFileSync("emulator/ASSUMPTIONS.md", "utf8")).toBe(assumptionsPage());
});

test("the table in emulator/README.md says what the coverage says (npm run pages writes it)", () => {
  const page = readFileSync("emulator/README.md", "utf8");
  expect(page).toBe(withTable(page, coverageTable()));
});
