import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Locator, Route } from "playwright-core";
import type { File, Permission } from "../../contract/drive";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

// What a call sets shows at once, stays while the page draws itself for other reasons, and is put back with the reason
// when it was refused. Each call here is held back until somebody else's change has been drawn.

let playground: OpenedPlayground;
let alex: Window;
beforeEach(async () => {
  playground = await openPlayground();
  alex = await playground.asAlex();
});
afterEach(async () => {
  expect(playground.complaints).toEqual([]);
  await playground.close();
});

const call = (method: string, params: Record<string, string>, body: object) =>
  playground.workspace.call(byHand("alex@example.com"), { method, params, body: body as JsonObject }).body;

const WHY = "Google is having a moment. Nothing was changed.";

/** How a held call goes on. */
type End = "goes on" | "is refused";

interface Field {
  /** The path of the calls that set it. */
  readonly path: RegExp;
  readonly choose: () => Promise<unknown>;
  readonly chosen: Locator;
  readonly before: Locator;
  /** A change of somebody else's that the same view shows. */
  readonly change: () => unknown;
  readonly seen: Locator;
}

/** The field's own call is held while others' changes are drawn; then it is refused, and once more it goes on. */
async function holds(field: Field): Promise<void> {
  for (const end of ["is refused", "goes on"] as const) {
    let release = (_end: End): void => undefined;
    const ended = new Promise<End>((done) => {
      release = done;
    });
    let asked = (): void => undefined;
    const arrived = new Promise<void>((done) => {
      asked = done;
    });
    const hold = async (route: Route) => {
      if (route.request().method() === "GET") return route.continue();
      asked();
      if ((await ended) === "goes on") return route.continue();
      return route.fulfill({ status: 503, json: { error: { code: 503, message: WHY } } });
    };
    await alex.page.route(field.path, hold);
    await field.before.waitFor();
    await field.choose();
    await arrived;
    if (end === "is refused") {
      field.change();
      playground.changed();
      await field.seen.waitFor();
    }
    await field.chosen.waitFor();
    const answered = alex.page.waitForResponse(
      (response) => field.path.test(response.url()) && response.request().method() !== "GET",
    );
    release(end);
    if (end === "is refused") {
      await alex.page.getByText(WHY).waitFor();
      await field.before.waitFor();
      await alex.page.getByRole("button", { name: "Close this message" }).click();
    }
    await answered;
    await alex.page.unroute(field.path);
  }
  await field.chosen.waitFor();
}

const dialog = () => alex.page.getByRole("dialog");
const selects = (label: string, value: string) =>
  dialog()
    .getByRole("combobox", { name: label })
    .and(alex.page.locator(`select:has(option:checked[value="${value}"])`));

test("a file's sharing keeps what was chosen until Drive has answered", async () => {
  const { id = "" } = call(
    "drive.files.create",
    {},
    { name: "Plans", mimeType: "application/vnd.google-apps.document" },
  ) as File;
  const share = (emailAddress: string) =>
    call(
      "drive.permissions.create",
      { fileId: id },
      { type: "user", role: "reader", emailAddress },
    ) as Permission;
  share("dana@example.com");
  await alex.openDocument("Plans");
  const title = alex.page.getByRole("textbox", { name: "Title" });
  const titled = (text: string) => title.and(alex.page.locator(`[data-shown="${text}"]`));
  await alex.page.evaluate(
    "setInterval(() => { const field = document.querySelector('.doc-title'); field.dataset.shown = field.value; }, 20)",
  );
  await holds({
    path: /\/title\?/,
    choose: async () => {
      await title.fill("Plans for May");
      await title.press("Tab");
    },
    before: titled("Plans"),
    chosen: titled("Plans for May"),
    change: () => share("sam@example.com"),
    seen: alex.page.getByText("Shared with Dana Reyes, Sam Okoro"),
  });
  await title.fill("Half a ti");
  share("noor@example.com");
  playground.changed();
  await alex.page.getByText(/Shared with Dana Reyes, Sam Okoro, /).waitFor();
  await titled("Half a ti").waitFor();

  await alex.page.getByRole("button", { name: "Share", exact: true }).click();
  const box = dialog().getByRole("checkbox", { name: /^Editors can share/ });
  const strangers = ["a", "b", "c"].map((name) => `${name}@elsewhere.example.org`);
  const anotherReader = () => {
    const address = strangers.shift() ?? "";
    return { change: () => share(address), seen: dialog().getByText(address) };
  };
  await holds({
    path: /\/sharing\?/,
    choose: () => box.click(),
    before: box.and(alex.page.locator(":checked")),
    chosen: box.and(alex.page.locator(":not(:checked)")),
    ...anotherReader(),
  });
  await holds({
    path: /\/sharing\?/,
    choose: () => dialog().getByLabel("General access").selectOption("Anyone with the link: Viewer"),
    before: selects("General access", "none"),
    chosen: selects("General access", "reader"),
    ...anotherReader(),
  });
  await holds({
    path: /\/sharing\?/,
    choose: () => dialog().getByLabel("What Dana Reyes can do").selectOption("Editor"),
    before: selects("What Dana Reyes can do", "reader"),
    chosen: selects("What Dana Reyes can do", "writer"),
    ...anotherReader(),
  });
});

