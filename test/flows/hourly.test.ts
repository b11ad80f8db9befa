import { expect, test } from "@jest/globals";
import { fireDueTriggers } from "../../emulator/run";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  daysLater,
  docsOwnedBy,
  forgetEverything,
  fridayWithDana,
  markdownOf,
  opens,
  SAM,
  trashes,
} from "./world";

async function justSetUp(assumed: Readonly<Record<string, string>> = {}) {
  const office = await anOffice(assumed);
  const panel = opens(office, ALEX, fridayWithDana(office));
  panel.press("Set up 1:1");
  const triggers = () => office.workspace.script.triggers(office.bundle.app).length;
  return { office, panel, triggers };
}

test("Turn on: the card that offered it says that it is on, everything else on it as before", async () => {
  const { panel, triggers } = await justSetUp();
  const before = panel.texts({ folded: true });
  panel.press("Turn on");
  expect(triggers()).toBe(1);
  expect(panel.buttons()).toEqual(["Use a first section", "Open doc", "Undo set-up"]);
  const said = panel.texts({ folded: true });
  expect(said).toContain("Within about an hour after a meeting. It can be turned off in Settings.");
  const offered = [
    "Turn on",
    "Next section: when you open the panel",
    "Or by itself, within about an hour after a meeting",
  ];
  // Who else can open the doc was not read in this run, so nothing is said of it.
  const plain = (line: string): string => line.replace("✓ ", "").replace("with Dana only", "with Dana");
  for (const line of before.filter((one) => !offered.includes(one)))
    expect(said.map(plain)).toContain(plain(line));
  panel.press("Undo set-up");
  expect(panel.texts()[0]).toBe("Undo the set-up?");
});

test("Turn on where Google refuses: the card says what happens instead", async () => {
  const { panel, triggers } = await justSetUp({ "apps-script.addon-triggers": "refused" });
  panel.press("Turn on");
  expect(triggers()).toBe(0);
  expect(panel.buttons()).not.toContain("Turn on");
  expect(panel.texts()).toContain("Google doesn't allow it to come by itself here");
});

test("it is turned off in Settings, even when nobody remembers that it was on", async () => {
  const { office, panel, triggers } = await justSetUp();
  panel.press("Turn on");
  forgetEverything(office, ALEX);
  panel.openHome();
  panel.press("Settings for all 1:1s");
  panel.press("Save");
  expect(triggers()).toBe(0);
});

test.each(["Dana", "Sam"])(
  "one 1:1 whose doc is in the trash (%s's) does not keep the other from its section",
  async (trashed) => {
    const pair = await aPair();
    const { office } = pair;
    const panel = calendarOf(office);
    panel.openHome();
    panel.press("Set up a 1:1");
    panel.set("someone", SAM);
    panel.set("day", "4");
    panel.press("Set up 1:1");
    const ofSam = String(docsOwnedBy(office).find(({ id }) => id !== pair.docId)?.id);
    panel.openHome();
    panel.press("Settings for all 1:1s");
    panel.set("hourly", true);
    panel.press("Save");
    const [lost, kept] = trashed === "Dana" ? [pair.docId, ofSam] : [ofSam, pair.docId];
    trashes({ ...pair, docId: lost }, true);
    const sections = (docId: string) => markdownOf(office, docId).match(/^## /gm)?.length ?? 0;
    const before = sections(kept);
    daysLater(office, 5);
    fireDueTriggers(office.workspace, office.bundle);
    expect(sections(kept)).toBe(before + 1);
  },
);
