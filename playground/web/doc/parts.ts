import type { StructuralElement } from "../../../contract/docs";
import type { Part, ShownDocument } from "../../shared/docs";
import { tabOf } from "./from-view";

/** The parts of a tab in the order of the page. */
export interface PageParts {
  readonly header: Part | undefined;
  readonly body: Part;
  readonly footnotes: readonly Part[];
  readonly footer: Part | undefined;
}

export function partsOf(shown: ShownDocument, tabId: string): PageParts {
  const tab = tabOf(shown, tabId);
  const part = (segmentId: string): Part => ({ tabId, segmentId });
  const one = (id: string | undefined) => (id === undefined || id === "" ? undefined : part(id));
  const { defaultHeaderId, defaultFooterId } = tab?.documentStyle ?? {};
  return {
    header: one(defaultHeaderId),
    body: part(""),
    footnotes: footnotesIn(tab?.body?.content ?? []).map(part),
    footer: one(defaultFooterId),
  };
}

/** The ids of the footnotes that these blocks lead to, in their order. */
function footnotesIn(content: readonly StructuralElement[]): readonly string[] {
  return content.flatMap(({ paragraph }) =>
    (paragraph?.elements ?? []).flatMap(({ footnoteReference }) => footnoteReference?.footnoteId ?? []),
  );
}

/** A key that tells parts apart. */
export function partKey({ tabId, segmentId }: Part): string {
  return `${tabId}/${segmentId}`;
}
