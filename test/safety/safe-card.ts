import { expect } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";

/** The tags that the add-on's own words use, at most; whatever else looks like one came from somebody's text. */
const OUR_TAGS = /<\/?(?:b|i|u|s|strike|br|time|font color="#[0-9a-f]{6}"|font)>/giu;
const LONGEST = 1_000;

/** Every text of every card in the panel: no markup but ours, nothing that turns lines round, nothing endless, no half letters. */
export function expectSafe(panel: SidePanel): void {
  expect(panel.last.error).toBeUndefined();
  for (const card of panel.stack()) {
    for (const text of textsIn(card)) {
      // Half a tag is enough to begin one.
      expect(text.replace(OUR_TAGS, "")).not.toContain("<");
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      expect(text.length).toBeLessThanOrEqual(LONGEST);
    }
  }
}

/** What a person reads in a card, wherever it stands in it. What buttons carry along is not shown. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === "parameters" || name === "value") return [];
    return typeof inner === "string" ? [inner] : textsIn(inner);
  });
}
