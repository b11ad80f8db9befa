import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { fireDueTriggers } from "../../../emulator/run";
import { ALEX, DANA, daysLater, type Office, opens, type Pair, startsOf } from "../world";
import { addsTopic, bothAllowed, days, hourly, panelOf, until } from "./both";

/** Alex makes Dana the doc's owner, in Docs. */
async function given(): Promise<Pair> {
  const pair = await bothAllowed();
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: pair.docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: DANA },
  });
  return pair;
}

const LATER =
  "Dana owns this doc now. Sections come by themselves again once Dana has opened this panel. Until then, whoever adds something first makes the next one.";
const NO_RUN =
  "You own this doc now. The next section comes when you open this panel. Turn on, and it comes by itself within about an hour after a meeting.";

const triggers = ({ workspace, bundle }: Office) => workspace.script.triggers(bundle.app).length;

test("until the new owner opens the panel nobody's run writes: the one who gave it is told so, and adds it with a topic", async () => {
  const pair = await given();
  expect(panelOf(pair, ALEX)).toContain(LATER);
  until(pair, "2026-11-20T10:45");
  hourly(pair, ALEX);
  hourly(pair, DANA);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
  until(pair, "2026-11-22T09:00");
  expect(panelOf(pair, ALEX)).toContain(LATER);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
  addsTopic(pair, ALEX, pair.next(), "Offsite");
  expect(days(pair)).toContain("Fri 27 Nov 2026");
});

test("the new owner is told with the first panel, and one press switches the run on; then the other is told no more", async () => {
  const pair = await given();
  const { office, seriesId } = pair;
  expect(panelOf(pair, ALEX)).toContain(LATER);
  const panel = opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? "");
  expect(panel.texts()).toContain(NO_RUN);
  expect(triggers(office)).toBe(0);
  panel.press("Turn on");
  expect(triggers(office)).toBe(1);
  expect(panelOf(pair, DANA)).toContain("You own this doc now. Everything goes on as before.");
  expect(panelOf(pair, ALEX)).toContain("Dana owns this doc now. Everything goes on as before.");
  daysLater(office, 4.2);
  fireDueTriggers(office.workspace, office.bundle);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
});

test("without a run, the new owner's opening adds the section", async () => {
  const pair = await given();
  expect(panelOf(pair, DANA)).toContain(NO_RUN);
  until(pair, "2026-11-20T12:00");
  panelOf(pair, ALEX);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026"]);
  panelOf(pair, DANA);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
});

test("where sections do not come by themselves anyway, nothing is said of it", async () => {
  const pair = await bothAllowed();
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Settings for this doc");
  panel.set("automatic", false);
  panel.press("Save");
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: pair.docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: DANA },
  });
  expect(panelOf(pair, ALEX)).toContain("Dana owns this doc now. Everything goes on as before.");
  expect(panelOf(pair, DANA)).toContain("You own this doc now. Everything goes on as before.");
});
