import { MIA, NOOR } from "../emulator/people";
import { inputsOf, type Pressable, pressablesOf } from "../emulator/side-panel/card-reading";
import type { SidePanel } from "../emulator/side-panel/panel";
import type { Dice } from "./dice";
import { DANA } from "./office";
import { inGoodWeather, nextMeeting, type Prepare, readableDoc, type Scene } from "./scene";
import { WORDS } from "./writing";

/** What people do in the add-on: open something, press something, or one of the ways they use it every week. */
export const IN_PANEL = ["open event", "open doc", "open home", "press"] as const;
export const HABITS = {
  "carry over": ["Carry over", "Carry over"],
  "add a topic": ["Add topics", "Add"],
  "mark one done": ["Done"],
  "take the last change back": ["Undo last change"],
  "add the section": ["Add section"],
  "undo the set-up": ["Undo set-up", "Undo set-up"],
  repair: ["Repair"],
  refresh: ["Refresh"],
  "put the stranger out": ["Review", /^Remove\b/],
  "choose settings": ["Settings for all 1:1s", "Save"],
  "move the meeting": ["Find a time", "Move it"],
  "skip the meeting": ["Skip this week", /^(Skip this week|I can't make it|Ask in the doc)$/],
  "take the move back": ["Undo the last move or skip", "Undo it"],
  "be reminded": ["Remind me", "Save"],
  uninvite: ["Uninvite"],
  "write a note of one's own": ["Just for me", "Add a line"],
  "look back": ["Just for me", "Choose how far", "Make it"],
  "copy the doc": ["Just for me", "Make a copy"],
  "ask a question": ["Just for me", /^(Add to my topics|Show another)$/],
  "say whether they met": ["Just for me", /^(Yes, we met|No, we didn't)$/],
  "use a first section": ["Just for me", "Use a first section", /^(Put them in|Take them out)$/],
  "send steps to Google Tasks": ["Just for me", "Choose what to send", "Send to Google Tasks"],
  "strike what Google Tasks says is done": ["Just for me", "Choose what to send", /^Mark done/],
  "read the guide": ["Just for me", "Read what helps when 1:1s stall"],
  "say whether a topic may leave": ["Say what is OK to share", /⟨/, "Save"],
  "answer whether it may": [/^(Keep between us|OK to share)\b/],
  "end the 1:1": ["End this 1:1", "End it"],
  "take the end back": ["Undo"],
  "set up several": ["Set up several", /^(Find times|Set up \d|Go on with \d|Try again)$/],
  "go on with several": ["Set up several", /^(Set up \d|Go on with \d|Try again)$/],
} as const satisfies Readonly<Record<string, readonly (string | RegExp)[]>>;
/** These begin on the home card. */
const FROM_HOME: readonly string[] = ["set up several", "go on with several"];
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
  const labels: readonly (string | RegExp)[] = HABITS[habit];
  const stays = habit === "undo the set-up" && scene.current.has(who);
  if (!stays) {
    const page = FROM_HOME.includes(habit) ? "open home" : who === DANA ? "open doc" : "open event";
    opens(scene, who, page, inGoodWeather);
    // There may be nothing to open yet, and the panel used last may be a page that is only just loading.
    const shown = scene.current.get(who);
    if (shown !== undefined && shown.stack().length > 0 && shown.buttons().includes("Allow"))
      allow(scene, who);
  }
  for (const [at, label] of labels.entries()) {
    const panel = scene.current.get(who);
    if (panel === undefined || panel.stack().length === 0) return undefined;
    const found = pressablesOf(panel.card()).filter(
      (one) =>
        !one.disabled && (label instanceof RegExp ? label.test(one.label) : isCalled(one.label, label)),
    );
    if (found.length === 0) return undefined;
    const last = at === labels.length - 1;
    const met = last ? prepare : inGoodWeather;
    const said = pressOne(scene, who, panel, dice.pick<Pressable>(found), dice, met);
    if (said === undefined) return undefined;
    if (last) return said;
  }
  return undefined;
}

function isCalled(label: string, wanted: string): boolean {
  return label === wanted || label.startsWith(`${wanted} for `);
}

function allow(scene: Scene, who: string): void {
  const panel = scene.current.get(who);
  panel?.press("Allow");
  if (panel?.last.fileScopeRequested === true) panel.grantFileScope();
}

/** What people press most; the rest is pressed now and then. */
const USUAL =
  /^(Set up 1:1|Carry over|Add|Add topics|Add section.*|Done|Allow|Continue|Repair|Try again|Refresh|Turn on|Undo last change)$/;

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
  return pressOne(scene, who, panel, dice.pick<Pressable>(choices), dice, prepare);
}

function pressOne(
  scene: Scene,
  who: string,
  panel: SidePanel,
  { label, near }: Pressable,
  dice: Dice,
  prepare: Prepare,
): string | undefined {
  const alike = pressablesOf(panel.card()).filter((one) => one.label === label && one.near.includes(near));
  if (alike.length > 1) return undefined;
  fill(scene, who, panel, dice);
  const beside = near === "" ? undefined : near;
  prepare(panel, (one) => {
    const call = one.callOf(label, beside);
    const sent = JSON.stringify(call?.event.commonEventObject ?? {});
    if (call !== undefined)
      scene.mails.pressed(call.functionName, sent.includes('"replace":"yes"'), sent.includes('"given"'));
    one.press(label, beside);
    keepsWord(scene, one, sent);
  });
  return `presses "${label}"${near === "" ? "" : ` beside "${near}"`}`;
}

/** Of what is chosen on a card, the rest stays as the card proposes it. */
const CHOSEN = /^(last|doc|theme|months|remind|says)$/;

function fill({ ledger, own }: Scene, who: string, panel: SidePanel, dice: Dice): void {
  for (const one of inputsOf(panel.card())) {
    const { name } = one.input;
    if (name === undefined) continue;
    if (one.kind === "selection" && CHOSEN.test(name) && dice.oneIn(3)) {
      const { value } = dice.pick(one.input.items ?? [{}]);
      if (value !== undefined) panel.set(name, value);
    }
    if (one.kind !== "text") continue;
    if (name === "note") {
      const mark = ledger.maybe();
      own.set(mark, { who, kept: false });
      panel.set(name, `${dice.pick(WORDS)} ${mark}`);
    } else if (name === "people") panel.set(name, dice.pick([MIA, `${MIA}\n${NOOR}`]));
    else
      panel.set(
        name,
        /with|someone/i.test(one.input.label ?? "") ? DANA : `${dice.pick(WORDS)} ${ledger.maybe()}`,
      );
  }
}

/** What the add-on says that it added to somebody's own notes is there from now on. */
function keepsWord({ own }: Scene, panel: SidePanel, sent: string): void {
  if (!/^Added to your notes|and your line is in them$/.test(panel.last.notification ?? "")) return;
  for (const [mark, note] of own) if (sent.includes(mark)) note.kept = true;
}
