import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Request } from "../../../contract/docs";
import { Alignment } from "../../../emulator/docs/model/alignment";
import { tried } from "../laws";
import { expectConsistent } from "./consistent";
import { ALEX, at, DANA, lines, paragraph, runs, written } from "./world";

test("a write that requires the latest revision is refused when somebody has written", () => {
  const { w, id } = written("one\ntwo");
  const requiredRevisionId = w.get(id).revisionId ?? "";
  const requests = [{ insertText: { location: { index: 1 }, text: "x" } }];
  const reply = w.batch(id, requests, { control: { requiredRevisionId } });
  expect(reply.writeControl?.requiredRevisionId).toBe(w.get(id).revisionId);
  expect(reply.writeControl?.requiredRevisionId).not.toBe(requiredRevisionId);
  expect(() => w.batch(id, requests, { control: { requiredRevisionId } })).toThrow(
    `The required revision ID '${requiredRevisionId}' does not match the latest revision.`,
  );
  w.workspace.assumptions.set("docs.revision-mismatch-text", "precondition");
  expect(() => w.batch(id, requests, { control: { requiredRevisionId } })).toThrow(
    /^Precondition check failed/,
  );
});

test("revision ids are each person's own", () => {
  const { w, id } = written("one");
  const requiredRevisionId = w.get(id, {}, DANA).revisionId ?? "";
  expect(() =>
    w.batch(id, [{ insertText: { location: { index: 1 }, text: "x" } }], { control: { requiredRevisionId } }),
  ).toThrow(/does not match/);
});

test("people who can only read get no revision id and cannot write", () => {
  const { w, id } = written("one");
  w.share(id, "mia@example.com", "reader");
  expect(w.get(id, {}, "mia@example.com").revisionId).toBeUndefined();
  expect(() =>
    w.batch(id, [{ insertText: { location: { index: 1 }, text: "x" } }], { person: "mia@example.com" }),
  ).toThrow("The caller does not have permission");
});

test("a write that aims at an older revision goes where its text has gone", () => {
  const { w, id } = written("one\ntwo\nthree");
  const targetRevisionId = w.get(id).revisionId ?? "";
  w.docs.edit(DANA, id, { kind: "insertText", at: 1, text: "before " });
  w.docs.edit(DANA, id, { kind: "deleteRange", start: 12, end: 16 });
  w.batch(
    id,
    [
      { insertText: { location: { index: 14 }, text: "\nfour" } },
      { createParagraphBullets: { ...at(15, 16), bulletPreset: "BULLET_CHECKBOX" } },
      { updateTextStyle: { ...at(15, 19), textStyle: { bold: true }, fields: "bold" } },
      { insertText: { location: { index: 19 }, text: "!" } },
    ],
    { control: { targetRevisionId } },
  );
  expect(lines(w.get(id))).toEqual(["before one", "three", "• four!"]);
  expect(runs(w.get(id)).at(-1)).toBe("[bold]four!\n");
});

test("text that goes to where somebody just typed goes after it, or before it, by assumption", () => {
  const outcome = (tie: string) => {
    const { w, id } = written("one", { "docs.merge-tie": tie });
    const targetRevisionId = w.get(id).revisionId ?? "";
    w.docs.edit(DANA, id, { kind: "insertText", at: 4, text: " typed" });
    w.batch(
      id,
      [
        { insertText: { location: { index: 4 }, text: "\nnew line" } },
        {
          updateParagraphStyle: {
            ...at(5, 6),
            paragraphStyle: { namedStyleType: "HEADING_2" },
            fields: "namedStyleType",
          },
        },
      ],
      { control: { targetRevisionId } },
    );
    return lines(w.get(id));
  };
  expect(outcome("after")).toEqual(["one typed", "## new line"]);
  expect(outcome("before")).toEqual(["one", "## new line typed"]);
});

