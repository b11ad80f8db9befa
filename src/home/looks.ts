import type { Event } from "../../contract/calendar";
import type { Flaw, PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { OF_ACCESS, warnings } from "../panel/warnings";
import { attachedTo } from "../series/attached";
import { flawsOf, othersIn } from "../series/drift";
import { words } from "../text/words";

/**
 * What of a pair needs a look, in the words of its panel: as the panel was last read (of who can open the doc no more than
 * that somebody should look, since nobody read that just now), and who is invited and what is
 * attached as the calendar has it now. The first of it; how much more there is stands behind.
 */
export function lookAt(
  record: PairRecord,
  panel: PanelState | undefined,
  next: Event | undefined,
): string | undefined {
  // No to a meeting has a place of its own on the home card.
  const { declined: _, saidNo: _no, cancelledMs: _ms, others, ...rest } = panel ?? NOTHING;
  const before = others === undefined ? {} : { others };
  const seen = next === undefined ? before : seenIn(record, rest.flaws, next);
  const found = warnings(record, { ...rest, ...seen }, { accessRead: false, guestsRead: next !== undefined });
  const [first] = found;
  if (first === undefined) return undefined;
  const [text = "", ...same] = typeof first.text === "string" ? [first.text] : first.text;
  const more = found.length - 1 + same.length;
  return more === 0 ? text : words().home.andMore(text, more);
}

const NOTHING: Pick<PanelState, "declined" | "saidNo" | "cancelledMs" | "others" | "flaws" | "strangers"> = {
  flaws: [],
  strangers: [],
};

/** Of what the panel found wrong with the event, no more than is so by now. */
function seenIn(
  record: PairRecord,
  flaws: readonly Flaw[],
  event: Event,
): Pick<PanelState, "others" | "attached" | "flaws"> {
  const now = flawsOf({ series: event, recurring: event.recurringEventId !== undefined }, record);
  const others = othersIn(event, record);
  const attached = attachedTo([event], record.docId);
  return {
    flaws: flaws.filter((flaw) => OF_ACCESS.includes(flaw) || now.includes(flaw)),
    ...(others === undefined ? {} : { others }),
    ...(attached.length > 0 ? { attached } : {}),
  };
}
