import { beforeEach, expect, test } from "@jest/globals";
import type { JsonObject } from "../../emulator/json";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { allows } from "../flows/own/desk";
import {
  ALEX,
  aPair,
  at,
  DANA,
  eventNow,
  mails,
  opens,
  type Pair,
  pairAfter,
  startsOf,
  types,
} from "../flows/world";

const begin = pairAfter(async () => {
  const pair = await aPair();
  allows(pair);
  return pair;
});
let pair: Pair;
beforeEach(async () => {
  pair = await begin();
});
const saying = (panel: SidePanel) => `${panel.last.notification ?? ""} | ${panel.texts().join(" | ")}`;
const answer = (id: string) =>
  ((eventNow(pair.office, id).attendees ?? []) as JsonObject[]).find(({ email }) => email === DANA)
    ?.responseStatus;

test.each(["Skip this week", "Find a time"])(
  "Alex moved the meeting while Dana's card of %s lay open: her no is to no time that the card did not show",
  (way) => {
    const { office } = pair;
    const id = startsOf(office, DANA, pair.seriesId)[0] ?? "";
    const panel = opens(office, DANA, id);
    panel.press(way);
    expect(saying(panel)).toContain("20 Nov");
    types(office, ALEX, id, at("2026-11-19", "15:00", "15:30"));
    const [sent, before] = [mails(office).length, answer(id)];
    panel.press("I can't make it");
    expect([answer(id), mails(office).length, saying(panel)]).toEqual([before, sent, expect.anything()]);
  },
);
