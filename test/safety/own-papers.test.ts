import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { PersonEdit } from "../../emulator/docs/edits/edit";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows, fileOf, lookBack, own } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  bodyOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  JO,
  markdownOf,
  type Pair,
  permissionsOf,
  ticksInDoc,
  typesInDoc,
} from "../flows/world";

/** What is one's own is made and written where nobody else reads, as it is in that very run. */
let pair: Pair;

beforeEach(async () => {
  pair = await aPair();
  typesInDoc(pair, DANA, "Salary");
});

/** A person shows a file or a folder of theirs to Jo, by hand. */
function showsToJo(person: string, file: { id?: unknown }): void {
  pair.office.workspace.call(byHand(person), {
    method: "drive.permissions.create",
    params: { fileId: String(file.id), sendNotificationEmail: false },
    body: { type: "user", role: "reader", emailAddress: JO },
  });
}

/** Everything that Jo can read of a person's docs, in the trash too. */
function joReads(): string {
  const { office } = pair;
  const read = ({ id }: { id?: unknown }): string => {
    try {
      return markdownOf(office, String(id), JO);
    } catch {
      return "";
    }
  };
  return [ALEX, DANA]
    .flatMap((person) => docsOwnedBy(office, person))
    .map(read)
    .join("\n");
}

/** Alex has notes of his own, and shows their folder to Jo. */
function sharesTheFolder(): void {
  const desk = own(pair);
  desk.set("note", "Thinks of leaving");
  desk.press("Add a line");
  showsToJo(ALEX, fileOf(pair, ALEX, "1:1s, just for me"));
}

const copies = () =>
  docsOwnedBy(pair.office).filter(({ name, trashed }) => String(name).startsWith("Copy") && trashed !== true);

test("a copy of one's own is made in no folder that somebody else reads, not for a moment", () => {
  sharesTheFolder();
  own(pair).press("Make a copy");
  expect(copies().map(({ id }) => permissionsOf(pair.office, String(id)))).toEqual([[`owner ${ALEX}`]]);
  expect(joReads()).not.toContain("Salary");
});

test("a press that dies while it makes a copy leaves none where somebody else reads", () => {
  sharesTheFolder();
  const panel = own(pair);
  const before = { workspace: pair.office.workspace.snapshot(), panel: panel.snapshot() };
  panel.press("Make a copy");
  const steps = panel.last.execution?.steps ?? [];
  for (let step = 1; step < steps.length; step++) {
    pair.office.workspace.restore(before.workspace);
    panel.restore(before.panel);
    panel.nextRun({ stopBeforeStep: step });
    panel.press("Make a copy");
    expect(joReads()).not.toContain("Salary");
    own(pair).press("Make a copy");
    expect(joReads()).not.toContain("Salary");
    for (const { id } of copies()) expect(permissionsOf(pair.office, String(id))).toEqual([`owner ${ALEX}`]);
  }
});

test.each([0.002, 0.2])(
  "a look back that was shared %s days after its card was drawn gets no line more",
  (days) => {
    const { office, docId } = pair;
    daysLater(office, 6);
    allows(pair);
    const desk = (): SidePanel => {
      const panel = docsOf(office, DANA);
      panel.openDoc(docId);
      panel.press("Just for me");
      panel.press("Choose how far");
      return panel;
    };
    desk().press("Make it");
    daysLater(office, 0.5);
    const panel = desk();
    showsToJo(DANA, fileOf(pair, DANA, "Look back"));
    daysLater(office, days);
    typesInDoc(pair, DANA, " and my divorce", "Salary");
    panel.press("Make it");
    expect(joReads()).not.toContain("divorce");
    expect(docsOwnedBy(office, DANA).filter(({ name }) => String(name).startsWith("Look back"))).toHaveLength(
      2,
    );
  },
);

test.each(["deleted for good", "emptied"])(
  "the same line on the same day is written into notes that were %s",
  (what) => {
    const { office } = pair;
    const desk = own(pair);
    const adds = () => {
      desk.set("note", "Ask about Lisbon");
      desk.press("Add a line");
    };
    adds();
    adds();
    const old = fileOf(pair, ALEX, "My notes");
    expect(markdownOf(office, String(old.id)).split("Ask about Lisbon")).toHaveLength(2);
    if (what === "emptied") {
      const end = Number(bodyOf(office, String(old.id)).at(-1)?.endIndex);
      const range = { startIndex: 1, endIndex: end - 1 };
      office.workspace.call(byHand(ALEX), {
        method: "docs.documents.batchUpdate",
        params: { documentId: String(old.id) },
        body: { requests: [{ deleteContentRange: { range } }] },
      });
    } else
      office.workspace.call(byHand(ALEX), {
        method: "drive.files.delete",
        params: { fileId: String(old.id) },
      });
    adds();
    expect(
      markdownOf(office, String(fileOf(pair, ALEX, "My notes").id)).split("Ask about Lisbon"),
    ).toHaveLength(2);
  },
);