test("a calendar's readers, an answer and a task keep what was chosen until Google has answered", async () => {
  const read = (value: string, role = "reader") =>
    call("calendar.acl.insert", { calendarId: "primary" }, { role, scope: { type: "user", value } });
  read("dana@example.com");
  await alex.page.getByRole("button", { name: "Share your calendar" }).click();
  await holds({
    path: /\/readers\?/,
    choose: () => dialog().getByLabel("Everybody at example.com").selectOption("See nothing"),
    before: dialog()
      .getByLabel("Everybody at example.com")
      .and(alex.page.locator('select:not(:has(option:checked[value="none"]))')),
    chosen: selects("Everybody at example.com", "none"),
    change: () => read("sam@example.com"),
    seen: dialog().getByText("Sam Okoro"),
  });
  await holds({
    path: /\/readers\?/,
    choose: () => dialog().getByLabel("What Dana Reyes can do").selectOption("See only free or busy"),
    before: selects("What Dana Reyes can do", "reader"),
    chosen: selects("What Dana Reyes can do", "freeBusyReader"),
    change: () => read("mia@example.com"),
    seen: dialog().getByText("Mia Lund"),
  });
  await dialog().getByRole("button", { name: "Done" }).click();

  const task = (title: string) => call("tasks.tasks.insert", { tasklist: "@default" }, { title });
  task("Send the level guide");
  await alex.page.getByRole("button", { name: "Tasks" }).click();
  const box = alex.page.getByRole("checkbox", { name: /Send the level guide/ });
  await holds({
    path: /\/api\/tasks\//,
    choose: () => box.click(),
    before: box.and(alex.page.locator(":not(:checked)")),
    chosen: box.and(alex.page.locator(":checked")),
    change: () => task("Book a room"),
    seen: alex.page.getByText("Book a room"),
  });

  const today = new Date(playground.workspace.clock.now()).toISOString().slice(0, 10);
  const invited = (summary: string, hour: number) =>
    playground.workspace.call(byHand("dana@example.com"), {
      method: "calendar.events.insert",
      params: { calendarId: "primary" },
      body: {
        summary,
        start: { dateTime: `${today}T${hour}:00:00Z` },
        end: { dateTime: `${today}T${hour}:30:00Z` },
        attendees: [{ email: "alex@example.com" }],
      },
    });
  invited("Budget talk", 15);
  await alex.calendar();
  await alex.openEvent("Budget talk");
  const yes = alex.page.getByRole("button", { name: "Yes", exact: true });
  await holds({
    path: /\/answer\?/,
    choose: () => yes.click(),
    before: yes.and(alex.page.locator('[aria-pressed="false"]')),
    chosen: yes.and(alex.page.locator('[aria-pressed="true"]')),
    change: () => invited("Room talk", 16),
    seen: alex.page.getByRole("button", { name: /Room talk/ }),
  });
});
