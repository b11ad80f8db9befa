import type { Agenda, Item, Part } from "../src/agenda/model";

/** What the engine understands of a doc, for people: sections, parts, items and notes, each deeper than the last. */
export function outline(agenda: Agenda): string {
  const lines = [agenda.order.replace("-", " ")];
  const tabs = new Set(agenda.sections.map(({ span }) => span.tabId));
  for (const section of agenda.sections) {
    const tab = tabs.size > 1 ? ` · tab ${section.span.tabId}` : "";
    lines.push(`${section.date} ${quoted(section.heading)}${section.ours ? " · ours" : ""}${tab}`);
    for (const part of section.parts) lines.push(...partLines(part));
  }
  if (agenda.unread.length > 0) lines.push("unread");
  for (const { why, text } of agenda.unread)
    lines.push(`  ${why}:`, ...text.split("\n").map((line) => `    ${line.trim()}`));
  return `${lines.join("\n")}\n`;
}

function partLines(part: Part): string[] {
  const lines = [`  ${part.owner}${part.heading === "" ? "" : ` ${quoted(part.heading)}`}`];
  for (const { text } of part.notes) lines.push(`    note: ${text}`);
  for (const item of part.items) {
    const indent = "  ".repeat(2 + item.level);
    lines.push(`${indent}${box(item)} ${item.text}${carried(item)}`);
    for (const { text } of item.notes) lines.push(`${indent}    note: ${text}`);
  }
  return lines;
}

/** "[?]": only a tick could tell, and none was seen. */
function box({ done }: Item): string {
  return done === null ? "[?]" : done ? "[x]" : "[ ]";
}

function carried({ since, carriedTo }: Item): string {
  return `${since === undefined ? "" : ` (since ${since.date})`}${carriedTo === undefined ? "" : ` (→ ${carriedTo.date})`}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}
