import type { Bundle } from "../emulator/run";
import { shortened } from "./shorten";
import { play, type Step, storyOf, type Telling } from "./story";

/** Plays a seed; what a person reads of it when it fails, undefined when every promise held. */
export function storyReport(bundle: Bundle, seed: number, telling: Telling = {}): string | undefined {
  const steps = storyOf(seed, telling);
  return play(bundle, seed, steps).broken === undefined ? undefined : report(bundle, seed, steps, telling);
}

/** What a person reads of a seed that failed: the shortest story found that ends in the same breach, and how to see it again. */
export function report(bundle: Bundle, seed: number, steps: readonly Step[], telling: Telling = {}): string {
  const kind = kindOf(play(bundle, seed, steps).broken);
  const short = shortened(steps, (fewer) => kindOf(play(bundle, seed, fewer).broken) === kind);
  const { told, broken } = play(bundle, seed, short);
  const flags = (["undoing", "own"] as const).filter((flag) => telling[flag]).map((flag) => ` --${flag}`);
  return [
    `Seed ${seed} fails. Again: npm run simulate -- --seed ${seed}${flags.join("")}`,
    "",
    ...told.map((line) => `  ${line}`),
    "",
    `  Broken: ${broken ?? "nothing"}`,
    "",
  ].join("\n");
}

/** The first words of a breach: a story that is shortened must go on failing in the same way. */
function kindOf(broken: string | undefined): string | undefined {
  return broken?.replace(/[⟨"].*$/su, "").slice(0, 24);
}
