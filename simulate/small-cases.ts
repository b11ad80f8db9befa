import type { Fault } from "../emulator/api/faults";
import type { Json } from "../emulator/json";
import { type Bundle, fireDueTriggers } from "../emulator/run";
import type { SidePanel } from "../emulator/side-panel/panel";
import { ALEX, DANA, docsOf, nextMeeting, type Office, openOffice } from "./office";
import { linesOf } from "./page";
import { ERRORS } from "./weather";

/** One thing a person asks for, from the state it starts in. `ask` leads to the press; `press` is what bad weather meets. */
export interface SmallFlow {
  readonly name: string;
  readonly before: (office: Office) => void;
  /** Opens what has the button. Undefined when the button is not offered any more, since it is done. */
  readonly ask: (office: Office) => (() => SidePanel) | undefined;
}

const WEEK = 7 * 86_400_000;

function alexOpens(office: Office): SidePanel {
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openEvent("primary", nextMeeting(office, ALEX));
  return panel;
}

function pressing(panel: SidePanel, label: string, near?: string): (() => SidePanel) | undefined {
  if (!panel.buttons().includes(label)) return undefined;
  return () => {
    panel.press(label, near);
    return panel;
  };
}

function docOf(office: Office): string {
  const id = docsOf(office)[0]?.id;
  if (id === undefined) throw new Error("There is no doc.");
  return id;
}

function setUp(office: Office): void {
  alexOpens(office).press("Set up 1:1");
}

/** Two topics of Dana's, one of Alex's with a note, all in the first section. */
function topicsWritten(office: Office): void {
  setUp(office);
  const { docs } = office.workspace;
  const doc = docOf(office);
  const type = (person: string, nth: number, text: string): void => {
    const box = linesOf(office.workspace, person, doc).filter(({ checkbox }) => checkbox)[nth];
    if (box === undefined) throw new Error("There is no box to type in.");
    docs.edit(person, doc, { kind: "insertText", at: box.end - 1, text });
  };
  type(DANA, 0, "Moving to the Lisbon team\nParental leave cover");
  type(ALEX, 2, "Promotion case 👩‍💻");
  type(ALEX, 3, "Send the level guide");
}

function aWeekLater(office: Office): void {
  topicsWritten(office);
  office.workspace.clock.advance(WEEK);
}

/** Opening the panel adds the next section by itself. */
function sectionAdded(office: Office): void {
  aWeekLater(office);
  alexOpens(office);
}

/** Unless the person does not want that. */
function nothingByItself(office: Office): void {
  topicsWritten(office);
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openHome();
  panel.press("Settings");
  panel.set("automatic", false);
  panel.press("Save");
  office.workspace.clock.advance(WEEK);
}

export const SMALL_FLOWS: readonly SmallFlow[] = [
  {
    name: "set up",
    before: () => {},
    ask: (office) => pressing(alexOpens(office), "Set up 1:1"),
  },
  {
    name: "undo the set-up",
    before: setUp,
    ask: (office) => {
      const panel = office.panel(ALEX, "CALENDAR");
      if (panel.buttons().includes("Undo set-up") && !panel.buttons().includes("Keep it"))
        panel.press("Undo set-up");
      return panel.buttons().includes("Keep it") ? pressing(panel, "Undo set-up") : undefined;
    },
  },
  {
    name: "open the pair's panel",
    before: aWeekLater,
    ask: (office) => () => alexOpens(office),
  },
  {
    name: "open the panel in Docs as the direct",
    before: aWeekLater,
    ask: (office) => () => {
      const panel = office.panel(DANA, "DOCS");
      panel.openDoc(docOf(office));
      if (panel.buttons().includes("Allow")) panel.press("Allow");
      if (panel.last.fileScopeRequested) panel.grantFileScope();
      return panel;
    },
  },
  {
    name: "add a section",
    before: nothingByItself,
    ask: (office) => {
      const panel = alexOpens(office);
      const label = panel.buttons().find((one) => one.startsWith("Add section"));
      return label === undefined ? undefined : pressing(panel, label);
    },
  },
  {
    name: "add a topic",
    before: topicsWritten,
    ask: (office) => {
      const panel = alexOpens(office);
      if (linesOf(office.workspace, ALEX, docOf(office)).some(({ text }) => text.includes("Budget")))
        return undefined;
      panel.press("Add a topic");
      panel.set("topic", "Budget");
      return pressing(panel, "Add");
    },
  },
  {
    name: "carry over",
    before: sectionAdded,
    ask: (office) => {
      const panel = alexOpens(office);
      if (!panel.buttons().includes("Carry over open items")) return undefined;
      panel.press("Carry over open items");
      return pressing(panel, "Carry over");
    },
  },
  {
    name: "press Done",
    before: sectionAdded,
    ask: (office) => {
      const panel = alexOpens(office);
      return panel.texts().includes("Parental leave cover")
        ? pressing(panel, "Done", "Parental leave cover")
        : undefined;
    },
  },
  {
    name: "open the home card",
    before: sectionAdded,
    ask: (office) => () => {
      const panel = office.panel(ALEX, "CALENDAR");
      panel.openHome();
      return panel;
    },
  },
];

