import type { Bundle } from "../emulator/run";
import { openSidePanel, type SidePanel } from "../emulator/side-panel/panel";
import { type Act, doerOf, drawAct, perform, runs } from "./acts";
import { createDice, type Dice } from "./dice";
import { judge, looksLikeTrouble } from "./judge";
import { createLedger, inOrder, originalsIn } from "./ledger";
import { createMailBook } from "./mail-book";
import { ALEX, DANA, openOffice } from "./office";
import { type Line, linesOf } from "./page";
import { docLetsIn, isOnesOwnAlone } from "./promises";
import { inGoodWeather, type Prepare, readableDoc, type Scene } from "./scene";
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

/** How long a story is told, and whether half of it is done and taken back, or is what each has for themselves. */
export interface Telling {
  readonly length?: number | undefined;
  readonly undoing?: boolean | undefined;
  readonly own?: boolean | undefined;
}

/** Something is done, and taken back a moment or a day later, by whoever comes by. */
const UNDOING: readonly Act[] = [
  "take the last change back",
  "take the last change back",
  "undo the set-up",
  "carry over",
  "add a topic",
  "mark one done",
  "add the section",
  "type a topic",
  "wait a day",
];

/** What is one person's alone, by either of the two: all of "Just for me", the end, and what may leave the room. */
const OWN: readonly Act[] = [
  "write a note of one's own",
  "look back",
  "look back",
  "copy the doc",
  "ask a question",
  "say whether they met",
  "use a first section",
  "read the guide",
  "send steps to Google Tasks",
  "tick a task off",
  "strike what Google Tasks says is done",
  "say whether a topic may leave",
  "answer whether it may",
  "end the 1:1",
  "take the end back",
  "take the end back",
  "type a topic",
  "tick",
  "wait a week",
];

/** The story that a seed tells; the details of each step are drawn from its own roll. */
export function storyOf(seed: number, { length = 24, undoing, own }: Telling = {}): Step[] {
  const dice = createDice(seed);
  const more = undoing === true ? UNDOING : own === true ? OWN : undefined;
  // The same seed tells another story when there is more of one kind in it.
  const drawn = more === undefined ? dice : createDice(seed + 2 ** 30);
  const steps: Step[] = [];
  const add = (who: string, act: Act, safe = false): void => {
    const misfortune: Misfortune = runs(act) && !safe ? drawMisfortune(dice) : { kind: "none" };
    const beside = { who: someone(dice), act: drawAct(dice), roll: dice.upTo(2 ** 31) };
    steps.push({
      who: doerOf(who, act),
      act,
      roll: dice.upTo(2 ** 31),
      misfortune,
      ...(misfortune.kind === "beside" ? { beside } : {}),
    });
  };
  if (dice.upTo(3) > 0) {
    for (const [who, act] of CALM) add(who, act, true);
  } else {
    add(ALEX, "open event");
    add(ALEX, "press");
  }
  while (steps.length < length) {
    const who = someone(dice);
    const act = more !== undefined && drawn.oneIn(2) ? drawn.pick(more) : drawAct(dice);
    if (act === "press") add(who, dice.pick(OPENINGS));
    add(who, act);
  }
  return steps;
}

function someone(dice: Dice): string {
  return dice.oneIn(3) ? DANA : ALEX;
}

