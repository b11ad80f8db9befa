import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Document } from "../../../contract/docs";
import { byHand } from "../../../emulator/api/call";
import {
  bold,
  bullet,
  checkbox,
  composeDocument,
  date,
  heading,
  link,
  type Piece,
  person,
  plain,
  richLink,
  title,
  type Words,
} from "../../../emulator/docs/compose";
import { workspaceWithPeople } from "../../../emulator/office";
import type { Workspace } from "../../../emulator/workspace";
import type { Agenda, Item } from "../../../src/agenda/model";
import { AGENDA_FIELDS, readAgenda } from "../../../src/agenda/read";

const alex = byHand("alex@example.com");
const pair = {
  manager: { name: "Alex Moore", address: "alex@example.com" },
  direct: { name: "Dana Reyes", address: "dana@example.com" },
};

function composed(workspace: Workspace, pieces: readonly Piece[]): string {
  const made = workspace.call(alex, { method: "docs.documents.create", params: {}, body: { title: "1:1" } });
  const id = (made.body as Document).documentId ?? "";
  composeDocument(workspace.docs, alex.person, id, pieces);
  return id;
}

function fetched(workspace: Workspace, documentId: string, fields?: string): Document {
  const params = { documentId, includeTabsContent: true, ...(fields === undefined ? {} : { fields }) };
  return workspace.call(alex, { method: "docs.documents.get", params }).body as Document;
}

function items(agenda: Agenda): Item[] {
  return agenda.sections.flatMap(({ parts }) => parts.flatMap((part) => part.items));
}

const word = fc.constantFrom(
  "Budget",
  "Lisbon",
  "the *guide*",
  "snake_case",
  "[x] typed",
  "a | b",
  "20 < 30",
  "🎯",
  "#1",
  "école",
);
const words: fc.Arbitrary<Words> = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(" ")) },
  word.map((text) => [text, " ", person("dana@example.com", "Dana")]),
  word.map((text) => ["see ", link("the plan", "https://example.com/plan_(v2)"), " ", text]),
  word.map((text) => [bold(text), " by ", date("2026-11-27T12:00:00Z")]),
  word.map((text) => [richLink("Plan [final]", "https://example.com/d"), text]),
);
type Told = { readonly words: Words; readonly ticked: boolean };
const box = fc.record({ words, ticked: fc.boolean() });
const part = fc.array(fc.oneof({ weight: 5, arbitrary: box }, { weight: 1, arbitrary: words }), {
  maxLength: 6,
});
const sections = fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 3 });

const isBox = (told: Told | Words): told is Told => typeof told === "object" && "ticked" in told;

function pieces(list: readonly (readonly (readonly (Told | Words)[])[])[]): Piece[] {
  return list.flatMap((parts, at) => [
    heading(2, `Fri ${6 + 7 * at} Nov 2026`),
    ...parts.flatMap((told, which) => [
      heading(3, which === 0 ? "Dana's topics · first 20 min" : "Alex's topics · then 10 min"),
      checkbox("first of all"),
      ...told.map((one) =>
        isBox(one) ? checkbox(one.words, { ticked: one.ticked }) : plain("note ", ...[one].flat()),
      ),
    ]),
  ]);
}

test("a box ticked in the emulator is never read as open or another's", () => {
  fc.assert(
    fc.property(sections, (list) => {
      const workspace = workspaceWithPeople();
      const id = composed(workspace, pieces(list));
      const exported = workspace.docs.export(id, "text/html");
      const read = items(readAgenda(fetched(workspace, id), pair, { today: "2026-11-20", exported }));
      const truth = list.flatMap((parts) =>
        parts.flatMap((told) => [false, ...told.filter(isBox).map(({ ticked }) => ticked)]),
      );
      expect(read).toHaveLength(truth.length);
      expect(read.filter((item, at) => item.evidence === "ticked" && !truth[at])).toEqual([]);
      expect(read.filter((item, at) => item.done === false && truth[at])).toEqual([]);
      expect(read.filter(({ done }) => done === null)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("without the export a box is neither done nor open", () => {
  const workspace = workspaceWithPeople();
  const id = composed(workspace, pieces([[[{ words: "Budget", ticked: true }], []]]));
  const read = items(readAgenda(fetched(workspace, id), pair, { today: "2026-11-20" }));
  expect(read.map(({ done }) => done)).toEqual([null, null, null]);
});

test("a response cut down by AGENDA_FIELDS is read the same and is at most half as long", () => {
  const workspace = workspaceWithPeople();
  const pieces: Piece[] = [title("1:1 · Dana and Alex")];
  for (let at = 0; at < 6; at++) {
    pieces.push(
      heading(2, `Fri ${1 + at} May 2026`),
      heading(3, "Dana's topics · first 20 min"),
      checkbox(["Lisbon ", link("plan", "https://example.com/plan")]),
      checkbox("visa", { level: 1 }),
      plain("She asked again."),
      heading(3, "Alex's topics · then 10 min"),
      checkbox([bold("Budget"), " with ", person("dana@example.com", "Dana")]),
      heading(3, "Next steps"),
      checkbox("Send the guide"),
      bullet("a bullet"),
    );
  }
  const id = composed(workspace, pieces);
  const [whole, cut] = [fetched(workspace, id), fetched(workspace, id, AGENDA_FIELDS)];
  const options = { today: "2026-11-20" };
  expect(readAgenda(cut, pair, options)).toEqual(readAgenda(whole, pair, options));
  expect(items(readAgenda(cut, pair, options))).toHaveLength(24);
  expect(JSON.stringify(cut).length).toBeLessThanOrEqual(JSON.stringify(whole).length / 2);
});
