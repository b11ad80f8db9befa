import type { SidePanel } from "../emulator/side-panel/panel";
import { tableOf } from "./doc-table";
import { allFiles, isOnesOwn, rightsOf, textOf } from "./files";
import { type Ledger, MARK } from "./ledger";
import { ALEX, DANA, SAM, seriesOf } from "./office";
import { type Line, linesOf, wasCarried } from "./page";
import { isOfTheTwo, nextMeeting, type Scene, sharedDocs } from "./scene";

/** Every promise that can be read off the calendar, the doc and Drive; the first that is broken, in words. */
export function brokenPromise(scene: Scene, doc: string): string | undefined {
  const lines = linesOf(scene.office.workspace, ALEX, doc);
  return (
    oneOfEach(scene, doc) ?? docLetsIn(scene) ?? strangersAreNamed(scene) ?? brokenDoc(lines, scene.ledger)
  );
}

/** What is promised of the doc's lines whatever happened. */
export function brokenDoc(lines: readonly Line[], ledger: Ledger): string | undefined {
  return sectionsOnce(lines) ?? openOnce(lines) ?? notedOnce(lines) ?? nothingCarriedNowhere(lines, ledger);
}

/** Beside its headings, in a section before the last meeting held. */
const MOST_LINES_OF_OURS = 6;

/** What stands in the doc twice, or says nothing before the last meeting held, where a press or run has tidied since. */
export function untidy(
  lines: readonly Line[],
  ledger: Ledger,
  lastHeld: string | undefined,
): string | undefined {
  const { openTwice, notesOnALine, emptyBoxes, wordlessSections, linesOfOurs } = tableOf(lines, lastHeld);
  const together = besideEachOther(lines);
  const twice = openTwice.find((words) => !(words.match(MARK) ?? []).some((mark) => together.has(mark)));
  if (twice !== undefined) return `"${twice}" stands open in two places`;
  if (notesOnALine > 1) return `a line bears ${notesOnALine} notes of ours of one kind`;
  if (emptyBoxes > ledger.boxesEmptied())
    return `${emptyBoxes} empty boxes of ours stand before the last meeting`;
  if (wordlessSections > 0) return `${wordlessSections} sections before the last meeting hold no word`;
  // Where nobody ever ticked a box nothing proves that a copy is untouched: every one stays (decisions/0060).
  return linesOfOurs > MOST_LINES_OF_OURS && lines.some(({ ticked }) => ticked)
    ? `a section before the last meeting has ${linesOfOurs} lines of ours`
    : undefined;
}

function oneOfEach(scene: Scene, doc: string): string | undefined {
  const docs = sharedDocs(scene.office);
  if (docs.length !== 1) return `there are ${docs.length} docs: ${docs.map(({ name }) => name).join(", ")}`;
  // A person may put another event in the series' place; the old one then stays in the calendar, without the doc.
  const series = seriesOf(scene.office).filter((event) =>
    Object.values(event.extendedProperties?.private ?? {}).includes(doc),
  );
  if (series.length !== 1) return `${series.length} series name the doc`;
  const [event] = series;
  if (event?.recurrence?.some((line) => line.startsWith("RRULE:FREQ=WEEKLY")) !== true)
    return "the series is not weekly";
  if (event.visibility !== "private") return "the event is not private";
  if (event.guestsCanInviteOthers !== false) return "guests may invite others";
  const description = event.description ?? "";
  if (description.split(doc).length !== 2)
    return `the event's description has the doc's link not once: ${description}`;
  const everything = seriesOf(scene.office).map((one) => one.description ?? "");
  const lost = scene.described.filter((words) => !everything.some((text) => text.includes(words)));
  return lost.length > 0 ? `what a person wrote into the event is gone: ${lost.join(", ")}` : undefined;
}

/**
 * Nobody gets in but the two, and whom Alex lets in by hand; into what is one's own, nobody. Checked after each step: a
 * moment is enough to read.
 */
export function docLetsIn({ office: { workspace }, letIn }: Scene): string | undefined {
  for (const file of allFiles(workspace)) {
    if (file.trashed || file.kind === undefined || file.owner === undefined) continue;
    const pair = file.kind === "ended" || isOfTheTwo(file) ? [ALEX, DANA] : [file.noted];
    const stranger = rightsOf(workspace, file).find(
      ({ who, role }) =>
        !(
          (who === file.owner && role === "owner") ||
          (!isOnesOwn(file) && ((pair.includes(who) && role === "writer") || letIn.has(who)))
        ),
    );
    if (stranger !== undefined)
      return `"${file.name}" of ${file.owner} can be opened by ${stranger.who} as ${stranger.role}`;
  }
  return undefined;
}

/**
 * What is one person's own is nowhere that the other, or anybody else, can read: neither what they wrote into their notes nor
 * which files they have for themselves.
 */
