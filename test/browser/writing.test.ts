import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let alex: Window;
let dana: Window;

beforeAll(async () => {
  playground = await openPlayground();
  [alex, dana] = await Promise.all([playground.asAlex(), playground.asDana()]);
});
afterAll(() => playground.close());

/** A document of Alex's that Dana may write, open in a window of each. */
async function openTogether(title: string): Promise<void> {
  const call = (method: string, params: Record<string, string>, body: object) =>
    playground.workspace.call(byHand("alex@example.com"), { method, params, body: body as never });
  const made = call(
    "drive.files.create",
    {},
    { name: title, mimeType: "application/vnd.google-apps.document" },
  );
  const fileId = String(made.body?.id);
  call(
    "drive.permissions.create",
    { fileId },
    { type: "user", role: "writer", emailAddress: "dana@example.com" },
  );
  await Promise.all([alex.openDocument(title), dana.openDocument(title)]);
}

async function bothShow(...lines: readonly string[]): Promise<void> {
  await Promise.all([alex.saved(), dana.saved()]);
  for (const window of [alex, dana]) {
    await window.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll(".ProseMirror .line")].map((line) => line.textContent).join("\n") ===
        wanted,
      lines.join("\n"),
    );
  }
}

test("two people type in one document and both see all of it", async () => {
  await openTogether("Together");
  await alex.page.getByRole("textbox", { name: "Document" }).click();
  await alex.type("First line");
  await alex.page.keyboard.press("Enter");
  await alex.type("Second line");
  await bothShow("First line", "Second line");
  await Promise.all([
    (async () => {
      await alex.cursorAfter("First line");
      await alex.type(" by Alex, who writes on and on");
    })(),
    (async () => {
      await dana.cursorAfter("Second line");
      await dana.type(" by Dana at the same time");
    })(),
  ]);
  await bothShow("First line by Alex, who writes on and on", "Second line by Dana at the same time");
  expect(playground.complaints).toEqual([]);
});

test("a checklist is typed, nested and ticked; the tick strikes the words for both", async () => {
  await openTogether("List");
  await alex.page.getByRole("textbox", { name: "Document" }).click();
  await alex.type("[] Send the level guide");
  await alex.page.keyboard.press("Enter");
  await alex.type("Ask the Lisbon team");
  await alex.page.keyboard.press("Enter");
  await alex.page.keyboard.press("Tab");
  await alex.type("about the start");
  for (let i = 0; i < 3; i++) await alex.page.keyboard.press("Enter");
  await alex.type("A plain line");
  await bothShow("Send the level guide", "Ask the Lisbon team", "about the start", "A plain line");
  await dana.page.getByRole("checkbox", { name: "Send the level guide" }).click();
  await alex.page.getByRole("checkbox", { name: "Send the level guide", checked: true }).waitFor();
  const struck = alex.page.locator(".line[data-ticked] > p");
  expect(await struck.innerText()).toBe("Send the level guide");
  expect(await struck.evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe("line-through");
  expect(await dana.page.locator('.line[data-level="1"]').innerText()).toBe("about the start");
  expect(await dana.page.locator(".line:not([data-bullet])").innerText()).toBe("A plain line");
  expect(await alex.axe()).toEqual([]);
});

test("bold, headings and links are kept, and undo takes back one's own words only", async () => {
  await openTogether("Looks");
  await alex.page.getByRole("textbox", { name: "Document" }).click();
  await alex.type("Friday");
  await alex.page.getByLabel("Style").selectOption("Heading 2");
  await alex.page.keyboard.press("Enter");
  await alex.type("A ");
  await alex.page.keyboard.press("Control+b");
  await alex.type("bold");
  await alex.page.keyboard.press("Control+b");
  await alex.type(" word");
  await bothShow("Friday", "A bold word");
  expect(await dana.page.locator("h3", { hasText: "Friday" }).count()).toBe(1);
  expect(await dana.page.locator("strong").innerText()).toBe("bold");
  await dana.cursorAfter("Friday");
  await dana.type(", 10:00");
  await bothShow("Friday, 10:00", "A bold word");
  await alex.page.waitForTimeout(600);
  await alex.cursorAfter("A bold word");
  await alex.type(" too much");
  await bothShow("Friday, 10:00", "A bold word too much");
  await alex.page.keyboard.press("Control+z");
  await bothShow("Friday, 10:00", "A bold word");
  await alex.page.keyboard.press("Shift+Home");
  await alex.page.getByRole("button", { name: "Link" }).click();
  await alex.page.getByRole("dialog").getByLabel("Address").fill("example.com/plan");
  await alex.page.getByRole("dialog").getByRole("button", { name: "Apply" }).click();
  await dana.page.locator('.ProseMirror a[href="https://example.com/plan"]').first().waitFor();
});

test("a person chip is one thing for both", async () => {
  await openTogether("Chips");
  await alex.page.getByRole("textbox", { name: "Document" }).click();
  await alex.type("Ask ");
  await alex.page.getByRole("button", { name: /^Insert/ }).click();
  await alex.page.getByRole("dialog").getByRole("button", { name: "Mia Lund" }).click();
  await alex.type(" about it");
  await bothShow("Ask Mia Lund about it");
  expect(await dana.page.locator(".chip-person").innerText()).toBe("Mia Lund");
});

test("lines are cut and pasted with their boxes", async () => {
  await openTogether("Pasting");
  await alex.page.getByRole("textbox", { name: "Document" }).click();
  await alex.type("[] One");
  await alex.page.keyboard.press("Enter");
  await alex.type("Two");
  await alex.page.keyboard.press("Enter");
  await alex.type("Three");
  await bothShow("One", "Two", "Three");
  await alex.page.getByRole("textbox", { name: "Document" }).evaluate((node) => {
    const data = new DataTransfer();
    data.setData("text/html", "<ul><li>Pasted <b>bold</b></li></ul><p>and plain</p>");
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await Promise.all([alex.saved(), dana.saved()]);
  await dana.page.locator(".ProseMirror strong", { hasText: "bold" }).waitFor();
  await alex.page.waitForTimeout(300);
  expect(await dana.lines()).toEqual(await alex.lines());
  expect((await alex.lines()).join("\n")).toContain("and plain");
});
