import type { Words } from "../../src/text/words";
import { ALEX, DANA, docsOf, type Office, opens } from "../flows/world";
import { adds, pairOf } from "./panel-scenes";
import type { Scene } from "./scene";

/** Topics of both, of one of which Dana asks whether it is OK to share with others, and of another Alex says that it stays. */
function asked(office: Office, say: Words) {
  const pair = pairOf(office, say);
  const dana = docsOf(office, DANA);
  dana.openDoc(pair.docId);
  dana.press(say.messages.grant.yes);
  dana.grantFileScope();
  adds(dana, say, "Мой переезд в Лиссабон");
  dana.press(say.confidence.menu);
  dana.press("Мой переезд в Лиссабон");
  dana.set("says", "asked");
  dana.press(say.confidence.save);
  const alex = opens(office, ALEX, pair.next());
  adds(alex, say, "Бюджет\nОтпуск");
  alex.press(say.confidence.menu);
  alex.press("Бюджет");
  alex.press(say.confidence.save);
  return alex;
}

/** "OK to share with others?": asked in the panel, the topics, and one of them. */
export const TOPIC_SCENES: readonly Scene[] = [
  { name: "pair-asked-if-it-may-leave", shows: (office, say) => asked(office, say).card() },
  {
    name: "topics",
    shows: (office, say) => {
      const alex = asked(office, say);
      alex.press(say.confidence.menu);
      return alex.card();
    },
  },
  {
    name: "topic-may-it-leave",
    shows: (office, say) => {
      const alex = asked(office, say);
      alex.press(say.confidence.menu);
      alex.press("Бюджет");
      return alex.card();
    },
  },
];
