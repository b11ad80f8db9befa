import { beforeAll, expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { assumptions } from "../../emulator/assumptions";
import { type Bundle, loadBundle } from "../../emulator/run";
import { openOffice } from "../../simulate/office";
import { DOC_FLOWS, EVENT_FLOWS, pageOf, type SmallFlow } from "../../simulate/small-cases";

const FLOWS: readonly SmallFlow[] = [...EVENT_FLOWS, ...DOC_FLOWS];

const others = assumptions.flatMap(({ id, answers }) => answers.slice(1).map((answer) => ({ id, answer })));

interface Played {
  readonly page: string;
  /** The assumptions that anything in the flow turned on. Where one was never asked about, its answer changes nothing. */
  readonly met: ReadonlySet<string>;
}

let bundle: Bundle;
let usual: ReadonlyMap<SmallFlow, Played>;

beforeAll(async () => {
  const { code, manifest } = await makeBundle();
  bundle = loadBundle(code, manifest);
  usual = new Map(FLOWS.map((flow) => [flow, played(flow)]));
});

/** Plays a flow from its start to its end; what the doc then says. */
function played(flow: SmallFlow, id?: string, answer = ""): Played {
  const met = new Set<string>();
  const office = openOffice(bundle, 7, ({ assumptions: switches }) => {
    if (id !== undefined) switches.set(id, answer);
    const { answer: plain } = switches;
    switches.answer = (asked) => {
      met.add(asked);
      return plain(asked);
    };
  });
  flow.before(office);
  const press = flow.ask(office);
  if (press === undefined) return { page: "not offered", met };
  const { panel, go } = press;
  go(panel);
  const texts = panel.texts({ folded: true });
  const wrong = panel.last.error?.message ?? texts.find((text) => text.startsWith("Details for IT"));
  return { page: wrong === undefined ? pageOf(office) : `failed: ${texts.join(" / ")} ${wrong}`, met };
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

test.each(others)(
  "with $id: $answer, every flow goes through and the doc reads the same",
  ({ id, answer }) => {
    const wrong = FLOWS.flatMap((flow) => {
      const before = usual.get(flow);
      if (before?.met.has(id) !== true) return [];
      const { page } = played(flow, id, answer);
      return page === before.page ? [] : [`${flow.name}: ${page}`];
    });
    expect(wrong).toEqual([]);
  },
);
