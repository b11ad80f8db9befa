import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows, fileOf, own } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  JO,
  markdownOf,
  type Pair,
  permissionsOf,
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
