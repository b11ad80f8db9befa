import { expect, test } from "@jest/globals";
import { assumptions } from "../../emulator/assumptions";
import {
  ALEX,
  anOffice,
  aPair,
  calendarOf,
  DANA,
  daysLater,
  docsOf,
  docsOwnedBy,
  eventsOf,
  fridayWithDana,
  mails,
  markdownOf,
  opens,
  type Pair,
  permissionsOf,
  startsOf,
} from "./world";

const TRIGGERS = "https://www.googleapis.com/auth/script.scriptapp";

/** What the journey turns on with the usual answers: only of these another answer can matter to it. */
const met = new Set<string>();
await journey(await aPair({}, (id) => met.add(id)));

/** `npm run laws` tries each; `npm test` every third. */
const STRIDE = Number(process.env.LAWS ?? 1) > 1 ? 1 : 3;
/** Whatever Google's undocumented answer is, the three flows give the same doc, the same series and the same mail. */
const switches = assumptions
  .filter(({ id }) => met.has(id))
  .flatMap(({ id, answers }) => answers.slice(1).map((answer) => [id, answer] as const))
  .filter((_, at) => at % STRIDE === 0);

test.each(switches)("%s: %s", async (id, answer) => {
  await journey(await aPair({ [id]: answer }));
});

test("with the required permissions alone everything still works", async () => {
  const office = await anOffice();
  const id = fridayWithDana(office);
  const required = ["calendar.addons.execute", "calendar.events.owned", "drive.file", "script.locale"];
  const scopes = required.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  const panel = calendarOf(office, ALEX, { scopes });
  panel.openEvent(ALEX, id);
  panel.press("Set up 1:1");
  expect(panel.texts()).toContain("You and Dana are set");
  panel.openEvent(ALEX, startsOf(office, ALEX, id)[0] ?? "");
  expect(panel.texts()).toContain("Only you two can open this doc");
  panel.openHome();
  expect(panel.texts()).toContain("Dana Reyes");
});

test.each(["ends the execution", "does nothing", "throws"])(
  "the permission for the hourly run was not granted, and asking for it %s",
  async (answer) => {
    const pair = await aPair({ "apps-script.require-scopes": answer });
    const all = pair.office.bundle.scopes.filter((scope) => scope !== TRIGGERS);
    const panel = calendarOf(pair.office, ALEX, { scopes: all });
    panel.openEvent(ALEX, pair.next());
    panel.press("Settings for all 1:1s");
    panel.set("hourly", true);
    panel.press("Save");
    if (answer === "ends the execution") expect(panel.last.error?.kind).toBe("authorization");
    else expect(panel.last.notification).toContain("Google doesn't allow it here");
  },
);

async function journey(pair: Pair): Promise<void> {
  const { office, docId } = pair;
  const series = String(eventsOf(office, ALEX)[0]?.id);
  const next = (person: string) => startsOf(office, person, series)[0] ?? "";
  const alex = opens(office, ALEX, next(ALEX));
  const dana = docsOf(office, DANA);
  dana.openDoc(docId);
  dana.press("Allow");
  dana.grantFileScope();
  for (const [panel, topic] of [
    [dana, "Moving to Lisbon"],
    [alex, "Budget"],
  ] as const) {
    panel.press("Add topics");
    panel.set("topic", topic);
    panel.press("Add");
  }
  daysLater(office, 5);
  alex.openEvent(ALEX, next(ALEX));
  alex.press("Carry over");
  alex.press("Carry over");
  expect(alex.last.notification).toBe("2 items carried to 27 Nov");
  alex.openHome();
  expect(alex.texts()).toContain("Dana Reyes");
  const doc = markdownOf(office, docId);
  expect(doc.match(/^#+ Fri 2\d Nov 2026/gm)).toHaveLength(2);
  for (const words of ["Moving to Lisbon", "Budget"]) expect(doc.split(words)).toHaveLength(3);
  expect(docsOwnedBy(office)).toHaveLength(1);
  expect(eventsOf(office, ALEX)).toHaveLength(1);
  expect(permissionsOf(office, docId)).toEqual([`owner ${ALEX}`, `writer ${DANA}`]);
  expect(mails(office)).toHaveLength(1);
  expect(office.workspace.violations).toEqual([]);
}
