import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { runFunction } from "../../emulator/run";
import {
  ALEX,
  aPair,
  callsOf,
  DANA,
  daysLater,
  docsOf,
  forgetEverything,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  types,
} from "./world";

/** Dana has opened the doc and allowed the add-on; then Alex makes somebody its owner. */
async function given(to = DANA): Promise<Pair> {
  const pair = await aPair();
  const { office, docId } = pair;
  const doc = docsOf(office, DANA);
  doc.openDoc(docId);
  doc.press("Allow");
  doc.grantFileScope();
  opens(office, ALEX, pair.next());
  opens(office, DANA, pair.next());
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: to },
  });
  return pair;
}

const section = ({ office, docId }: Pair): boolean =>
  markdownOf(office, docId, DANA).includes("Fri 27 Nov 2026");

test.each([
  ["the one who gave it looks first", [ALEX, DANA]],
  ["the new owner looks first", [DANA, ALEX]],
])("the doc is given to the direct: both are told, and the pair goes on (%s)", async (_name, order) => {
  const pair = await given();
  const { office } = pair;
  for (const person of order) {
    const texts = opens(office, person, pair.next()).texts().join("\n");
    expect(texts).toContain(person === DANA ? "You own this doc now." : "Dana owns this doc now.");
  }
  for (const [person, topic] of [
    [ALEX, "Offsite"],
    [DANA, "Lisbon"],
  ] as const) {
    const panel = opens(office, person, pair.next());
    panel.press("Add topics");
    panel.set("topic", topic);
    panel.press("Add");
    expect(panel.texts()).toContain(topic);
  }
  expect(opens(office, DANA, pair.next()).texts()).toContain("Only you two can open this doc");
  expect(opens(office, ALEX, pair.next()).texts()).not.toContain("Only you two can open this doc");
});

test("after that the new owner's run makes the sections, and the other's asks nothing", async () => {
  const pair = await given();
  const { office } = pair;
  for (const person of [ALEX, DANA]) opens(office, person, pair.next());
  daysLater(office, 4.2);
  const run = (person: string) =>
    runFunction(office.workspace, office.bundle, {
      functionName: "onHour",
      person,
      trigger: true,
      event: {},
    });
  expect(callsOf(office, () => run(ALEX))).toEqual([]);
  expect(section(pair)).toBe(false);
  run(DANA);
  expect(section(pair)).toBe(true);
});

test.each(["CALENDAR", "DOCS"] as const)(
  "a new owner whom the add-on remembers nothing of goes on with the doc, and who gave it too (%s)",
  async (host) => {
    const pair = await given();
    const { office, docId } = pair;
    forgetEverything(office, DANA);
    const looks = () => (host === "DOCS" ? docsOf(office, DANA) : opens(office, DANA, pair.next()));
    for (let time = 0; time < 2; time++) {
      const panel = looks();
      if (host === "DOCS") panel.openDoc(docId);
      expect(panel.texts().join("\n")).toContain("You own this doc now.");
      expect(panel.buttons()).toContain("Add topics");
    }
    expect(opens(office, ALEX, pair.next()).buttons()).toContain("Add topics");
    expect(opens(office, DANA, pair.next()).texts()).toContain("Only you two can open this doc");
  },
);

test("a copy that the direct made of the doc is nobody's 1:1, for one who is not remembered either", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  const { body } = office.workspace.call(byHand(DANA), {
    method: "drive.files.copy",
    params: { fileId: docId },
    body: { name: "Copy" },
  });
  const panel = docsOf(office, DANA);
  panel.openDoc(String(body?.id));
  panel.press("Allow");
  panel.grantFileScope();
  expect(panel.texts()).toContain("This doc is not this 1:1's");
  expect(panel.buttons()).not.toContain("Add topics");
});

test("it is said for two weeks", async () => {
  const pair = await given();
  const { office } = pair;
  opens(office, DANA, pair.next());
  daysLater(office, 15);
  expect(opens(office, DANA, pair.next()).texts().join("\n")).not.toContain("You own this doc now");
});

test("given back, it is as it was", async () => {
  const pair = await given();
  const { office, docId } = pair;
  for (const person of [ALEX, DANA]) opens(office, person, pair.next());
  office.workspace.call(byHand(DANA), {
    method: "drive.permissions.create",
    params: { fileId: docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: ALEX },
  });
  expect(opens(office, DANA, pair.next()).texts().join("\n")).toContain("Alex owns this doc now.");
  expect(opens(office, ALEX, pair.next()).texts()).toContain("Only you two can open this doc");
});

test("a doc that goes to a third person is this pair's no more: nothing is written", async () => {
  const pair = await given(SAM);
  const { office, docId } = pair;
  for (const person of [ALEX, DANA]) {
    const panel = opens(office, person, pair.next());
    expect(panel.texts().join("\n")).not.toContain("Everything goes on as before");
    expect(panel.buttons()).not.toContain("Add topics");
  }
  expect(docId).not.toBe("");
});

/** Dana's account gets another main address; Google keeps the person, the event is changed to it by hand. */
function renames({ office, seriesId }: Pair, address: string): void {
  const { directory } = office.workspace;
  const dana = directory.person(DANA);
  directory.add({ ...dana, address, aliases: [...dana.aliases, DANA] });
  types(office, ALEX, seriesId, { attendees: [{ email: address }] });
}

test("the direct's address changes: the same person is followed by the run, nobody is warned or invited anew", async () => {
  const pair = await aPair();
  const { office } = pair;
  for (let time = 0; time < 2; time++) opens(office, ALEX, pair.next());
  renames(pair, "dana.lund@example.com");
  daysLater(office, 4.2);
  runFunction(office.workspace, office.bundle, {
    functionName: "onHour",
    person: ALEX,
    trigger: true,
    event: {},
  });
  const texts = opens(office, ALEX, pair.next()).texts();
  expect(texts).toContain("Only you two can open this doc");
  expect(texts.join("\n")).not.toContain("⚠");
});

test("another guest instead of the direct is another pair: nothing is shared, and the run writes nothing", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  opens(office, ALEX, pair.next());
  types(office, ALEX, pair.seriesId, { attendees: [{ email: SAM }] });
  daysLater(office, 4.2);
  runFunction(office.workspace, office.bundle, {
    functionName: "onHour",
    person: ALEX,
    trigger: true,
    event: {},
  });
  expect(markdownOf(office, docId)).not.toContain("27 Nov 2026");
  expect(opens(office, ALEX, pair.next()).texts()).toContain("Sam's manager");
  expect(permissionsOf(office, docId)).toEqual(["owner alex@example.com", "writer dana@example.com"]);
});
