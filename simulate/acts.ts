import { DAY_MS } from "../emulator/clock";
import { fireDueTriggers } from "../emulator/run";
import { BY_HAND, type ByHand, byOwnHand } from "./calendar-hands";
import type { Dice } from "./dice";
import { ALEX, DANA } from "./office";
import { follows, type InPanel, isHabit, opens, presses } from "./pressing";
import type { Prepare, Scene } from "./scene";
import { WRITING, type Writing, write } from "./writing";

const WAITING = {
  "wait an hour": 3_600_000,
  "wait a day": DAY_MS,
  "wait a week": 7 * DAY_MS,
} as const;
type Waiting = keyof typeof WAITING;

export type Act = InPanel | Writing | ByHand | Waiting;

/** How often each thing happens, against the others. */
const SHARES: Readonly<Record<Act, number>> = {
  "open event": 5,
  "open doc": 3,
  "open home": 2,
  press: 10,
  "carry over": 9,
  "add a topic": 6,
  "mark one done": 5,
  "take the last change back": 4,
  "add the section": 3,
  "undo the set-up": 2,
  repair: 3,
  refresh: 1,
  "put the stranger out": 2,
  "choose settings": 1,
  "move the meeting": 2,
  "skip the meeting": 2,
  "take the move back": 2,
  "be reminded": 1,
  uninvite: 1,
  "write a note of one's own": 3,
  "look back": 1,
  "copy the doc": 1,
  "ask a question": 1,
  "say whether they met": 1,
  "use a first section": 1,
  "send steps to Google Tasks": 1,
  // These are drawn in stories of one's own alone, so that a seed of the others tells what it always told.
  "strike what Google Tasks says is done": 0,
  "read the guide": 0,
  "say whether a topic may leave": 0,
  "answer whether it may": 0,
  "tick a task off": 0,
  "end the 1:1": 1,
  "take the end back": 3,
  "set up several": 1,
  "go on with several": 1,
  "type a topic": 9,
  "type a note": 3,
  "type over a selection": 1,
  tick: 3,
  untick: 1,
  strike: 1,
  "make bold": 1,
  "move a line": 4,
  nest: 2,
  reword: 2,
  "delete a line": 1,
  paste: 2,
  "rename the event": 1,
  "describe the event": 1,
  "move one meeting": 3,
  "cancel one meeting": 1,
  "answer the invitation": 1,
  "go on leave": 1,
  "open the event to all": 2,
  "let guests invite": 1,
  "invite Sam": 1,
  "let Sam into the doc": 2,
  "put Sam out of the doc": 1,
  "wait an hour": 2,
  "wait a day": 3,
  "wait a week": 6,
};
const DRAWN: readonly Act[] = (Object.entries(SHARES) as [Act, number][]).flatMap(([act, share]) =>
  new Array<Act>(share).fill(act),
);

export function drawAct(dice: Dice): Act {
  return dice.pick(DRAWN);
}

/** Whether the act makes the add-on run, so that weather can befall it. */
export function runs(act: Act): act is InPanel {
  return act === "press" || act.startsWith("open ") ? !isByHand(act) : isHabit(act);
}

function isByHand(act: string): act is ByHand {
  return (BY_HAND as readonly string[]).includes(act);
}

/** Does one act as one person; says in words what was done, or undefined when there was nothing to do it to. */
export function perform(
  scene: Scene,
  who: string,
  act: Act,
  dice: Dice,
  prepare: Prepare,
): string | undefined {
  if (isByHand(act)) return byOwnHand(scene, act, dice);
  if ((WRITING as readonly string[]).includes(act)) return write(scene, who, act as Writing, dice);
  if (act in WAITING) return waits(scene, act as Waiting);
  if (isHabit(act)) return follows(scene, who, act, dice, prepare);
  return act === "press"
    ? presses(scene, who, dice, prepare)
    : opens(scene, who, act as "open event" | "open doc" | "open home", prepare);
}

function waits({ office }: Scene, act: Waiting): string {
  office.workspace.clock.advance(WAITING[act]);
  fireDueTriggers(office.workspace, office.bundle);
  return act.replace("wait", "waits");
}

/** Who is said to have done it: what is done by hand is done by whose it is. */
export function doerOf(who: string, act: Act): string {
  if (act === "answer the invitation") return DANA;
  return isByHand(act) ? ALEX : who;
}
