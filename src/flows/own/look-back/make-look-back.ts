import type { Answer } from "../../../cards/answer";
import { knownRecord } from "../../../doc/change";
import { alone } from "../../../google/lock";
import { docUrl } from "../../../memory/tags";
import { type Context, input, param } from "../../../request/context";
import { words } from "../../../text/words";
import { writeLookBack } from "../papers/look-back";
import { docsOfLongest, LOOK_BACK_MONTHS, ownMonths } from "./own-months";
import { ToldThere } from "./told-there";

const say = () => words().own.lookBack;

/**
 * "Make it": the last months into a doc of one's own, which then opens; made again, it is brought up to date. Four calls: the
 * doc, who can open the paper, the paper and one write; one more for a doc that the two went on from.
 */
export function lookBackNow(context: Context): Answer {
  const docId = param(context, "docId");
  const chosen = Number(input(context, "months"));
  const months = LOOK_BACK_MONTHS.find((count) => count === chosen) ?? 3;
  const record = knownRecord(docId, context);
  return alone(() => {
    const found = docsOfLongest(record, context);
    const there = new ToldThere(found);
    const { id, wrote } = writeLookBack(record, ownMonths(found, record, months, context), (told) =>
      there.has(told),
    );
    const stays = there.missed ? say().stays : "";
    return { open: docUrl(id), toast: (wrote ? say().made : say().same) + stays };
  });
}
