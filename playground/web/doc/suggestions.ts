import type { StructuralElement } from "../../../contract/docs";
import type { ShownDocument } from "../../shared/docs";
import { tabOf } from "./from-view";

/** One proposal; words that were typed on and on are one, though Google may have numbered them in pieces. */
export interface Suggestion {
  readonly ids: readonly string[];
  readonly added: string;
  readonly deleted: string;
}

/** The suggestions of a tab's body, header, footer and footnotes, in their order. */
export function suggestionsIn(shown: ShownDocument, tabId: string): readonly Suggestion[] {
  const tab = tabOf(shown, tabId);
  const segments = [tab?.headers, { "": tab?.body ?? {} }, tab?.footnotes, tab?.footers].flatMap((group) =>
    Object.values(group ?? {}),
  );
  const found: { ids: string[]; added: string; deleted: string }[] = [];
  for (const { content = [] } of segments as readonly { content?: readonly StructuralElement[] }[])
    for (const { paragraph } of content) {
      let before: "added" | "deleted" | undefined;
      for (const { textRun } of paragraph?.elements ?? []) {
        const [added = "", deleted = ""] = [
          textRun?.suggestedInsertionIds?.[0],
          textRun?.suggestedDeletionIds?.[0],
        ];
        const which = added !== "" ? "added" : deleted !== "" ? "deleted" : undefined;
        const last = found.at(-1);
        if (which !== undefined && which === before && last !== undefined) {
          last[which] += textRun?.content ?? "";
          last.ids = [...new Set([...last.ids, added || deleted])];
        } else if (which !== undefined) {
          found.push({ ids: [added || deleted], added: "", deleted: "", [which]: textRun?.content ?? "" });
        }
        before = which;
      }
    }
  return found;
}
