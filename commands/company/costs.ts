import { BENCH_FLOWS } from "../../bench/flows";
import { type Cost, costOf } from "../../bench/measure";
import { officeOf } from "../../bench/office";
import { plus } from "../../bench/spending";
import type { Bundle } from "../../emulator/run";
import type { Loads } from "./busiest";
import type { Load } from "./spread";

/** A doc of a year of weekly meetings is the usual one; what is counted here does not grow with the doc. */
const A_YEAR = { pairs: 1, sections: 52 };
const ONE = { pairs: 1, sections: 1 };

/**
 * Seconds that a run takes before the add-on's first line: starting a V8 runtime and asking for the person's consent.
 * Nobody publishes it; an assumption, of which only "runs at once" makes use.
 */
const STARTING_S = { usual: 1, bad: 3 };

/** The rows of the bench that a company's week is made of. */
export interface Costs {
  readonly foreign: Cost;
  readonly panel: Cost;
  readonly list: Cost;
  readonly carry: Cost;
  readonly carryFirst: Cost;
  readonly topic: Cost;
  readonly section: Cost;
  readonly idle: Cost;
}

export function measuredCosts(bundle: Bundle): Costs {
  const row = (name: string, size = A_YEAR): Cost => {
    const flow = BENCH_FLOWS.find((one) => one.name === name);
    if (flow === undefined) throw new Error(`The bench has no row "${name}".`);
    const office = officeOf(bundle, size);
    return costOf(office, flow.ours(office));
  };
  return {
    foreign: row("open an event of several people", ONE),
    panel: row("the panel of a changed doc"),
    list: row("list what is open"),
    carry: row("carry over"),
    carryFirst: row("carry over right after a meeting"),
    topic: row("add a topic right after a meeting"),
    section: row("an hour in which a section is due"),
    idle: row("an hour in which nothing is due", ONE),
  };
}

/** Every opening counts as one of a doc that was changed since. To carry over is a press for the list and one on it. */
export function loadsOf({ foreign, panel, list, carry, carryFirst, topic, section, idle }: Costs): Loads {
  return {
    foreign: load(foreign),
    panel: load(panel),
    carry: both(load(list), load(carry)),
    carryFirst: both(load(list), load(carryFirst)),
    topic: load(topic),
    section: load(section),
    run: load(idle),
  };
}

function load({ spent, bytesRead, typical, bad }: Cost): Load {
  return {
    spent,
    exported: bytesRead,
    usualS: typical / 1000 + STARTING_S.usual,
    badS: bad / 1000 + STARTING_S.bad,
  };
}

function both(a: Load, b: Load): Load {
  return {
    spent: plus(a.spent, b.spent),
    exported: a.exported + b.exported,
    usualS: a.usualS + b.usualS,
    badS: a.badS + b.badS,
  };
}
