import { byHand } from "../../../emulator/api/call";
import type { JsonObject } from "../../../emulator/json";
import { choicesOf } from "../../../emulator/side-panel/choices";
import type { SidePanel } from "../../../emulator/side-panel/panel";
import { type Line, linesOf } from "../../../simulate/page";
import { ALEX, bodyOf, DANA, opens, type Pair } from "../world";

/** The lines of a section as a person sees them, our notes with a plain blank before them, nested ones indented. */
export function linesUnder(pair: Pair, day: string): string[] {
  const lines = page(pair);
  const from = lines.findIndex(({ style, text }) => style === "HEADING_2" && text === day) + 1;
  if (from === 0) return [];
  const next = lines.findIndex(({ style }, at) => at >= from && style === "HEADING_2");
  return lines
    .slice(from, next < 0 ? undefined : next)
    .map(({ level, text }) => `${"  ".repeat(level)}${text.replace(/\u2002/g, " ")}`)
    .filter((text) => text.trim() !== "");
}

export function page({ office, docId }: Pair): Line[] {
  return linesOf(office.workspace, ALEX, docId);
}

/** The days that sections bear, in the order of the doc's first tab. */
export function sections(pair: Pair): string[] {
  return page(pair)
    .filter(({ style }) => style === "HEADING_2")
    .map(({ text }) => text);
}

/** Alex opens the next meeting and its list of open items; undefined where the panel offers none. */
export function listOf(pair: Pair): SidePanel | undefined {
  const panel = opens(pair.office, ALEX, pair.next());
  panel.reload();
  if (!panel.buttons().includes("Carry over")) return undefined;
  panel.press("Carry over");
  return panel;
}

/** Ticks all that is listed and presses; says where to. */
export function carriesAll(panel: SidePanel | undefined): string {
  if (panel === undefined) throw new Error("Nothing is listed as open.");
  for (const field of Object.keys(panel.values()).filter((name) => name.startsWith("pick_")))
    panel.set(field, choicesOf(panel, field));
  const [title = ""] = panel.texts({ folded: true });
  panel.press("Carry over");
  if (panel.last.error !== undefined) throw new Error(panel.last.error.message);
  return title;
}

/** What stands in the list under one of its headings, the words of each row. */
export function listed(panel: SidePanel | undefined, group: string): string[] {
  const groups = ["Next steps", "Not reached", "Probably talked about", "Keeps coming back"];
  const texts = panel?.texts({ folded: true }) ?? [];
  const from = texts.indexOf(group) + 1;
  if (from === 0) return [];
  const next = texts.findIndex((text, at) => at >= from && groups.includes(text));
  return texts
    .slice(from, next < 0 ? undefined : next)
    .filter((text) => text.includes("·"))
    .map(
      (text) =>
        text
          .split("·")[0]
          ?.replace(/[\s\u2066-\u2069]+/g, " ")
          .trim() ?? "",
    );
}

/** Somebody writes lines below the one with these words, in a named style; without words, at the doc's end. */
export function writesBelow(
  pair: Pair,
  words: string | undefined,
  lines: readonly (readonly [text: string, style: string])[],
): void {
  const { office, docId } = pair;
  const { docs } = office.workspace;
  for (const [text, style] of words === undefined ? lines : [...lines].reverse()) {
    const body = bodyOf(office, docId);
    const line = words === undefined ? body.at(-1) : body.find((one) => JSON.stringify(one).includes(words));
    if (line === undefined) throw new Error(`The doc does not say "${words}".`);
    const end = Number(line.endIndex) - 1;
    docs.edit(DANA, docId, { kind: "insertText", at: end, text: `\n${text}` });
    const range = { start: end + 1, end: end + 1 + text.length };
    docs.edit(DANA, docId, { kind: "setBullet", bullet: "none", ...range });
    docs.edit(DANA, docId, {
      kind: "setParagraphStyle",
      style: { namedStyleType: style as "HEADING_1" },
      ...range,
    });
  }
}

/** A second tab with one line in it. */
export function addsTab({ office, docId }: Pair, title: string, text: string, style: string): string {
  const change = (requests: JsonObject[]) =>
    office.workspace.call(byHand(DANA), {
      method: "docs.documents.batchUpdate",
      params: { documentId: docId },
      body: { requests },
    }).body;
  const body = change([{ addDocumentTab: { tabProperties: { title } } }]);
  const tabId = /"tabId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? "";
  const range = { tabId, startIndex: 1, endIndex: 1 + text.length };
  if (text !== "")
    change([
      { insertText: { location: { tabId, index: 1 }, text } },
      {
        updateParagraphStyle: { range, paragraphStyle: { namedStyleType: style }, fields: "namedStyleType" },
      },
    ]);
  return tabId;
}
