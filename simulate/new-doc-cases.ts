import { ALEX, docsOf, type Office } from "./office";
import { linesOf } from "./page";
import { alexOpens, docOf, type Press, pressing, type SmallFlow, topicsWritten } from "./small-flows";

const GO_ON = "Go on in a new doc";
const GO_BACK = "Go back to the old doc";
/** More than may stand in a doc before it is said to be nearly full. */
const LETTERS = 905_000;

/** Topics, and below one of them the notes of many years. */
function nearlyFull(office: Office): void {
  topicsWritten(office);
  const { docs } = office.workspace;
  const doc = docOf(office);
  const topic = linesOf(office.workspace, ALEX, doc).find(({ text }) => text.startsWith("Promotion"));
  if (topic === undefined) throw new Error("The topic is not there.");
  const at = topic.end - 1;
  docs.edit(ALEX, doc, { kind: "insertText", at, text: "\n" });
  docs.edit(ALEX, doc, { kind: "backspace", at: at + 1 });
  docs.edit(ALEX, doc, { kind: "insertText", at: at + 1, text: "x".repeat(LETTERS) });
  // The links of our own lines are led where they belong by an opening.
  alexOpens(office);
  alexOpens(office);
}

function goesOn(office: Office): Press | undefined {
  const panel = alexOpens(office);
  if (!panel.buttons().includes(GO_ON)) return undefined;
  if (!panel.texts({ folded: true }).some((text) => text.startsWith("Details for IT"))) panel.press(GO_ON);
  return pressing(panel, GO_ON);
}

function goesBack(office: Office): Press | undefined {
  const panel = alexOpens(office);
  return panel.buttons().includes(GO_BACK) ? pressing(panel, GO_BACK) : undefined;
}

/** A new doc where one is nearly full, and the way back from it. */
export const NEW_DOC_FLOWS: readonly SmallFlow[] = [
  { name: "go on in a new doc", before: nearlyFull, ask: goesOn },
  {
    name: "go back to the old doc",
    before: (office) => {
      nearlyFull(office);
      const press = goesOn(office);
      press?.go(press.panel);
      if (docsOf(office).length !== 2) throw new Error("There is no new doc.");
    },
    ask: goesBack,
  },
];
