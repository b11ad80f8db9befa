import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import {
  ALEX,
  anEvent,
  anOffice,
  aPair,
  at,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventsOf,
  forgetEverything,
  fridayWithDana,
  JO,
  type Office,
  opens,
  permissionsOf,
  SAM,
  sharesByHand,
  startsOf,
  trashes,
  types,
  typesInDoc,
} from "../flows/world";

/** Opens a doc in Docs and presses Allow. */
function allows(office: Office, person: string, docId: string): readonly string[] {
  const docs = docsOf(office, person);
  docs.openDoc(docId);
  if (docs.buttons().includes("Allow")) {
    docs.press("Allow");
    docs.grantFileScope();
  }
  return docs.texts();
}

function nextOfSeries(office: Office, person: string, seriesId: string): string {
  return startsOf(office, person, seriesId)[0] ?? "";
}

/** Sam knows the id of Alex's series with Dana, and sets up an event of his own under it. */
async function samsTrap() {
  const pair = await aPair();
  const { office, seriesId } = pair;
  anEvent(office, SAM, {
    id: seriesId,
    ...at("2026-11-20", "11:00", "11:30"),
    attendees: [{ email: DANA }],
  });
  const sam = opens(office, SAM, seriesId);
  sam.press("Set up 1:1");
  const samsDoc = String(docsOwnedBy(office, SAM).find(({ id }) => id !== pair.docId)?.id);
  expect(samsDoc).toMatch(/\w{10}/u);
  return { ...pair, samsDoc };
}

test("somebody sets up an event with the id of Alex's series and Dana allowed that doc first: Alex's event never shows it", async () => {
  const { office, seriesId, docId, samsDoc } = await samsTrap();
  allows(office, DANA, samsDoc);
  const dana = calendarOf(office, DANA);
  dana.openEvent(DANA, nextOfSeries(office, DANA, seriesId));
  expect(JSON.stringify(dana.stack())).not.toContain(samsDoc);
  expect(allows(office, DANA, docId)).toContain("Your topics");
  dana.openEvent(DANA, nextOfSeries(office, DANA, seriesId));
  expect(dana.texts()).toContain("Your topics");
  expect(JSON.stringify(dana.stack())).not.toContain(samsDoc);
  expect(JSON.stringify(dana.stack())).toContain(docId);
});

test("a third guest points Alex's event at the doc of that attack, which Dana allowed: its owner does not organize the series, so it is no panel of hers", async () => {
  const { office, seriesId, samsDoc } = await samsTrap();
  types(office, ALEX, seriesId, { attendees: [{ email: DANA }, { email: JO }] });
  types(office, JO, seriesId, { extendedProperties: { shared: { oneOnOneDoc: samsDoc } } });
  allows(office, DANA, samsDoc);
  const dana = calendarOf(office, DANA);
  dana.openEvent(DANA, nextOfSeries(office, DANA, seriesId));
  expect(dana.texts()[0]).toBe("This doc is not this 1:1's");
  expect(dana.buttons()).not.toContain("Add topics");
});

test("after that attack the home card has Alex's doc and not the other one", async () => {
  const { office, docId, samsDoc } = await samsTrap();
  allows(office, DANA, samsDoc);
  allows(office, DANA, docId);
  const dana = calendarOf(office, DANA);
  dana.openHome();
  expect(JSON.stringify(dana.stack())).not.toContain(samsDoc);
});

test("set up, Dana allows, undone, set up again: Dana's panel finds the new doc by itself", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const panel = opens(office, ALEX, id);
  panel.press("Set up 1:1");
  const first = String(docsOwnedBy(office)[0]?.id);
  expect(allows(office, DANA, first)).toContain("Your topics");
  panel.press("Undo set-up");
  panel.press("Undo set-up");
  opens(office, ALEX, id).press("Set up 1:1");
  const second = String(docsOwnedBy(office).find(({ trashed }) => trashed !== true)?.id);
  const dana = calendarOf(office, DANA);
  dana.openEvent(DANA, nextOfSeries(office, DANA, id));
  expect(dana.texts().join("\n")).toContain("press Allow");
  expect(allows(office, DANA, second)).toContain("Your topics");
  dana.openEvent(DANA, nextOfSeries(office, DANA, id));
  expect(dana.texts()).toContain("Your topics");
  expect(JSON.stringify(dana.stack())).not.toContain(first);
});

test("Dana makes a copy of the doc for herself and opens that first: her panel of the event is the right doc's", async () => {
  const { office, seriesId, docId } = await aPair();
  const { body } = office.workspace.call(byHand(DANA), {
    method: "drive.files.copy",
    params: { fileId: docId },
    body: {},
  });
  const copy = String(body?.id);
  allows(office, DANA, copy);
  expect(allows(office, DANA, docId)).toContain("Your topics");
  const dana = calendarOf(office, DANA);
  dana.openEvent(DANA, nextOfSeries(office, DANA, seriesId));
  expect(dana.texts()).toContain("Your topics");
  expect(JSON.stringify(dana.stack())).not.toContain(copy);
});

test("home: an invitation that names Dana's doc neither takes its row nor gets one", async () => {
  const { office, docId } = await aPair();
  allows(office, DANA, docId);
  anEvent(office, SAM, {
    ...at("2026-11-17", "09:00", "09:30"),
    summary: "Hello",
    attendees: [{ email: DANA }],
    extendedProperties: { shared: { oneOnOneDoc: docId } },
  });
  const dana = calendarOf(office, DANA);
  dana.openHome();
  const rows = dana.texts().join("\n");
  expect(rows).toContain("Alex Morgan");
  expect(rows).not.toContain("Sam");
  expect(eventsOf(office, DANA)).toHaveLength(2);
});

