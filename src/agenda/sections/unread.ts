import type { Unread, UnreadReason } from "../model";
import type { Line } from "../text/lines";

/** Gathers what was not understood; lines that follow one another for one reason are one entry. */
export class Unreads {
  private readonly entries: {
    text: string;
    span: { tabId: string; start: number; end: number };
    why: UnreadReason;
  }[] = [];
  private last: Line | undefined;

  get all(): readonly Unread[] {
    return this.entries;
  }

  add(line: Line, why: UnreadReason): void {
    const text = line.text.trim();
    const entry = this.entries[this.entries.length - 1];
    const follows = entry?.why === why && this.last?.tabId === line.tabId && this.last.end === line.start;
    if (entry !== undefined && follows) {
      entry.span.end = line.end;
      if (text !== "") entry.text += `\n${text}`;
    } else if (text !== "") {
      this.entries.push({ text, span: { tabId: line.tabId, start: line.start, end: line.end }, why });
    } else return;
    this.last = line;
  }

  /** Words that are there until somebody accepts a suggestion to delete them. */
  deletion(line: Line): void {
    if (line.deleted === "") return;
    const { tabId, start, end } = line;
    this.entries.push({ text: line.deleted, span: { tabId, start, end }, why: "suggested for deletion" });
  }
}
