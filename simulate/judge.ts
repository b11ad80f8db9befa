import type { Event } from "../contract/calendar";
import { byHand } from "../emulator/api/call";
import { DAY_MS } from "../emulator/clock";
import type { JsonObject } from "../emulator/json";
import { fireDueTriggers } from "../emulator/run";
import { inputsOf } from "../emulator/side-panel/card-reading";
import type { SidePanel } from "../emulator/side-panel/panel";
import { rightsOf, textOf } from "./files";
import { MARK } from "./ledger";
import { ALEX, DANA, lastHeldDay, SAM, seriesOf } from "./office";
import { type Line, linesOf } from "./page";
import { brokenDoc, brokenPromise, docLetsIn, says, untidy } from "./promises";
import { nextMeeting, readableDoc, refusable, type Scene, sharedDocs } from "./scene";

export function looksLikeTrouble(panel: SidePanel): boolean {
  return (
    panel.stack().length > 0 &&
    panel.texts({ folded: true }).some((text) => text.startsWith("Details for IT"))
  );
}

/** After the storm: presses each button once more, then checks every promise. The first that is broken, in words. */
export function judge(scene: Scene): string | undefined {
  const { workspace, bundle } = scene.office;
  // Whatever died has left its locks; ten minutes later nothing of it runs any more.
  workspace.clock.advance(10 * 60_000);
  fireDueTriggers(workspace, bundle);
  samIsTakenOff(scene);
  const ended = endIsTakenBack(scene);
  if (ended !== undefined) return ended === "it stays" ? undefined : ended;
  const first = pressEverything(scene);
  if (first === LEFT) return undefined;
  if (first !== undefined) return first;
  const doc = readableDoc(scene, ALEX);
  if (doc === undefined) return "Alex has no doc after pressing Set up again";
  const once = linesOf(workspace, ALEX, doc);
  const second = pressEverything(scene);
  if (second !== undefined) return second;
  const twice = linesOf(workspace, ALEX, doc);
  if (words(once) !== words(twice))
    return `pressing everything twice is not pressing it once:\n${words(once)}\n  became\n${words(twice)}`;
  const lost = scene.ledger.lost(twice);
  if (lost.length > 0) return `what a person typed is gone: ${lost.join(", ")}`;
  return (
    scene.mails.unpromised(scene.office) ??
    brokenPromise(scene, doc) ??
    cachesTellTheSame(scene) ??
    aWeekLater(scene, doc)
  );
}

/**
 * One ordinary week on, what says nothing is tidied, and all that was promised of the doc still holds. It is tidied when
 * a section is made: where the next one was there already, a second week on.
 */
function aWeekLater(scene: Scene, doc: string): string | undefined {
  for (const when of ["a week later", "two weeks later"]) {
    const before = dayHeadings(linesOf(scene.office.workspace, ALEX, doc));
    const broken = anotherWeek(scene, doc);
    if (broken !== undefined) return `${when} ${broken}`;
    const lines = linesOf(scene.office.workspace, ALEX, doc);
    const untidied = untidy(lines, scene.ledger, lastHeldDay(scene.office));
    if (untidied === undefined) return undefined;
    if (madeOne(before, dayHeadings(lines))) return `${when} ${untidied}`;
  }
  return "in two weeks no section was made";
}

function anotherWeek(scene: Scene, doc: string): string | undefined {
  const { workspace, bundle } = scene.office;
  workspace.clock.advance(8 * DAY_MS);
  fireDueTriggers(workspace, bundle);
  const pressed = pressEverything(scene) ?? pressEverything(scene);
  if (pressed !== undefined) return pressed;
  const lines = linesOf(workspace, ALEX, doc);
  const lost = scene.ledger.lost(lines);
  return lost.length > 0 ? `what a person typed is gone: ${lost.join(", ")}` : brokenDoc(lines, scene.ledger);
}

/** What stands over the sections. */
function dayHeadings(lines: readonly Line[]): readonly string[] {
  return lines.filter(({ style }) => style === "HEADING_2").map(({ text }) => text);
}

