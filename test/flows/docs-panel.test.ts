import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import { ALEX, aPair, DANA, docsOf, SAM, sharesByHand } from "./world";

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
  dana.press("Try again");
  expect(dana.texts().slice(0, 2)).toEqual(["Alex Morgan", "Fri 20 Nov, 10:00"]);
});

test("whose address changed since the set-up is known by their number in Drive", async () => {
  const pair = await aPair();
  const { office } = pair;
  office.workspace.call(byHand(ALEX), {
    method: "drive.files.update",
    params: { fileId: pair.docId },
    body: { appProperties: { address: "dana.before@example.com" } },
  });
  const dana = docsOf(office, DANA);
  dana.openDoc(pair.docId);
  dana.press("Allow");
  dana.grantFileScope();
  expect(dana.texts().slice(0, 2)).toEqual(["Alex Morgan", "Fri 20 Nov, 10:00"]);
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
