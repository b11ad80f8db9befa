import type { Event } from "../../contract/calendar";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { type AnyFile, isOnesOwn, textOf } from "../files";
import { accountOf, allFiles, type Cast, circleOf, PEOPLE, readersOf } from "./cast";
import { marksIn } from "./words";

const DOC = "application/vnd.google-apps.document";

/** The first promise that is broken now, in words. */
export function brokenNow(cast: Cast): string | undefined {
  return (
    wordsAreAmongTheirOwn(cast) ??
    noWordIsLost(cast) ??
    panelsTellNobodyElse(cast) ??
    nothingLeaks(cast) ??
    memoriesAreOnesOwn(cast)
  );
}

/** Whoever can open a file may read every word that stands in it. */
function wordsAreAmongTheirOwn(cast: Cast): string | undefined {
  for (const file of allFiles(cast)) {
    if (file.mimeType !== DOC || file.owner === undefined) continue;
    const marks = marksIn(textOf(cast.workspace, file));
    // Of an empty doc in the trash nobody has anything: one that was made where others read ends there.
    if (marks.length === 0 && (file.noted === undefined || file.trashed)) continue;
    const allowed = cast.letIn.get(file.id) ?? new Set();
    const open = allowed.has("*");
    for (const reader of readersOf(cast, file)) {
      if (open || allowed.has(reader) || isLeftTo(cast, file, reader)) continue;
      if (isOnesOwn(file) && reader !== file.owner)
        return `"${file.name}" is ${file.owner} alone, and ${reader} can open it`;
      if (!circleOf(cast, file).has(reader) && file.noted !== undefined)
        return `"${file.name}" of ${file.owner} is for ${file.noted}, and ${reader} can open it`;
      const secret = marks.find((mark) => cast.circles.get(mark)?.has(reader) === false);
      if (secret !== undefined) return `${reader} can read ${secret} in "${file.name}"`;
    }
  }
  return undefined;
}

/**
 * A press that died left the doc empty and not shared yet with whom it is for, in a folder that this reader reads: the next
 * one throws it away, and a hand may have taken it back since.
 */
export function isLeftTo(cast: Cast, file: AnyFile, reader: string): boolean {
  const { noted, parent } = file;
  if (noted === undefined || noted === "" || readersOf(cast, file).has(accountOf(cast, noted))) return false;
  const folder = allFiles(cast).find(({ id }) => id === parent);
  if (folder === undefined || !readersOf(cast, folder).has(reader)) return false;
  return marksIn(textOf(cast.workspace, file)).length === 0;
}

/** What was typed by hand stands where it was typed, and only hands put it in the trash. */
function noWordIsLost(cast: Cast): string | undefined {
  const files = new Map(allFiles(cast).map((file) => [file.id, file]));
  for (const [mark, home] of cast.typed) {
    if (cast.thrown.has(home)) continue;
    const file = files.get(home);
    if (file === undefined) return `the doc that ${mark} was typed in is gone`;
    if (file.trashed) return `"${file.name}" is in the trash, with ${mark} in it`;
    if (!textOf(cast.workspace, file).includes(mark)) return `${mark} is gone from "${file.name}"`;
  }
  return undefined;
}

/** Nothing is written into a doc that lay in the trash before a press: asked after it, what was written there all the same. */
export function trashKept(cast: Cast): () => string | undefined {
  const thrown = allFiles(cast).filter(({ trashed, noted }) => trashed && noted !== undefined);
  const before = thrown.map((file) => [file, textOf(cast.workspace, file)] as const);
  return () => {
    for (const [file, text] of before) {
      const added = marksIn(textOf(cast.workspace, file)).find((mark) => !text.includes(mark));
      if (added !== undefined) return `${added} was written into "${file.name}", which lay in the trash`;
    }
    return undefined;
  };
}

/** No card shows anybody a word that is not theirs to read. */
function panelsTellNobodyElse(cast: Cast): string | undefined {
  for (const person of PEOPLE)
    for (const host of ["CALENDAR", "DOCS"] as const) {
      const panel = cast.panel(person, host);
      if (panel.stack().length === 0) continue;
      const seen = marksIn(JSON.stringify(panel.stack()));
      const secret = seen.find((mark) => !mayRead(cast, mark, person));
      if (secret !== undefined) return `${person}'s panel shows ${secret}: ${said(panel)}`;
    }
  return undefined;
}

