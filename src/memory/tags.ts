import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import type { PartNames, PersonName } from "../agenda/model";
import type { DocSettings } from "../agenda/style";
import { noteOnFile } from "../google/drive";
import { digest } from "../text/digest";

/**
 * What the add-on writes on an event and on a doc to find one from the other. Private properties are the organizer's
 * own; the shared one can be written by every guest, so it is never more than a hint for the direct.
 */
export interface EventTags {
  readonly docId?: string;
  /** The series the doc was set up for: differs from the event's own after a copy or a split. */
  readonly seriesId?: string;
  readonly hint?: string;
  /** Said of this very series: that its 1:1 has ended. A hint, too. */
  readonly ended?: true;
}

const DOC = "oneOnOneDoc";
const SERIES = "oneOnOneSeries";

export function tagsOf(event: Event): EventTags {
  const mine = event.extendedProperties?.private ?? {};
  const hint = event.extendedProperties?.shared?.[DOC];
  return {
    ...(isFileId(mine[DOC]) ? { docId: mine[DOC] } : {}),
    ...(mine[SERIES] === undefined || mine[SERIES] === "" ? {} : { seriesId: mine[SERIES] }),
    ...(isFileId(hint) ? { hint } : {}),
    ...(hint === endedMark(event.recurringEventId ?? event.id ?? "") ? { ended: true as const } : {}),
  };
}

/** Names the series, so that a copy of its event, which takes the mark along, is none that ended. */
function endedMark(seriesId: string): string {
  return `ended:${digest(seriesId)}`;
}

/** By which Calendar finds the events of one's own that carry a doc's tags. */
export function docTag(docId: string): string {
  return `${DOC}=${docId}`;
}

/** For a patch: `hint` is written only on events that are one's own. */
export function eventTags(docId: string, seriesId: string, hint: boolean): object {
  return {
    private: { [DOC]: docId, [SERIES]: seriesId },
    ...(hint ? { shared: { [DOC]: docId } } : {}),
  };
}

/** For a patch that takes the tags away. */
export function noEventTags(hint: boolean): object {
  return { private: { [DOC]: null, [SERIES]: null }, ...(hint ? { shared: { [DOC]: null } } : {}) };
}

/** For a patch that takes them away as the 1:1 ends: instead of the doc, the guest's copy says that. */
export function endedEventTags(seriesId: string, hint: boolean): object {
  const gone = noEventTags(false);
  return hint ? { ...gone, shared: { [DOC]: endedMark(seriesId) } } : gone;
}

/** For a patch where the advanced service keeps nulls to itself: an emptied tag is none. */
export function emptyEventTags(hint: boolean): object {
  return { private: { [DOC]: "", [SERIES]: "" }, ...(hint ? { shared: { [DOC]: "" } } : {}) };
}

/** Google's file ids are letters, digits, - and _; anything else in a property is somebody's attempt. */
function isFileId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{10,200}$/.test(text);
}

export function docUrl(docId: string, headingId?: string): string {
  return `https://docs.google.com/document/d/${docId}/edit${headingId === undefined ? "" : `#heading=${headingId}`}`;
}

/** Where a file that went to the trash can be taken out again. */
export const TRASH_URL = "https://drive.google.com/drive/trash";

/** What was shared with somebody, in Drive. */
export const SHARED_WITH_ME = "https://drive.google.com/drive/shared-with-me";

/** On the doc: at most 124 bytes each, key and value together. */
export const FILE_KEYS = {
  kind: "oneOnOne",
  series: "series",
  address: "address",
  permission: "permission",
  role: "ownerRole",
  owner: "ownerName",
  ownerId: "ownerId",
  other: "otherName",
  split: "split",
  order: "order",
  automatic: "automatic",
  language: "language",
  directPart: "directPart",
  managerPart: "managerPart",
  stepsPart: "stepsPart",
  openFrom: "openFrom",
  before: "before",
  next: "next",
  earlier: "earlier",
} as const;

