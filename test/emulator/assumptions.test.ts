import { beforeAll, expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { assumptions } from "../../emulator/assumptions";
import { type Bundle, loadBundle } from "../../emulator/run";
import { openOffice } from "../../simulate/office";
import { pageOf, SMALL_FLOWS } from "../../simulate/small-cases";

/**
 * Answers under which no add-on of this kind can run, so that there is nothing to be right about. Each is the first
 * thing to look at on a real account.
 */
const FATAL: readonly string[] = ["apps-script.format-to-parts no", "apps-script.big-int no"];

const others = assumptions.flatMap(({ id, answers }) =>
  answers
    .slice(1)
    .map((answer) => ({ id, answer }))
    .filter(({ id, answer }) => !FATAL.includes(`${id} ${answer}`)),
);

let bundle: Bundle;
let usual: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { code, manifest } = await makeBundle();
  bundle = loadBundle(code, manifest);
  usual = new Map(SMALL_FLOWS.map((flow) => [flow.name, played(flow.name, () => {})]));
});

/** Plays a flow from its start to its end; what the doc then says. */
function played(name: string, flip: (set: (id: string, answer: string) => void) => void): string {
  const flow = SMALL_FLOWS.find((one) => one.name === name);
  if (flow === undefined) throw new Error(`There is no flow "${name}".`);
  const office = openOffice(bundle, 7, (workspace) =>
    flip((id, answer) => workspace.assumptions.set(id, answer)),
  );
  flow.before(office);
  const press = flow.ask(office);
  if (press === undefined) return "not offered";
  const panel = press();
  const wrong =
    panel.last.error?.message ??
    panel.texts({ folded: true }).find((text) => text.startsWith("Details for IT"));
  return wrong === undefined
    ? pageOf(office)
    : `failed: ${panel.texts({ folded: true }).join(" / ")} ${wrong}`;
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

test.each(others)(
  "with $id: $answer, every flow goes through and the doc reads the same",
  ({ id, answer }) => {
    const wrong = SMALL_FLOWS.flatMap(({ name }) => {
      const page = played(name, (set) => set(id, answer));
      return page === usual.get(name) ? [] : [`${name}: ${page}`];
    });
    expect(wrong).toEqual([]);
  },
);
