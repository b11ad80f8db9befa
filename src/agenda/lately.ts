import { lineage, type TrackedItem } from "./lineage";
import type { Agenda, IsoDate, Owner } from "./model";

/** What a section tells of its meeting: whose topics were new, whether the manager's were reached, whether the two talked. */
export interface SectionLately {
  readonly date: IsoDate;
  /** New topics under the direct's and under the manager's name. */
  readonly direct: number;
  readonly manager: number;
  /** The manager had topics, and none of them is done or has a line under it. */
  readonly managerWaited: boolean;
  /** Something is done, has a line under it, or is a next step: topics alone are collected before a meeting. */
  readonly talked: boolean;
}

const SECTIONS = 10;

/** The last sections before a day, oldest first. */
export function lately(agenda: Agenda, before: IsoDate): readonly SectionLately[] {
  const dates = [...new Set(agenda.sections.map(({ date }) => date))].filter((date) => date < before).sort();
  const recent = new Set(dates.slice(-SECTIONS));
  const topics = lineage(agenda).filter(({ section }) => recent.has(section.date));
  return [...recent].map((date) => {
    const here = topics.filter(({ section }) => section.date === date);
    const managers = here.filter(({ owner }) => owner === "manager");
    return {
      date,
      direct: newOf(here, "direct"),
      manager: newOf(here, "manager"),
      managerWaited: managers.length > 0 && !managers.some(wasReached),
      talked: here.some((one) => (one.owner === "actions" && one.item.text !== "") || wasReached(one)),
    };
  });
}

function newOf(here: readonly TrackedItem[], owner: Owner): number {
  return here.filter(
    ({ item, predecessor, owner: whose }) =>
      whose === owner && predecessor === undefined && item.since === undefined && item.text !== "",
  ).length;
}

function wasReached({ item, below }: TrackedItem): boolean {
  return item.done === true || item.notes.length > 0 || below.length > 0;
}
