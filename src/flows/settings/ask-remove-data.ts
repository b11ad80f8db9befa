import type { Answer } from "../../cards/answer";
import { allRecords } from "../../memory/pair-record";
import type { Context } from "../../request/context";
import { words } from "../../text/words";

const say = () => words().removeData;

/** "Remove my data": what goes, what stays and whom it concerns, before anything is done. */
export function askRemoveData(_context: Context): Answer {
  const records = allRecords();
  const shared = records.filter(({ owner }) => owner).length;
  return {
    show: {
      card: "message",
      title: say().title,
      paragraphs: [
        say().goes(records.length),
        say().stays,
        ...(shared > 0 ? [say().others] : []),
        ...(shared > 0 || records.length === 0 ? [say().again] : []),
        ...(records.length > shared ? [say().againTheirs] : []),
      ],
      primary: { label: say().yes, press: { run: "removeData" } },
      secondary: { label: say().no, press: { run: "goBack" } },
    },
    how: "push",
  };
}
