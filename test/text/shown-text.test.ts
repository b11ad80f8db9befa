import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { escaped, inColumn, plain } from "../../src/text/shown-text";

test("markup is shown, never obeyed", () => {
  expect(escaped(`<a href="https://evil.example">R&D</a>`)).toBe(
    "&lt;a href=&quot;https://evil.example&quot;&gt;R&amp;D&lt;/a&gt;",
  );
  expect(plain("R&D <b>now</b>")).toBe("R&D ‹b›now‹/b›");
});

test("what turns a line around or hides in it is dropped; joiners of emoji and scripts stay", () => {
  expect(plain("a\u202ecod.exe\u2066b\u200bc")).toBe("acod.exebc");
  expect(plain("👩‍👩‍👧 می‌خواهم")).toBe("👩‍👩‍👧 می‌خواهم");
  expect(plain("two\nlines\u0000here")).toBe("two lines here");
});

test("a name from right to left keeps its place in a list, its letters in a closed pair; others are as they are", () => {
  expect(inColumn("נועה כהן")).toBe("\u200e\u2068נועה כהן\u2069");
  expect(inColumn("(1) ליאת")).toBe("\u200e\u2068(1) ליאת\u2069");
  for (const name of ["Dana Reyes", "Dana נועה", "李娜", "42", ""]) expect(inColumn(name)).toBe(name);
});

test("a hundred thousand characters are cut, never through a pair", () => {
  const cut = plain("😀".repeat(50_000));
  expect(cut.length).toBeLessThanOrEqual(402);
  expect(cut.endsWith("😀…")).toBe(true);
});

test("whatever is typed, nothing that is shown holds a tag or half a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
      for (const shown of [escaped(text), plain(text)]) {
        expect(shown).not.toMatch(/[<>]/);
        expect(shown).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      }
    }),
    { numRuns: 300 },
  );
});
