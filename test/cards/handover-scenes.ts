import { byHand } from "../../emulator/api/call";
import type { Words } from "../../src/text/words";
import { ALEX, bodyOf, DANA, docsOf, editsByHand, type Office, opens } from "../flows/world";
import { pairOf } from "./panel-scenes";
import type { Scene } from "./scene";

/** Alex gives the doc to Dana, who had opened her panel before. */
function givesAway(office: Office, say: Words) {
  const pair = pairOf(office, say);
  const docs = docsOf(office, DANA);
  docs.openDoc(pair.docId);
  docs.press(say.messages.grant.yes);
  docs.grantFileScope();
  opens(office, DANA, pair.next());
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: pair.docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress: DANA },
  });
  return pair;
}

/** Who writes now that the doc changed hands, for both; and a doc whose next section was deleted. */
export const HANDOVER_SCENES: readonly Scene[] = [
  {
    name: "pair-handed-over",
    shows: (office, say) => opens(office, DANA, givesAway(office, say).next()).card(),
  },
  {
    name: "pair-given-away",
    shows: (office, say) => opens(office, ALEX, givesAway(office, say).next()).card(),
  },
  {
    name: "pair-no-section",
    shows(office, say) {
      const pair = pairOf(office, say);
      const end = Number(bodyOf(office, pair.docId).at(-1)?.endIndex);
      const range = { startIndex: 1, endIndex: end - 1 };
      editsByHand(office, ALEX, pair.docId, [{ deleteContentRange: { range } }]);
      return opens(office, ALEX, pair.next()).card();
    },
  },
];
