import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows } from "../flows/own/desk";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  DANA,
  docsOwnedBy,
  JO,
  MIA,
  mails,
  type Office,
  opens,
  permissionsOf,
  SAM,
  startsOf,
} from "../flows/world";

function plans(office: Office, address: string): SidePanel {
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up several");
  if (panel.buttons().includes("Start over")) panel.press("Start over");
  panel.set("people", address);
  panel.press("Find times");
  return panel;
}

test("a plan for Mia lay open while one for Sam was made: its press shows that one, and makes and mails nothing", async () => {
  const office = await anOffice();
  const left = plans(office, MIA);
  plans(office, SAM);
  left.press("Set up 1");
  expect(left.texts()).toContain("This is another plan than the card showed. Look at it first.");
  expect(left.texts()).toContain(SAM);
  expect([docsOwnedBy(office), mails(office)]).toEqual([[], []]);
  left.press("Set up 1");
  expect(permissionsOf(office, String(docsOwnedBy(office)[0]?.id))).toContain(`writer ${SAM}`);
});

test("the doc was given away while its panel lay open: Review says that only its owner is told, and lists nobody", async () => {
  const pair = await aPair();
  const { office, docId } = pair;
  allows(pair);
  const share = (params: object, role: string, emailAddress: string) =>
    office.workspace.call(byHand(ALEX), {
      method: "drive.permissions.create",
      params: { fileId: docId, ...params },
      body: { role, type: "user", emailAddress },
    });
  share({ sendNotificationEmail: false }, "reader", JO);
  const left = opens(office, ALEX, pair.next());
  share({ transferOwnership: true }, "owner", DANA);
  left.press("Review");
  expect(left.texts()).toEqual([
    "Google tells only the doc's owner who can open it",
    "Dana owns it now, and sees the list.",
    "Back",
  ]);
  left.press("Back");
  expect(left.texts().join("\n")).not.toContain("Only you two");
});

test("a doc's settings lay open while the other changed theirs: Save writes what was changed on it, and nothing back", async () => {
  const pair = await aPair();
  const { office } = pair;
  allows(pair);
  const settings = (person: string) => {
    const panel = opens(office, person, startsOf(office, person, pair.seriesId)[0] ?? "");
    panel.press("Settings for this doc");
    return panel;
  };
  const left = settings(DANA);
  const alex = settings(ALEX);
  alex.set("stepsPart", "Promises");
  alex.set("directPart", "Dana's corner");
  alex.set("time", "half");
  alex.set("order", "newest-first");
  alex.set("automatic", false);
  alex.press("Save");
  left.set("language", "de");
  left.set("managerPart", "Pebbles");
  left.set("directPart", "Rocks");
  left.press("Save");
  expect(left.last.notification).toBe("Saved");
  expect(settings(ALEX).values()).toMatchObject({
    language: ["de"],
    directPart: "Rocks",
    managerPart: "Pebbles",
    stepsPart: "Promises",
    time: ["half"],
    order: ["newest-first"],
    automatic: [],
  });
});
