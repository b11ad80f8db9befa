import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import {
  ALEX,
  calendarOf,
  DANA,
  docsOf,
  docsOwnedBy,
  fridayWithDana,
  type Office,
  opens,
} from "../flows/world";
import type { Scene } from "./scene";

/** Alex deleted the series by hand, and Dana finds the 1:1 on home. */
function gone(office: Office, say: Words): SidePanel {
  const seriesId = fridayWithDana(office);
  opens(office, ALEX, seriesId).press(say.ask.setUp);
  const docs = docsOf(office, DANA);
  docs.openDoc(String(docsOwnedBy(office)[0]?.id));
  docs.press(say.messages.grant.yes);
  docs.grantFileScope();
  office.deletes(ALEX, seriesId);
  const home = calendarOf(office, DANA);
  home.openHome();
  return home;
}

/** A series that is gone, as the direct meets it. */
export const GONE_SCENES: readonly Scene[] = [
  { name: "home-gone", shows: (office, say) => gone(office, say).card() },
  {
    name: "pair-gone",
    shows: (office, say) => {
      const panel = gone(office, say);
      panel.press("Alex Morgan");
      return panel.card();
    },
  },
  {
    name: "take-off-my-list",
    shows: (office, say) => {
      const panel = gone(office, say);
      panel.press("Alex Morgan");
      panel.press(say.ending.menu);
      return panel.card();
    },
  },
];
