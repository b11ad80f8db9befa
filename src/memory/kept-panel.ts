import type { SectionLately } from "../agenda/lately";
import type { IsoDate, Owner, PersonName } from "../agenda/model";
import { OPEN_GROUPS, type OpenGroup } from "../agenda/open-items";
import { cache, cached, cachedAll, uncache } from "../google/memory";
import { amount, fields, flag, listOf, oneOf, optional, type Shape, shaped, text } from "../google/shape";

/** What is wrong with an event or a doc that was set up, each with its own words and, for the owner, a "Repair". */
export type Flaw =
  | "sharing"
  | "reader"
  | "visibility"
  | "invite"
  | "modify"
  | "hint"
  | "recurrence"
  | "guest";

/** Somebody besides the two who can open the doc. */
export interface Stranger {
  readonly permissionId: string;
  readonly kind: "person" | "group" | "company" | "anyone";
  readonly who: string;
}

/** Somebody besides the two who is invited, and the meeting in which that was seen. */
export interface Others {
  readonly eventId: string;
  readonly people: readonly PersonName[];
  /** Who organizes it, where that is not this person. */
  readonly by?: PersonName;
}

/** What a panel shows of a doc: small enough to be kept beside the doc's version. */
export interface PanelContent {
  /** The section of the next meeting; undefined while there is none. */
  readonly section?: IsoDate;
  /** The day that this section follows its meeting to with the next write. */
  readonly follows?: IsoDate;
  readonly newestHeading?: string;
  readonly parts: ReadonlyArray<{
    readonly owner: Owner;
    readonly topics: readonly string[];
    readonly more: number;
  }>;
  /** Topics of which somebody asks whether they may leave the room, and who. */
  readonly asked?: ReadonlyArray<{ readonly key: string; readonly text: string; readonly by: string }>;
  readonly open: readonly OpenRow[];
  /** The doc comes near what Google lets a doc hold. */
  readonly nearlyFull?: boolean;
  /** What the last sections before the next meeting's tell of theirs, for each of the two alone. */
  readonly lately?: readonly SectionLately[];
  /** Whether any box in the doc was read as ticked: only then can ticks be trusted. */
  readonly sawTick: boolean;
  /** Whether ticks were looked for and Google showed them: without, a box that was ticked in the doc counts as open. */
  readonly ticksRead: boolean;
  /** Headings on which comments hang, where that was looked for; see `Agenda.commented`. */
  readonly commented?: readonly string[] | undefined;
}

export interface OpenRow {
  readonly key: string;
  readonly text: string;
  readonly owner: Owner;
  readonly since: IsoDate;
  readonly group: OpenGroup;
  /** How many open lines below it go along with it; left out where none do. */
  readonly details?: number;
}

/** A meeting of the series: its day, the day it was planned for, when it ends, and whether one of the two said no. */
export interface KeptMeeting {
  readonly date: IsoDate;
  readonly planned: IsoDate;
  readonly endMs: number;
  readonly declined?: boolean;
}

/** All that a pair's panel shows, as it was last read. */
export interface PanelState {
  readonly docId: string;
  /** Drive's version of the doc that `content` was read from; empty when it must be read again. */
  readonly version: string;
  readonly readMs: number;
  /** When Drive last confirmed whose doc it is and where. */
  readonly checkedMs: number;
  readonly next?: { readonly date: IsoDate; readonly startMs: number; readonly endMs: number };
  /** The last meeting that ended. */
  readonly last?: { readonly date: IsoDate; readonly startMs: number; readonly endMs: number };
  /** The meetings around now, as the calendar has them. */
  readonly meetings: readonly KeptMeeting[];
  readonly hasEvent: boolean;
  /** The other said no to the next meeting. */
  readonly declined?: boolean;
  /** This person said no to it. */
  readonly saidNo?: boolean;
  /** When the meeting before it was planned that was cancelled, unless it was skipped on purpose. */
  readonly cancelledMs?: number;
  readonly others?: Others;
  /** Files on the next meeting, or on the one that ended a short while ago. */
  readonly attached?: ReadonlyArray<{ readonly title: string; readonly url: string }>;
  readonly flaws: readonly Flaw[];
  readonly strangers: readonly Stranger[];
  /** Whether the other can open the doc; undefined when this person may not know. */
  readonly shared?: boolean;
  readonly content: PanelContent;
}

const key = (docId: string) => `panel.${docId}`;

export function keptPanel(docId: string): PanelState | undefined {
  return panelIn(cached(key(docId)));
}

/** What is kept of several docs, looked up at once, by doc. */
export function keptPanels(docIds: readonly string[]): ReadonlyMap<string, PanelState> {
  const kept = cachedAll(docIds.map(key));
  const found = new Map<string, PanelState>();
  for (const docId of docIds) {
    const panel = panelIn(kept.get(key(docId)));
    if (panel !== undefined) found.set(docId, panel);
  }
  return found;
}

const owner = oneOf("direct", "manager", "actions", "unknown");

/** A cache outlives the version of the add-on that wrote it: what is not as this one writes it is not there. */
const person = fields({ name: text, address: text });

const shape: Shape<PanelState> = fields({
  docId: text,
  version: text,
  readMs: amount,
  checkedMs: amount,
  next: optional(fields({ date: text, startMs: amount, endMs: amount })),
  last: optional(fields({ date: text, startMs: amount, endMs: amount })),
  meetings: listOf(fields({ date: text, planned: text, endMs: amount, declined: optional(flag) })),
  hasEvent: flag,
  declined: optional(flag),
  saidNo: optional(flag),
  cancelledMs: optional(amount),
  others: optional(fields({ eventId: text, people: listOf(person), by: optional(person) })),
  attached: optional(listOf(fields({ title: text, url: text }))),
  flaws: listOf(oneOf("sharing", "reader", "visibility", "invite", "modify", "hint", "recurrence", "guest")),
  strangers: listOf(
    fields({ permissionId: text, kind: oneOf("person", "group", "company", "anyone"), who: text }),
  ),
  shared: optional(flag),
  content: fields({
    section: optional(text),
    follows: optional(text),
    newestHeading: optional(text),
    parts: listOf(fields({ owner, topics: listOf(text), more: amount })),
    asked: optional(listOf(fields({ key: text, text, by: text }))),
    open: listOf(
      fields({
        key: text,
        text,
        owner,
        since: text,
        group: oneOf(...OPEN_GROUPS),
        details: optional(amount),
      }),
    ),
    nearlyFull: optional(flag),
    lately: optional(
      listOf(fields({ date: text, direct: amount, manager: amount, managerWaited: flag, talked: flag })),
    ),
    sawTick: flag,
    ticksRead: flag,
    commented: optional(listOf(text)),
  }),
});

function panelIn(kept: unknown): PanelState | undefined {
  return shaped(shape, kept);
}

export function keepPanel(state: PanelState): void {
  cache(key(state.docId), state);
}

export function dropPanel(docId: string): void {
  uncache(key(docId));
}