export function isOnesOwnAlone({ office: { workspace }, own }: Scene): string | undefined {
  const files = allFiles(workspace).filter(({ kind, trashed }) => kind !== undefined && !trashed);
  const ones = files.filter(isOnesOwn);
  if (own.size === 0 && ones.length === 0) return undefined;
  const texts = files.flatMap((file) =>
    file.mimeType.endsWith(".document") ? [[file, textOf(workspace, file)] as const] : [],
  );
  const { calendar, script, outbox } = workspace.snapshot() as unknown as {
    calendar: unknown;
    outbox: unknown;
    script: Readonly<Record<string, Readonly<Record<"properties" | "cache", Stores>>>>;
  };
  const stores = Object.values(script).flatMap(({ properties, cache }) => [properties, cache]);
  const everybodys = JSON.stringify([calendar, outbox, stores.map((one) => one.script)]);
  const peoples = stores.flatMap(({ people }) =>
    Object.entries(people).map(([person, values]) => [person, JSON.stringify(values)] as const),
  );
  const elsewhere = (what: string, who: string | undefined): string | undefined => {
    const [wrong] =
      texts.find(([file, text]) => text.includes(what) && !(isOnesOwn(file) && file.owner === who)) ?? [];
    if (wrong !== undefined) return `stands in "${wrong.name}"`;
    if (everybodys.includes(what)) return "is in the calendar, a mail or what is kept for all";
    const [other] = peoples.find(([person, values]) => person !== who && values.includes(what)) ?? [];
    return other === undefined ? undefined : `is remembered for ${other}`;
  };
  for (const { id, name, owner } of ones) {
    const where = elsewhere(id, owner);
    if (where !== undefined) return `the id of "${name}", which is ${owner}'s own, ${where}`;
  }
  for (const [mark, { who, kept }] of own) {
    const where = elsewhere(mark, who);
    if (where !== undefined) return `${mark} of ${who}'s own notes ${where}`;
    if (kept && !texts.some(([, text]) => text.includes(mark)))
      return `${mark} was added to ${who}'s own notes, and is not there`;
  }
  return undefined;
}

interface Stores {
  readonly script: unknown;
  readonly people: Readonly<Record<string, unknown>>;
}

/** Whoever was let in by hand is named in the owner's panel; with nobody else it says "Only you two". */
function strangersAreNamed({ office }: Scene): string | undefined {
  const [doc] = sharedDocs(office);
  const roles = doc === undefined ? [] : rightsOf(office.workspace, doc).map(({ who }) => who);
  // To whom the doc does not belong any more, Google does not say who else is in it.
  if (doc?.owner !== ALEX) return undefined;
  if (!roles.includes(DANA)) return "Dana cannot open the doc";
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openEvent("primary", nextMeeting(office, ALEX));
  const texts = panel.texts();
  const alone = texts.some((text) => text.startsWith("Only you two"));
  const named = texts.some((text) => text.startsWith("⚠") && text.includes("Sam"));
  if (roles.includes(SAM))
    return named && !alone ? undefined : `Sam can open the doc, and the panel says: ${texts.join(" / ")}`;
  return alone ? undefined : `only the two can open the doc, and the panel says: ${texts.join(" / ")}`;
}

function sectionsOnce(lines: readonly Line[]): string | undefined {
  const headings = lines.filter(({ style }) => style === "HEADING_2").map(({ text }) => text);
  const twice = headings.find((text, at) => headings.indexOf(text) !== at);
  return twice === undefined ? undefined : `two sections are called "${twice}"`;
}

/** Marks that two lines of one section bear, neither of which is known for a copy. */
function besideEachOther(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>();
  let seen = new Set<string>();
  for (const { text, style, checkbox } of lines) {
    if (style === "HEADING_2") seen = new Set();
    if (!checkbox || text.includes("\u2002since ")) continue;
    for (const mark of new Set(text.match(MARK) ?? [])) (seen.has(mark) ? found : seen).add(mark);
  }
  return found;
}

/**
 * Of the items that bear one mark, at most one is open and not carried on; what is nested belongs to what it is below. Two
 * lines without a note of ours in one section were put beside each other by a person, as a detail and its copy are once
 * both are dragged out from under their item: nothing tells them from two items.
 */
function openOnce(lines: readonly Line[]): string | undefined {
  const together = besideEachOther(lines);
  const open = new Map<string, string>();
  for (const { text, checkbox, level, ticked, struck } of lines) {
    if (!checkbox || level > 0 || ticked || struck || text.includes("\u2002→ ")) continue;
    for (const mark of new Set(text.match(MARK) ?? [])) {
      const other = open.get(mark);
      if (other !== undefined && !together.has(mark))
        return `${mark} is open twice: "${other}" and "${text}"`;
      open.set(mark, text);
    }
  }
  return undefined;
}

/** A line says once since when it is there, and once where it went. */
function notedOnce(lines: readonly Line[]): string | undefined {
  const twice = lines.find(({ text }) =>
    ["\u2002since ", "\u2002→ "].some((note) => text.split(note).length > 2),
  );
  return twice === undefined ? undefined : `"${twice.text}" bears a note of ours twice`;
}

/** What says that it went on has a copy that it went to, unless a person took that out. Words put before it later did not go along. */
function nothingCarriedNowhere(lines: readonly Line[], ledger: Ledger): string | undefined {
  for (const line of lines) {
    if (!line.checkbox || !wasCarried(line.text)) continue;
    const marks: readonly string[] = line.text.match(MARK) ?? [];
    if (marks.length === 0 || marks.some((mark) => ledger.wasRemoved(mark))) continue;
    const elsewhere = (mark: string): boolean => lines.some((one) => one !== line && one.text.includes(mark));
    if (!marks.some(elsewhere)) return `"${line.text}" says that it was carried over, and is nowhere else`;
  }
  return undefined;
}

export function says(panel: SidePanel): string {
  return (
    panel
      .texts({ folded: true })
      // That the doc has a new owner is told once, to whoever remembers another.
      .filter((text) => !/^As of|owns? this doc now\. Everything goes on as before\.$/.test(text))
      .join("\n")
  );
}
