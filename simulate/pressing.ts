import { inputsOf, type Pressable, pressablesOf } from "../emulator/side-panel/card-reading";
import type { SidePanel } from "../emulator/side-panel/panel";
import type { Dice } from "./dice";
import { DANA, nextMeeting } from "./office";
import { inGoodWeather, type Prepare, readableDoc, type Scene } from "./scene";
import { WORDS } from "./writing";

/** What people do in the add-on: open something, press something, or one of the ways they use it every week. */
export const IN_PANEL = ["open event", "open doc", "open home", "press"] as const;
export const HABITS = {
  "carry over": ["Carry over open items", "Carry over"],
  "add a topic": ["Add topics", "Add"],
  "mark one done": ["Done"],
  "take the last change back": ["Undo last change"],
  "add the section": ["Add section"],
  "undo the set-up": ["Undo set-up", "Undo set-up"],
  repair: ["Repair"],
  refresh: ["Refresh"],
  "put the stranger out": ["Review", "Remove"],
  "choose settings": ["Settings", "Save"],
} as const;
export type Habit = keyof typeof HABITS;
export type InPanel = (typeof IN_PANEL)[number] | Habit;

export function isHabit(act: string): act is Habit {
  return act in HABITS;
}

function look(scene: Scene, who: string, host: "CALENDAR" | "DOCS"): SidePanel {
  const panel = scene.office.panel(who, host);
  scene.current.set(who, panel);
  return panel;
}

export function opens(
  scene: Scene,
  who: string,
  what: "open event" | "open doc" | "open home",
  prepare: Prepare,
): string | undefined {
  switch (what) {
    case "open event": {
      const meeting = nextMeeting(scene.office, who);
      prepare(look(scene, who, "CALENDAR"), (panel) => void panel.openEvent("primary", meeting));
      return "opens the event";
    }
    case "open doc": {
      const doc = readableDoc(scene, who);
      if (doc === undefined) return undefined;
      prepare(look(scene, who, "DOCS"), (panel) => void panel.openDoc(doc));
      return "opens the doc's panel";
    }
    case "open home":
      prepare(look(scene, who, "CALENDAR"), (panel) => void panel.openHome());
      return "opens the home card";
  }
}

/** Opens the pair's panel and presses one button after the other; the weather is met by the last of them. */
export function follows(
  scene: Scene,
  who: string,
  habit: Habit,
  dice: Dice,
  prepare: Prepare,
): string | undefined {
  const labels: readonly string[] = HABITS[habit];
  const stays = habit === "undo the set-up" && scene.current.has(who);
  if (!stays) {
    opens(scene, who, who === DANA ? "open doc" : "open event", inGoodWeather);
    // There may be nothing to open yet, and the panel used last may be a page that is only just loading.
    const shown = scene.current.get(who);
    if (shown !== undefined && shown.stack().length > 0 && shown.buttons().includes("Allow"))
      allow(scene, who);
  }
  for (const [at, label] of labels.entries()) {
    const panel = scene.current.get(who);
    if (panel === undefined || panel.stack().length === 0) return undefined;
    const found = pressablesOf(panel.card()).filter(
      (one) => !one.disabled && (one.label === label || one.label.startsWith(`${label} for `)),
    );
    if (found.length === 0) return undefined;
    const last = at === labels.length - 1;
    const said = pressOne(scene, panel, dice.pick<Pressable>(found), dice, last ? prepare : inGoodWeather);
    if (said === undefined) return undefined;
    if (last) return said;
  }
  return undefined;
}

function allow(scene: Scene, who: string): void {
  const panel = scene.current.get(who);
  panel?.press("Allow");
  if (panel?.last.fileScopeRequested === true) panel.grantFileScope();
}

/** What people press most; the rest is pressed now and then. */
const USUAL =
  /^(Set up 1:1|Carry over|Carry over open items|Add|Add topics|Add section.*|Done|Allow|Continue|Repair|Try again|Refresh|Turn on|Undo last change)$/;

export function presses(scene: Scene, who: string, dice: Dice, prepare: Prepare): string | undefined {
  const panel = scene.current.get(who);
  if (panel === undefined || panel.stack().length === 0) return undefined;
  if (panel.last.fileScopeRequested) {
    prepare(panel, (one) => void one.grantFileScope());
    return "presses Allow";
  }
  // In these stories it is Alex who makes the 1:1: a doc of Dana's own would be another pair of roles.
  const never = who === DANA ? /^Set up/ : /^$/;
  const all = pressablesOf(panel.card()).filter(
    (one) => !one.disabled && one.onClick.openLink === undefined && !never.test(one.label),
  );
  const usual = all.filter(({ label }) => USUAL.test(label));
  const choices = usual.length > 0 && !dice.oneIn(4) ? usual : all;
  if (choices.length === 0) return undefined;
  return pressOne(scene, panel, dice.pick<Pressable>(choices), dice, prepare);
}

function pressOne(
  scene: Scene,
  panel: SidePanel,
  { label, near }: Pressable,
  dice: Dice,
  prepare: Prepare,
): string | undefined {
  const alike = pressablesOf(panel.card()).filter((one) => one.label === label && one.near.includes(near));
  if (alike.length > 1) return undefined;
  fill(scene, panel, dice);
  const beside = near === "" ? undefined : near;
  prepare(panel, (one) => {
    const call = one.callOf(label, beside);
    const parameters = call?.event.commonEventObject;
    if (call !== undefined)
      scene.mails.pressed(call.functionName, JSON.stringify(parameters).includes('"replace":"yes"'));
    one.press(label, beside);
  });
  return `presses "${label}"${near === "" ? "" : ` beside "${near}"`}`;
}

function fill({ ledger }: Scene, panel: SidePanel, dice: Dice): void {
  for (const one of inputsOf(panel.card())) {
    if (one.kind !== "text" || one.input.name === undefined) continue;
    const aboutSomebody = /with|someone/i.test(one.input.label ?? "");
    panel.set(one.input.name, aboutSomebody ? DANA : `${dice.pick(WORDS)} ${ledger.maybe()}`);
  }
}