function mayRead(cast: Cast, mark: string, person: string): boolean {
  const circle = cast.circles.get(mark);
  return circle === undefined || circle.has(person) || circle.has("*");
}

/** No event and no mail holds a word of the notes. */
function nothingLeaks({ workspace }: Cast): string | undefined {
  const mails = JSON.stringify(workspace.outbox.all());
  const { calendar } = workspace.snapshot() as unknown as { calendar: unknown };
  const [leaked] = marksIn(mails + JSON.stringify(calendar));
  return leaked === undefined ? undefined : `${leaked} stands in an event or a mail`;
}

interface Stores {
  readonly script: unknown;
  readonly people: Readonly<Record<string, unknown>>;
}

/** What is remembered for a person holds no word that is not theirs to read; what is remembered for everybody holds none. */
function memoriesAreOnesOwn(cast: Cast): string | undefined {
  const { script } = cast.workspace.snapshot() as unknown as {
    script: Readonly<Record<string, { readonly properties: Stores; readonly cache: Stores }>>;
  };
  for (const { properties, cache } of Object.values(script))
    for (const store of [properties, cache]) {
      const [everybodys] = marksIn(JSON.stringify(store.script));
      if (everybodys !== undefined) return `${everybodys} is remembered for everybody`;
      for (const [person, kept] of Object.entries(store.people)) {
        const secret = marksIn(JSON.stringify(kept)).find((mark) => !mayRead(cast, mark, person));
        if (secret !== undefined) return `${secret} is remembered for ${person}`;
      }
    }
  return undefined;
}

/** On the panel of an event only what may be said in front of everybody who meets there now, if anybody does. */
export function fitsItsEvent(cast: Cast, person: string, event: Event, panel: SidePanel): string | undefined {
  const shown = marksIn(JSON.stringify(panel.stack()));
  const others = [...(event.attendees ?? []), ...(event.organizer === undefined ? [] : [event.organizer])]
    .map(({ email = "" }) => accountOf(cast, email))
    .filter((address) => address !== person);
  if (others.length === 0) return undefined;
  const wrong = shown.find((mark) => {
    const circle = cast.circles.get(mark);
    return circle !== undefined && !circle.has("*") && !others.some((address) => circle.has(address));
  });
  return wrong === undefined
    ? undefined
    : `${person} opens a meeting with ${others.join(", ")}, and the panel shows ${wrong}: ${said(panel)}`;
}

/** What a card says about who can open a doc is true of the doc that it leads to. */
export function saysTheTruth(
  cast: Cast,
  person: string,
  panel: SidePanel,
  opening: boolean,
): string | undefined {
  if (panel.stack().length === 0) return undefined;
  const texts = panel.texts({ folded: true });
  const card = JSON.stringify(panel.card());
  const docIds = [...new Set([...card.matchAll(/document\/d\/([\w-]{20,})\/edit/gu)].map(([, id]) => id))];
  const file = allFiles(cast).find(({ id }) => docIds.length === 1 && id === docIds[0]);
  if (file === undefined) return undefined;
  const readers = readersOf(cast, file);
  const other = file.noted === undefined ? "" : accountOf(cast, file.noted);
  const two = readers.size === 2 && readers.has(person) && readers.has(other);
  const claim = texts.find((text) => /^Only you two|^✓ Doc shared with .* only/u.test(text));
  if (claim !== undefined && (!two || file.writersCanShare || file.owner !== person))
    return `${person} reads "${claim}", and ${[...readers].join(", ")} can open "${file.name}"`;
  const missing = texts.find((text) => /can't open this doc yet/u.test(text));
  if (missing !== undefined && readers.has(other)) return `${person} reads "${missing}", and ${other} can`;
  const more = texts.find((text) => /can also open this doc|more can open this doc/u.test(text));
  if (more !== undefined && two) return `${person} reads "${more}", and nobody else can`;
  const silent = file.owner === person && readers.size > 2 && texts.includes("Your topics");
  // A press that did not read the rights says nothing about them.
  return silent && more === undefined && opening
    ? `${person} is not told that ${[...readers].join(", ")} can open "${file.name}"`
    : undefined;
}

function said(panel: SidePanel): string {
  return panel.texts({ folded: true }).join(" / ");
}
