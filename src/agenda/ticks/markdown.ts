import { fold } from "../text/fold";

/** A paragraph of an export: its words reduced to what survives any escaping, and its box when it has one. */
export interface MarkdownLine {
  readonly words: string;
  readonly ticked?: boolean;
}

const BOX = /^\s*[-*+]\s+\[([ xX])\](?:\s|$)/;
const MARKER = /^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?/;

/**
 * The paragraphs of a Markdown export, in order. Images go, also as base64, which may make a line megabytes long;
 * links leave their words.
 */
export function markdownLines(markdown: string): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  for (const line of markdown.split("\n")) {
    if (line === "" || line === "\r" || /^\[[^\]]{1,40}\]: /.test(line)) continue;
    const box = BOX.exec(line);
    const text = line.slice((box ?? MARKER.exec(line))?.[0].length ?? 0);
    const words = reduced(textOf(text));
    if (words === "" && box === null) continue;
    lines.push(box === null ? { words } : { words, ticked: box[1] !== " " });
  }
  return lines;
}

function textOf(markdown: string): string {
  if (!/[[{&(]/.test(markdown)) return markdown;
  return markdown
    .replace(/\(data:[^)]*\)/g, "()")
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, "")
    .replace(/\]\((?:[^()\\]|\\.|\([^()]*\))*\)/g, "]")
    .replace(/\s*\{#[^}]*\}\s*$/, "")
    .replace(/&(?:amp|lt|gt|quot|nbsp|#\d+);/g, "");
}

/**
 * Words without all that an export may escape, add or drop: letters and digits alone. What has none, such as an emoji
 * by itself, stays as it is.
 */
export function reduced(text: string): string {
  const letters = fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
  return letters === "" ? text.replace(/[\s\\~*_]+/g, "") : letters;
}
