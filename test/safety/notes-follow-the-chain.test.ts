import { beforeEach, expect, test } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows, fileOf, filesSeenBy, own } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  forgetEverything,
  markdownOf,
  opens,
  type Pair,
  typesInDoc,
  writesNote,
} from "../flows/world";

/** One's own notes are about the pair, in whichever of its docs the two meet. */
let pair: Pair;

beforeEach(async () => {
  pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon");
  writesNote(pair, ALEX, "Lisbon", "Notes:");
});

/** Fills the doc, and goes on in a new one. */
function goesOn(from = pair.docId): { panel: SidePanel; id: string } {
  const before = docsOwnedBy(pair.office).map(({ id }) => id);
  typesInDoc({ ...pair, docId: from }, ALEX, "x".repeat(910_000), from === pair.docId ? "Notes:" : "Lisbon");
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Go on in a new doc");
  panel.press("Go on in a new doc");
  return { panel, id: String(docsOwnedBy(pair.office).find(({ id }) => !before.includes(id))?.id) };
}

function adds(panel: SidePanel, note: string): void {
  panel.set("note", note);
  panel.press("Add a line");
}

function danaIn(docId: string): SidePanel {
  const dana = docsOf(pair.office, DANA);
  dana.openDoc(docId);
  if (dana.buttons().includes("Allow")) {
    dana.press("Allow");
    dana.grantFileScope();
  }
  dana.press("Just for me");
  return dana;
}

const notesOf = (person: string) =>
  markdownOf(pair.office, String(fileOf(pair, person, "My notes on").id), person);

/** Only what is remembered of the pair itself is gone. */
function forgetsThePair(person: string): void {
  const { office } = pair;
  const kept = office.workspace.script.properties(office.bundle.app, { person });
  for (const key of kept.keys()) if (key.startsWith("pair.")) kept.remove(key);
  office.workspace.script.dropCaches(office.bundle.app);
}

test("all is forgotten after going on in a new doc: the notes are there, and the next line stands in them", () => {
  adds(own(pair), "Thinks of leaving");
  const { id } = goesOn();
  daysLater(pair.office, 1);
  forgetEverything(pair.office, ALEX);
  const panel = opens(pair.office, ALEX, pair.next());
  expect(callsOf(pair.office, () => panel.press("Just for me")).length).toBeLessThanOrEqual(2);
  expect(panel.buttons()).toContain("Open my notes");
  adds(panel, "Stays");
  expect(notesOf(ALEX)).toMatch(/Stays[\s\S]*Thinks of leaving/);
  expect(callsOf(pair.office, () => adds(panel, "Glad of it")).length).toBeLessThanOrEqual(2);
  expect(danaIn(id).texts().join()).not.toContain("Thinks");
  expect(filesSeenBy(pair, DANA).some(({ name }) => String(name).startsWith("My notes"))).toBe(false);
});

test("two docs later, with all forgotten, the first doc's notes are there", () => {
  adds(own(pair), "Thinks of leaving");
  goesOn(goesOn().id);
  daysLater(pair.office, 1);
  forgetEverything(pair.office, ALEX);
  expect(own(pair).buttons()).toContain("Open my notes");
});

test.each(["nothing", "the pair", "all"])(
  "Dana begins notes beside the new doc, Alex goes back, %s is forgotten: her notes are there, his are not hers",
  (what) => {
    allows(pair);
    adds(own(pair), "Alex's own");
    const { panel, id } = goesOn();
    adds(danaIn(id), "A private thought");
    panel.press("Undo");
    daysLater(pair.office, 1);
    if (what === "the pair") forgetsThePair(DANA);
    if (what === "all") forgetEverything(pair.office, DANA);
    const back = danaIn(pair.docId);
    expect(back.buttons()).toContain("Open my notes");
    adds(back, "Another");
    expect(notesOf(DANA)).toMatch(/Another[\s\S]*A private thought/);
    adds(own(pair), "Still his own");
    expect(notesOf(ALEX)).toMatch(/Still his own[\s\S]*Alex's own/);
    expect(notesOf(ALEX)).not.toContain("private");
  },
);

test("notes begun beside a doc that was taken back are there when the two go on anew", () => {
  allows(pair);
  const { panel, id } = goesOn();
  adds(danaIn(id), "A private thought");
  panel.press("Undo");
  const again = opens(pair.office, ALEX, pair.next());
  again.press("Go on in a new doc");
  again.press("Go on in a new doc");
  daysLater(pair.office, 1);
  forgetEverything(pair.office, DANA);
  const third = docsOwnedBy(pair.office).find(
    (one) => one.trashed !== true && one.id !== pair.docId && one.id !== id,
  );
  expect(danaIn(String(third?.id)).buttons()).toContain("Open my notes");
});

test("only the pair's record is lost before the first look at the new doc: the notes are there", () => {
  adds(allowsOwn(), "A private thought");
  const { id } = goesOn();
  forgetsThePair(DANA);
  expect(danaIn(id).buttons()).toContain("Open my notes");
});

function allowsOwn(): SidePanel {
  const dana = allows(pair);
  dana.press("Just for me");
  return dana;
}
