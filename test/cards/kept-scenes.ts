import { bullet, composeDocument, heading } from "../../emulator/docs/compose";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import { ALEX, aDocByHand, docsOf, fridayWithDana, type Office } from "../flows/world";
import type { Scene } from "./scene";

/** A log of three years that two people kept by hand, a meeting each month, two open items each. */
const LOG = [2024, 2025, 2026].flatMap((year) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((month) => [
    heading(2, `${year}-${String(month).padStart(2, "0")}-06`),
    bullet(`Вопрос ${month}/${year}`),
    bullet(`Мысль ${month}/${year}`),
  ]),
);

function looksAt(office: Office, say: Words, pieces: typeof LOG): { panel: SidePanel; docId: string } {
  fridayWithDana(office, { recurrence: ["RRULE:FREQ=WEEKLY;BYDAY=FR"] });
  const docId = aDocByHand(office);
  composeDocument(office.workspace.docs, ALEX, docId, pieces);
  const panel = docsOf(office, ALEX);
  panel.openDoc(docId);
  panel.press(say.permissions.allow);
  panel.grantFileScope();
  panel.press(say.adopt.offer.look);
  return { panel, docId };
}

/** Docs that were kept before the add-on. */
export const KEPT_SCENES: readonly Scene[] = [
  {
    name: "kept-doc-since-when",
    shows: (office, say) => looksAt(office, say, LOG).panel.card(),
  },
  {
    name: "since-when",
    shows: (office, say) => {
      const { panel, docId } = looksAt(office, say, LOG.slice(0, 30));
      panel.press(say.adopt.understood.use);
      composeDocument(office.workspace.docs, ALEX, docId, LOG.slice(30));
      panel.reload();
      panel.press(say.pair.carry);
      return panel.card();
    },
  },
  {
    name: "open-items-since",
    shows: (office, say) => {
      const { panel, docId } = looksAt(office, say, LOG.slice(0, 30));
      panel.press(say.adopt.understood.use);
      composeDocument(office.workspace.docs, ALEX, docId, LOG.slice(30));
      panel.reload();
      panel.press(say.pair.carry);
      panel.press(say.since.show);
      return panel.card();
    },
  },
];
