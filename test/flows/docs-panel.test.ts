import { expect, test } from "@jest/globals";
import {
  ALEX,
  anOffice,
  aPair,
  DANA,
  docsOf,
  docsOwnedBy,
  fridayWithDana,
  opens,
  SAM,
  sharesByHand,
} from "./world";

const DOWN = { code: 500, reason: "backendError", message: "Internal Error" } as const;

test("Calendar is down when the direct first opens the doc: that is said, not that there is no meeting", async () => {
  const pair = await aPair();
  const { office } = pair;
  const dana = docsOf(office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  office.workspace.faults.add({ method: "calendar.*", when: "before", times: 9, error: DOWN });
  dana.grantFileScope();
  expect(dana.texts()[0]).toBe("Google didn't answer");
  office.workspace.faults.clear();
  // Nor, when it is Drive that is down, that she never pressed Allow.
  office.workspace.faults.add({ method: "drive.files.get", when: "before", times: 9, error: DOWN });
  dana.press("Try again");
  expect(dana.texts()[0]).toBe("Google didn't answer");
  office.workspace.faults.clear();
  dana.press("Try again");
  expect(dana.texts().slice(0, 2)).toEqual(["Alex Morgan", "Fri 20 Nov, 10:00"]);
});

test("invited under another of their addresses, the direct is known by their number in Drive", async () => {
  const office = await anOffice();
  const invited = () => fridayWithDana(office, { attendees: [{ email: "d.reyes@example.com" }] });
  const first = invited();
  opens(office, ALEX, first).press("Set up 1:1");
  office.deletes(ALEX, first);
  // The number is on the doc once it goes with its second event.
  const second = invited();
  opens(office, ALEX, second).press("Set up 1:1");
  // Her copy of the event would tell under which address she was invited.
  office.deletes(DANA, second);
  const dana = docsOf(office, DANA);
  dana.openDoc(String(docsOwnedBy(office)[0]?.id));
  dana.press("Allow");
  dana.grantFileScope();
  expect(dana.texts()[0]).toBe("Alex Morgan");
});

test("somebody else whom the owner let in by hand is not one of the two", async () => {
  const pair = await aPair();
  sharesByHand(pair, SAM);
  const sam = docsOf(pair.office, SAM);
  sam.openDoc(pair.docId);
  sam.press("Allow");
  sam.grantFileScope();
  expect(sam.texts()[0]).toBe("This doc is not this 1:1's");
});