test("a merged deletion spares what somebody put in meanwhile", () => {
  const { w, id } = written("keep our own text keep");
  const targetRevisionId = w.get(id).revisionId ?? "";
  w.docs.edit(DANA, id, { kind: "insertText", at: 10, text: "THEIRS " });
  w.batch(id, [{ deleteContentRange: at(6, 18) }], { control: { targetRevisionId } });
  expect(lines(w.get(id))).toEqual(["keep THEIRS  keep"]);
});

test("a merged write to a line that was deleted does nothing to others", () => {
  const { w, id } = written("one\ntwo\nthree");
  const targetRevisionId = w.get(id).revisionId ?? "";
  w.docs.edit(DANA, id, { kind: "deleteRange", start: 5, end: 9 });
  w.batch(
    id,
    [
      { updateTextStyle: { ...at(5, 8), textStyle: { strikethrough: true }, fields: "strikethrough" } },
      { updateTextStyle: { ...at(9, 14), textStyle: { bold: true }, fields: "bold" } },
    ],
    { control: { targetRevisionId } },
  );
  expect(runs(w.get(id))).toEqual(["one\n", "[bold]three\n"]);
});

test("of two writers with one guard range, the second fails, or passes, by assumption", () => {
  const second = (answer: string) => {
    const { w, id } = written("one", { "docs.merge-guard": answer });
    const [made] = w.batch(id, [{ createNamedRange: { name: "guard", ...at(1, 4) } }]).replies ?? [];
    const namedRangeId = made?.createNamedRange?.namedRangeId ?? "";
    const write = (person: string, targetRevisionId: string) =>
      w.batch(
        id,
        [
          { deleteNamedRange: { namedRangeId } },
          { createNamedRange: { name: "guard", ...at(1, 4) } },
          { insertText: { location: { index: 4 }, text: `\nby ${person}` } },
        ],
        { control: { targetRevisionId }, person },
      );
    const seen = [ALEX, DANA].map((person) => w.get(id, {}, person).revisionId ?? "");
    write(ALEX, seen[0] ?? "");
    return () => {
      write(DANA, seen[1] ?? "");
      return lines(w.get(id));
    };
  };
  expect(second("fails")).toThrow(/^Invalid requests\[0\]\.deleteNamedRange: No named range found with ID/);
  expect(second("passes")()).toEqual(["one", `by ${ALEX}`, `by ${DANA}`]);
});

test("a target too far back is refused, and so is nonsense", () => {
  const { w, id } = written("one");
  const targetRevisionId = w.get(id).revisionId ?? "";
  for (let i = 0; i < 301; i += 1) w.docs.edit(DANA, id, { kind: "insertText", at: 1, text: "x" });
  const requests = [{ insertText: { location: { index: 1 }, text: "x" } }];
  expect(() => w.batch(id, requests, { control: { targetRevisionId } })).toThrow(/too far behind/);
  expect(() => w.batch(id, requests, { control: { targetRevisionId: "nonsense" } })).toThrow(
    /too far behind/,
  );
  const fresh = w.get(id).revisionId ?? "";
  w.docs.edit(DANA, id, { kind: "insertText", at: 1, text: "x" });
  w.workspace.clock.advance(25 * 60 * 60 * 1000);
  expect(() => w.batch(id, requests, { control: { targetRevisionId: fresh } })).toThrow(/too far behind/);
});

test("a person's edit on an older reading goes where its text has gone", () => {
  const { w, id } = written("one\ntwo");
  w.batch(id, [{ createParagraphBullets: { ...at(1, 8), bulletPreset: "BULLET_CHECKBOX" } }]);
  const baseRevision = w.get(id, {}, DANA).revisionId ?? "";
  w.batch(id, [{ insertText: { location: { index: 1 }, text: "new section\n" } }]);
  w.docs.edit(DANA, id, { kind: "tick", at: 5 }, { baseRevision });
  const view = w.docs.view(DANA, id);
  expect(view.ticked.map(({ startIndex }) => startIndex)).toEqual([17]);
  expect(paragraph(w.get(id), 2).elements?.[0]?.textRun?.content).toBe("two\n");
});

