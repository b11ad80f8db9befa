import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type OpenedPlayground, openPlayground } from "./playground";

let playground: OpenedPlayground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground.close());

test("the page opens on the week with its events, and nothing complains", async () => {
  const alex = await playground.asAlex();
  const region = alex.page.getByRole("region", { name: "Calendar, week" });
  for (const title of [
    "Dana / Alex",
    "Sam & Alex weekly",
    "Team meeting",
    "Offsite day",
    "Focus time",
    "Noor / Alex 1:1",
  ]) {
    expect(await region.getByRole("button", { name: title }).count()).toBe(1);
  }
  await alex.page.getByRole("button", { name: "Month" }).click();
  await alex.page
    .getByRole("region", { name: "Calendar, month" })
    .getByRole("button", { name: /Dana \/ Alex/ })
    .waitFor();
  expect(await alex.axe()).toEqual([]);
  await alex.page.close();
  expect(playground.complaints).toEqual([]);
});

test("switching the person changes whose week it is, and the address says so", async () => {
  const alex = await playground.asAlex();
  await alex.page.getByLabel("Looking as").selectOption("Dana Reyes");
  await alex.page.getByRole("button", { name: /Lisbon move: planning/ }).waitFor();
  expect(alex.page.url()).toContain("as=dana%40example.com");
  expect(await alex.page.getByRole("button", { name: /Dentist/ }).count()).toBe(0);
  await alex.page.close();
});

test("a click on an event opens its card and the add-on beside it at 300 pixels", async () => {
  const alex = await playground.asAlex();
  await alex.openEvent(/Dana \/ Alex/);
  expect(await alex.panelWords()).toContain("Make this a weekly 1:1?");
  const box = await alex.panel.locator(".card-body").boundingBox();
  expect(box?.width).toBe(300);
  const card = alex.page.getByRole("complementary", { name: "Event: Dana / Alex" });
  expect(await card.innerText()).toContain("Friday 20 November, 10:00–10:30");
  expect(await alex.axe()).toEqual([]);
  await alex.page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  await alex.page.close();
});

test("an event is made, changed, answered and deleted by hand, and both people see it", async () => {
  const [alex, dana] = [await playground.asAlex(), await playground.asDana()];
  await alex.page.getByRole("button", { name: "Create" }).click();
  const form = alex.page.getByRole("dialog");
  await form.getByLabel("Title").fill("Lunch");
  await form.getByLabel("From").fill("12:30");
  await form.getByLabel("To").fill("13:15");
  await form.getByLabel(/^Guests/).fill("dana@example.com");
  expect(await alex.axe()).toEqual([]);
  await form.getByRole("button", { name: "Save" }).click();
  await dana.openEvent(/Lunch/);
  const card = dana.page.getByRole("complementary", { name: "Event: Lunch" });
  await card.getByRole("button", { name: "Yes" }).click();
  await alex.openEvent(/Lunch/);
  const own = alex.page.getByRole("complementary", { name: "Event: Lunch" });
  await own.getByText("Yes", { exact: true }).waitFor();
  await own.getByRole("button", { name: "Edit event" }).click();
  await alex.page.getByRole("dialog").getByLabel("Title").fill("Long lunch");
  await alex.page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await dana.page.getByRole("button", { name: /Long lunch/ }).waitFor();
  await alex.openEvent(/Long lunch/);
  await alex.page.getByRole("button", { name: "Delete event" }).click();
  await alex.page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await dana.page
    .getByRole("region", { name: /^Calendar/ })
    .getByRole("button", { name: /Long lunch/ })
    .waitFor({ state: "detached" });
  await Promise.all([alex.page.close(), dana.page.close()]);
});

test("dragging an event moves it", async () => {
  const alex = await playground.asAlex();
  const event = alex.page.getByRole("button", { name: /Dentist/ });
  const box = await event.boundingBox();
  if (box === null) throw new Error("The event is not on the page.");
  await alex.page.mouse.move(box.x + 20, box.y + 8);
  await alex.page.mouse.down();
  await alex.page.mouse.move(box.x + 20, box.y + 40, { steps: 6 });
  await alex.page.mouse.move(box.x + 20, box.y + 56, { steps: 6 });
  await alex.page.mouse.up();
  await alex.page.getByRole("button", { name: /Dentist, 17:\d\d to 18:\d\d/ }).waitFor();
  await alex.page.close();
});

test("the gallery draws every widget and axe finds nothing serious", async () => {
  const alex = await playground.asAlex();
  await alex.page.goto(`${playground.address}/gallery`);
  await alex.page.getByRole("button", { name: "Set up 1:1" }).waitFor();
  expect(await alex.page.getByText("does not draw").count()).toBe(0);
  const folded = alex.page.getByText("Folded away, two");
  expect(await folded.count()).toBe(0);
  await alex.page
    .getByRole("region", { name: "Folded (3)" })
    .getByRole("button", { name: "Show more" })
    .click();
  await folded.waitFor();
  expect(await alex.axe()).toEqual([]);
  await alex.page.close();
});

test("the keyboard stays in the side panel when a press brings another card", async () => {
  const alex = await playground.asAlex();
  const inPanel = () => alex.page.evaluate("document.activeElement.closest('.side') !== null");
  await alex.panel.getByRole("button", { name: "Set up a 1:1" }).focus();
  await alex.page.keyboard.press("Enter");
  await alex.panel.getByRole("combobox", { name: "With" }).waitFor();
  await alex.panelWords();
  expect(await inPanel()).toBe(true);
  await alex.type("sam@example.com");
  expect(await alex.panel.getByRole("combobox", { name: "With" }).inputValue()).toBe("sam@example.com");
  await alex.page.close();
});

test("an Office file is opened in Docs with the panel beside it, and listed among the files", async () => {
  const alex = await playground.asAlex();
  await alex.docs();
  await alex.page.getByRole("button", { name: "Upload an Office file" }).click();
  await alex.page.getByRole("heading", { name: "Not a Google doc" }).waitFor();
  await alex.press("Allow");
  await alex.page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
  await alex.panelWords();
  expect(await alex.axe()).toEqual([]);
  await alex.docs();
  await alex.page.getByRole("link", { name: "Notes from Word.docx" }).waitFor();
  await alex.page.close();
});

test("the keyboard jumps over the week's events to the side panel", async () => {
  const alex = await playground.asAlex();
  const jump = alex.page.getByRole("button", { name: "Go to One-on-One" });
  await jump.focus();
  expect((await jump.boundingBox())?.width ?? 0).toBeGreaterThan(50);
  await alex.page.keyboard.press("Enter");
  await alex.page.keyboard.press("Tab");
  expect(await alex.page.evaluate("document.activeElement.closest('.side') !== null")).toBe(true);
  await alex.page.close();
});

test("what the add-on may do is chosen one by one, and can be given back", async () => {
  const alex = await playground.asAlex();
  const hourly = "https://www.googleapis.com/auth/script.scriptapp";
  const granted = () => playground.workspace.script.consent("one-on-one", "alex@example.com");
  const choose = async (yes: boolean) => {
    await alex.pressInMenu("Permissions");
    const dialog = alex.page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Run when you are not there" }).setChecked(yes);
    expect(await alex.axe()).toEqual([]);
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "detached" });
  };
  await choose(false);
  expect(granted()).not.toContain(hourly);
  expect(granted()).toContain("https://www.googleapis.com/auth/drive.file");
  await choose(true);
  expect(granted()).toContain(hourly);
  await alex.page.close();
});
