import { ALEX, DANA, MIA } from "../../emulator/people";
import type { Bundle } from "../../emulator/run";
import { fireDueTriggers } from "../../emulator/run";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { createDice, type Dice } from "../dice";
import { shortened } from "../shorten";
import { describe, drawMisfortune, type Misfortune } from "../weather";
import { assemble, type Cast, PEOPLE, pairDocs } from "./cast";
import { HANDS } from "./hands";
import { type Done, opens, presses, type Weather } from "./presses";
import { brokenNow } from "./rules";
import { typesIn } from "./words";

interface Step {
  readonly who: string;
  readonly act: "open" | "press" | "forge" | "type" | "hand" | "wait" | "forget";
  readonly roll: number;
  /** What befalls a press or an opening. */
  readonly misfortune: Misfortune;
}

/** Two presses or openings for each thing done by hand. */
const ACTS: readonly Step["act"][] = [
  ...(["open", "open", "open", "open"] as const),
  ...(["press", "press", "press", "press", "press", "press", "press"] as const),
  ...(["type", "type"] as const),
  ...(["hand", "hand", "hand", "hand"] as const),
  "forge",
  "wait",
  "forget",
];

const WHO = [ALEX, ALEX, ALEX, DANA, DANA, MIA, ...PEOPLE];

function attackOf(seed: number, length = 60): readonly Step[] {
  const dice = createDice(seed);
  const step = (who: string, act: Step["act"], calm = true): Step => ({
    who,
    act,
    roll: dice.upTo(2 ** 31),
    misfortune: calm || !dice.oneIn(3) ? { kind: "none" } : drawMisfortune(dice),
  });
  // Something must be there to attack: Alex sets up what is offered.
  const calm = [step(ALEX, "open"), step(ALEX, "press"), step(ALEX, "open"), step(ALEX, "press")];
  const steps = [...calm, step(DANA, "type"), step(MIA, "type")];
  while (steps.length < length) steps.push(step(dice.pick(WHO), dice.pick(ACTS), false));
  return steps;
}

interface Ending {
  readonly broken?: string;
  readonly told: readonly string[];
}

function playAttack(bundle: Bundle, seed: number, steps: readonly Step[]): Ending {
  const cast = assemble(bundle, seed);
  const told: string[] = [];
  try {
    for (const step of steps) {
      const { said, broken, midst } = perform(cast, step);
      cast.workspace.faults.clear();
      if (said === undefined) continue;
      const befell = runs(step) ? (midst ?? describe(step.misfortune)) : "";
      told.push(`${step.act === "hand" ? "Somebody" : step.who} ${said}${befell}`);
      const wrong = broken ?? brokenNow(cast);
      if (wrong !== undefined) return { told, broken: wrong };
    }
    return { told };
  } catch (error) {
    return { told, broken: `it crashed: ${error instanceof Error ? (error.stack ?? error.message) : error}` };
  }
}

function runs({ act }: Step): boolean {
  return act === "open" || act === "press" || act === "forge";
}

function perform(cast: Cast, step: Step): Done {
  const { who, act, roll, misfortune } = step;
  const dice = createDice(roll);
  switch (act) {
    case "open":
    case "press":
    case "forge": {
      const midst: { said?: string } = {};
      const { kind } = misfortune;
      const weather: Weather = {
        // What is done by hand in the midst of a run, it could not know of.
        says: kind === "beside" || kind === "twice" ? "nothing" : kind === "none" ? "all" : "what it read",
        befalls: (panel) => befall(cast, panel, misfortune, createDice(roll + 1), midst),
      };
      const done =
        act === "open" ? opens(cast, who, dice, weather) : presses(cast, who, dice, weather, act === "forge");
      return {
        ...done,
        midst: midst.said ?? (kind === "beside" || kind === "twice" ? "" : describe(misfortune)),
      };
    }
    case "type": {
      const docs = pairDocs(cast);
      if (docs.length === 0) return {};
      return spoken(typesIn(cast, who, dice.pick(docs), dice));
    }
    case "hand":
      return spoken(anyHand(cast, dice));
    case "wait":
      cast.workspace.clock.advance(dice.pick([600_000, 86_400_000, 7 * 86_400_000]));
      fireDueTriggers(cast.workspace, cast.bundle);
      return { said: "waits" };
    case "forget": {
      const { script } = cast.workspace;
      if (dice.oneIn(3)) script.properties(cast.bundle.app, { person: who }).clear();
      script.dropCaches(cast.bundle.app);
      return { said: "loses what was remembered" };
    }
  }
}

/** Makes the panel's next run misfortunate. In the midst of one, something is done by hand. */
function befall(
  cast: Cast,
  panel: SidePanel,
  misfortune: Misfortune,
  dice: Dice,
  midst: { said?: string },
): void {
  const { workspace, bundle } = cast;
  if (misfortune.kind === "fault") workspace.faults.add(misfortune.fault);
  if (misfortune.kind === "caches vanish") workspace.script.dropCaches(bundle.app);
  if (misfortune.kind === "death") panel.nextRun({ stopBeforeStep: misfortune.beforeStep });
  if (misfortune.kind === "beside" || misfortune.kind === "twice")
    panel.nextRun({
      beforeStep(at) {
        if (at !== misfortune.beforeStep || midst.said !== undefined) return;
        const done = anyHand(cast, dice);
        midst.said = done === undefined ? "" : `, and before step ${at} of it somebody ${done}`;
      },
    });
}

function anyHand(cast: Cast, dice: Dice): string | undefined {
  const hands = HANDS.flatMap(([share, hand]) => new Array<typeof hand>(share).fill(hand));
  return dice.pick(hands)(cast, dice);
}

function spoken(said: string | undefined): Done {
  return said === undefined ? {} : { said };
}

/** What a person reads of a seed that failed, its story shortened. */
export function attackReport(bundle: Bundle, seed: number, length?: number): string | undefined {
  const steps = attackOf(seed, length);
  const { broken } = playAttack(bundle, seed, steps);
  if (broken === undefined) return undefined;
  const kind = (text: string | undefined) => text?.replace(/"[^"]*"|zq\d+zq|\S+@\S+/gu, "").slice(0, 30);
  const short = shortened(steps, (fewer) => kind(playAttack(bundle, seed, fewer).broken) === kind(broken));
  const ending = playAttack(bundle, seed, short);
  return [
    `Attack ${seed} fails.`,
    ...ending.told.map((line) => `  ${line}`),
    `  Broken: ${ending.broken}`,
  ].join("\n");
}