/** All of ours that a doc bears. */
export function allTagsOn({ appProperties = {} }: File): Record<string, string> {
  return Object.fromEntries(
    Object.values(FILE_KEYS).flatMap((key) => (appProperties[key] ? [[key, appProperties[key]]] : [])),
  );
}

export interface FileTags {
  readonly series?: string;
  readonly address?: string;
  readonly permission?: string;
  /** Drive's id for whoever owned the doc when it was noted last. */
  readonly ownerId?: string;
  readonly ownerRole: "manager" | "direct";
  readonly ownerName: string;
  readonly otherName: string;
  readonly settings?: DocSettings;
}

const WHOSE = ["series", "address", "permission", "ownerId"] as const;

/** Undefined for a file that is none of our docs. */
export function fileTagsOf(file: File): FileTags | undefined {
  const own = file.appProperties ?? {};
  if (own[FILE_KEYS.kind] !== "doc") return undefined;
  const settings = settingsIn(own);
  return {
    ...Object.fromEntries(WHOSE.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]]]))),
    ownerRole: own[FILE_KEYS.role] === "direct" ? "direct" : "manager",
    ownerName: own[FILE_KEYS.owner] ?? "",
    otherName: own[FILE_KEYS.other] ?? "",
    ...(settings === undefined ? {} : { settings }),
  };
}

/** The settings among a file's notes or a press's parameters; undefined where none are, or they are not ours. */
export function settingsIn(noted: Readonly<Record<string, string | undefined>>): DocSettings | undefined {
  const { split, order, automatic, language, openFrom } = noted;
  if (split !== "direct-first" && split !== "half" && split !== "none") return undefined;
  return {
    split,
    ...(order === "oldest-first" || order === "newest-first" ? { order } : {}),
    automatic: automatic !== "no",
    ...(language === undefined || language === "" ? {} : { language }),
    ...partsIn(noted),
    ...(openFrom === undefined || !/^\d{4}-\d\d-\d\d$/.test(openFrom) ? {} : { openFrom }),
  };
}

/** Names of parts are noted as "present|earlier|earliest". */
function partsIn({ directPart, managerPart, stepsPart }: Readonly<Record<string, string | undefined>>): {
  readonly parts?: PartNames;
} {
  if (!directPart && !managerPart && !stepsPart) return {};
  const names = (noted: string | undefined) => (noted ? noted.split("|") : []);
  return { parts: { direct: names(directPart), manager: names(managerPart), actions: names(stepsPart) } };
}

/** The present name and as many earlier ones as a note holds; undefined where the present one alone is too long. */
export function fittingNames(names: readonly string[]): readonly string[] | undefined {
  const [present = ""] = names;
  const room = 124 - FILE_KEYS.managerPart.length;
  let kept = names;
  while (kept.length > 1 && bytesOf(kept.join("|")) > room) kept = kept.slice(0, -1);
  return bytesOf(present) > room ? undefined : kept;
}

/** The settings as they are noted: what is not chosen is empty. */
export function settingsTags({
  split,
  order,
  automatic,
  language,
  parts,
  openFrom,
}: DocSettings): Record<string, string> {
  return {
    [FILE_KEYS.split]: split,
    [FILE_KEYS.order]: order ?? "",
    [FILE_KEYS.automatic]: automatic ? "yes" : "no",
    [FILE_KEYS.language]: language ?? "",
    [FILE_KEYS.directPart]: (parts?.direct ?? []).join("|"),
    [FILE_KEYS.managerPart]: (parts?.manager ?? []).join("|"),
    [FILE_KEYS.stepsPart]: (parts?.actions ?? []).join("|"),
    [FILE_KEYS.openFrom]: openFrom ?? "",
  };
}

/** A doc of a 1:1 that was ended: it names nobody any more. */
export function isEnded(file: File): boolean {
  return file.appProperties?.[FILE_KEYS.kind] === "ended";
}

