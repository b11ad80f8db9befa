import { expect } from "@jest/globals";
import type { SidePanel } from "../../emulator/side-panel/panel";

/** The tags that the add-on's own words use, at most; whatever else looks like one came from somebody's text. */
const OUR_TAGS = /<\/?(?:b|i|u|s|strike|br|time|font color="#[0-9a-f]{6}"|font)>/giu;
/** What is kept in its column, closed, with our own words behind it; nothing of the kind within it. */
const OUR_PAIR = /^\u200e\u2068([^\u202a-\u202e\u2066-\u2069]*)\u2069/u;
const LONGEST = 1_000;

/** What must not be found in any text, by what it would be. */
const UNSAFE: Readonly<Record<string, (text: string) => boolean>> = {
  // Half a tag is enough to begin one.
  "markup that is not ours": (text) => text.replace(OUR_TAGS, "").includes("<"),
  "a sign that turns the line round": (text) =>
    /[\u202a-\u202e\u2066-\u2069]/u.test(text.replace(OUR_PAIR, "$1")),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  "a control character": (text) => /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text),
  "half a letter": (text) =>
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text),
  "without end": (text) => text.length > LONGEST,
};

/** Every text of every card in the panel: no markup but ours, nothing that turns lines round, nothing endless, no half letters. */
export function expectSafe(panel: SidePanel): void {
  // One expectation for all of them: each costs as much as a reading of ten texts, and cards are looked at by the thousand.
  const found = panel
    .stack()
    .flatMap(textsIn)
    .flatMap((text) => Object.keys(UNSAFE).flatMap((what) => (UNSAFE[what]?.(text) ? [{ what, text }] : [])));
  expect([panel.last.error, found]).toEqual([undefined, []]);
}

/** What a person reads in a card, wherever it stands in it. What buttons carry along is not shown. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === "parameters" || name === "value") return [];
    return typeof inner === "string" ? [inner] : textsIn(inner);
  });
}
