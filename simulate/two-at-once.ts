import { byHand } from "../emulator/api/call";
import type { Json } from "../emulator/json";
import type { Bundle } from "../emulator/run";
import { openSidePanel, type SidePanel } from "../emulator/side-panel/panel";
import { ALEX, DANA, docsOf, nextMeeting, type Office } from "./office";
import { linesOf } from "./page";
import { BETWEEN, pageOf, pressedAgain, rawErrorIn, type Share, type Start, startOf } from "./small-cases";
import type { Press, SmallFlow } from "./small-flows";

/** What somebody else, or the same person in another window, does from beginning to end while a press is under way. */
export interface Beside {
  readonly name: string;
  /** Dana writes something, which an undo of a set-up that has begun keeps, whatever else it takes back. */
  readonly words?: true;
  readonly act: (office: Office, press: Press, shown: Json) => void;
}

const BESIDES: readonly Beside[] = [
  {
    name: "the same press in another window",
    act: (office, press, shown) => press.go(twin(office, press.panel, shown)),
  },
  {
    name: "Alex opening the event in another window",
    act: (office) => void window(office, ALEX, "CALENDAR").openEvent("primary", nextMeeting(office, ALEX)),
  },
  {
    name: "Dana typing a topic in the doc",
    words: true,
    act(office) {
      const doc = docForDana(office);
      if (doc === undefined) return;
      const box = linesOf(office.workspace, DANA, doc).find(({ checkbox }) => checkbox);
      if (box === undefined) return;
      const text = box.text === "" ? "Typed meanwhile" : "\nTyped meanwhile";
      office.workspace.docs.edit(DANA, doc, { kind: "insertText", at: box.end - 1, text });
    },
  },
  {
    name: "Dana adding a topic in the doc's panel",
    words: true,
    act(office) {
      const panel = danaInDocs(office);
      if (panel?.buttons().includes("Add topics") !== true) return;
      panel.press("Add topics");
      panel.set("topic", "Added meanwhile");
      panel.press("Add");
    },
  },
  {
    name: "Dana carrying over in the doc's panel",
    act(office) {
      const panel = danaInDocs(office);
      if (panel?.buttons().includes("Carry over") !== true) return;
      panel.press("Carry over");
      if (panel.buttons().includes("Carry over")) panel.press("Carry over");
    },
  },
  {
    name: "Alex renaming and describing the event",
    act: (office) =>
      void office.workspace.call(byHand(ALEX), {
        method: "calendar.events.patch",
        params: { calendarId: "primary", eventId: office.eventId, sendUpdates: "none" },
        body: { summary: "Something else", description: "Bring the numbers" },
      }),
  },
];

/** The single places where one run can be in the midst of the other; what went wrong, by the name of the place. */
export function brokenBeside(bundle: Bundle, flow: SmallFlow, share: Share): string[] {
  const start = startOf(bundle, flow);
  return BESIDES.flatMap((beside) => {
    const orders = inTurn(start, flow, beside);
    return share([...start.steps.keys()]).flatMap((step) => {
      const wrong = playBeside(start, flow, beside, step, orders);
      return wrong === undefined ? [] : [`${beside.name} before step ${step + 1}: ${wrong}`];
    });
  });
}

/**
 * Plays the press with `beside` happening before its step number `step`. When both are done, and the press is made once
 * more, the doc must read as if one had come after the other: `inTurn` holds both orders.
 */
function playBeside(
  start: Start,
  flow: SmallFlow,
  beside: Beside,
  step: number,
  inTurn: readonly string[],
): string | undefined {
  const { office, state, press } = start;
  office.restore(state);
  const shown = press.panel.snapshot();
  let happened = false;
  press.panel.nextRun({
    beforeStep(at) {
      if (at !== step || happened) return;
      happened = true;
      beside.act(office, press, shown);
    },
  });
  press.go(press.panel);
  press.panel.nextRun({});
  if (!happened) return "the press ended before that step";
  const broken = rawErrorIn(press.panel) ?? pressedAgain(office, flow);
  if (broken !== undefined) return broken;
  const page = pageOf(office);
  if (inTurn.includes(page)) return undefined;
  if (flow.name.startsWith("undo") && beside.words === true && takenBackAround(inTurn, page))
    return undefined;
  return `the doc says\n${page}\n  which is neither\n${inTurn.join("\n  nor\n")}`;
}

/**
 * An undo in the midst of which somebody writes ends as neither: the doc is as where the words came first, the calendar
 * as where the undo did. To take both back at once is in no API.
 */
function takenBackAround([wordsFirst = "", undoFirst = ""]: readonly string[], page: string): boolean {
  const parts = (one: string, docs: boolean) =>
    one.split(BETWEEN).filter((part) => part !== "" && part.includes("\n") === docs);
  return page === [...parts(wordsFirst, true), ...parts(undoFirst, false)].join(BETWEEN);
}

/** What the doc says after the one and then the other, in both orders, and after the press alone where the other came too late to find anything. */
function inTurn(start: Start, flow: SmallFlow, beside: Beside): string[] {
  const orders = [true, false].map((besideFirst) => {
    const { office, state, press } = start;
    office.restore(state);
    const shown = press.panel.snapshot();
    if (besideFirst) beside.act(office, press, shown);
    press.go(press.panel);
    if (!besideFirst) beside.act(office, press, shown);
    const broken = pressedAgain(office, flow);
    if (broken !== undefined) throw new Error(`"${flow.name}", then ${beside.name}: ${broken}`);
    return pageOf(office);
  });
  return [...new Set(orders)];
}

function window(office: Office, person: string, host: "CALENDAR" | "DOCS"): SidePanel {
  return openSidePanel(office.workspace, office.bundle, person, { host });
}

function twin(office: Office, panel: SidePanel, shown: Json): SidePanel {
  const inDocs = panel.context.kind === "document" || panel === office.panel(DANA, "DOCS");
  const other = window(office, inDocs ? DANA : ALEX, inDocs ? "DOCS" : "CALENDAR");
  other.restore(shown);
  return other;
}

/** The doc, if it is Dana's to open already. */
function docForDana(office: Office): string | undefined {
  const [doc] = docsOf(office);
  return doc?.permissions?.some(({ emailAddress }) => emailAddress === DANA) === true ? doc.id : undefined;
}

function danaInDocs(office: Office): SidePanel | undefined {
  const doc = docForDana(office);
  if (doc === undefined) return undefined;
  const panel = window(office, DANA, "DOCS");
  panel.openDoc(doc);
  if (panel.buttons().includes("Allow")) panel.press("Allow");
  if (panel.last.fileScopeRequested) panel.grantFileScope();
  return panel;
}