/** What somebody leaves on a line of ours without taking a letter of it away. */
const LEFT: Readonly<Record<string, (start: number) => PersonEdit>> = {
  "a chip": (start) => ({
    kind: "insertChip",
    at: start + 3,
    chip: { kind: "richLink", uri: "https://docs.google.com/spreadsheets/d/1abc/edit", title: "Plans 2027" },
  }),
  "a link": (start) => ({
    kind: "setTextStyle",
    start,
    end: start + 6,
    style: { link: { url: "https://example.com/Plans 2027" } },
  }),
  "a proposed word": (start) => ({ kind: "suggestInsert", at: start + 6, text: " Plans 2027" }),
};

test.each(Object.keys(LEFT))(
  "%s that Alex left on a line of his look back stays when it is brought up to date",
  (what) => {
    const { office } = pair;
    typesInDoc(pair, ALEX, "Budget");
    daysLater(office, 6);
    lookBack(pair).press("Make it");
    const id = String(fileOf(pair, ALEX, "Look back").id);
    const line = bodyOf(office, id).find((one) => JSON.stringify(one).includes("Budget"));
    const edit = LEFT[what]?.(Number(line?.startIndex));
    if (edit !== undefined) office.workspace.docs.edit(ALEX, id, edit);
    expect(JSON.stringify(bodyOf(office, id))).toContain("Plans 2027");
    typesInDoc(pair, ALEX, "\nHoliday", "Budget");
    ticksInDoc(pair, ALEX, "Budget");
    daysLater(office, 1);
    lookBack(pair).press("Make it");
    const body = JSON.stringify(bodyOf(office, id));
    expect(body).toContain("Plans 2027");
    expect(body).toContain("Holiday");
    expect(body).toContain("Wins");
    // Under topics, where it is done by now, and under wins: once each, the words of a proposal left out.
    const lines = markdownOf(office, id)
      .split("\n")
      .filter((one) => /Bud.*get/.test(one));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("done");
  },
);

/** Alex moves a file or a folder of his own to a shared drive, or gives it to Dana. */
function lets(where: string, { id, parents }: { id?: unknown; parents?: unknown }): void {
  const call = (method: string, params: Record<string, string | boolean>, body?: JsonObject) =>
    pair.office.workspace.call(byHand(ALEX), { method, params, ...(body === undefined ? {} : { body }) });
  const fileId = String(id);
  if (where === "Dana") {
    const body = { type: "user", role: "owner", emailAddress: DANA };
    call("drive.permissions.create", { fileId, transferOwnership: true }, body);
    return;
  }
  const drive = call("drive.drives.create", { requestId: "team" }, { name: "Team" }).body;
  const [removeParents] = parents as string[];
  const places = { addParents: String(drive?.id), removeParents: String(removeParents) };
  call("drive.files.update", { fileId, ...places, supportsAllDrives: true });
}

test.each(["a shared drive", "Dana"])(
  "notes that are by now in the hands of %s get no line, and one press begins new ones for oneself",
  (where) => {
    const { office } = pair;
    const desk = own(pair);
    desk.set("note", "First");
    desk.press("Add a line");
    const old = fileOf(pair, ALEX, "My notes");
    lets(where, old);
    desk.set("note", "Thinks of leaving");
    desk.press("Add a line");
    const reader = where === "Dana" ? DANA : ALEX;
    expect(markdownOf(office, String(old.id), reader)).not.toContain("leaving");
    expect(desk.texts()[0]).toBe("Your notes on Dana are shared");
    desk.press("Make them mine alone");
    expect(markdownOf(office, String(old.id), reader)).not.toContain("leaving");
    const begun = docsOwnedBy(office, ALEX).filter(
      ({ id, name }) => id !== old.id && String(name).startsWith("My notes"),
    );
    expect(begun.map(({ id }) => permissionsOf(office, String(id)))).toEqual([[`owner ${ALEX}`]]);
    expect(markdownOf(office, String(begun[0]?.id))).toContain("leaving");
    desk.set("note", "And calm again");
    desk.press("Add a line");
    expect(markdownOf(office, String(begun[0]?.id))).toContain("calm again");
  },
);

test.each(["a shared drive", "Dana"])(
  "a look back that is by now in the hands of %s gets no line more",
  (where) => {
    const { office } = pair;
    typesInDoc(pair, ALEX, "Budget");
    daysLater(office, 6);
    lookBack(pair).press("Make it");
    const old = fileOf(pair, ALEX, "Look back");
    lets(where, old);
    typesInDoc(pair, ALEX, " and my divorce", "Budget");
    lookBack(pair).press("Make it");
    expect(markdownOf(office, String(old.id), where === "Dana" ? DANA : ALEX)).not.toContain("divorce");
  },
);

test("a folder of one's own that is by now in a shared drive gets no copy", () => {
  const desk = own(pair);
  desk.set("note", "First");
  desk.press("Add a line");
  const folder = fileOf(pair, ALEX, "1:1s, just for me");
  lets("a shared drive", folder);
  own(pair).press("Make a copy");
  const copy = fileOf(pair, ALEX, "Copy of our");
  expect(copy.parents).not.toEqual([folder.id]);
  expect(permissionsOf(pair.office, String(copy.id))).toEqual([`owner ${ALEX}`]);
});
