import { fireDueTriggers } from "../emulator/run";
import type { SidePanel } from "../emulator/side-panel/panel";
import { readableDoc, type Scene } from "./acts";
import { MARK } from "./ledger";
import { ALEX, DANA, docsOf, nextMeeting, seriesOf } from "./office";
import { type Line, linesOf } from "./page";

export function looksLikeTrouble(panel: SidePanel): boolean {
  return (
    panel.stack().length > 0 &&
    panel.texts({ folded: true }).some((text) => text.startsWith("Details for IT"))
  );
}

/** After the storm: presses each button once more, then checks every promise. The first that is broken, in words. */
export function judge(scene: Scene, told: string[]): string | undefined {
  const { workspace, bundle } = scene.office;
  // Whatever died has left its locks; a minute later nothing of it runs any more.
  workspace.clock.advance(10 * 60_000);
  fireDueTriggers(workspace, bundle);
  const first = pressEverything(scene, told);
  if (first !== undefined) return first;
  const doc = readableDoc(scene, ALEX);
  if (doc === undefined) return "Alex has no doc after pressing Set up again";
  const once = linesOf(workspace, ALEX, doc);
  const second = pressEverything(scene, told);
  if (second !== undefined) return second;
  const twice = linesOf(workspace, ALEX, doc);
  if (words(once) !== words(twice))
    return `pressing everything twice is not pressing it once:\n${words(once)}\n  became\n${words(twice)}`;
  return promises(scene, doc, told) ?? cachesTellTheSame(scene);
}

/** As Alex in Calendar and as Dana in Docs: set up if it is offered, the next section, carry over. */
function pressEverything(scene: Scene, told: string[]): string | undefined {
  const meeting = nextMeeting(scene.office, ALEX);
  const alex = scene.office.panel(ALEX, "CALENDAR");
  alex.openEvent("primary", meeting);
  for (const label of ["Use the same doc", "Set up 1:1", "See the page", "Repair", "Share"]) {
    if (alex.buttons().includes(label)) alex.press(label);
    told.push(`    ${alex.texts().join(" / ")}`);
    const broken = troubleIn(alex, label);
    if (broken !== undefined) return broken;
  }
  alex.openEvent("primary", nextMeeting(scene.office, ALEX));
  const add = alex.buttons().find((label) => label.startsWith("Add section"));
  if (add !== undefined) alex.press(add);
  const added = troubleIn(alex, "Add section");
  if (added !== undefined) return added;
  if (alex.buttons().includes("Carry over open items")) {
    alex.press("Carry over open items");
    if (alex.buttons().includes("Carry over")) alex.press("Carry over");
  }
  const carried = troubleIn(alex, "Carry over");
  if (carried !== undefined) return carried;
  alex.openHome();
  const home = troubleIn(alex, "home");
  if (home !== undefined) return home;
  const doc = readableDoc(scene, DANA);
  if (doc === undefined) return "Dana cannot open the doc";
  const dana = scene.office.panel(DANA, "DOCS");
  dana.openDoc(doc);
  if (dana.buttons().includes("Allow")) dana.press("Allow");
  if (dana.last.fileScopeRequested) dana.grantFileScope();
  return troubleIn(dana, "Dana's panel");
}

function troubleIn(panel: SidePanel, after: string): string | undefined {
  const { error } = panel.last;
  if (error !== undefined) return `after "${after}" Google shows an error: ${error.message}`;
  if (looksLikeTrouble(panel))
    return `after "${after}", in good weather: ${panel.texts({ folded: true }).join(" / ")}`;
  return undefined;
}

function promises(scene: Scene, doc: string, told: readonly string[]): string | undefined {
  const { workspace } = scene.office;
  const docs = docsOf(scene.office);
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
  if (!(event.description ?? "").includes(doc)) return "the event's description has no link to the doc";
  const roles = (docs[0]?.permissions ?? [])
    .map(({ emailAddress, role }) => `${emailAddress} ${role}`)
    .sort();
  if (roles.join() !== `${ALEX} owner,${DANA} writer`) return `the doc can be opened by ${roles.join(", ")}`;
  const lines = linesOf(workspace, ALEX, doc);
  return sectionsOnce(lines) ?? openOnce(lines) ?? mails(scene, told);
}

function sectionsOnce(lines: readonly Line[]): string | undefined {
  const headings = lines.filter(({ style }) => style === "HEADING_2").map(({ text }) => text);
  const twice = headings.find((text, at) => headings.indexOf(text) !== at);
  return twice === undefined ? undefined : `two sections are called "${twice}"`;
}

/** Of the lines that bear one mark, at most one is open and not carried on. */
function openOnce(lines: readonly Line[]): string | undefined {
  const open = new Map<string, string>();
  for (const { text, checkbox, ticked, struck } of lines) {
    if (!checkbox || ticked || struck || text.includes("\u2002→ ")) continue;
    for (const mark of new Set(text.match(MARK) ?? [])) {
      const other = open.get(mark);
      if (other !== undefined) return `${mark} is open twice: "${other}" and "${text}"`;
      open.set(mark, text);
    }
  }
  return undefined;
}

/**
 * Dana has an account: no share mail, ever. One calendar mail a set-up, one for its undoing. Whoever says that another
 * event takes the series' place is told that this is one more.
 */
function mails({ office }: Scene, told: readonly string[]): string | undefined {
  const sent = office.workspace.outbox.all();
  const share = sent.find(({ kind }) => kind.startsWith("drive."));
  if (share !== undefined) return `a mail nobody was promised: ${share.kind}`;
  const changes = sent.filter(({ to, kind }) => to === DANA && kind.startsWith("calendar."));
  const undone = changes.filter(({ kind }) => kind === "calendar.cancellation").length;
  const others = told.filter((line) => line.includes('presses "Use this event"')).length;
  const allowed = 1 + 2 * undone + others;
  return changes.length > allowed
    ? `Dana got ${changes.length} calendar mails: ${changes.map(({ kind }) => kind).join(", ")}`
    : undefined;
}

/** The panel says the same with every cache gone. */
function cachesTellTheSame(scene: Scene): string | undefined {
  const { office } = scene;
  const meeting = nextMeeting(office, ALEX);
  const panel = office.panel(ALEX, "CALENDAR");
  const says = (): string => {
    panel.openEvent("primary", meeting);
    return panel
      .texts({ folded: true })
      .filter((text) => !text.startsWith("As of"))
      .join("\n");
  };
  const warm = says();
  office.workspace.script.dropCaches(office.bundle.app);
  const cold = says();
  if (warm !== cold) return `with its caches gone the panel says\n${cold}\n  instead of\n${warm}`;
  return undefined;
}

function words(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}
