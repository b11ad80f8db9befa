import type { Fault } from "../emulator/api/faults";
import type { Json } from "../emulator/json";
import { type Bundle, fireDueTriggers } from "../emulator/run";
import type { SidePanel } from "../emulator/side-panel/panel";
import { ALEX, docsOf, type Office, openOffice, seriesOf } from "./office";
import { linesOf } from "./page";
import { toldIn } from "./secrets";
import type { Press, SmallFlow } from "./small-flows";
import { ERRORS, SERVICE_ERROR } from "./weather";

/** A script's own properties, caches and locks aside. */
const API_ONLY = { method: ["calendar.*", "docs.*", "drive.*"] } as const;

/** Which of all cases are played. */
export type Share = <T>(all: readonly T[]) => readonly T[];

/** What may befall a flow's press, case by case; what went wrong, by the name of the mishap. */
export function brokenCases(bundle: Bundle, flow: SmallFlow, share: Share): string[] {
  const start = startOf(bundle, flow);
  return share(mishapsOf(start.calls, start.steps)).flatMap((mishap) => {
    const wrong = playCase(start, flow, mishap);
    return wrong === undefined ? [] : [`${mishap.name}: ${wrong}`];
  });
}

/** What may befall one press, all of it: each call × each error × before and after, each call too slow, each step the last. */
export interface Mishap {
  readonly name: string;
  readonly fault?: Fault;
  readonly stopBeforeStep?: number;
}

function mishapsOf(calls: number, steps: readonly string[]): Mishap[] {
  const mishaps: Mishap[] = [];
  for (let call = 0; call < calls; call++) {
    for (const when of ["before", "after"] as const) {
      for (const error of ERRORS) {
        const name = `call ${call + 1} answers ${error.code} ${error.reason} ${when} its effect`;
        mishaps.push({ name, fault: { ...API_ONLY, when, skip: call, error } });
      }
      mishaps.push({
        name: `call ${call + 1} takes too long, ${when} its effect`,
        fault: { ...API_ONLY, when, skip: call, delayMs: 31_000 },
      });
    }
  }
  for (const [step, service] of steps.entries()) {
    mishaps.push({ name: `the script dies before step ${step + 1}`, stopBeforeStep: step });
    if (/^(?:calendar|docs|drive)\./u.test(service)) continue;
    const name = `step ${step + 1}, ${service},`;
    const fault = { skip: step, error: SERVICE_ERROR } as const;
    // Longer than anybody is patient; and once, so that what was done looks undone.
    mishaps.push({
      name: `${name} fails and goes on failing`,
      fault: { ...fault, when: "before", times: 4 },
    });
    mishaps.push({ name: `${name} fails after its effect`, fault: { ...fault, when: "after" } });
  }
  return mishaps;
}

/** The moment before the press, kept so that every case begins from it. */
export interface Start {
  readonly office: Office;
  readonly state: Json;
  readonly press: Press;
  readonly calls: number;
  /** Each thing the run asks of the world, its own properties, caches and locks included. */
  readonly steps: readonly string[];
  /** What the doc says after the flow in good weather. */
  readonly page: string;
}

export function startOf(bundle: Bundle, flow: SmallFlow): Start {
  const office = openOffice(bundle, 7);
  flow.before(office);
  const press = flow.ask(office);
  if (press === undefined) throw new Error(`"${flow.name}" is not offered at its start.`);
  const state = office.snapshot();
  press.go(press.panel);
  const { execution, error } = press.panel.last;
  if (execution?.outcome !== "returned")
    throw new Error(`"${flow.name}" fails in good weather: ${error?.message}`);
  return {
    office,
    state,
    press,
    calls: execution.calls.length,
    steps: execution.steps,
    page: pageOf(office),
  };
}

/** Stands between docs, which have several lines, and events, which have one. */
export const BETWEEN = "\n---\n";

/**
 * Every line of every doc that Alex owns, what the events say, how they repeat, and how many name a doc: the same however
 * the weather was. In no order: which of several was done first is no promise.
 */
export function pageOf(office: Office): string {
  const pages = docsOf(office).map(({ id = "" }) =>
    linesOf(office.workspace, ALEX, id)
      .map(({ text, ticked, struck }) => `${ticked ? "☑" : ""}${struck ? "~" : ""}${text}`)
      .join("\n"),
  );
  const events = seriesOf(office).map(({ summary = "", description = "", extendedProperties, recurrence }) =>
    [
      summary,
      description.replace(/<[^>]*>/g, ""),
      (extendedProperties?.private?.oneOnOneDoc ?? "") === "" ? "" : "set up",
      ...(recurrence ?? []),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  );
  return [...pages.sort(), ...events.sort()].join(BETWEEN);
}

/** Plays one case; says what went wrong, or undefined. */
function playCase(start: Start, flow: SmallFlow, mishap: Mishap): string | undefined {
  const { office, state, press } = start;
  const { workspace } = office;
  office.restore(state);
  if (mishap.fault !== undefined) workspace.faults.add(mishap.fault);
  if (mishap.stopBeforeStep !== undefined) press.panel.nextRun({ stopBeforeStep: mishap.stopBeforeStep });
  press.go(press.panel);
  workspace.faults.clear();
  const broken = rawErrorIn(press.panel) ?? toldIn(office, press.panel) ?? pressedAgain(office, flow);
  if (broken !== undefined) return broken;
  const page = pageOf(office);
  return page === start.page ? undefined : `the doc says\n${page}\n  instead of\n${start.page}`;
}

/** What Google would show instead of a card of ours; a run that ended in time's or death's hands has none. */
export function rawErrorIn(panel: SidePanel): string | undefined {
  const { error } = panel.last;
  return error?.kind === "script" || error?.kind === "answer" ? `a raw error: ${error.message}` : undefined;
}

/** Ten minutes later, in good weather: the same press once more, if it is still offered. */
export function pressedAgain(office: Office, flow: SmallFlow): string | undefined {
  const { workspace, bundle } = office;
  workspace.clock.advance(10 * 60_000);
  fireDueTriggers(workspace, bundle);
  const press = flow.ask(office);
  if (press === undefined) return undefined;
  const { panel } = press;
  press.go(panel);
  if (panel.last.error !== undefined) return `pressed again in good weather: ${panel.last.error.message}`;
  const texts = panel.texts({ folded: true });
  return texts.some((text) => text.startsWith("Details for IT"))
    ? `pressed again in good weather: ${texts.join(" / ")}`
    : undefined;
}
