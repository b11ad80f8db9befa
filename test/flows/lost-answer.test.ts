import { expect, test } from "@jest/globals";
import { ALEX, anOffice, calendarOf, docsOwnedBy, fridayWithDana, mails } from "./world";

const DOWN = { code: 503, reason: "backendError", message: "Backend Error" };

test.each(["at once", "minutes late"])(
  "making the doc fails after its effect, Drive's index knows it %s: the second press uses that one",
  async (indexed) => {
    const office = await anOffice({ "drive.app-properties-index": indexed });
    const panel = calendarOf(office);
    panel.openEvent(ALEX, fridayWithDana(office));
    // The folder is the first file that is made, the doc the second.
    office.workspace.faults.add({ method: "drive.files.create", when: "after", skip: 1, error: DOWN });
    panel.press("Set up 1:1");
    expect(panel.texts()[0]).toBe("Google didn't answer");
    panel.press("Try again");
    expect(panel.texts()[0]).toBe("You and Dana are set");
    expect(docsOwnedBy(office)).toHaveLength(1);
    expect(mails(office)).toHaveLength(1);
  },
);

test.each(["at once", "minutes late"])(
  "the execution dies at each of its steps while Drive's index knows files %s: the second press leaves one doc",
  async (indexed) => {
    for (let step = 1; step <= 12; step++) {
      const office = await anOffice({ "drive.app-properties-index": indexed });
      const panel = calendarOf(office);
      panel.openEvent(ALEX, fridayWithDana(office));
      panel.nextRun({ stopBeforeCall: step });
      panel.press("Set up 1:1");
      if (panel.last.error === undefined) return;
      panel.press("Set up 1:1");
      expect([step, panel.last.error, docsOwnedBy(office).length]).toEqual([step, undefined, 1]);
    }
    throw new Error("The set-up never came to its end.");
  },
);
