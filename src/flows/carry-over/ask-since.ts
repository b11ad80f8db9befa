import type { Agenda, IsoDate } from "../../agenda/model";
import { type Since, sinceWhen } from "../../agenda/since-when";
import type { Answer } from "../../cards/answer";
import { SINCE, type SinceChoice } from "../../cards/pair/since-card";
import { readDoc, withTicks } from "../../doc/read";
import { docUrl } from "../../memory/tags";
import { knownPanel, loadPanel } from "../../panel/load";
import { earlier } from "../../panel/meetings";
import { type Context, input, param } from "../../request/context";
import { addDays, dayOf } from "../../schedule/moment";
import { words } from "../../text/words";

/** "How far back?": from when on what is open is taken along, before a list of hundreds is shown: two calls. */
export function askSince(context: Context): Answer {
  const docId = param(context, "docId");
  const { record, state } = knownPanel(docId, context) ?? loadPanel(docId, context);
  const reading = withTicks(readDoc(record, context), record, context);
  const before =
    earlier(state.content.section, state.next?.date) ?? addDays(dayOf(context.nowMs, record.zone), 1);
  const choice = sinceChoice(reading.agenda, before, record.settings?.openFrom);
  const say = words().since;
  return {
    show: {
      card: "since",
      ...choice,
      show: { label: say.show, press: { run: "chooseSince", with: { docId, since: choice.chosen } } },
      openDoc: docUrl(docId, state.content.newestHeading),
    },
    how: "push",
  };
}

/** The choices in words; chosen is what holds, or the shortest that takes something along. */
export function sinceChoice(
  agenda: Agenda,
  before: IsoDate,
  holds: IsoDate | undefined,
): SinceChoice & { readonly open: number } {
  const ways = sinceWhen(agenda, before);
  const likely = ways.find(({ what }) => what === "months") ?? ways.find(({ count }) => count > 0);
  const chosen = ways.find(({ from }) => from === holds) ?? likely;
  return {
    choices: ways.map((one) => ({ label: saidSince(one), value: one.from })),
    chosen: chosen?.from ?? "",
    open: ways[ways.length - 1]?.count ?? 0,
  };
}

function saidSince({ what, months = 0, count }: Since): string {
  const { since } = words();
  if (what === "fresh") return since.fresh;
  if (what === "last") return since.last(count);
  return what === "months" ? since.months(months, count) : since.all(count);
}

/** The day that was chosen on a card that asks since when; undefined on one that did not ask. */
export function chosenSince(context: Context): IsoDate | undefined {
  const day = input(context, SINCE) ?? context.params[SINCE];
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
}
