import { expect, test } from "@jest/globals";
import { runFunction } from "../../emulator/run";
import { choicesOf } from "../../emulator/side-panel/choices";
import { linesOf } from "../../simulate/page";
import { ALEX, aPair, callsOf, DANA, daysLater, opens, type Pair, ticksInDoc, typesInDoc } from "./world";

/** Carried twice while no tick was ever seen: the copy in 27 Nov stays, and only then somebody ticks a box. */
async function withATrail(): Promise<Pair> {
  const pair = await aPair();
  typesInDoc(pair, DANA, "Lisbon\nRent");
  for (const days of [5, 7]) {
    daysLater(pair.office, days);
    carry(pair);
  }
  expect(copies(pair)).toEqual(["since 20 Nov → 4 Dec", "since 20 Nov"]);
  ticksInDoc(pair, DANA, "Rent");
  opens(pair.office, ALEX, pair.next()).reload();
  return pair;
}

function carry(pair: Pair): void {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  panel.press("Carry over");
  for (const field of Object.keys(panel.values()).filter((name) => name.startsWith("pick_")))
    panel.set(field, choicesOf(panel, field));
  panel.press("Carry over");
  expect(panel.last.error).toBeUndefined();
}

/** What our notes say of "Lisbon" wherever a copy of it stands. */
function copies({ office, docId }: Pair): string[] {
  return linesOf(office.workspace, ALEX, docId)
    .filter(({ text }) => text.startsWith("Lisbon\u2002since"))
    .map(({ text }) => text.replace(/\u2002/g, " ").slice("Lisbon ".length));
}

const runs = ({ office }: Pair) =>
  callsOf(office, () =>
    runFunction(office.workspace, office.bundle, {
      functionName: "onHour",
      person: ALEX,
      trigger: true,
      event: {},
    }),
  );

test("the hourly run that makes the next section tidies what earlier carryings left, with one look at the ticks", async () => {
  const pair = await withATrail();
  daysLater(pair.office, 7);
  expect(runs(pair)).toEqual([
    "drive.files.get",
    "calendar.events.instances",
    "docs.documents.get",
    "drive.files.export",
    "docs.documents.batchUpdate",
  ]);
  expect(copies(pair)).toEqual(["since 20 Nov"]);
});

test("an hourly run with nothing to tidy looks at nothing but the doc", async () => {
  const pair = await aPair();
  daysLater(pair.office, 5);
  const calls = runs(pair);
  expect(calls).toContain("docs.documents.batchUpdate");
  expect(calls).not.toContain("drive.files.export");
});

test("a copy that somebody ticked stays in the hourly run too", async () => {
  const pair = await withATrail();
  const at = linesOf(pair.office.workspace, ALEX, pair.docId).find(({ text }) =>
    text.startsWith("Lisbon\u2002since"),
  );
  pair.office.workspace.docs.edit(DANA, pair.docId, { kind: "tick", at: at?.start ?? 0 });
  daysLater(pair.office, 7);
  runs(pair);
  expect(copies(pair)).toHaveLength(2);
});
