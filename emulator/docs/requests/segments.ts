import type { DocumentStyle, Location, SectionStyle } from "../../../contract/docs";
import { refuse } from "../errors";
import { emptyParagraph, withInlines } from "../model/block";
import type { Segment } from "../model/document";
import { type Draft, locationOf } from "../model/draft";
import { insertObject } from "./chips";
import type { RequestHandlers } from "./request";
import { insertionPoint } from "./text";

type Kind = "header" | "footer";
const ID_FIELDS = { header: "defaultHeaderId", footer: "defaultFooterId" } as const;

function addSegment(draft: Draft, tabId: string, segment: Segment): string {
  const id = draft.world.newId("kix.", 12);
  draft.changeContent(tabId, (content) => ({
    ...content,
    segments: { ...content.segments, [id]: segment },
  }));
  return id;
}

/** Makes a header or footer for the document, or for the section that the break begins. */
function create(draft: Draft, kind: Kind, type: string | undefined, at: Location | undefined): string {
  if (type !== "DEFAULT") refuse(`The ${kind} type must be specified.`);
  const field = ID_FIELDS[kind];
  const where = at === undefined ? { ...draft.place({}), index: 0 } : locationOf(draft, at);
  const taken = () => refuse(`Default ${kind} already exists.`);
  const empty: Segment = { kind, blocks: [emptyParagraph()] };
  if (where.index === 0) {
    if (draft.tab(where.tabId).content.documentStyle[field] !== undefined) taken();
    const id = addSegment(draft, where.tabId, empty);
    draft.changeContent(where.tabId, (content) => ({
      ...content,
      documentStyle: { ...content.documentStyle, [field]: id },
    }));
    return id;
  }
  const style = sectionStyleAt(draft, where);
  if (style === undefined) return refuse("There is no section break at the given location.");
  if (style[field] !== undefined) taken();
  const id = addSegment(draft, where.tabId, empty);
  changeSections(draft, where.tabId, (each) => (each === style ? { ...each, [field]: id } : each));
  return id;
}

function sectionStyleAt(
  draft: Draft,
  where: { tabId: string; segmentId: string; index: number },
): SectionStyle | undefined {
  let at = 0;
  for (const block of draft.segment(where).blocks) {
    if (at === where.index) return block.kind === "sectionBreak" ? block.style : undefined;
    at += block.length;
  }
  return undefined;
}

/** Changes the style of each section of the tab's body. */
export function changeSections(
  draft: Draft,
  tabId: string,
  change: (style: SectionStyle, start: number, end: number) => SectionStyle,
): void {
  const place = { tabId, segmentId: "" };
  const { blocks } = draft.segment(place);
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.kind === "sectionBreak") starts.push(at);
    at += block.length;
  }
  let seen = 0;
  draft.setBlocks(
    place,
    blocks.map((block) => {
      if (block.kind !== "sectionBreak") return block;
      const start = starts[seen] ?? 0;
      seen += 1;
      return { ...block, style: change(block.style, start, starts[seen] ?? at) };
    }),
  );
}

function remove(draft: Draft, kind: Kind, id: string | undefined, tabId: string | undefined): void {
  const tab = draft.tab(tabId);
  if (id === undefined || tab.content.segments[id]?.kind !== kind) {
    refuse(`No ${kind} found with ID: ${id ?? ""}`);
  }
  const field = ID_FIELDS[kind];
  const without = <T extends DocumentStyle | SectionStyle>(style: T): T => {
    if (style[field] !== id) return style;
    const { [field]: _gone, ...rest } = style;
    return rest as T;
  };
  changeSections(draft, tab.id, without);
  draft.changeContent(tab.id, (content) => ({
    ...content,
    documentStyle: without(content.documentStyle),
    segments: Object.fromEntries(Object.entries(content.segments).filter(([each]) => each !== id)),
    namedRanges: content.namedRanges.filter((range) => range.segmentId !== id),
  }));
}

/** Headers, footers and footnotes. */
export const segmentRequests: RequestHandlers = {
  createHeader: (draft, body) => ({
    createHeader: { headerId: create(draft, "header", body.type, body.sectionBreakLocation) },
  }),
  createFooter: (draft, body) => ({
    createFooter: { footerId: create(draft, "footer", body.type, body.sectionBreakLocation) },
  }),
  deleteHeader(draft, body) {
    remove(draft, "header", body.headerId, body.tabId);
    return undefined;
  },
  deleteFooter(draft, body) {
    remove(draft, "footer", body.footerId, body.tabId);
    return undefined;
  },

  createFootnote(draft, body) {
    const at = insertionPoint(draft, body);
    if (draft.segment(at).kind !== "body") {
      refuse("Footnote references cannot be inserted inside a header, footer or footnote.");
    }
    const first = withInlines(emptyParagraph(), [{ kind: "text", text: " \n", style: {} }]);
    const footnoteId = addSegment(draft, at.tabId, { kind: "footnote", blocks: [first] });
    insertObject(draft, at, { kind: "footnote", footnoteId });
    return { createFootnote: { footnoteId } };
  },
};