/** An emptied tag is none, and says so whether or not a service hands on nulls; the kind tells that it ended. */
export function endedTags({ appProperties = {} }: File): Record<string, string> {
  const there = Object.values(FILE_KEYS).filter((key) => appProperties[key] !== undefined);
  return { ...Object.fromEntries(there.map((key) => [key, ""])), [FILE_KEYS.kind]: "ended" };
}

/** The doc in which the two go on, of one that came near what Google lets a doc hold. */
export function continuedIn(file: File): string | undefined {
  const { [FILE_KEYS.kind]: kind, [FILE_KEYS.next]: next } = file.appProperties ?? {};
  return kind === "continued" && isFileId(next) ? next : undefined;
}

/** The doc that this one goes on from. */
export function continuedFrom(file: File): string | undefined {
  const before = file.appProperties?.[FILE_KEYS.before];
  return isFileId(before) ? before : undefined;
}

/** The other docs in which the two met: those that this one goes on from, and one from which they came back to it. */
export function chainOf({ appProperties = {} }: File): string[] {
  const { before, next, earlier = "" } = appProperties;
  return [before, next, ...earlier.split(" ")].filter(isFileId);
}

/** The notes of a doc in which the two do not go on: no set-up finds it, and it leads the two, by Drive's ids for them, to the other. */
export function continuedTags(newId: string, owner = "", other = ""): Record<string, string> {
  const { kind, next, series, address, permission, ownerId } = FILE_KEYS;
  return {
    [kind]: "continued",
    [next]: newId,
    [series]: "",
    [address]: "",
    [ownerId]: owner,
    [permission]: other,
  };
}

/** Whom a doc is for and how it is written, as it is noted on the doc. */
export interface DocPurpose {
  readonly me: PersonName;
  readonly other: PersonName;
  readonly mine: "manager" | "direct";
  readonly seriesId: string;
  /** Left out, what the doc notes of them stays. */
  readonly settings?: DocSettings | undefined;
}

/** Brings the notes on the doc up to date; no call when they are. */
export function noteOnPairDoc(file: File, docId: string, purpose: DocPurpose, permissionId?: string): File {
  const wanted = docTags(purpose, permissionId);
  const owner = file.owners?.[0]?.permissionId;
  if (owner !== undefined) wanted[FILE_KEYS.ownerId] = owner;
  const stale = Object.entries(wanted).some(([key, value]) => (file.appProperties?.[key] ?? "") !== value);
  return stale ? noteOnFile(docId, wanted) : file;
}

export function docTags(purpose: DocPurpose, permissionId?: string): Record<string, string> {
  const { series, address, role, owner, other, permission, kind } = FILE_KEYS;
  return {
    [kind]: "doc",
    [series]: fitting(series, purpose.seriesId),
    [address]: fitting(address, purpose.other.address.toLowerCase()),
    [role]: purpose.mine,
    [owner]: fitting(owner, purpose.me.name === "" ? purpose.me.address : purpose.me.name, true),
    [other]: fitting(other, purpose.other.name === "" ? purpose.other.address : purpose.other.name, true),
    ...(permissionId === undefined ? {} : { [permission]: permissionId }),
    ...(purpose.settings === undefined ? {} : settingsTags(purpose.settings)),
  };
}

/** Whether the doc was given to another series than the one remembered: the doc is the record. */
export function isOtherSeries(tags: FileTags, known: { readonly seriesId: string }): boolean {
  return tags.series !== undefined && tags.series !== fitting(FILE_KEYS.series, known.seriesId);
}

/** The series' id as the doc notes it; empty when it was too long to be noted whole. */
export function seriesIn({ series }: FileTags): string {
  return series === undefined || series.startsWith("#") ? "" : series;
}

/** A value that fits beside its key; ids and addresses that do not are kept as a digest, names are cut. */
export function fitting(key: string, value: string, cut = false): string {
  const room = 124 - key.length;
  if (bytesOf(value) <= room) return value;
  if (!cut) return `#${digest(value)}`;
  let short = "";
  for (const character of value) {
    if (bytesOf(short + character) > room) break;
    short += character;
  }
  return short;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
