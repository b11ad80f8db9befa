import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Block } from "../../../emulator/docs/model/block";
import { blockAt, replaced, startsOf } from "../../../emulator/docs/model/layout";
import { tried } from "../laws";

const block = fc.nat({ max: 9 }).map(
  (more): Block => ({
    kind: "paragraph",
    inlines: [{ kind: "text", text: `${"x".repeat(more)}\n`, style: {} }],
    length: more + 1,
    style: {},
  }),
);

test("where blocks start, carried along through replacements, is where counting from the first finds them", () => {
  const cut = fc.record({
    from: fc.nat({ max: 12 }),
    length: fc.nat({ max: 4 }),
    by: fc.array(block, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 12 }),
      fc.array(cut, { maxLength: 12 }),
      (first, cuts) => {
        let blocks: readonly Block[] = first;
        startsOf(blocks);
        for (const { from, length, by } of cuts) {
          const start = Math.min(from, blocks.length);
          blocks = replaced(blocks, start, Math.min(start + length, blocks.length), by);
          expect([...startsOf(blocks)]).toEqual([...startsOf([...blocks])]);
          for (const [i, at] of startsOf(blocks).entries())
            expect(blockAt(blocks, at)).toEqual(i === blocks.length ? undefined : { i, start: at });
        }
      },
    ),
    tried(100),
  );
});
