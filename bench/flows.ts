import { byHand } from "../emulator/api/call";
import type { Execution } from "../emulator/run";
import { inputsOf } from "../emulator/side-panel/card-reading";
import { ALEX, aWeekLater, justMet, meetingWith, type Office, type Size, withoutGuests } from "./office";

/** A job, done by the add-on and in the plain way, with the most Google calls it may make. */
export interface BenchFlow {
  readonly name: string;
  /** Calls in sequence (design, part 5). */
  readonly budget: number;
  readonly sizes: readonly Size[];
  /** What comes before the press that is measured; what it returns is the press. */
  readonly ours: (office: Office) => () => Execution | undefined;
  /** The function of the baseline and what it is given. */
  readonly plain?: (office: Office) => { readonly functionName: string; readonly event: object };
}

const ONE: Size = { pairs: 1, sections: 1 };
const DOCS: readonly Size[] = [1, 52, 260, 520].map((sections) => ({ pairs: 1, sections }));
const PAIRS: readonly Size[] = [1, 12, 60].map((pairs) => ({ pairs, sections: 1 }));
const NEWCOMER = "mia@example.com";
const CARRIED = 8;

const window = (office: Office): { from: string; to: string } => ({
  from: new Date(office.workspace.clock.now()).toISOString(),
  to: new Date(office.workspace.clock.now() + 14 * 86_400_000).toISOString(),
});

function first(office: Office): { readonly eventId: string; readonly docId: string } {
  const [pair] = office.pairs;
  if (pair === undefined) throw new Error("The office has no pair.");
  return pair;
}

/** The meeting of a series that comes next: what a person clicks on. */
function nextOf(office: Office, eventId: string): string {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "calendar.events.instances",
    params: {
      calendarId: "primary",
      eventId,
      timeMin: new Date(office.workspace.clock.now()).toISOString(),
      maxResults: 1,
    },
  });
  return (body?.items as { id: string }[] | undefined)?.[0]?.id ?? eventId;
}

function opens(office: Office, eventId: string): Execution | undefined {
  return office.panel.openEvent("primary", eventId).execution;
}

function presses(office: Office, label: string): Execution | undefined {
  return office.panel.press(label).execution;
}

/** Old items are proposed unticked: the bench brings eight of them along, as the plain way does. */
function tickEverything({ panel }: Office): void {
  let left = CARRIED;
  for (const one of inputsOf(panel.card())) {
    if (one.kind !== "selection" || one.input.name === undefined) continue;
    const chosen = (one.input.items ?? []).slice(0, left).map(({ value = "" }) => value);
    left -= chosen.length;
    panel.set(one.input.name, chosen);
  }
}

/** The first pair's panel, on the meeting that is next. */
function opensNext(office: Office): Execution | undefined {
  return opens(office, nextOf(office, first(office).eventId));
}

/** What is open is listed and ticked; left to press is "Carry over". */
function carrying(office: Office): () => Execution | undefined {
  presses(office, "Carry over");
  tickEverything(office);
  return () => presses(office, "Carry over");
}

/** A topic is typed into its form; left to press is "Add". */
function adding(office: Office): () => Execution | undefined {
  presses(office, "Add topics");
  office.panel.set("topic", "Moving to the Lisbon team");
  return () => presses(office, "Add");
}

const plainPanel = (office: Office) => ({
  functionName: "plainPanel",
  event: { calendarId: "primary", ...first(office), ...window(office) },
});

