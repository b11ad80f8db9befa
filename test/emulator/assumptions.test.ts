import { beforeAll, expect, test } from "@jest/globals";
import { assumptions } from "../../emulator/assumptions";
import type { Bundle } from "../../emulator/run";
import { type Office, openOffice } from "../../simulate/office";
import { pageOf } from "../../simulate/small-cases";
import { DOC_FLOWS, EVENT_FLOWS, type SmallFlow } from "../../simulate/small-flows";
import { theBundle } from "../bundle";

const FLOWS: readonly SmallFlow[] = [...EVENT_FLOWS, ...DOC_FLOWS];

const others = assumptions.flatMap(({ id, answers }) => answers.slice(1).map((answer) => ({ id, answer })));

/**
 * `npm run laws` plays every flow under every answer that matters to it; `npm test` every third, others with the next
 * answer.
 */
const STRIDE = Number(process.env.LAWS ?? 1) > 1 ? 1 : 3;

interface Played {
  readonly page: string;
  /** The assumptions that anything in the flow turned on. Where one was never asked about, its answer changes nothing. */
  readonly met: ReadonlySet<string>;
}

let bundle: Bundle;
let usual: ReadonlyMap<SmallFlow, Played>;

beforeAll(async () => {
  bundle = await theBundle();
  usual = played(FLOWS);
}, 60_000);

/** Plays flows from their start to their end; what the doc then says. Those that begin alike share their beginning. */
function played(flows: readonly SmallFlow[], id?: string, answer = ""): ReadonlyMap<SmallFlow, Played> {
  const outcomes = new Map<SmallFlow, Played>();
  for (const before of new Set(flows.map((flow) => flow.before))) {
    const met = new Set<string>();
    const office = openOffice(bundle, 7, ({ assumptions: switches }) => {
      if (id !== undefined) switches.set(id, answer);
      const { answer: plain } = switches;
      switches.answer = (asked) => {
        met.add(asked);
        return plain(asked);
      };
    });
    before(office);
    const begun = office.snapshot();
    const metBefore = [...met];
    for (const flow of flows.filter((one) => one.before === before)) {
      met.clear();
      office.restore(begun);
      const page = playedOn(office, flow);
      outcomes.set(flow, { page, met: new Set([...metBefore, ...met]) });
    }
  }
  return outcomes;
}

function playedOn(office: Office, flow: SmallFlow): string {
  const press = flow.ask(office);
  if (press === undefined) return "not offered";
  const { panel, go } = press;
  go(panel);
  const texts = panel.texts({ folded: true });
  const wrong = panel.last.error?.message ?? texts.find((text) => text.startsWith("Details for IT"));
  return wrong === undefined ? pageOf(office) : `failed: ${texts.join(" / ")} ${wrong}`;
}

test("every assumption has an id of its own, a place, a check and at least two answers", () => {
  expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
  for (const { id, question, where, check, answers } of assumptions) {
    expect([id, question.length > 10, where.length > 3, check.length > 10, answers.length > 1]).toEqual([
      id,
      true,
      true,
      true,
      true,
    ]);
  }
});

test("the flows go through", () => {
  for (const [{ name }, { page }] of usual)
    expect([name, page]).not.toEqual([name, expect.stringMatching(/^(failed|not offered)/)]);
});

test.each(others.map((other, at) => ({ ...other, at })))(
  "with $id: $answer, every flow goes through and the doc reads the same",
  ({ id, answer, at }) => {
    const meeting = FLOWS.filter((flow) => usual.get(flow)?.met.has(id) === true);
    const flows = meeting.filter((_, nth) => meeting.length === 1 || (nth + at) % STRIDE === 0);
    const wrong = [...played(flows, id, answer)]
      .filter(([flow, { page }]) => page !== usual.get(flow)?.page)
      .map(([flow, { page }]) => `${flow.name}: ${page}`);
    expect(wrong).toEqual([]);
  },
);
