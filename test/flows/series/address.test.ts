import { expect, test } from "@jest/globals";
import {
  ALEX,
  DANA,
  docsOwnedBy,
  mails,
  opens,
  type Pair,
  permissionsOf,
  SAM,
  startsOf,
  types,
} from "../world";
import { addsTopic, bothAllowed, days, hourly, until } from "./both";

const LUND = "dana.lund@example.com";

/** Google gives an account another main address and keeps the person. */
function renamesAccount({ office }: Pair, person: string, address: string): void {
  const { directory } = office.workspace;
  const before = directory.person(person);
  directory.add({ ...before, address, aliases: [...before.aliases, person] });
}

test("the direct's address changes and the event is opened before any run: the panel, and nothing asked", async () => {
  const pair = await bothAllowed();
  const { office, seriesId, docId } = pair;
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  renamesAccount(pair, DANA, LUND);
  types(office, ALEX, seriesId, { attendees: [{ email: LUND }] });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.texts()).toContain("Lisbon");
  expect(panel.texts()).toContain("Only you two can open this doc");
  expect(panel.buttons()).not.toContain("Set up 1:1");
  expect(docsOwnedBy(office)).toHaveLength(1);
  expect(permissionsOf(office, docId)).toEqual(["owner alex@example.com", `writer ${LUND}`]);
  expect(mails(office)).toHaveLength(1);
  until(pair, "2026-11-20T10:45");
  hourly(pair);
  expect(days(pair)).toEqual(["Fri 20 Nov 2026", "Fri 27 Nov 2026"]);
});

test("the owner's address changes: the direct, whose event still has the old one, keeps the panel", async () => {
  const pair = await bothAllowed();
  const { office, seriesId } = pair;
  addsTopic(pair, DANA, pair.next(), "Lisbon");
  renamesAccount(pair, ALEX, "alex.m@example.com");
  const [next = ""] = startsOf(office, DANA, seriesId);
  expect(opens(office, DANA, next).texts()).toContain("Lisbon");
});

test("another person who once had the direct's address is another person: asked about, not followed", async () => {
  const pair = await bothAllowed();
  const { office, seriesId, docId } = pair;
  types(office, ALEX, seriesId, { attendees: [{ email: SAM }] });
  const panel = opens(office, ALEX, pair.next());
  expect(panel.buttons()).toContain("Set up 1:1");
  expect(permissionsOf(office, docId)).toEqual(["owner alex@example.com", "writer dana@example.com"]);
});
