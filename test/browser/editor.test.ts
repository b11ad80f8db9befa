import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Document } from "../../contract/docs";
import type { CommentList } from "../../contract/drive";
import { byHand } from "../../emulator/api/call";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let alex: Window;
let documentId: string;
let made = 0;

beforeAll(async () => {
  playground = await openPlayground();
  alex = await playground.asAlex();
});
afterAll(async () => {
  expect(playground.complaints).toEqual([]);
  await playground.close();
});
beforeEach(async () => {
  made += 1;
  documentId = String(
    call("drive.files.create", {}, { name: `Notes ${made}`, mimeType: DOCUMENT }, "alex@example.com").id,
  );
  await alex.openDocument(`Notes ${made}`);
  await page().click();
});

const DOCUMENT = "application/vnd.google-apps.document";

function call(
  method: string,
  params: Record<string, string | boolean>,
  body?: object,
  person = "alex@example.com",
): Record<string, unknown> {
  return (
    playground.workspace.call(byHand(person), {
      method,
      params,
      ...(body === undefined ? {} : { body: body as never }),
    }).body ?? {}
  );
}

/** What `documents.get` says of the open document, with all tabs. */
function stored(): Document {
  return call("docs.documents.get", { documentId, includeTabsContent: true }) as Document;
}

function share(role: string): void {
  call(
    "drive.permissions.create",
    { fileId: documentId },
    { type: "user", role, emailAddress: "dana@example.com" },
  );
}

const page = (window = alex) => window.page.getByRole("textbox", { name: "Document" });
const keys = async (...names: readonly string[]) => {
  for (const name of names) await alex.page.keyboard.press(name);
};
/** Lines as they are drawn: the level and the tick before the words. */
const drawn = () =>
  alex.page
    .locator(".ProseMirror .line")
    .evaluateAll((lines) =>
      lines.map((line) =>
        [line.getAttribute("data-level") ?? "", line.hasAttribute("data-ticked") ? "x" : "", line.textContent]
          .filter((part) => part !== "")
          .join(" "),
      ),
    );

