import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { ALEX, DANA, docsOwnedBy, type Pair, SAM, trashes } from "../world";
import { addsTopic, bothAllowed, days, homeOf, hourly, panelOf, panels, until } from "./both";

function inDrive({ office, docId }: Pair, change: { readonly name?: string; readonly into?: string }): void {
  const { parents = [] } = docsOwnedBy(office).find(({ id }) => id === docId) ?? {};
  const { name, into } = change;
  office.workspace.call(byHand(ALEX), {
    method: "drive.files.update",
    params: {
      fileId: docId,
      ...(into === undefined ? {} : { addParents: into, removeParents: (parents as string[]).join(",") }),
    },
    body: name === undefined ? {} : { name },
  });
}

function aFolder({ office }: Pair, name: string): string {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "drive.files.create",
    params: {},
    body: { name, mimeType: "application/vnd.google-apps.folder" },
  });
  return String(body?.id);
}

test("renamed and put into another folder of one's own, the doc is the same for both, and the run goes on", async () => {
  const pair = await bothAllowed();
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  inDrive(pair, { name: "What we talk about" });
  inDrive(pair, { into: aFolder(pair, "Dana") });
  for (const said of Object.values(panels(pair))) expect(said).toContain("Lisbon");
  expect(panelOf(pair, ALEX)).toContain("Only you two can open this doc");
  until(pair, "2026-11-20T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
  expect(docsOwnedBy(pair.office).map(({ name }) => name)).toEqual(["What we talk about"]);
});

test("put into a folder that others read: who can open it now is said to its owner, with the way to mend it", async () => {
  const pair = await bothAllowed();
  const folder = aFolder(pair, "Team");
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: folder, sendNotificationEmail: false },
    body: { type: "user", role: "reader", emailAddress: SAM },
  });
  inDrive(pair, { into: folder });
  const { alex, dana } = panels(pair);
  expect(alex).toContain("⚠ Sam Okoro (sam@example.com) can also open this doc");
  expect(alex).not.toContain("Only you two can open this doc");
  expect(dana.join("\n")).not.toContain("Only you two");
});

test("in the trash nothing is written, to either the way out is said; restored, all goes on", async () => {
  const pair = await bothAllowed();
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  trashes(pair, true);
  for (const said of Object.values(panels(pair))) expect(said[0]).toMatch(/trash/);
  until(pair, "2026-11-20T10:45");
  expect(hourly(pair)).not.toContain("docs.documents.batchUpdate");
  expect(homeOf(pair)).toContain("Next section not added");
  expect(homeOf(pair)).toContain("The doc is in the trash");
  trashes(pair, false);
  pair.office.workspace.clock.advance(10 * 60_000);
  expect(homeOf(pair)).not.toContain("The doc is in the trash");
  until(pair, "2026-11-20T12:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
  expect(homeOf(pair)).not.toContain("Next section not added");
  for (const said of Object.values(panels(pair))) expect(said.join("\n")).toContain("Lisbon");
});
