import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { bullet, composeDocument, heading, type Piece } from "../../emulator/docs/compose";
import { ALEX, anEvent, anOffice, at, callsOf, DANA, docsOf, markdownOf, opens, startsOf } from "./world";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Two meetings a month in a doc of two years, oldest first, with two open items each. */
const LOG: readonly Piece[] = [2025, 2026].flatMap((year) =>
  MONTHS.slice(0, year === 2025 ? 12 : 10).flatMap((month) =>
    [3, 17].flatMap((day) => [
      heading(2, `${day} ${month} ${year}`),
      bullet(`Topic of ${day} ${month} ${year}`),
      bullet(`Idea of ${day} ${month} ${year}`),
    ]),
  ),
);

test("a log of many open items asks since when at adoption; older ones are not asked about, and nothing is written", async () => {
  const { office, docId, docs } = await aKeptLog(LOG);
  docs.press("See what is read");
  expect(docs.texts()).toContain("88 items");
  expect(docs.texts()).toEqual(
    expect.arrayContaining([
      "Only what is new from now on",
      "The last meeting · 2 items",
      "The last 3 months · 8 items",
      "The last 6 months · 20 items",
      "The last 12 months · 46 items",
      "All of them · 88 items",
    ]),
  );
  const before = markdownOf(office, docId);
  docs.press("Use this doc");
  docs.press("Carry over");
  const list = docs.texts({ folded: true }).join("\n");
  expect(list).toContain("Topic of 17 Oct 2026");
  expect(list).not.toContain("Topic of 3 Jul 2026");
  expect(list).toMatch(/Older than .* 2026: stays in the doc/);
  expect(markdownOf(office, docId)).toBe(before);
});

test("where nobody was asked, the list asks first; the choice is the doc's and can be changed", async () => {
  const { office, docs, docId, series } = await aKeptLog(LOG.slice(0, 12));
  docs.press("See what is read");
  expect(docs.texts().join("\n")).not.toContain("Take along");
  docs.press("Use this doc");
  composeDocument(office.workspace.docs, ALEX, docId, LOG.slice(12));
  docs.reload();
  const calls = callsOf(office, () => docs.press("Carry over"));
  expect(calls.length).toBeLessThanOrEqual(4);
  expect(docs.texts()[0]).toBe("How far back?");
  expect(docs.texts()).toContain("88 items look open in this doc");
  docs.press("Show the list");
  expect(docs.texts({ folded: true }).join("\n")).toContain("Topic of 17 Oct 2026");
  expect(docs.texts({ folded: true }).join("\n")).not.toContain("Topic of 3 Jul 2026");
  // The event's panel knows it, and there it can be changed.
  const panel = opens(office, ALEX, startsOf(office, ALEX, series)[0] ?? "");
  panel.press("Carry over");
  expect(panel.texts({ folded: true }).join("\n")).not.toContain("Topic of 3 Jul 2026");
  panel.press("Change");
  panel.set("since", "0001-01-01");
  panel.press("Show the list");
  expect(panel.buttons()).toContainEqual(expect.stringMatching(/^Show \d+ more$/));
  expect(panel.texts().join("\n")).not.toContain("stays in the doc");
});

async function aKeptLog(pieces: readonly Piece[]) {
  const office = await anOffice();
  const event = anEvent(office, ALEX, {
    summary: "1:1",
    ...at("2026-11-20", "10:00", "10:30"),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [{ email: DANA }],
  });
  const made = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.create",
    params: {},
    body: { title: "Our talks" },
  });
  const docId = String(made.body?.documentId);
  composeDocument(office.workspace.docs, ALEX, docId, pieces);
  const docs = docsOf(office, ALEX);
  docs.openDoc(docId);
  docs.press("Allow");
  docs.grantFileScope();
  return { office, docId, docs, series: String(event.id) };
}