/** Whether a section came in; one that was only dated anew has lost its day. */
function madeOne(before: readonly string[], after: readonly string[]): boolean {
  const days = before.filter((text) => !Number.isNaN(Date.parse(text)));
  const newest = days.sort((a, b) => Date.parse(a) - Date.parse(b)).pop();
  return (newest === undefined || after.includes(newest)) && after.some((day) => !before.includes(day));
}

/** What says that the 1:1 has ended is true; where it can still be taken back, it is, and the 1:1 judged as any other. */
function endIsTakenBack(scene: Scene): string | undefined {
  const { office, mails } = scene;
  const panel = office.panel(ALEX, "CALENDAR");
  panel.openEvent("primary", nextMeeting(office, ALEX));
  const texts = panel.texts({ folded: true });
  if (!texts.some((text) => /^Your 1:1 with .* (has ended|ends after)/.test(text)))
    return sharedDocs(office)[0]?.kind === "ended" ? "it stays" : undefined;
  const event = seriesOf(office).find(({ id }) => id === office.eventId);
  const rules = event?.recurrence ?? [];
  if (rules.some((line) => line.startsWith("RRULE") && !line.includes("UNTIL=")))
    return `the panel says "${texts[0]}", and the series goes on: ${rules.join(" ")}`;
  if (!panel.buttons().includes("Undo")) return "it stays";
  mails.pressed(panel.callOf("Undo")?.functionName ?? "", false);
  panel.press("Undo");
  return troubleIn(panel, "Undo of the end");
}

/** An event for three whose set-up was undone is another kind of event: here it becomes one for two again. */
function samIsTakenOff({ office }: Scene): void {
  const params = { calendarId: "primary", eventId: office.eventId };
  refusable(() => {
    const { body } = office.workspace.call(byHand(ALEX), { method: "calendar.events.get", params });
    const event = body as unknown as Event;
    if ((event.extendedProperties?.private?.oneOnOneDoc ?? "") !== "") return;
    const attendees = (event.attendees ?? []).filter(({ email }) => email !== SAM) as JsonObject[];
    if (attendees.length === event.attendees?.length) return;
    office.workspace.call(byHand(ALEX), {
      method: "calendar.events.patch",
      params: { ...params, sendUpdates: "none" },
      body: { attendees },
    });
  }, "");
}

const LEFT = "the earlier doc stays, as was said";

/**
 * A set-up that died before it kept anything, and words in its doc since: nobody can tell any more whether somebody was on
 * that doc, so that it is left as it is, with whom Alex let in, which is said, and the two have another.
 */
function leavesAsSaid(scene: Scene, panel: SidePanel): boolean {
  const { workspace } = scene.office;
  const docs = sharedDocs(scene.office);
  const left = docs.filter((doc) => rightsOf(workspace, doc).every(({ who }) => who !== DANA));
  const said = panel.last.notification?.startsWith("A new doc: the earlier one isn't shared") === true;
  const worded = left.every((doc) => textOf(workspace, doc).match(MARK) !== null);
  return said && docs.length === 2 && left.length === 1 && worded && docLetsIn(scene) === undefined;
}

/** As Alex in Calendar and as Dana in Docs: set up if it is offered, the next section, carry over. */
function pressEverything(scene: Scene): string | undefined {
  const { office, mails } = scene;
  const alex = office.panel(ALEX, "CALENDAR");
  const repaired = repairedFromHome(scene, alex);
  if (repaired !== undefined) return repaired;
  alex.openEvent("primary", nextMeeting(office, ALEX));
  for (const label of ["Use the same doc", "Set up 1:1", "Open panel", "Repair", "Share"]) {
    if (!alex.buttons().includes(label)) continue;
    mails.pressed(alex.callOf(label)?.functionName ?? "", false);
    alex.press(label);
    if (label === "Share" && sharesAsAsked(scene, alex)) continue;
    if (label === "Set up 1:1" && leavesAsSaid(scene, alex)) return LEFT;
    const broken = troubleIn(alex, label);
    if (broken !== undefined) return broken;
  }
  alex.openEvent("primary", nextMeeting(office, ALEX));
  const opened = troubleIn(alex, "opening the event");
  if (opened !== undefined) return opened;
  const add = alex.buttons().find((label) => label.startsWith("Add section"));
  if (add !== undefined) alex.press(add);
  const added = troubleIn(alex, "Add section");
  if (added !== undefined) return added;
  if (alex.buttons().includes("Carry over")) {
    alex.press("Carry over");
    // What keeps coming back is ticked by a person, or stays where it is.
    tickAll(alex);
    if (alex.buttons().includes("Carry over")) alex.press("Carry over");
  }
  const carried = troubleIn(alex, "Carry over");
  if (carried !== undefined) return carried;
  alex.openHome();
  const home = troubleIn(alex, "home");
  if (home !== undefined) return home;
  const doc = readableDoc(scene, DANA);
  if (doc === undefined) return "Dana cannot open the doc";
  const dana = office.panel(DANA, "DOCS");
  dana.openDoc(doc);
  if (dana.buttons().includes("Allow")) dana.press("Allow");
  if (dana.last.fileScopeRequested) dana.grantFileScope();
  return troubleIn(dana, "Dana's panel");
}

