import { refuse } from "../errors";
import { withInlines } from "./block";
import { deleteSelection } from "./delete";
import { allTabs, type DocumentState } from "./document";
import { Draft } from "./draft";
import { equal } from "./equal";
import { type Inline, inlineLength } from "./inline";
import type { Surroundings } from "./surroundings";
import { paragraphsIn } from "./walk";

/** A suggestion by the draft's person, not yet attached to anything. */
export function newSuggestion(draft: Draft): string {
  const id = draft.world.newId("suggest.", 12);
  draft.state = { ...draft.state, suggesters: { ...draft.state.suggesters, [id]: draft.person } };
  return id;
}

/** Accepts or rejects one suggestion wherever it stands. */
export function resolveSuggestion(draft: Draft, id: string, how: "accept" | "reject"): void {
  const doomed = (inline: Inline) =>
    (how === "accept" ? inline.deletions : inline.insertions)?.includes(id) === true;
  const known = settle(draft, doomed, (inline) => without(inline, (each) => each === id));
  if (!known) refuse(`No suggestion found with ID: ${id}`);
}

/** The document as if all suggestions were accepted, or as if there were none. */
export function preview(state: DocumentState, world: Surroundings, how: "accept" | "reject"): DocumentState {
  if (!hasSuggestions(state)) return state;
  const draft = new Draft(state, world, "");
  const doomed = (inline: Inline) =>
    ((how === "accept" ? inline.deletions : inline.insertions) ?? []).length > 0;
  settle(draft, doomed, (inline) => without(inline, () => true));
  return draft.state;
}

function hasSuggestions(state: DocumentState): boolean {
  if (Object.keys(state.suggesters ?? {}).length === 0) return false;
  for (const tab of allTabs(state.tabs)) {
    for (const { blocks } of Object.values(tab.content.segments)) {
      for (const { paragraph } of paragraphsIn(blocks, 0, 0, Number.POSITIVE_INFINITY)) {
        if (paragraph.inlines.some(marked)) return true;
      }
    }
  }
  return false;
}

function marked(inline: Inline): boolean {
  return inline.insertions !== undefined || inline.deletions !== undefined || inline.restyles !== undefined;
}

function without(inline: Inline, drop: (id: string) => boolean): Inline {
  const { insertions, deletions, restyles, ...rest } = inline;
  const left = (ids: readonly string[] | undefined) => ids?.filter((id) => !drop(id)) ?? [];
  const put = left(insertions);
  const cut = left(deletions);
  const looks = Object.entries(restyles ?? {}).filter(([id]) => !drop(id));
  return {
    ...rest,
    ...(put.length === 0 ? {} : { insertions: put }),
    ...(cut.length === 0 ? {} : { deletions: cut }),
    ...(looks.length === 0 ? {} : { restyles: Object.fromEntries(looks) }),
  };
}

/** Deletes what is doomed and takes the marks off the rest; says whether any inline was concerned. */
function settle(
  draft: Draft,
  doomed: (inline: Inline) => boolean,
  clean: (inline: Inline) => Inline,
): boolean {
  let concerned = false;
  for (const tab of allTabs(draft.state.tabs)) {
    for (const segmentId of Object.keys(tab.content.segments)) {
      const place = { tabId: tab.id, segmentId };
      // A footnote goes with its reference, which may just have gone.
      if (draft.tab(tab.id).content.segments[segmentId] === undefined) continue;
      const cuts: { start: number; end: number }[] = [];
      for (const { paragraph, start } of draft.paragraphsIn(place, 0, Number.POSITIVE_INFINITY)) {
        let at = start;
        for (const inline of paragraph.inlines) {
          const end = at + inlineLength(inline);
          const last = cuts[cuts.length - 1];
          if (doomed(inline)) {
            if (last?.end === at) last.end = end;
            else cuts.push({ start: at, end });
          }
          at = end;
        }
      }
      if (cuts.length > 0) concerned = true;
      for (const { start, end } of cuts.reverse()) deleteSelection(draft, place, start, end);
      draft.mapParagraphs(place, 0, Number.POSITIVE_INFINITY, (paragraph) => {
        const inlines = paragraph.inlines.map((inline) => (marked(inline) ? clean(inline) : inline));
        if (inlines.every((inline, i) => inline === paragraph.inlines[i])) return paragraph;
        if (inlines.some((inline, i) => !equal(inline, paragraph.inlines[i]))) concerned = true;
        concerned = true;
        return withInlines(paragraph, inlines);
      });
    }
  }
  return concerned;
}
