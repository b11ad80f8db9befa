import { byHand } from "../../emulator/api/call";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import { ALEX, bodyOf, DANA, docsOf, editsByHand, type Office, opens, SAM, startsOf } from "../flows/world";
import { pairOf, type ScenePair } from "./panel-scenes";
import type { Scene } from "./scene";

/** A pair of whom Dana has opened her panel. */
function bothAllowed(office: Office, say: Words) {
  const pair = pairOf(office, say);
  const docs = docsOf(office, DANA);
  docs.openDoc(pair.docId);
  docs.press(say.messages.grant.yes);
  docs.grantFileScope();
  opens(office, DANA, pair.next());
  return pair;
}

/** Alex gives the doc away, by hand. */
function givesTo({ office, docId }: ScenePair, emailAddress: string): void {
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: docId, transferOwnership: true },
    body: { role: "owner", type: "user", emailAddress },
  });
}

/** The doc is Dana's by now, who had opened her panel before. */
function givesAway(office: Office, say: Words) {
  const pair = bothAllowed(office, say);
  givesTo(pair, DANA);
  return pair;
}

/** The doc is Sam's by now, as Alex finds it. */
function ofAnotherOwner(office: Office, say: Words): SidePanel {
  const pair = pairOf(office, say);
  givesTo(pair, SAM);
  return opens(office, ALEX, pair.next());
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
    name: "doc-of-another-owner",
    shows: (office, say) => ofAnotherOwner(office, say).card(),
  },
  {
    name: "new-doc-asked",
    shows(office, say) {
      const panel = ofAnotherOwner(office, say);
      panel.press(say.error.newDoc);
      return panel.card();
    },
  },
  {
    name: "organizer-changed",
    shows(office, say) {
      const { seriesId } = bothAllowed(office, say);
      const { call } = office.workspace;
      call(byHand(SAM), {
        method: "calendar.acl.insert",
        params: { calendarId: "primary" },
        body: { scope: { type: "user", value: ALEX }, role: "writer" },
      });
      call(byHand(ALEX), {
        method: "calendar.events.move",
        params: { calendarId: "primary", eventId: seriesId, destination: SAM, sendUpdates: "none" },
      });
      return opens(office, DANA, startsOf(office, DANA, seriesId)[0] ?? "").card();
    },
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
