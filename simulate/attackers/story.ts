import { ALEX, DANA, MIA } from "../../emulator/people";
import type { Bundle } from "../../emulator/run";
import { fireDueTriggers } from "../../emulator/run";
import { inputsOf, type Pressable, pressablesOf } from "../../emulator/side-panel/card-reading";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { createDice, type Dice } from "../dice";
import { shortened } from "../shorten";
import { describe, drawMisfortune, type Misfortune } from "../weather";
import { allFiles, assemble, type Cast, circleOf, meetingsOf, PEOPLE, pairDocs, readersOf } from "./cast";
import { HANDS } from "./hands";
import { brokenNow, fitsItsEvent, saysTheTruth } from "./rules";
import { newWords, typesIn } from "./words";

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

interface Done {
  readonly said?: string;
  readonly broken?: string;
  /** What was done by hand in its midst. */
  readonly midst?: string;
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

/** How a run meets the weather, and how much of what its card then says is judged. */
interface Weather {
  readonly says: "all" | "what it read" | "nothing";
  befalls(panel: SidePanel): void;
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

function opens(cast: Cast, who: string, dice: Dice, weather: Weather): Done {
  const choice = dice.upTo(10);
  if (choice < 2) {
    const panel = used(cast, who, "CALENDAR");
    weather.befalls(panel);
    panel.openHome();
    return { said: "opens the home card", ...troubleIn(cast, who, panel, weather) };
  }
  if (choice < 5) {
    const docs = pairDocs(cast).filter((file) => readersOf(cast, file).has(who));
    if (docs.length === 0) return {};
    const doc = dice.pick(docs);
    const panel = used(cast, who, "DOCS");
    weather.befalls(panel);
    panel.openDoc(doc.id);
    if (panel.stack().length > 0 && panel.buttons().includes("Allow")) panel.press("Allow");
    if (panel.last.fileScopeRequested) panel.grantFileScope();
    return { said: `opens "${doc.name}" in Docs`, ...troubleIn(cast, who, panel, weather) };
  }
  const meetings = meetingsOf(cast, who);
  if (meetings.length === 0) return {};
  const event = dice.pick(meetings);
  const panel = used(cast, who, "CALENDAR");
  weather.befalls(panel);
  panel.openEvent("primary", event.id ?? "");
  const broken = weather.says === "nothing" ? undefined : fitsItsEvent(cast, who, event, panel);
  return {
    said: `opens "${event.summary}"`,
    ...(broken === undefined ? troubleIn(cast, who, panel, weather) : { broken }),
  };
}

function used(cast: Cast, who: string, host: "CALENDAR" | "DOCS"): SidePanel {
  const panel = cast.panel(who, host);
  cast.current.set(who, panel);
  return panel;
}

/** What sets up, shares and binds, tells the other or is one's own, is pressed more than the rest. */
const TELLING =
  /^(Set up 1:1|Use this event|Use the same doc|Share|Repair|Undo set-up|Open again|Remove(?: .+)?|Review|Add|Carry over|Just for me|Add a line|Make it|Make a copy|Make them mine alone|End this 1:1|End it|Undo|Undo it|Uninvite|Set up several|Find times|Set up \d+|Go on with \d+|Move this meeting|Move it|Skip this week)$/u;

function presses(cast: Cast, who: string, dice: Dice, weather: Weather, forged: boolean): Done {
  const panel = cast.current.get(who);
  if (panel === undefined || panel.stack().length === 0) return {};
  const all = pressablesOf(panel.card()).filter(
    (one) => !one.disabled && one.onClick.openLink === undefined && !/self-check/iu.test(one.label),
  );
  const telling = all.filter(({ label }) => TELLING.test(label));
  const choices = telling.length > 0 && !dice.oneIn(3) ? telling : all;
  if (choices.length === 0) return {};
  const { label, near, onClick: meant } = dice.pick<Pressable>(choices);
  const onClick = forged ? pointedElsewhere(cast, who, meant, dice) : meant;
  if (onClick === undefined) return {};
  const filledIn = fill(cast, who, panel, JSON.stringify(meant), dice);
  // A doc of an ended 1:1 bears no notes, and is the same doc when that is taken back.
  const before = new Map(allFiles(cast).map((file) => [file.id, readersOf(cast, file)]));
  const drawn = panel.stack().map((card) => JSON.stringify(card));
  const stands = [...panel.texts({ folded: true }), ...filledIn].join("\n");
  // An error card's "Try again" goes on with the press before it, and with what stood on that one's card.
  const shown = label === "Try again" ? `${cast.asked.get(who) ?? ""}\n${stands}` : stands;
  cast.asked.set(who, shown);
  weather.befalls(panel);
  panel.click(onClick);
  if (panel.last.fileScopeRequested) panel.grantFileScope();
  const said = `presses "${label}"${near === "" ? "" : ` beside "${near}"`}${forged ? ", pointed at another file" : ""}`;
  const unseen = weather.says === "nothing" ? undefined : sharedUnseen(cast, before, shown, said);
  if (unseen !== undefined) return unseen;
  // A card that this press did not draw says what was true when it was drawn.
  const top = panel.stack().at(-1);
  const fresh = top !== undefined && (label === "Refresh" || !drawn.includes(JSON.stringify(top)));
  return { said, ...troubleIn(cast, who, panel, weather, fresh ? "by a press" : "before") };
}

/** A press whose parameters somebody changed on the way: it names another file. Nobody need attack oneself. */
function pointedElsewhere(
  cast: Cast,
  who: string,
  onClick: Pressable["onClick"],
  dice: Dice,
): Pressable["onClick"] | undefined {
  if (who === ALEX) return undefined;
  const text = JSON.stringify(onClick);
  const files = allFiles(cast).map(({ id }) => id);
  const named = files.filter((id) => text.includes(id));
  const others = files.filter((id) => !named.includes(id));
  if (named.length === 0 || others.length === 0) return undefined;
  const other = dice.pick(others);
  return JSON.parse(named.reduce((now, id) => now.replaceAll(id, other), text)) as Pressable["onClick"];
}

/** Whoever a press lets in stood on its card, by name or address; or was typed into it. */
function sharedUnseen(
  cast: Cast,
  before: ReadonlyMap<string, ReadonlySet<string>>,
  shown: string,
  said: string,
): Done | undefined {
  for (const file of pairDocs(cast))
    for (const reader of readersOf(cast, file)) {
      if (reader === file.owner || before.get(file.id)?.has(reader) === true) continue;
      const entry = cast.workspace.directory.find(reader);
      const first = entry?.name.split(" ")[0] ?? reader;
      const names = [reader, first, ...(entry?.kind === "person" ? entry.aliases : [])];
      if (!names.some((name) => shown.toLowerCase().includes(name.toLowerCase())))
        return {
          said,
          broken: `${reader} was let into "${file.name}", and the card named somebody else: ${shown}`,
        };
    }
  return undefined;
}

function fill(cast: Cast, who: string, panel: SidePanel, press: string, dice: Dice): readonly string[] {
  const people: string[] = [];
  const docId = pairDocs(cast).find(({ id }) => press.includes(id));
  for (const one of inputsOf(panel.card())) {
    if (one.kind !== "text" || one.input.name === undefined) continue;
    const aboutSomebody = /with|someone|guest/iu.test(one.input.label ?? "");
    if (aboutSomebody) {
      const address = dice.pick([...PEOPLE, "d.reyes@example.com"]);
      people.push(address);
      panel.set(one.input.name, address);
      continue;
    }
    // What is typed under "Just for me" is for nobody else's eyes.
    const own = one.input.name === "note" || docId === undefined;
    panel.set(one.input.name, newWords(cast, own ? new Set([who]) : circleOf(cast, docId), dice));
  }
  return people;
}

function troubleIn(
  cast: Cast,
  who: string,
  panel: SidePanel,
  weather: Weather,
  drawn?: "by a press" | "before",
): Done {
  const raw = panel.last.error;
  if (raw?.kind === "script" || raw?.kind === "answer")
    return { broken: `the add-on failed with a raw error: ${raw.message}` };
  const texts = panel.stack().length === 0 ? [] : panel.texts({ folded: true });
  if (weather.says === "all" && texts.some((text) => text.startsWith("UNEXPECTED")))
    return { broken: `it did not know what happened: ${texts.join(" / ")}` };
  if (drawn === "before" || weather.says === "nothing") return {};
  const untrue = saysTheTruth(cast, who, panel, drawn === undefined && weather.says === "all");
  return untrue === undefined ? {} : { broken: untrue };
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