test("notes are taken without a mouse: nested with Tab, ticked by keyboard, ended with Enter", async () => {
  await alex.type("[] Hiring");
  await keys("Enter", "Tab");
  await alex.type("Two candidates");
  await keys("Enter");
  await alex.type("Budget until March");
  await keys("Enter", "Shift+Tab");
  await alex.type("Lisbon");
  await keys("Enter", "Enter");
  await alex.type("A plain line");
  await alex.saved();
  expect(await drawn()).toEqual([
    "0 Hiring",
    "1 Two candidates",
    "1 Budget until March",
    "0 Lisbon",
    "A plain line",
  ]);
  // From the words to the box and along the boxes with the arrows, a space to tick.
  await keys("ArrowUp", "Home", "ArrowLeft", "Space", "ArrowUp", "Space", "ArrowRight", "End");
  await alex.type(" and April");
  await keys("Control+Alt+Enter");
  await alex.saved();
  expect(await drawn()).toEqual([
    "0 Hiring",
    "1 Two candidates",
    "1 Budget until March and April",
    "0 x Lisbon",
    "A plain line",
  ]);
  // Escape and Tab lead out of the words to the boxes.
  await page().getByText("A plain line").click();
  await keys("Escape", "Shift+Tab");
  await page().getByText("Hiring").click();
  await keys("Escape", "Tab");
  expect(await alex.page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Hiring");
  await keys("Space");
  await alex.page.getByRole("checkbox", { name: "Hiring", checked: true }).waitFor();
});

test("a second tab has notes of its own, is renamed, and goes again", async () => {
  await alex.type("In the first");
  await alex.saved();
  await alex.page.getByRole("button", { name: "Add tab" }).click();
  await alex.page.getByRole("button", { name: "Tab 2" }).click();
  await page().getByText("In the first").waitFor({ state: "detached" });
  await page().click();
  await alex.type("In the second");
  await alex.saved();
  await alex.page.getByRole("button", { name: "Rename tab" }).click();
  await alex.page.getByLabel("Name of the tab").fill("Goals");
  await alex.page.getByRole("button", { name: "Apply" }).click();
  await alex.page.getByRole("button", { name: "Goals" }).waitFor();
  const texts = stored().tabs?.map(({ tabProperties, documentTab }) => [
    tabProperties?.title,
    documentTab?.body?.content?.at(-1)?.paragraph?.elements?.[0]?.textRun?.content,
  ]);
  expect(texts).toEqual([
    ["Tab 1", "In the first\n"],
    ["Goals", "In the second\n"],
  ]);
  await alex.page.reload();
  await page().getByText("In the second").waitFor();
  await alex.page.getByRole("button", { name: "Delete tab" }).click();
  await page().getByText("In the first").waitFor();
  expect(stored().tabs?.length).toBe(1);
});

test("header, footer, footnote and title are written beside the body, and the others see them", async () => {
  share("writer");
  await alex.type("Level guide");
  await alex.saved();
  for (const [part, text] of [
    ["Header", "Confidential"],
    ["Footer", "Page one"],
    ["Footnote", "See the wiki"],
  ] as const) {
    await page().getByText("Level guide").click();
    await keys("End");
    await alex.page.getByRole("button", { name: /^Insert a person/ }).click();
    await alex.page.getByRole("dialog").getByRole("button", { name: part, exact: true }).click();
    const place = alex.page.getByRole("textbox", { name: part === "Footnote" ? "Footnote 1" : part });
    await place.click();
    await alex.type(text);
    await alex.saved();
  }
  await alex.page.getByLabel("Title", { exact: true }).fill("Weekly notes");
  await keys("Enter");
  const dana = await playground.asDana();
  await dana.openDocument("Weekly notes");
  for (const text of ["Confidential", "Page one", "See the wiki"])
    await dana.page.locator(".ProseMirror", { hasText: text }).waitFor();
  const tab = stored().tabs?.[0]?.documentTab;
  expect(JSON.stringify([tab?.headers, tab?.footers, tab?.footnotes])).toMatch(
    /Confidential.*Page one.*See the wiki/,
  );
  expect(await alex.axe()).toEqual([]);
  await dana.page.close();
});

test("somebody who may only comment comments and suggests; the owner answers, resolves, accepts and rejects", async () => {
  share("commenter");
  await alex.type("Send the level guide");
  await alex.saved();
  const dana = await playground.asDana();
  await dana.openDocument(`Notes ${made}`);
  await dana.page.getByText("What you type is a suggestion.").waitFor();
  await page(dana).getByText("Send the level guide").click();
  await dana.page.keyboard.press("End");
  await dana.type(" tomorrow");
  await dana.saved();
  await dana.page.keyboard.press("Home");
  await dana.page.keyboard.press("Control+Shift+ArrowRight");
  await dana.page.getByRole("button", { name: "Comment on the selected words" }).click();
  await dana.page.getByRole("textbox", { name: "Comment" }).fill("To whom?");
  await dana.page.keyboard.press("Enter");
  await dana.page.getByText("To whom?").waitFor();

  await alex.page.getByRole("button", { name: "Comments (1)" }).click();
  const remarks = alex.page.getByRole("complementary", { name: "Comments" });
  await remarks.getByText("To whom?").waitFor();
  await remarks.getByRole("textbox", { name: "Reply" }).fill("To Dana");
  await remarks.getByRole("button", { name: "Reply" }).click();
  await dana.page.getByText("To Dana").waitFor();
  expect(await alex.axe()).toEqual([]);
  await remarks.getByRole("button", { name: "Resolve" }).click();
  await remarks.getByText("Resolved").waitFor();
  const { comments = [] } = call("drive.comments.list", {
    fileId: documentId,
    fields: "comments(content,resolved,author(displayName))",
  }) as CommentList;
  expect(comments).toEqual([{ content: "To whom?", resolved: true, author: { displayName: "Dana Reyes" } }]);

  expect(await remarks.locator("ins").innerText()).toBe(" tomorrow".trim());
  await remarks.getByRole("button", { name: "Accept" }).click();
  await alex.page.locator(".ProseMirror:not(:has(ins))").waitFor();
  expect(await drawn()).toEqual(["Send the level guide tomorrow"]);

  await alex.page.getByLabel("Mode", { exact: true }).selectOption("Suggesting");
  await page().getByText("Send the level").click();
  await keys("Home", "Control+Shift+ArrowRight", "Delete");
  await page().locator("del").first().waitFor();
  await remarks.getByRole("button", { name: "Reject" }).click();
  await alex.page.locator(".ProseMirror:not(:has(del))").waitFor();
  expect(await drawn()).toEqual(["Send the level guide tomorrow"]);
  await dana.page.close();
});

test("the owner's comment hangs on its words while they are typed around", async () => {
  await alex.type("Ask the Lisbon team");
  await keys("Home", "Control+Shift+ArrowRight");
  await alex.page.getByRole("button", { name: "Comment on the selected words" }).click();
  await alex.page.getByRole("textbox", { name: "Comment" }).fill("Who?");
  await keys("Enter");
  await alex.page.locator(".commented", { hasText: "Ask" }).waitFor();
  await page().getByText("the Lisbon team").click();
  await keys("Home");
  await alex.type("Today: ");
  await alex.saved();
  expect((await alex.page.locator(".commented").innerText()).trim()).toBe("Ask");
});

test("what is written from right to left begins on the right, its box too, and keeps its full stop at its end", async () => {
  await alex.type("[] לשלוח את המדריך.");
  await keys("Enter");
  await alex.type("Send the guide.");
  await alex.saved();
  const line = page().locator(".line").first();
  const [box, words, other] = await Promise.all([
    line.getByRole("checkbox").boundingBox(),
    line.locator("p").boundingBox(),
    page().getByRole("checkbox").last().boundingBox(),
  ]);
  expect(box?.x ?? 0).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) - 1);
  expect(other?.x ?? 999).toBeLessThan(words?.x ?? 0);
  const stop = await line.locator("p").evaluate((node) => {
    const text = node.firstChild as Text;
    const place = (at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    return place(text.length - 1) < place(0);
  });
  expect(stop).toBe(true);
});

test("the editor speaks the reader's language", async () => {
  const settle = async (language: string) => {
    await alex.page.getByRole("button", { name: "Language and time zone" }).click();
    await alex.page.getByRole("dialog").getByLabel("Language").selectOption(language);
    await alex.page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  };
  await settle("de");
  await alex.page.getByRole("button", { name: "Checkliste" }).waitFor();
  await alex.page
    .getByRole("status")
    .filter({ hasText: /^Gespeichert$/ })
    .waitFor();
  await alex.page.getByRole("textbox", { name: "Dokument" }).waitFor();
  await settle("he");
  await alex.page.getByRole("button", { name: "רשימת משימות" }).waitFor();
  await settle("en-GB");
  await alex.page.getByRole("button", { name: "Checklist" }).waitFor();
});
