import type { Bundle } from "../emulator/run";
import type { SidePanel } from "../emulator/side-panel/panel";
import { ACTS, type Act, perform, readableDoc, type Scene } from "./acts";
import { createDice, type Dice } from "./dice";
import { judge, looksLikeTrouble } from "./judge";
import { createLedger, inOrder, originalsOf } from "./ledger";
import { ALEX, DANA, openOffice } from "./office";
import { describe, drawMisfortune, type Misfortune } from "./weather";

/** One thing that happens. Its own `roll` decides the details, so that a story still holds with steps left out. */
export interface Step {
  readonly who: string;
  readonly act: Act;
  readonly roll: number;
  readonly misfortune: Misfortune;
  /** What happens in the midst of it. */
  readonly beside?: { readonly who: string; readonly act: Act; readonly roll: number };
}

export interface Ending {
  /** What went wrong; undefined when every promise held. */
  readonly broken?: string;
  /** The story in words, a line a step. */
  readonly told: readonly string[];
}

const OPENINGS: readonly Act[] = ["open event", "open doc", "open home"];
const RUNNING: readonly Act[] = [...OPENINGS, "press"];

/** Two stories in three begin on a good day: the 1:1 is set up, topics are written, a week goes by. */
const CALM: readonly (readonly [who: string, act: Act])[] = [
  [ALEX, "open event"],
  [ALEX, "press"],
  [DANA, "open doc"],
  [DANA, "press"],
  [DANA, "type a topic"],
  [ALEX, "type a topic"],
  [DANA, "type a topic"],
  [ALEX, "type a note"],
  [ALEX, "wait a week"],
];

/** The story that a seed tells; the details of each step are drawn from its own roll. */
export function storyOf(seed: number, length = 22): Step[] {
  const dice = createDice(seed);
  const steps: Step[] = [];
  const calm = dice.upTo(3) > 0;
  const add = (who: string, act: Act, safe = false): void => {
    const runs = RUNNING.includes(act) && !safe;
    const misfortune: Misfortune = runs ? drawMisfortune(dice) : { kind: "none" };
    const beside = { who: someone(dice), act: dice.pick(ACTS), roll: dice.upTo(2 ** 31) };
    steps.push({
      who,
      act,
      roll: dice.upTo(2 ** 31),
      misfortune,
      ...(misfortune.kind === "beside" ? { beside } : {}),
    });
  };
  if (calm) {
    for (const [who, act] of CALM) add(who, act, true);
  } else {
    add(ALEX, "open event");
    add(ALEX, "press");
  }
  while (steps.length < length) {
    const who = someone(dice);
    const act = dice.pick(ACTS);
    if (act === "press" || dice.oneIn(3)) add(who, dice.pick(OPENINGS));
    add(who, dice.oneIn(3) ? "press" : act);
  }
  return steps;
}

function someone(dice: Dice): string {
  return dice.oneIn(3) ? DANA : ALEX;
}

/** Plays the steps, ends the storm, has each button pressed once more, and judges. */
export function play(bundle: Bundle, seed: number, steps: readonly Step[]): Ending {
  const scene: Scene = { office: openOffice(bundle, seed), ledger: createLedger(), current: new Map() };
  const told: string[] = [];
  try {
    for (const step of steps) {
      const broken = playStep(scene, step, told);
      if (broken !== undefined) return { broken, told };
    }
    scene.office.workspace.faults.clear();
    told.push("The storm is over.");
    const broken = judge(scene, told);
    return broken === undefined ? { told } : { broken, told };
  } catch (error) {
    return {
      broken: `it crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      told,
    };
  }
}

function playStep(scene: Scene, step: Step, told: string[]): string | undefined {
  const { workspace } = scene.office;
  const doc = readableDoc(scene, ALEX);
  const before = doc === undefined ? [] : originalsOf(workspace, ALEX, doc, scene.ledger);
  let interrupted: string | undefined;
  let used: SidePanel | undefined;
  const prepare = (panel: SidePanel): void => {
    used = panel;
    const { misfortune, beside } = step;
    workspace.faults.clear();
    if (misfortune.kind === "fault") workspace.faults.add(misfortune.fault);
    if (misfortune.kind === "caches vanish") workspace.script.dropCaches(scene.office.bundle.app);
    if (misfortune.kind === "death") panel.nextRun({ stopBeforeStep: misfortune.beforeStep });
    if (misfortune.kind === "beside" && beside !== undefined) {
      const beforeStep = (at: number): void => {
        if (at !== misfortune.beforeStep || interrupted !== undefined) return;
        interrupted = "nothing happens";
        interrupted =
          perform(scene, beside.who, beside.act, createDice(beside.roll), () => {}) ?? interrupted;
      };
      panel.nextRun({ beforeStep });
    }
  };
  const done = perform(scene, step.who, step.act, createDice(step.roll), prepare);
  workspace.faults.clear();
  if (done === undefined) return undefined;
  const beside = interrupted === undefined ? "" : ` ${nameOf(step.beside?.who)} ${interrupted}`;
  const misfortune =
    step.misfortune.kind === "beside" && interrupted === undefined ? "" : describe(step.misfortune);
  told.push(`${nameOf(step.who)} ${done}${misfortune}${beside}`);
  if (used !== undefined) {
    const raw = used.last.error;
    if (raw?.kind === "script" || raw?.kind === "answer")
      return `the add-on failed with a raw error: ${raw.message}`;
    if (looksLikeTrouble(used)) told.push(`    ${used.texts({ folded: true }).join(" / ")}`);
  }
  return lossIn(scene, used !== undefined && interrupted === undefined ? before : []);
}

/** The promise that is checked after each step: nothing typed is lost, and what stood in order stands in order. */
function lossIn(scene: Scene, before: readonly string[]): string | undefined {
  const { workspace } = scene.office;
  const doc = readableDoc(scene, ALEX);
  if (doc === undefined) return undefined;
  const lost = scene.ledger.lost(workspace, ALEX, doc);
  if (lost.length > 0) return `what a person typed is gone: ${lost.join(", ")}`;
  if (!inOrder(before, originalsOf(workspace, ALEX, doc, scene.ledger)))
    return "what people typed stands in another order, or reads otherwise";
  return undefined;
}

export function nameOf(who: string | undefined): string {
  return who === DANA ? "Dana" : "Alex";
}
