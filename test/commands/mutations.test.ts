import { runInNewContext } from "node:vm";
import { expect, test } from "@jest/globals";
import ts from "typescript";
import { mutantsOf, mutated } from "../../commands/mutants/mutations";
import { probed } from "../../commands/mutants/reach";

const source = `import type { Doc } from "./doc";

export function due(doc: Doc, now: number): string | undefined {
  if (doc.trashed) return undefined;
  log(doc.id);
  if (doc.due <= now && !doc.done) tidy(doc);
  return doc.late ? "late" : "due";
}
`;

test("conditions are flipped, guards and statements dropped, boundaries moved, each alone", () => {
  const changes = mutantsOf("due.ts", source).map((mutant) => {
    const lines = mutated(source, mutant).split("\n");
    return `${mutant.line} ${mutant.what}: ${(lines[mutant.line - 1] ?? "").trim()}`;
  });
  expect(changes).toEqual([
    "4 guard dropped: ;",
    "4 condition flipped: if (!(doc.trashed)) return undefined;",
    "5 statement dropped: ;",
    "6 condition flipped: if (!(doc.due <= now && !doc.done)) tidy(doc);",
    "6 boundary moved: if (doc.due < now && !doc.done) tidy(doc);",
    "6 and for or: if (doc.due <= now || !doc.done) tidy(doc);",
    "6 statement dropped: if (doc.due <= now && !doc.done) ;",
    '7 condition flipped: return !(doc.late) ? "late" : "due";',
  ]);
});

test("types have no mutants", () => {
  expect(mutantsOf("a.ts", "type A = B extends C ? 1 : 2;\ninterface D { readonly e: F<1> }\n")).toEqual([]);
});

test("a place says that it was reached without changing what is done there", () => {
  const text = `const half = (n: number) => n / 2;
export function due(late: boolean): string {
  if (late) return "late";
  switch (half(2)) {
    case 1:
      return "due";
  }
  return "";
}
due;
`;
  const at = (part: string) => text.indexOf(part);
  const places = ["/ 2", '"late"', '"due"', '""'].map((part, number) => ({ number, at: at(part) }));
  const { outputText } = ts.transpileModule(probed("due.ts", text, places), {
    compilerOptions: { module: ts.ModuleKind.None },
  });
  const reached: number[] = [];
  const scope = { __reached: (number: number) => reached.push(number), exports: {} };
  const due = runInNewContext(outputText, scope) as (late: boolean) => string;
  expect([due(true), due(false)]).toEqual(["late", "due"]);
  expect(reached).toEqual([1, 0, 2]);
});
