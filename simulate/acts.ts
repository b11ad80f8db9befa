import { byHand } from "../emulator/api/call";
import { ApiError } from "../emulator/api/error";
import type { PersonEdit } from "../emulator/docs/docs";
import { fireDueTriggers } from "../emulator/run";
import { inputsOf, type Pressable, pressablesOf } from "../emulator/side-panel/card-reading";
import type { SidePanel } from "../emulator/side-panel/panel";
import type { Dice } from "./dice";
import type { Ledger } from "./ledger";
import { MARK } from "./ledger";
import { ALEX, DANA, docsOf, nextMeeting, type Office } from "./office";
import { type Line, linesOf } from "./page";

/** What a person may do next. The first four make the add-on run. */
export const ACTS = [
  "open event",
  "open doc",
  "open home",
  "press",
  "type a topic",
  "type a note",
  "tick",
  "untick",
  "strike",
  "move a line",
  "nest",
  "reword",
  "delete a line",
  "wait an hour",
  "wait a day",
  "wait a week",
  "rename the event",
] as const;
export type Act = (typeof ACTS)[number];

export interface Scene {
  readonly office: Office;
  readonly ledger: Ledger;
  /** The panel each person used last. */
  readonly current: Map<string, SidePanel>;
}

/** Does one act as one person; says in words what was done, or undefined when there was nothing to do it to. */
export function perform(
  scene: Scene,
  who: string,
  act: Act,
  dice: Dice,
  prepare: (panel: SidePanel) => void,
): string | undefined {
  switch (act) {
    case "open event": {
      const meeting = nextMeeting(scene.office, who);
      const panel = look(scene, who, "CALENDAR");
      prepare(panel);
      panel.openEvent("primary", meeting);
      return "opens the event";
    }
    case "open doc": {
      const doc = readableDoc(scene, who);
      if (doc === undefined) return undefined;
      const panel = look(scene, who, "DOCS");
      prepare(panel);
      panel.openDoc(doc);
      return "opens the doc's panel";
    }
    case "open home": {
      const panel = look(scene, who, "CALENDAR");
      prepare(panel);
      panel.openHome();
      return "opens the home card";
    }
    case "press":
      return press(scene, who, dice, prepare);
    case "wait an hour":
      return wait(scene, 3_600_000, act);
    case "wait a day":
      return wait(scene, 86_400_000, act);
    case "wait a week":
      return wait(scene, 7 * 86_400_000, act);
    case "rename the event": {
      const summary = dice.pick(["Dana & Alex", "1:1", "Coffee?"]);
      const params = { calendarId: "primary", eventId: scene.office.eventId, sendUpdates: "none" };
      const rename = { method: "calendar.events.patch", params, body: { summary } };
      return refusable(
        () => void scene.office.workspace.call(byHand(ALEX), rename),
        `renames the event "${summary}"`,
      );
    }
    default:
      return write(scene, who, act, dice);
  }
}

function look(scene: Scene, who: string, host: "CALENDAR" | "DOCS"): SidePanel {
  const panel = scene.office.panel(who, host);
  scene.current.set(who, panel);
  return panel;
}

