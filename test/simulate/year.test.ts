import { expect, test } from "@jest/globals";
import { ALEX } from "../../simulate/office";
import { linesOf } from "../../simulate/page";
import { liveThrough } from "../../simulate/year";
import { theBundle } from "../bundle";

test.each([1, 2])(
  "a quarter of a pair's ordinary life leaves a doc in which nothing of ours says nothing (seed %s)",
  async (seed) => {
    const { table, typed, calls, office, doc } = liveThrough(await theBundle(), 14, seed);
    expect(table.openTwice).toEqual([]);
    expect([table.notesOnALine, table.notesOnDetails]).toEqual([1, 0]);
    expect([table.emptyBoxes, table.wordlessSections]).toEqual([0, 0]);
    expect(table.linesOfOurs).toBeLessThanOrEqual(6);
    const page = linesOf(office.workspace, ALEX, doc)
      .map(({ text }) => text)
      .join("\n");
    expect(typed.filter((text) => !page.includes(text))).toEqual([]);
    expect(calls.get("Carry over")).toBeLessThanOrEqual(4);
    // Weeks that were cancelled, and a meeting that was moved, cost no call more.
    expect(Math.max(...calls.values())).toBeLessThanOrEqual(4);
  },
  300_000,
);
