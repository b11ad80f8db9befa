import type { OpenedPlayground, Window } from "./playground";

/** What the two type in a week, the natural way. */
interface Week {
  /** Topics and next steps, each typed below what stands in its part. */
  readonly collects: readonly (readonly [who: "alex" | "dana", part: string, ...lines: string[]])[];
  /** In the meeting: notes below an item, by Enter and Tab. */
  readonly notes: readonly (readonly [who: "alex" | "dana", below: string, ...lines: string[]])[];
  readonly ticks: readonly (readonly [who: "alex" | "dana", item: string])[];
  readonly carries: "alex" | "dana";
}

const WEEKS: readonly Week[] = [
  {
    collects: [
      [
        "dana",
        "Dana's topics",
        "Moving to the Lisbon team",
        "Parental leave cover",
        "Feedback on the launch",
      ],
      ["alex", "Alex's topics", "Promotion case", "Offsite"],
      ["alex", "Next steps", "Send the level guide", "Book the room"],
    ],
    notes: [
      ["dana", "Moving to the Lisbon team", "talk to Ines about the start", "flat until the end of May"],
      ["alex", "Feedback on the launch", "customers like it, support less so"],
    ],
    ticks: [
      ["dana", "Feedback on the launch"],
      ["alex", "talk to Ines about the start"],
    ],
    carries: "alex",
  },
  {
    collects: [
      ["dana", "Dana's topics", "On-call pay"],
      ["alex", "Alex's topics", "PTO 21–24 Dec"],
    ],
    notes: [["dana", "Parental leave cover", "Sam could do it", "ask by Thu 3 Dec"]],
    ticks: [
      ["dana", "Book the room"],
      ["alex", "Promotion case"],
    ],
    carries: "dana",
  },
  {
    collects: [["dana", "Dana's topics", "Conference in March"]],
    notes: [["alex", "Offsite", "two days in Porto"]],
    ticks: [["alex", "Send the level guide"]],
    carries: "alex",
  },
  {
    collects: [
      ["alex", "Alex's topics", "Budget for next year"],
      ["dana", "Next steps", "Hand in the abstract"],
    ],
    notes: [["dana", "Conference in March", "the talk was accepted"]],
    ticks: [["dana", "On-call pay"]],
    carries: "dana",
  },
  {
    collects: [["dana", "Dana's topics", "Thesis student"]],
    notes: [["alex", "Budget for next year", "three seats, no more"]],
    ticks: [["alex", "PTO 21–24 Dec"]],
    carries: "alex",
  },
];

/** Every line that one of them types. */
export const TYPED: readonly string[] = WEEKS.flatMap(({ collects, notes }) =>
  [...collects, ...notes].flatMap(([_who, _where, ...lines]) => lines),
);

/** Each note's first line, and the item below which it was typed. */
export const NOTED: readonly (readonly [note: string, item: string])[] = WEEKS.flatMap(({ notes }) =>
  notes.map(([_who, item, note = ""]) => [note, item] as const),
);

/**
 * Alex and Dana over five weeks, in two windows: both collect topics, write notes in the meeting with Enter and Tab, tick
 * what is done, and one of them carries the rest over; the page's own control moves the clock.
 */
export async function liveFiveWeeks(
  playground: OpenedPlayground,
  afterWeek: (
    week: number,
    windows: { readonly alex: Window; readonly dana: Window },
  ) => Promise<void> = async () => {},
): Promise<{ readonly alex: Window; readonly dana: Window }> {
  const [alex, dana] = [await playground.asAlex(), await playground.asDana()];
  const windows = { alex, dana };
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  await alex.openDocument(/1:1/);
  await dana.openDocument(/1:1/);
  await dana.press("Allow");
  await dana.page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
  await dana.panel.getByRole("button", { name: "Add topics" }).waitFor();
  for (const [at, { collects, notes, ticks, carries }] of WEEKS.entries()) {
    for (const [who, part, ...lines] of collects) {
      await collect(windows[who], part, lines);
      await bothShow(windows);
    }
    for (const [who, below, ...lines] of notes) {
      await noteBelow(windows[who], below, lines);
      await bothShow(windows);
    }
    for (const [who, item] of ticks) {
      await tick(windows[who], item);
      await bothShow(windows);
    }
    const last = windows[carries];
    await last.moveClock("+1 week");
    await carryOver(last);
    await bothShow(windows);
    await afterWeek(at + 1, windows);
  }
  return windows;
}

/** The one who writes next sees what the other wrote. */
async function bothShow({ alex, dana }: { readonly alex: Window; readonly dana: Window }): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await alex.lines()).join("\n") === (await dana.lines()).join("\n")) return;
    await alex.page.waitForTimeout(100);
  }
  throw new Error("The two windows show two documents.");
}

const LINE = ".ProseMirror .line > :is(p, h1, h2, h3, h4)";

/** Where these words stand last in the doc, the cursor behind them. */
async function goTo(window: Window, words: string): Promise<void> {
  const lines = window.page.locator(LINE, { hasText: words });
  await lines.first().waitFor();
  await lines.last().click();
  await window.page.keyboard.press("End");
}

/** Below what stands in a part of the newest section, into its last box where that is empty. */
async function collect(window: Window, part: string, lines: readonly string[]): Promise<void> {
  const all = await window.lines();
  const heading = all.map((words) => words.startsWith(part)).lastIndexOf(true);
  const next = all.findIndex((words, at) => at > heading && /topics ·|^Next steps$|^$/.test(words));
  const last = next < 0 ? all.length - 1 : all[next] === "" ? next : next - 1;
  await window.page.locator(LINE).nth(last).click();
  await window.page.keyboard.press("End");
  if (all[last] !== "") await window.page.keyboard.press("Enter");
  for (const [at, line] of lines.entries()) {
    if (at > 0) await window.page.keyboard.press("Enter");
    await window.type(line);
  }
  await window.saved();
}

async function noteBelow(window: Window, item: string, lines: readonly string[]): Promise<void> {
  await goTo(window, item);
  for (const [at, line] of lines.entries()) {
    await window.page.keyboard.press("Enter");
    if (at === 0) await window.page.keyboard.press("Tab");
    await window.type(line);
  }
  await window.saved();
}

async function tick(window: Window, item: string): Promise<void> {
  const name = new RegExp(`^${item}`);
  await window.page.getByRole("checkbox", { name }).last().click();
  await window.page.getByRole("checkbox", { name, checked: true }).last().waitFor();
  await window.saved();
}

/** All there is, whatever the list has ticked beforehand. */
async function carryOver(window: Window): Promise<void> {
  await window.pressInMenu("Reload add-on");
  await window.pressInMenu("Reload add-on");
  await window.press("Carry over");
  await window.press("Carry over");
  await window.panel
    .getByText(/items? carried to/)
    .first()
    .waitFor();
}
