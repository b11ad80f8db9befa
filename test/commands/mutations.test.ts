import { expect, test } from "@jest/globals";
import { mutantsOf, mutated } from "../../commands/mutants/mutations";

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