/** A script's own properties and caches aside. */
const API_ONLY = { method: ["calendar.*", "docs.*", "drive.*"] } as const;

/** What may befall one press, all of it: each call × each error × before and after, each call too slow, each step the last. */
export interface Mishap {
  readonly name: string;
  readonly fault?: Fault;
  readonly stopBeforeStep?: number;
}

export function mishapsOf(calls: number, steps: number): Mishap[] {
  const mishaps: Mishap[] = [];
  for (let call = 0; call < calls; call++) {
    for (const when of ["before", "after"] as const) {
      for (const error of ERRORS) {
        const name = `call ${call + 1} answers ${error.code} ${error.reason} ${when} its effect`;
        mishaps.push({ name, fault: { ...API_ONLY, when, skip: call, error } });
      }
      mishaps.push({
        name: `call ${call + 1} takes too long, ${when} its effect`,
        fault: { ...API_ONLY, when, skip: call, delayMs: 31_000 },
      });
    }
  }
  for (let step = 0; step < steps; step++)
    mishaps.push({ name: `the script dies before step ${step + 1}`, stopBeforeStep: step });
  return mishaps;
}

/** A flow's start, kept so that every case begins from it. */
export interface Start {
  readonly office: Office;
  readonly state: Json;
  readonly calls: number;
  readonly steps: number;
  /** What the doc says after the flow in good weather. */
  readonly page: string;
}

export function startOf(bundle: Bundle, flow: SmallFlow): Start {
  const office = openOffice(bundle, 7);
  flow.before(office);
  const state = office.snapshot();
  const press = flow.ask(office);
  if (press === undefined) throw new Error(`"${flow.name}" is not offered at its start.`);
  const panel = press();
  const { execution } = panel.last;
  if (execution?.outcome !== "returned")
    throw new Error(`"${flow.name}" fails in good weather: ${panel.last.error?.message}`);
  return {
    office,
    state,
    calls: execution.calls.length,
    steps: execution.steps.length,
    page: pageOf(office),
  };
}

/** Every line of every doc that Alex owns: what must be the same however the weather was. */
export function pageOf(office: Office): string {
  return docsOf(office)
    .map(({ id = "" }) => linesOf(office.workspace, ALEX, id))
    .map((lines) =>
      lines.map(({ text, ticked, struck }) => `${ticked ? "☑" : ""}${struck ? "~" : ""}${text}`).join("\n"),
    )
    .join("\n---\n");
}

/** Plays one case; says what went wrong, or undefined. */
export function playCase(start: Start, flow: SmallFlow, mishap: Mishap): string | undefined {
  const { office, state } = start;
  const { workspace, bundle } = office;
  office.restore(state);
  const press = flow.ask(office);
  if (press === undefined) return "it is not offered at its start";
  if (mishap.fault !== undefined) workspace.faults.add(mishap.fault);
  const panels = [office.panel(ALEX, "CALENDAR"), office.panel(DANA, "DOCS")];
  if (mishap.stopBeforeStep !== undefined)
    for (const panel of panels) panel.nextRun({ stopBeforeStep: mishap.stopBeforeStep });
  const panel = press();
  for (const one of panels) one.nextRun({});
  const { error } = panel.last;
  if (error?.kind === "script" || error?.kind === "answer") return `a raw error: ${error.message}`;
  workspace.faults.clear();
  workspace.clock.advance(10 * 60_000);
  fireDueTriggers(workspace, bundle);
  const again = flow.ask(office)?.();
  if (again?.last.error !== undefined) return `pressed again in good weather: ${again.last.error.message}`;
  const trouble = again?.texts({ folded: true }).some((text) => text.startsWith("Details for IT"));
  if (trouble === true) return `pressed again in good weather: ${again?.texts({ folded: true }).join(" / ")}`;
  const page = pageOf(office);
  return page === start.page ? undefined : `the doc says\n${page}\n  instead of\n${start.page}`;
}
