import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../emulator/json";
import { ALEX, anOffice, aPair, calendarOf, daysLater, eventsOf, opens, SAM, typesInDoc } from "./world";

/** Whether Google hands over what nobody touched, and the zeros of a time. */
const BOTH = [
  { "side-panel.untouched-inputs": "sent", "side-panel.zero-hours": "sent" },
  { "side-panel.untouched-inputs": "left out", "side-panel.zero-hours": "left out" },
];

test.each(BOTH)("a 1:1 from scratch is as the card showed it: %j", async (assumed) => {
  const office = await anOffice(assumed);
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("✓ Every Thursday, 10:00");
  expect(panel.texts()).toContain("You and Sam are set");
});

test.each(BOTH)("a 1:1 at midnight is at midnight: %j", async (assumed) => {
  const office = await anOffice(assumed);
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.set("time", "00:00");
  panel.set("length", "60");
  panel.press("Set up 1:1");
  const [event] = eventsOf(office, ALEX);
  expect(
    [event?.start, event?.end].map((time) => String((time as JsonObject).dateTime).slice(11, 16)),
  ).toEqual(["00:00", "01:00"]);
});

test.each(BOTH)("settings that were on stay on, and one that is put off goes off: %j", async (assumed) => {
  const { office, next } = await aPair(assumed);
  const panel = opens(office, ALEX, next());
  const settings = () => {
    panel.press("Settings for all 1:1s");
    const { automatic, hourly, order, time } = panel.values();
    return { automatic, hourly, order, time };
  };
  const usual = settings();
  panel.set("hourly", true);
  panel.set("order", "newest-first");
  panel.press("Save");
  const on = { ...usual, hourly: ["on"], order: ["newest-first"] };
  expect(settings()).toEqual(on);
  panel.press("Save");
  expect(settings()).toEqual(on);
  panel.set("automatic", false);
  panel.press("Save");
  expect(settings()).toEqual({ ...on, automatic: [] });
  panel.set("hourly", false);
  panel.set("hourly", true);
  panel.press("Save");
  expect(settings()).toEqual({ ...on, automatic: [] });
});

test.each(BOTH)(
  "what is ticked beforehand goes along; a group that was emptied does not: %j",
  async (assumed) => {
    const pair = await aPair(assumed);
    typesInDoc(pair, ALEX, "Budget");
    daysLater(pair.office, 7);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.press("Carry over");
    const [field = "", keys] =
      Object.entries(panel.values()).find(([, values]) => (values as string[]).length > 0) ?? [];
    expect(keys).toHaveLength(1);
    panel.set(field, []);
    panel.press("Carry over");
    expect(panel.last.notification).toBe("Nothing was ticked");
    panel.set(field, keys as string[]);
    panel.set(field, []);
    panel.press("Carry over");
    expect(panel.last.notification).toBe("Nothing was ticked");
    panel.openEvent(ALEX, pair.next());
    panel.press("Carry over");
    panel.press("Carry over");
    expect(panel.last.notification).toBe("1 item carried to 27 Nov");
  },
);

test("an error card's “Try again” repeats what was chosen, not what was shown", async () => {
  const office = await anOffice();
  const panel = calendarOf(office);
  panel.openHome();
  panel.press("Set up a 1:1");
  panel.set("someone", SAM);
  panel.set("day", "2");
  office.workspace.faults.add({
    method: "drive.files.create",
    when: "before",
    times: 3,
    error: { code: 503, reason: "backendError", message: "Backend Error" },
  });
  panel.press("Set up 1:1");
  expect(panel.texts()[0]).toBe("Google didn't answer");
  office.workspace.faults.clear();
  panel.press("Try again");
  expect(panel.texts()).toContain("✓ Every Tuesday, 10:00");
});
