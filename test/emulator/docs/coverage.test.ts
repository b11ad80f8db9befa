import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Request } from "../../../contract/docs";
import contract from "../../../contract/docs.json";
import { docsAssumptions } from "../../../emulator/docs/assumptions";
import { docsCoverage, docsMethodsCoverage } from "../../../emulator/docs/coverage";
import { requestHandlers } from "../../../emulator/docs/requests/table-of-requests";
import { written } from "./world";

const folder = "emulator/docs";
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
  .join("\n");
const kinds = Object.keys(contract.schemas.Request.properties).sort();

test("the table names every request kind of the contract, once", () => {
  expect(docsCoverage.map(({ name }) => name).sort()).toEqual(kinds);
});

test("the table names every method of the Docs API", () => {
  const methods = Object.values(contract.resources.documents.methods).map(({ id }) => id);
  expect(docsMethodsCoverage.map(({ name }) => name).sort()).toEqual(methods.sort());
});

test("what is not absent is done, what is partial says what it lacks", () => {
  for (const { name, state, missing } of docsCoverage) {
    expect([name, name in requestHandlers]).toEqual([name, state !== "absent"]);
    expect([name, missing !== undefined]).toEqual([name, state === "partial"]);
  }
});

test("what is not done throws by name", () => {
  const { w, id } = written("x");
  const requests: Request[] = [{ insertText: { location: { index: 1 }, text: "y" } }];
  expect(() => w.batch(id, requests, { control: { writeMode: "SUGGEST" } })).toThrow(
    "The emulator does not do this yet: docs: writeControl.writeMode SUGGEST",
  );
  expect(() =>
    w.batch(id, [{ addCommentReply: { suggestionId: "suggest.x", post: { content: "y" } } }]),
  ).toThrow("The emulator does not do this yet: docs: addCommentReply on a suggestion's thread");
});

test("every assumption has at least two answers and an id of this folder, used in code", () => {
  const ids = docsAssumptions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, answers } of docsAssumptions) {
    expect(id).toMatch(/^docs\.[a-z-]+$/);
    expect(new Set(answers).size).toBeGreaterThan(1);
    expect([id, sources.includes(`answer("${id}")`)]).toEqual([id, true]);
  }
});