/** The one doc, when this person may open it. */
export function readableDoc({ office }: Scene, who: string): string | undefined {
  const id = docsOf(office)[0]?.id;
  if (id === undefined) return undefined;
  try {
    office.workspace.docs.view(who, id);
    return id;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

function wait({ office }: Scene, ms: number, act: string): string {
  office.workspace.clock.advance(ms);
  fireDueTriggers(office.workspace, office.bundle);
  return act.replace("wait", "waits");
}

/** What people press most; the rest is pressed now and then. */
const USUAL =
  /^(Set up 1:1|Carry over|Carry over open items|Add|Add a topic|Add section.*|Done|Allow|Continue|Repair|Try again|Refresh)$/;

function press(
  scene: Scene,
  who: string,
  dice: Dice,
  prepare: (panel: SidePanel) => void,
): string | undefined {
  const panel = scene.current.get(who);
  if (panel === undefined || panel.stack().length === 0) return undefined;
  if (panel.last.fileScopeRequested) {
    prepare(panel);
    panel.grantFileScope();
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
  const { label, near } = dice.pick<Pressable>(choices);
  if (all.filter((one) => one.label === label && one.near.includes(near)).length > 1) return undefined;
  fill(scene, panel, dice);
  prepare(panel);
  panel.press(label, near === "" ? undefined : near);
  return `presses "${label}"${near === "" ? "" : ` beside "${near}"`}`;
}

function fill({ ledger }: Scene, panel: SidePanel, dice: Dice): void {
  for (const one of inputsOf(panel.card())) {
    if (one.kind !== "text" || one.input.name === undefined) continue;
    const aboutSomebody = /with|someone/i.test(one.input.label ?? "");
    panel.set(one.input.name, aboutSomebody ? DANA : `${dice.pick(WORDS)} ${ledger.maybe()}`);
  }
}

const WORDS = [
  "moving to the Lisbon team",
  "parental leave cover",
  "👩‍💻 on-call pay",
  "اقتراح جديد",
  "<b>bold</b> & plans",
  "- [x] not a box",
  "→ next quarter",
  "since 6 Nov we wait",
  "Fri 27 Nov 2026 party",
  "naïve café",
];

function refusable(act: () => void, done: string): string | undefined {
  try {
    act();
    return done;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

function write(scene: Scene, who: string, act: Act, dice: Dice): string | undefined {
  const doc = readableDoc(scene, who);
  if (doc === undefined) return undefined;
  const { workspace } = scene.office;
  const lines = linesOf(workspace, who, doc);
  const edit = (one: PersonEdit): void => void workspace.docs.edit(who, doc, one);
  const boxes = lines.filter(({ checkbox }) => checkbox);
  const written = boxes.filter(({ text }) => text.trim() !== "");
  const words = (): string => `${dice.pick(WORDS)} ${scene.ledger.typed()}`;
  const typeAfter = (line: Line, text: string): void =>
    edit({ kind: "insertText", at: line.end - 1, text: line.text === "" ? text : `\n${text}` });
  switch (act) {
    case "type a topic": {
      if (boxes.length === 0) return undefined;
      const text = words();
      typeAfter(dice.pick(boxes.slice(-4)), text);
      return `types "${text}"`;
    }
    case "type a note": {
      if (written.length === 0) return undefined;
      const line = dice.pick(written.slice(-6));
      const text = words();
      typeAfter(line, text);
      const at = line.end;
      edit({ kind: "setBullet", start: at, end: at + 1, bullet: "none" });
      return `writes the note "${text}" under "${line.text}"`;
    }
    case "tick":
    case "untick": {
      if (written.length === 0) return undefined;
      const line = dice.pick(written);
      edit({ kind: act, at: line.start });
      return `${act}s "${line.text}"`;
    }
    case "strike": {
      if (written.length === 0) return undefined;
      const line = dice.pick(written);
      edit({ kind: "setTextStyle", start: line.start, end: line.end - 1, style: { strikethrough: true } });
      return `strikes "${line.text}"`;
    }
    case "move a line": {
      if (written.length < 2) return undefined;
      const line = dice.pick(written);
      const to = dice.pick(boxes);
      if (line === to) return undefined;
      edit({ kind: "moveParagraphs", start: line.start, end: line.end, to: to.start });
      return `moves "${line.text}" before "${to.text}"`;
    }
    case "nest": {
      if (written.length < 2) return undefined;
      const line = dice.pick(written);
      edit({ kind: "nest", start: line.start, end: line.end });
      return `nests "${line.text}"`;
    }
    case "reword": {
      if (written.length === 0) return undefined;
      const line = dice.pick(written);
      const text = `${scene.ledger.typed()} `;
      edit({ kind: "insertText", at: line.start, text });
      return `writes "${text}" before "${line.text}"`;
    }
    case "delete a line": {
      const line = written.length === 0 ? undefined : dice.pick(written);
      if (line === undefined) return undefined;
      for (const mark of line.text.match(MARK) ?? []) scene.ledger.removed(mark);
      edit({ kind: "deleteRange", start: line.start, end: line.end - 1 });
      return `deletes "${line.text}"`;
    }
    default:
      return undefined;
  }
}
