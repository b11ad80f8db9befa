import { expect, test } from "@jest/globals";
import { driveMisfortunes } from "../../../emulator/drive/misfortunes";
import { ALEX, DANA, DriveWorld, inApp, refusal, SHEET } from "./drive-world";

test.each(Object.entries(driveMisfortunes))(
  "%s strikes one call of an app, as documented",
  (_name, fault) => {
    const drive = new DriveWorld();
    const app = inApp(ALEX);
    const file = drive.create(app, { name: "A", mimeType: SHEET });
    drive.workspace.faults.add(fault);
    const act = () =>
      fault.method === "drive.files.create"
        ? drive.create(app, { name: "B", mimeType: SHEET })
        : drive.share(app, file, DANA);
    expect(refusal(act)).toBe(`${fault.error.code} ${fault.error.reason}`);
    const happened = drive.names(app).includes("B") || drive.access(ALEX, file).length > 1;
    expect(happened).toBe(fault.when === "after");
    act();
  },
);

test("people's own use of Google's pages meets none of them", () => {
  const drive = new DriveWorld();
  drive.workspace.faults.add(driveMisfortunes.domainPolicy);
  expect(drive.create(ALEX, { name: "A", mimeType: SHEET }).name).toBe("A");
});
