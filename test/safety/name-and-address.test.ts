import { beforeEach, expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { fileOf, own } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  DANA,
  mails,
  opens,
  type Pair,
  pairAfter,
  SAM,
  sharesByHand,
  types,
} from "../flows/world";

const begin = pairAfter(aPair);
let pair: Pair;

beforeEach(async () => {
  pair = await begin();
});

function invites(guests: ReadonlyArray<{ readonly email: string; readonly displayName?: string }>): void {
  types(pair.office, ALEX, pair.next(), { attendees: [{ email: DANA }, ...guests] });
}

test("a third guest who calls himself Dana Reyes is named with his address before anything mails him", () => {
  invites([{ email: SAM, displayName: "Dana Reyes" }]);
  const panel = opens(pair.office, ALEX, pair.next());
  const said = `Dana Reyes (${SAM})`;
  expect(panel.texts()).toContain(`⚠ ${said} is invited too`);
  expect(panel.texts().join("\n")).toContain(`Uninvite sends ${said} one calendar email`);
  panel.press("Skip this week");
  expect(panel.texts().join("\n")).toContain(`It goes to whoever else is invited, too: ${said}`);
  const again = opens(pair.office, ALEX, pair.next());
  again.press("Uninvite");
  again.press("Undo");
  expect(again.texts().join("\n")).toContain(said);
});

test("whoever can open the doc is named with the address: in the panel, on the card and once taken off", () => {
  sharesByHand(pair, SAM);
  const said = `Sam Okoro (${SAM})`;
  const panel = opens(pair.office, ALEX, pair.next());
  expect(panel.texts()).toContain(`⚠ ${said} can also open this doc`);
  panel.press("Review");
  expect(panel.texts()).toContain(said);
  expect(panel.texts()).toContain(`Dana Reyes (${DANA})`);
  panel.press("Remove Sam");
  expect(panel.last.notification).toBe(`${said} can't open the doc any more`);
});

test("whoever can open one's own notes is named with the address", () => {
  const panel = own(pair);
  panel.set("note", "A line");
  panel.press("Add a line");
  pair.office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: String(fileOf(pair, ALEX, "My notes on").id), sendNotificationEmail: false },
    body: { type: "user", role: "reader", emailAddress: SAM },
  });
  panel.set("note", "Another");
  panel.press("Add a line");
  expect(panel.texts()).toContain(`Your notes can be opened by: Sam Okoro (${SAM})`);
});

test("of many third guests those who came since a card are named first and all of them, before anybody is mailed", () => {
  const many = Array.from({ length: 7 }, (_, nth) => ({ email: `guest${nth}@example.com` }));
  const since = Array.from({ length: 6 }, (_, nth) => ({ email: `since${nth}@example.com` }));
  invites(many);
  const panel = opens(pair.office, ALEX, pair.next());
  panel.press("Skip this week");
  invites([...many, ...since]);
  const sent = mails(pair.office).length;
  panel.press("Skip this week");
  expect(mails(pair.office).slice(sent)).toEqual([]);
  panel.press("Open again");
  panel.press("Skip this week");
  const named = since.map(({ email }) => email).join(", ");
  expect(panel.texts().join("\n")).toContain(`whoever else is invited, too: ${named} · 7 more`);
  panel.press("Skip this week");
  expect(mails(pair.office).slice(sent).join()).toContain("since5@example.com");
});