/** Plays the steps, ends the storm, has each button pressed once more, and judges. `prepare` can flip switches first. */
export function play(
  bundle: Bundle,
  seed: number,
  steps: readonly Step[],
  prepare?: Parameters<typeof openOffice>[2],
): Ending {
  const scene: Scene = {
    office: openOffice(bundle, seed, prepare),
    ledger: createLedger(),
    mails: createMailBook(),
    current: new Map(),
    letIn: new Set(),
    own: new Map(),
    described: [],
  };
  const told: string[] = [];
  try {
    for (const step of steps) {
      const broken = playStep(scene, step, told);
      if (broken !== undefined) return { broken, told };
    }
    scene.office.workspace.faults.clear();
    told.push("The storm is over.");
    const broken = judge(scene);
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
  let before = pageNow(scene) ?? [];
  let interrupted: string | undefined;
  let reordered = false;
  let used: SidePanel | undefined;
  /** What the add-on did so far must not have moved anything; from here on it is measured against what is there now. */
  const pause = (act: () => void): void => {
    reordered ||= !keepsOrder(scene, before);
    act();
    before = pageNow(scene) ?? [];
  };
  const prepare: Prepare = (panel, go) => {
    used = panel;
    before = pageNow(scene) ?? [];
    const { misfortune, beside } = step;
    workspace.faults.clear();
    if (misfortune.kind === "fault") workspace.faults.add(misfortune.fault);
    if (misfortune.kind === "caches vanish") workspace.script.dropCaches(scene.office.bundle.app);
    if (misfortune.kind === "death") panel.nextRun({ stopBeforeStep: misfortune.beforeStep });
    const inTheMidst = (act: () => string | undefined): void =>
      panel.nextRun({
        beforeStep(at) {
          if (at !== misfortuneStep(misfortune) || interrupted !== undefined) return;
          interrupted = "nothing happens";
          pause(() => {
            interrupted = act() ?? interrupted;
          });
        },
      });
    if (misfortune.kind === "beside" && beside !== undefined)
      inTheMidst(() => perform(scene, beside.who, beside.act, createDice(beside.roll), inGoodWeather));
    if (misfortune.kind === "twice") {
      const twin = twinOf(scene, step.who, panel);
      inTheMidst(() => {
        go(twin);
        return "does the same in another window";
      });
    }
    go(panel);
  };
  const done = perform(scene, step.who, step.act, createDice(step.roll), prepare);
  workspace.faults.clear();
  if (done === undefined) return undefined;
  const besides = step.misfortune.kind === "twice" ? nameOf(step.who) : nameOf(step.beside?.who);
  const beside = interrupted === undefined ? "" : ` ${besides} ${interrupted}`;
  const midst = step.misfortune.kind === "beside" || step.misfortune.kind === "twice";
  const misfortune =
    used === undefined || (midst && interrupted === undefined) ? "" : describe(step.misfortune);
  told.push(`${nameOf(step.who)} ${done}${misfortune}${beside}`);
  if (used !== undefined) {
    const raw = used.last.error;
    if (raw?.kind === "script" || raw?.kind === "answer")
      return `the add-on failed with a raw error: ${raw.message}`;
    if (looksLikeTrouble(used)) told.push(`    ${used.texts({ folded: true }).join(" / ")}`);
  }
  if (reordered || (used !== undefined && !keepsOrder(scene, before)))
    return "what people typed stands in another order, or reads otherwise";
  return lossIn(scene) ?? scene.mails.unpromised(scene.office) ?? docLetsIn(scene) ?? isOnesOwnAlone(scene);
}

function misfortuneStep(misfortune: Misfortune): number | undefined {
  return "beforeStep" in misfortune ? misfortune.beforeStep : undefined;
}

/** Another window of the same person with the same card in it. */
function twinOf(scene: Scene, who: string, panel: SidePanel): SidePanel {
  const host = panel === scene.office.panel(who, "DOCS") ? "DOCS" : "CALENDAR";
  const twin = openSidePanel(scene.office.workspace, scene.office.bundle, who, { host });
  twin.restore(panel.snapshot());
  return twin;
}

function pageNow(scene: Scene): readonly Line[] | undefined {
  const doc = readableDoc(scene, ALEX);
  return doc === undefined ? undefined : linesOf(scene.office.workspace, ALEX, doc);
}

function keepsOrder(scene: Scene, before: readonly Line[]): boolean {
  const after = pageNow(scene);
  return after === undefined || inOrder(originalsIn(before, scene.ledger), originalsIn(after, scene.ledger));
}

/** The promise that is checked after each step: nothing typed is lost. */
function lossIn(scene: Scene): string | undefined {
  const lines = pageNow(scene);
  if (lines === undefined) return undefined;
  const lost = scene.ledger.lost(lines);
  return lost.length > 0 ? `what a person typed is gone: ${lost.join(", ")}` : undefined;
}

function nameOf(who: string | undefined): string {
  return who === DANA ? "Dana" : "Alex";
}
