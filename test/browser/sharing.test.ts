import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { File, PermissionList } from "../../contract/drive";
import { byHand } from "../../emulator/api/call";
import { type OpenedPlayground, openPlayground, type Window } from "./playground";

let playground: OpenedPlayground;
let alex: Window;
let fileId: string;
beforeEach(async () => {
  playground = await openPlayground();
  const made = playground.workspace.call(byHand("alex@example.com"), {
    method: "drive.files.create",
    params: {},
    body: { name: "Plans", mimeType: "application/vnd.google-apps.document" },
  });
  fileId = String(made.body?.id);
  alex = await playground.asAlex();
  await alex.openDocument("Plans");
  await alex.page.getByRole("button", { name: "Share", exact: true }).click();
});
afterEach(async () => {
  expect(playground.complaints).toEqual([]);
  await playground.close();
});

const dialog = () => alex.page.getByRole("dialog");

/** Roles on the file by address, as Drive has them; link sharing under "anyone". */
function roles(): Record<string, string> {
  const { permissions = [] } = playground.workspace.call(byHand("alex@example.com"), {
    method: "drive.permissions.list",
    params: { fileId, fields: "permissions(emailAddress,role,type)" },
  }).body as PermissionList;
  return Object.fromEntries(
    permissions.map(({ emailAddress, type, role }) => [emailAddress ?? type ?? "", role ?? ""]),
  );
}

async function add(address: string, as: string): Promise<void> {
  await dialog().getByLabel("Add a person, by address").fill(address);
  await dialog().getByRole("combobox", { name: "As", exact: true }).selectOption(as);
  await dialog().getByRole("button", { name: "Add", exact: true }).click();
  await dialog().getByRole("button", { name: "Add", exact: true, disabled: true }).waitFor();
}

/** Does what a call of the dialog follows, and waits for its answer: what was chosen shows before Drive has it. */
async function answered(act: () => Promise<unknown>): Promise<void> {
  const answer = alex.page.waitForResponse(
    (response) => /\/sharing\?/.test(response.url()) && response.request().method() === "POST",
  );
  await act();
  await answer;
}

const roleOf = (name: string) => dialog().getByRole("combobox", { name: `What ${name} can do` });

test("a stranger is let in by address and by link, and put out again", async () => {
  await add("stranger@elsewhere.example.org", "Commenter");
  await add("dana@example.com", "Editor");
  await answered(() => roleOf("Dana Reyes").selectOption("Viewer"));
  const link = dialog().getByLabel("General access");
  await answered(() => link.selectOption("Anyone with the link: Editor"));
  const box = dialog().getByRole("checkbox", { name: /^Editors can share/ });
  await answered(() => box.click());
  await box.and(alex.page.locator(":not(:checked)")).waitFor();
  await alex.page.getByText("Shared with stranger@elsewhere.example.org, Dana Reyes, Anyone").waitFor();
  expect(roles()).toEqual({
    "alex@example.com": "owner",
    "stranger@elsewhere.example.org": "commenter",
    "dana@example.com": "reader",
    anyone: "writer",
  });
  const file = playground.workspace.call(byHand("alex@example.com"), {
    method: "drive.files.get",
    params: { fileId, fields: "writersCanShare" },
  }).body as File;
  expect(file.writersCanShare).toBe(false);

  await link.selectOption("Restricted");
  await dialog().getByRole("button", { name: "Remove stranger@elsewhere.example.org" }).click();
  await dialog().getByText("stranger@elsewhere.example.org").waitFor({ state: "detached" });
  await alex.page.getByText("Shared with Dana Reyes", { exact: true }).waitFor();
  expect(roles()).toEqual({ "alex@example.com": "owner", "dana@example.com": "reader" });
});

test("a document is given to somebody, who then owns it; outside the company Google wants their consent first", async () => {
  await add("jo@partner.example.com", "Editor");
  await roleOf("Jo Brandt").selectOption("Make owner");
  await alex.page.getByText("Consent is required to transfer ownership").waitFor();
  await add("dana@example.com", "Editor");
  await roleOf("Dana Reyes").selectOption("Make owner");
  await alex.page.getByText("Shared by Dana Reyes").waitFor();
  await dialog().getByRole("button", { name: "Done" }).click();
  const dana = await playground.asDana();
  await dana.docs();
  await dana.page.getByText("Owned by you").waitFor();
  await dana.page.getByRole("button", { name: "Share Plans" }).click();
  await dana.page.getByRole("dialog").getByRole("combobox", { name: "What Alex Morgan can do" }).waitFor();
  expect(playground.workspace.outbox.all().map(({ kind, to }) => `${kind} to ${to}`)).toContain(
    "drive.transfer to dana@example.com",
  );
});
