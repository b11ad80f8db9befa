import { table } from "../../bench/table";
import { type Costs, loadsOf } from "./costs";
import { CONSUMER_QUOTAS, PERSON_QUOTAS } from "./quotas";
import { count, percent } from "./tables";

/**
 * One person against the limits of one person, at the worst: a manager all of whose meetings of the week end in one
 * hour, with every opening, press and section of theirs in the same minute; and a day of seven meetings.
 */
export function personTable(directs: number, costs: Costs): string {
  const { foreign, panel, carryFirst: press, section } = loadsOf(costs);
  const inOneMinute = (of: (spent: typeof panel.spent) => number): number =>
    of(foreign.spent) + directs * (4 * of(panel.spent) + of(press.spent) + of(section.spent));
  const each =
    4 * costs.panel.properties +
    costs.list.properties +
    costs.carryFirst.properties +
    costs.section.properties;
  const properties = directs * each + 10 * costs.foreign.properties + 24 * costs.idle.properties;
  const fetches = directs * (4 * panel.spent.exports + press.spent.exports);
  const triggerS = 24 + directs * section.badS;
  const line = (name: string, taken: number, limit: number, less?: number): string[] => [
    name,
    count(limit),
    count(taken),
    percent(taken / limit),
    less === undefined ? "" : percent(taken / less),
  ];
  return table(
    ["of one person", "limit", "at the worst", "share", "of a consumer account's"],
    [
      line(
        "Docs writes a minute",
        inOneMinute((spent) => spent.docsWrites),
        PERSON_QUOTAS.docsWrites,
      ),
      line(
        "Docs reads a minute",
        inOneMinute((spent) => spent.docsReads),
        PERSON_QUOTAS.docsReads,
      ),
      line(
        "Calendar requests a minute",
        inOneMinute((spent) => spent.calendar),
        PERSON_QUOTAS.calendar,
      ),
      line(
        "Drive units a minute",
        inOneMinute((spent) => spent.driveUnits),
        PERSON_QUOTAS.driveUnits,
      ),
      line("exports by URL Fetch a day", fetches, PERSON_QUOTAS.fetches, CONSUMER_QUOTAS.fetches),
      line(
        "properties read or written a day",
        properties,
        PERSON_QUOTAS.properties,
        CONSUMER_QUOTAS.properties,
      ),
      line("seconds of triggers a day", triggerS, PERSON_QUOTAS.triggerS, CONSUMER_QUOTAS.triggerS),
    ],
  );
}
