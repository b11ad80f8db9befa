import { expect, test } from "@jest/globals";
import { loadBundle } from "../../emulator/run";
import { openSidePanel } from "../../emulator/side-panel/panel";
import { logOf, secretsOf, toldIn } from "../../simulate/secrets";
import { startOf } from "../../simulate/small-cases";
import { DOC_FLOWS, EVENT_FLOWS, type SmallFlow } from "../../simulate/small-flows";
import { ERRORS } from "../../simulate/weather";
import { builtBundle, theBundle } from "../bundle";
import { ALEX, anOffice } from "../flows/world";
import { refusals } from "../simulate/share";

const FLOWS: readonly SmallFlow[] = [...EVENT_FLOWS, ...DOC_FLOWS];

test.each(FLOWS)(
  "$name: in good weather and in bad of every kind, the log holds codes and nothing else",
  async (flow) => {
    const { office, press, state, calls } = startOf(await theBundle(), flow);
    const told: string[] = [];
    let lines = 0;
    for (let call = -1; call < calls; call++) {
      for (const error of call < 0 ? ERRORS.slice(0, 1) : refusals(ERRORS, call)) {
        office.restore(state);
        if (call >= 0)
          office.workspace.faults.add({
            method: ["calendar.*", "docs.*", "drive.*"],
            when: "before",
            skip: call,
            // Patience would hide a failure that comes once.
            times: 4,
            error: { ...error, message: `${error.message} dana@example.com Moving to the Lisbon team` },
          });
        press.go(press.panel);
        const leak = toldIn(office, press.panel);
        if (leak !== undefined) told.push(leak);
        for (const line of logOf(press.panel)) {
          lines++;
          const { functionName, outcome, status, ...more } = JSON.parse(line) as Record<string, unknown>;
          expect(functionName).toMatch(/^[A-Za-z]+$/u);
          expect(outcome).toMatch(/^[A-Z_]+$/u);
          expect([undefined, ...ERRORS.map(({ code }) => code), 400]).toContain(status);
          expect(more).toEqual({});
        }
        office.workspace.faults.clear();
      }
    }
    expect(told).toEqual([]);
    expect(lines).toBeGreaterThan(calls);
  },
);

test("a failure that the add-on does not know is logged as UNEXPECTED and told without its text", async () => {
  const { code, manifest } = await builtBundle();
  const flow = /function openHome\(\w+\)\s*\{/u;
  const broken = code.replace(flow, '$& throw new Error("dana@example.com Moving to Lisbon");');
  const { workspace } = await anOffice();
  const panel = openSidePanel(workspace, loadBundle(broken, manifest), ALEX, { host: "CALENDAR" });
  panel.openHome();
  expect(logOf(panel).map((line) => JSON.parse(line))).toEqual([
    { functionName: expect.any(String), outcome: "UNEXPECTED" },
  ]);
  expect([...panel.texts(), ...logOf(panel)].join("\n")).not.toMatch(/dana|Lisbon/iu);
});

test("the search for secrets finds each kind of them", async () => {
  const flow = FLOWS.find(({ name }) => name === "carry over");
  if (flow === undefined) throw new Error("There is no such flow.");
  const { office } = startOf(await theBundle(), flow);
  const secrets = secretsOf(office);
  for (const one of ["dana@example.com", "Reyes", "Lisbon", office.eventId]) expect(secrets).toContain(one);
});
