import { ALEX } from "../../emulator/people";
import { inputsOf, type Pressable, pressablesOf } from "../../emulator/side-panel/card-reading";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Dice } from "../dice";
import { allFiles, type Cast, circleOf, meetingsOf, PEOPLE, pairDocs, readersOf } from "./cast";
import { fitsItsEvent, isLeftTo, saysTheTruth, trashKept } from "./rules";
import { newWords } from "./words";

/** What came of one step; nothing said: it could not be taken. */
export interface Done {
  readonly said?: string;
  readonly broken?: string;
  /** What was done by hand in its midst. */
  readonly midst?: string;
}

/** How a run meets the weather, and how much of what its card then says is judged. */
export interface Weather {
  readonly says: "all" | "what it read" | "nothing";
  befalls(panel: SidePanel): void;
}

/** Opens home, a doc in Docs or a meeting, drawn by the dice. */
export function opens(cast: Cast, who: string, dice: Dice, weather: Weather): Done {
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
  /^(Set up 1:1|Use this event|Use the same doc|Share|Repair|Undo set-up|Open again|Remove(?: .+)?|Review|Add|Carry over|Just for me|Add a line|Choose how far|Make it|Make a copy|Make them mine alone|End this 1:1|End it|Undo|Undo it|Uninvite|Set up several|Find times|Set up \d+|Go on with \d+|Find a time|Move it|Skip this week)$/u;

/** Presses something on the card that stands open; `forged`: with its parameters pointed at another file. */
export function presses(cast: Cast, who: string, dice: Dice, weather: Weather, forged: boolean): Done {
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
  // An error card's "Try again" goes on with the press that drew it, and with what stood on that one's card.
  const shown = label === "Try again" ? `${cast.asked.get(who) ?? ""}\n${stands}` : stands;
  const trash = trashKept(cast);
  weather.befalls(panel);
  panel.click(onClick);
  if (panel.last.fileScopeRequested) panel.grantFileScope();
  const said = `presses "${label}"${near === "" ? "" : ` beside "${near}"`}${forged ? ", pointed at another file" : ""}`;
  if (weather.says !== "nothing") {
    const unseen = sharedUnseen(cast, before, shown, said);
    if (unseen !== undefined) return unseen;
    const thrown = trash();
    if (thrown !== undefined) return { said, broken: thrown };
  }
  // A card that this press did not draw says what was true when it was drawn.
  const top = panel.stack().at(-1);
  const isNew = top !== undefined && !drawn.includes(JSON.stringify(top));
  if (isNew) cast.asked.set(who, shown);
  const fresh = isNew || (top !== undefined && label === "Refresh");
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
      if (isLeftTo(cast, file, reader)) continue;
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
  // Whose words they become is the same while the doc lies in the trash.
  const docId = allFiles(cast).find(({ id, noted }) => noted !== undefined && press.includes(id));
  for (const one of inputsOf(panel.card())) {
    if (one.kind !== "text" || one.input.name === undefined) continue;
    const aboutSomebody = /with|someone|guest/iu.test(one.input.label ?? "");
    if (aboutSomebody) {
      const address = dice.pick([...PEOPLE, "d.reyes@example.com"]);
      people.push(address);
      panel.set(one.input.name, address);
      continue;
    }
    // What is typed under "Just for me" is for nobody else's eyes; what one typed oneself one may read, whatever it was meant for.
    const own = one.input.name === "note" || docId === undefined;
    const circle = own ? [who] : [...circleOf(cast, docId), who];
    panel.set(one.input.name, newWords(cast, new Set(circle), dice));
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