export const BENCH_FLOWS: readonly BenchFlow[] = [
  {
    name: "open an event that is no 1:1",
    budget: 1,
    sizes: [ONE],
    ours: (office) => {
      const event = meetingWith(office.workspace, NEWCOMER, 9);
      return () => opens(office, event);
    },
    plain: (office) => ({
      functionName: "plainOpenEvent",
      event: { calendarId: "primary", eventId: meetingWith(office.workspace, NEWCOMER, 9) },
    }),
  },
  {
    name: "open an event of several people",
    budget: 0,
    sizes: [ONE],
    ours: (office) => {
      const event = meetingWith(office.workspace, [NEWCOMER, "sam@example.com"], 9);
      return () => opens(office, event);
    },
  },
  {
    name: "open it again, guests not shown to us",
    budget: 0,
    sizes: [ONE],
    ours: (office) => {
      const event = meetingWith(office.workspace, [NEWCOMER, "sam@example.com"], 9);
      const panel = withoutGuests(office);
      panel.openEvent("primary", event);
      return () => panel.openEvent("primary", event).execution;
    },
  },
  {
    name: "set up, with the folder to be made",
    budget: 7,
    sizes: [{ pairs: 0, sections: 0 }],
    ours: (office) => {
      opens(office, meetingWith(office.workspace, NEWCOMER, 9));
      return () => presses(office, "Set up 1:1");
    },
    plain: (office) => ({
      functionName: "plainSetUp",
      event: {
        calendarId: "primary",
        eventId: meetingWith(office.workspace, NEWCOMER, 9),
        heading: "Tue 17 Nov 2026",
      },
    }),
  },
  {
    name: "set up, with the folder there",
    budget: 6,
    sizes: [ONE],
    ours: (office) => {
      opens(office, meetingWith(office.workspace, NEWCOMER, 9));
      return () => presses(office, "Set up 1:1");
    },
  },
  {
    name: "set up a series",
    budget: 7,
    sizes: [ONE],
    ours: (office) => {
      const series = meetingWith(office.workspace, NEWCOMER, 9, ["RRULE:FREQ=WEEKLY"]);
      opens(office, nextOf(office, series));
      return () => presses(office, "Set up 1:1");
    },
  },
  {
    name: "the panel of an unchanged doc",
    budget: 2,
    sizes: DOCS,
    ours: (office) => {
      const event = nextOf(office, first(office).eventId);
      // The first opening moves the intro's link to the newest heading, the second sees the doc as that left it.
      opens(office, event);
      opens(office, event);
      return () => opens(office, event);
    },
    plain: plainPanel,
  },
  {
    name: "the panel of a changed doc",
    budget: 4,
    sizes: DOCS,
    ours: (office) => {
      const event = nextOf(office, first(office).eventId);
      opens(office, event);
      opens(office, event);
      const { docId } = first(office);
      const { document } = office.workspace.docs.view(ALEX, docId);
      const content = document.tabs?.[0]?.documentTab?.body?.content ?? [];
      office.workspace.docs.edit(ALEX, docId, {
        kind: "insertText",
        at: (content.at(-1)?.endIndex ?? 2) - 1,
        text: "One more",
      });
      return () => opens(office, event);
    },
    plain: plainPanel,
  },
  {
    name: "add a section",
    budget: 2,
    sizes: DOCS,
    ours: (office) => {
      office.panel.openHome();
      presses(office, "Settings for all 1:1s");
      office.panel.set("automatic", false);
      presses(office, "Save");
      aWeekLater(office);
      opensNext(office);
      const label = office.panel.buttons().find((one) => one.startsWith("Add section"));
      if (label === undefined) throw new Error("Adding a section is not offered.");
      return () => presses(office, label);
    },
    plain: (office) => ({
      functionName: "plainAddSection",
      event: { ...first(office), heading: "Tue 24 Nov 2026" },
    }),
  },
  {
    name: "list what is open",
    budget: 3,
    sizes: DOCS.slice(1),
    ours: (office) => {
      aWeekLater(office);
      opensNext(office);
      return () => presses(office, "Carry over");
    },
  },
  {
    name: "carry over",
    budget: 4,
    sizes: DOCS.slice(1),
    ours: (office) => {
      aWeekLater(office);
      opensNext(office);
      return carrying(office);
    },
    plain: (office) => ({ functionName: "plainCarryOver", event: { ...first(office), items: CARRIED } }),
  },
  {
    name: "carry over right after a meeting",
    budget: 5,
    sizes: DOCS.slice(1),
    ours: (office) => {
      opensNext(office);
      justMet(office);
      opensNext(office);
      return carrying(office);
    },
  },
  {
    name: "add a topic right after a meeting",
    budget: 4,
    sizes: DOCS,
    ours: (office) => {
      opensNext(office);
      justMet(office);
      opensNext(office);
      return adding(office);
    },
  },
  {
    name: "add a topic",
    budget: 4,
    sizes: DOCS,
    ours: (office) => {
      opensNext(office);
      return adding(office);
    },
  },
  {
    name: "the home card",
    // The days ahead, what changed, and the soonest changed doc with its ticks.
    budget: 4,
    sizes: PAIRS,
    ours: (office) => () => office.panel.openHome().execution,
    plain: (office) => ({ functionName: "plainHome", event: { pairs: office.pairs, ...window(office) } }),
  },
  {
    name: "an hour in which nothing is due",
    budget: 1,
    sizes: PAIRS,
    ours: (office) => () => office.trigger("onHour"),
    plain: (office) => ({ functionName: "plainHourly", event: { pairs: office.pairs, ...window(office) } }),
  },
  {
    name: "an hour in which a section is due",
    budget: 4,
    sizes: DOCS,
    ours: (office) => {
      opensNext(office);
      aWeekLater(office);
      return () => office.trigger("onHour");
    },
  },
];
