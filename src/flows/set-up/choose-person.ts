import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { cached } from "../../google/memory";
import { allRecords } from "../../memory/pair-record";
import { type Context, input } from "../../request/context";
import { othersOf } from "../../series/kind";
import { keptSeries, pressParams, type SeriesNow } from "../../series/series-now";
import { askView } from "./ask";
import { chosen } from "./request";

/** CHOOSE DIRECT, for an event with nobody or with several, or because the one proposed is the wrong one. */
export function chooseView(
  opened: SeriesNow,
  id: string,
  people: ReadonlyArray<{ readonly name: string; readonly address: string }>,
  severalStay: boolean,
): View {
  const shown = people.map((one) => ({
    name: one.name === "" ? one.address : one.name,
    address: one.address,
  }));
  return { card: "choose", people: shown, severalStay, params: pressParams(opened, id) };
}

export function changePerson(context: Context): Answer {
  const { opened, id } = pressed(context);
  const people = othersOf(opened.event);
  return { show: chooseView(opened, id, people, people.length > 1), how: "push" };
}

/** "Continue": the card with the facts, for the person that was chosen. */
export function chooseDirect(context: Context): Answer {
  const { opened, id } = pressed(context);
  const typed = input(context, "someone");
  const other = chosen(
    typed === undefined ? input(context, "person") : undefined,
    undefined,
    othersOf(opened.event),
    typed ?? "",
  );
  return { show: askView(opened, id, other, false, context), how: "push" };
}

export function goBack(): Answer {
  return { how: "back" };
}

/** People whose name or address begins with what was typed: those seen on the calendar and those one has a 1:1 with. */
export function suggestPeople(context: Context): Answer {
  const typed = (input(context, context.params.field ?? "someone") ?? "").toLowerCase();
  const people = new Map<string, string>();
  for (const { other } of allRecords()) people.set(other.address.toLowerCase(), said(other));
  for (const one of seenPeople())
    if (!people.has(one.address.toLowerCase())) people.set(one.address.toLowerCase(), said(one));
  const fits = [...people.values()].filter((text) =>
    text
      .toLowerCase()
      .split(/[\s<@.]+/)
      .some((word) => word.startsWith(typed)),
  );
  return { suggestions: fits.sort().slice(0, 10) };
}

function seenPeople(): ReadonlyArray<{ name: string; address: string }> {
  const kept = cached("people");
  return Array.isArray(kept) ? (kept as { name: string; address: string }[]) : [];
}

function said({ name, address }: { readonly name: string; readonly address: string }): string {
  return name === "" ? address : `${name} <${address}>`;
}

function pressed(context: Context): { readonly opened: SeriesNow; readonly id: string } {
  const { calendarId = "primary", id = "", seriesId } = context.params;
  return { opened: keptSeries(calendarId, id, seriesId, context), id };
}