test.each(["ended", "thrown away and forgotten", "thrown away and forgotten, the copy opened again"])(
  "Alex's own copy of the doc with a thought of his in it, and the 1:1 was %s: a new set-up makes a new doc and shares no copy",
  async (what) => {
    const pair = await aPair();
    const { office, docId, seriesId } = pair;
    typesInDoc(pair, DANA, "Lisbon");
    const copy = pair.copiesDoc();
    typesInDoc({ ...pair, docId: copy }, ALEX, "She will be let go");
    allows(office, ALEX, copy);
    daysLater(office, 1);
    if (what === "ended") {
      const panel = opens(office, ALEX, pair.next());
      panel.press("End this 1:1");
      panel.press("End it");
    } else {
      trashes(pair, true);
      office.deletes(ALEX, seriesId);
      forgetEverything(office, ALEX);
    }
    if (what.endsWith("again")) allows(office, ALEX, copy);
    daysLater(office, 8);
    const again = opens(office, ALEX, anotherFriday(office));
    again.press("Set up 1:1");
    expect(again.texts()[0]).toBe("You and Dana are set");
    expect(permissionsOf(office, copy)).toEqual([`owner ${ALEX}`]);
    const living = docsOwnedBy(office).filter(
      ({ id, trashed }) => trashed !== true && id !== copy && id !== docId,
    );
    expect(living.map(({ id }) => permissionsOf(office, String(id)))).toEqual([
      [`owner ${ALEX}`, `writer ${DANA}`],
    ]);
  },
);

test("all is forgotten and somebody was let in a moment ago: the set-up that finds the doc does not say that nobody else can open it", async () => {
  const pair = await aPair();
  const { office, docId, seriesId } = pair;
  typesInDoc(pair, DANA, "Lisbon");
  daysLater(office, 3);
  office.deletes(ALEX, seriesId);
  forgetEverything(office, ALEX);
  sharesByHand(pair, JO);
  const panel = opens(office, ALEX, anotherFriday(office));
  panel.press("Set up 1:1");
  expect(permissionsOf(office, docId)).toHaveLength(3);
  expect(panel.texts()).toContain("⚠ Doc shared with Dana, and others can open it too");
});

function anotherFriday(office: Office): string {
  const event = anEvent(office, ALEX, {
    attendees: [{ email: DANA }],
    ...at("2026-11-27", "15:00", "15:30"),
  });
  return String(event.id);
}

test("Sam gave Alex the doc of his own 1:1 with Dana: Alex's 1:1 with Dana gets a doc that Sam does not read", async () => {
  const office = await anOffice();
  const sams = anEvent(office, SAM, { ...at("2026-11-19", "11:00", "11:30"), attendees: [{ email: DANA }] });
  opens(office, SAM, String(sams.id)).press("Set up 1:1");
  const samsDoc = String(docsOwnedBy(office, SAM)[0]?.id);
  office.workspace.call(byHand(SAM), {
    method: "drive.permissions.create",
    params: { fileId: samsDoc, transferOwnership: true },
    body: { type: "user", role: "owner", emailAddress: ALEX },
  });
  expect(allows(office, ALEX, samsDoc)).toContain("This doc is not this 1:1's");
  const panel = opens(office, ALEX, fridayWithDana(office));
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Doc shared with Dana only");
  expect(panel.last.notification ?? "").toBe("");
  const [own] = docsOwnedBy(office).filter(({ id }) => id !== samsDoc);
  expect(permissionsOf(office, String(own?.id))).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
});

test("the leaver's doc is the new manager's by now: a 1:1 of his with the same person gets a doc of its own", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  typesInDoc(pair, DANA, "Salary of Alex");
  // The doc notes who its owner is to Drive by the third opening at the latest.
  for (let opening = 0; opening < 3; opening++) opens(office, ALEX, pair.next());
  const [folder = ""] = (docsOwnedBy(office)[0]?.parents ?? []) as string[];
  const call = (
    person: string,
    method: string,
    params: Parameters<Office["workspace"]["call"]>[1]["params"],
    body = {},
  ) => office.workspace.call(byHand(person), { method, params, body });
  call(
    ALEX,
    "drive.permissions.create",
    { fileId: docId, transferOwnership: true },
    { role: "owner", type: "user", emailAddress: SAM },
  );
  const root = String(call(SAM, "drive.files.get", { fileId: "root", fields: "id" }).body?.id);
  call(SAM, "drive.files.update", { fileId: docId, addParents: root, removeParents: folder });
  const { permissionId } = office.workspace.directory.person(ALEX);
  call(SAM, "drive.permissions.delete", { fileId: docId, permissionId });
  allows(office, SAM, docId);
  const id = String(
    anEvent(office, SAM, { ...at("2026-11-19", "10:00", "10:30"), attendees: [{ email: DANA }] }).id,
  );
  const panel = opens(office, SAM, id);
  panel.press("Set up 1:1");
  expect(panel.texts().join("\n")).not.toContain("Salary");
  const made = docsOwnedBy(office, SAM).filter((file) => file.id !== docId);
  expect(made).toHaveLength(1);
  expect(permissionsOf(office, docId, SAM).sort()).toEqual([`owner ${SAM}`, `writer ${DANA}`]);
});