function tickAll(panel: SidePanel): void {
  for (const { kind, input } of inputsOf(panel.card()))
    if (kind === "selection" && input.name?.startsWith("pick_") === true)
      panel.set(
        input.name,
        (input.items ?? []).flatMap(({ value }) => value ?? []),
      );
}

/** Whose account has the doc is forgotten, and somebody wrote in it: the owner knows, and shares it by hand as the card says. */
function sharesAsAsked({ office }: Scene, alex: SidePanel): boolean {
  const [doc] = sharedDocs(office);
  if (doc === undefined || !alex.texts().includes("Is it still the same person?")) return false;
  if (!linesOf(office.workspace, ALEX, doc.id).some(({ text }) => text.includes("⟨"))) return false;
  office.workspace.call(byHand(ALEX), {
    method: "drive.permissions.create",
    params: { fileId: doc.id, sendNotificationEmail: false },
    body: { type: "user", role: "writer", emailAddress: DANA },
  });
  return true;
}

/** A meeting that is over shows what it was; that nothing follows it is said, and repaired, by way of home. */
function repairedFromHome({ mails }: Scene, alex: SidePanel): string | undefined {
  const said = "no longer repeats";
  alex.openHome();
  if (!alex.texts().some((text) => text.includes(said))) return troubleIn(alex, "home");
  alex.press("Dana Reyes", said);
  if (!alex.buttons().includes("Repair")) return undefined;
  mails.pressed(alex.callOf("Repair")?.functionName ?? "", false);
  alex.press("Repair");
  return troubleIn(alex, "Repair");
}

function troubleIn(panel: SidePanel, after: string): string | undefined {
  const { error } = panel.last;
  if (error !== undefined) return `after "${after}" Google shows an error: ${error.message}`;
  if (looksLikeTrouble(panel))
    return `after "${after}", in good weather: ${panel.texts({ folded: true }).join(" / ")}`;
  return undefined;
}

/** The panel says the same with every cache gone, and with all that was remembered of the pair gone too. */
function cachesTellTheSame({ office }: Scene): string | undefined {
  const meeting = nextMeeting(office, ALEX);
  const panel = office.panel(ALEX, "CALENDAR");
  const { script } = office.workspace;
  panel.openEvent("primary", meeting);
  const warm = says(panel);
  script.dropCaches(office.bundle.app);
  panel.openEvent("primary", meeting);
  const cold = says(panel);
  if (warm !== cold) return `with its caches gone the panel says\n${cold}\n  instead of\n${warm}`;
  const store = script.properties(office.bundle.app, { person: ALEX });
  for (const key of store.keys()) if (key.startsWith("pair.")) store.remove(key);
  script.dropCaches(office.bundle.app);
  panel.openEvent("primary", meeting);
  // Of an event with several guests that nobody remembers nothing is read unasked: one press more finds the pair.
  if (panel.buttons().includes("Make a 1:1 of it")) panel.press("Make a 1:1 of it");
  const anew = says(panel);
  return anew === warm
    ? undefined
    : `with its memory of the pair gone the panel says\n${anew}\n  instead of\n${warm}`;
}

function words(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}