test("a caret on an older reading is still on its line", () => {
  const { w, id } = written("one\ntwo");
  const baseRevision = w.get(id, {}, DANA).revisionId ?? "";
  w.batch(id, [{ insertText: { location: { index: 1 }, text: "new\n" } }]);
  w.docs.edit(DANA, id, { kind: "setBullet", start: 5, end: 5, bullet: "checkbox" }, { baseRevision });
  expect(lines(w.get(id))).toEqual(["new", "one", "• two"]);
});

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly words: string;
}

test("an alignment knows for each old position where it stands, whoever wrote in between", () => {
  const change = fc.record({
    at: fc.nat({ max: 30 }),
    removed: fc.nat({ max: 6 }),
    words: fc.constantFrom("", "NEW", "Y"),
  });
  const clamp = ({ at: where, removed, words }: Change, length: number): Change => {
    const start = Math.min(where, length);
    return { at: start, removed: Math.min(removed, length - start), words };
  };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 6 }), (theirs, ours) => {
      // Every character of the base is its own name, so that positions can be compared by sight.
      let old = Array.from({ length: 25 }, (_, i) => `b${i}`);
      const now = [...old];
      const alignment = new Alignment();
      let count = 0;
      const named = (who: string, words: string) => [...words].map(() => `${who}${count++}`);
      for (const each of theirs) {
        const { at: start, removed, words } = clamp(each, now.length);
        const put = named("t", words);
        now.splice(start, removed);
        alignment.theirs({ at: start, removed, inserted: 0 });
        now.splice(start, 0, ...put);
        alignment.theirs({ at: start, removed: 0, inserted: put.length });
      }
      for (const each of ours) {
        const { at: start, removed, words } = clamp(each, old.length);
        const put = named("o", words);
        const place = alignment.insertion(start, "after");
        now.splice(place, 0, ...put);
        old.splice(start, 0, ...put);
        alignment.ours({ at: place, removed: 0, inserted: put.length }, start);
        const from = start + put.length;
        const pieces = alignment.pieces(from, from + removed);
        alignment.alsoDeleted(from, from + removed);
        for (const piece of pieces.reverse()) {
          now.splice(piece.start, piece.end - piece.start);
          alignment.ours({ at: piece.start, removed: piece.end - piece.start, inserted: 0 });
        }
        old.splice(from, removed);
        for (const [i, name] of old.entries()) {
          const standing = now.indexOf(name);
          expect(alignment.position(i)).toBe(standing < 0 ? undefined : standing);
        }
      }
      // Nothing of theirs is ever lost to ours.
      old = old.filter((name) => now.includes(name));
      expect(now.filter((name) => !name.startsWith("t"))).toEqual(old);
    }),
    tried(300),
  );
});

test("merged batches of inserts lose nobody's words", () => {
  const insert = fc.record({ at: fc.integer({ min: 1, max: 12 }), words: fc.constantFrom("x", "y\nz") });
  fc.assert(
    fc.property(
      fc.array(insert, { maxLength: 4 }),
      fc.array(insert, { minLength: 1, maxLength: 4 }),
      (theirs, ours) => {
        const { w, id } = written("one\ntwo\nfour");
        const targetRevisionId = w.get(id).revisionId ?? "";
        for (const each of theirs)
          w.docs.edit(DANA, id, { kind: "insertText", at: each.at, text: each.words.toUpperCase() });
        const requests: Request[] = ours.map((each) => ({
          insertText: { location: { index: each.at }, text: each.words },
        }));
        w.batch(id, requests, { control: { targetRevisionId } });
        expectConsistent(w.get(id, { includeTabsContent: true }));
        const text = lines(w.get(id)).join("\n");
        const count = (of: readonly { words: string }[], letter: string) =>
          of.filter(({ words }) => words.includes(letter)).length;
        for (const letter of ["x", "y", "z"]) {
          expect(text.split(letter).length - 1).toBe(count(ours, letter));
          expect(text.split(letter.toUpperCase()).length - 1).toBe(count(theirs, letter));
        }
      },
    ),
    tried(60),
  );
});
