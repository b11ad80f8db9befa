import type { StructuralElement } from "../../../contract/docs";
import type { ShownDocument } from "../../shared/docs";
import { tabOf } from "./from-view";

/** One proposal, wherever its pieces stand in the tab. */
export interface Suggestion {
  readonly id: string;
  readonly added: string;
  readonly deleted: string;
}

/** The suggestions of a tab's body, header, footer and footnotes, in their order. */
export function suggestionsIn(shown: ShownDocument, tabId: string): readonly Suggestion[] {
  const tab = tabOf(shown, tabId);
  const segments = [tab?.headers, { "": tab?.body ?? {} }, tab?.footnotes, tab?.footers].flatMap((group) =>
    Object.values(group ?? {}),
  );
  const found = new Map<string, { added: string; deleted: string }>();
  const note = (ids: readonly string[], which: "added" | "deleted", text: string) => {
    for (const id of ids) {
      const one = found.get(id) ?? { added: "", deleted: "" };
      one[which] += text;
      found.set(id, one);
    }
  };
  for (const { content = [] } of segments as readonly { content?: readonly StructuralElement[] }[])
    for (const { paragraph } of content)
      for (const { textRun } of paragraph?.elements ?? []) {
        note(textRun?.suggestedInsertionIds ?? [], "added", textRun?.content ?? "");
        note(textRun?.suggestedDeletionIds ?? [], "deleted", textRun?.content ?? "");
      }
  return [...found].map(([id, one]) => ({ id, ...one }));
}
