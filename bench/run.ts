import type { Bundle } from "../emulator/run";
import { BENCH_FLOWS } from "./flows";
import { type Cost, costOf } from "./measure";
import { officesBySize, runPlain, type Size, unmaskedBytes } from "./office";

/** One job at one size: what it costs the add-on and, where there is one, the plain way; and what is allowed. */
export interface Row extends Size {
  readonly flow: string;
  readonly budget: number;
  readonly ours: Cost;
  readonly plain?: Cost;
  /** Bytes of the doc when it is read without a mask, once. */
  readonly unmasked: number;
}

/** Half of an unmasked read is the most that a panel, a section and a carry-over may read of a long doc. */
const MOST_READ = 0.5;
/** The flows that promise it, and from how many sections on. */
const MASKED = { from: 260, flows: /panel|section|carry over|list what is open/ } as const;

/** Every job at every size, docs of at most so many sections. */
export function measureAll(
  bundle: Bundle,
  plain: Bundle | undefined,
  longest = Number.POSITIVE_INFINITY,
): Row[] {
  const officeOf = officesBySize(bundle);
  return BENCH_FLOWS.flatMap((flow) =>
    flow.sizes
      .filter(({ sections }) => sections <= longest)
      .map((size) => {
        const office = officeOf(size);
        const ours = costOf(office, flow.ours(office));
        const [pair] = office.pairs;
        const unmasked = pair === undefined ? 0 : unmaskedBytes(office, pair.docId);
        const row: Row = { flow: flow.name, budget: flow.budget, ...size, ours, unmasked };
        if (plain === undefined || flow.plain === undefined) return row;
        const other = officeOf(size);
        const { functionName, event } = flow.plain(other);
        return { ...row, plain: costOf(other, () => runPlain(other, plain, functionName, event)) };
      }),
  );
}

/** What is over its budget, in words. */
export function overruns(rows: readonly Row[]): string[] {
  return rows.flatMap(({ flow, sections, pairs, budget, ours, unmasked }) => {
    const where = `${flow} (${pairs} pairs, ${sections} sections)`;
    const masked = sections >= MASKED.from && MASKED.flows.test(flow);
    return [
      ...(ours.calls > budget ? [`${where}: ${ours.calls} calls, ${budget} allowed`] : []),
      ...(masked && ours.docBytesRead > unmasked * MOST_READ
        ? [
            `${where}: reads ${ours.docBytesRead} bytes, more than half of the ${unmasked} of an unmasked read`,
          ]
        : []),
    ];
  });
}
