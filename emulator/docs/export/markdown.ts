import type { Block, Paragraph, Table } from "../model/block";
import { allTabs, type DocumentState, type TabContent } from "../model/document";
import type { Inline } from "../model/inline";
import { isCheckbox, isNumbered } from "../model/lists";
import type { Surroundings } from "../model/surroundings";
import { paragraphsIn } from "../model/walk";
import { imageUri, target, words } from "./inline";
import { ListNumbers } from "./numbers";

/** The document as Drive exports it to text/markdown: one block per paragraph, list items on lines of their own. */
export function toMarkdown(state: DocumentState, world: Pick<Surroundings, "answer">): string {
  const writer = new MarkdownWriter(world);
  const tabs = [...allTabs(state.tabs)];
  if (world.answer("docs.markdown-heading-anchors") === "anchored") {
    for (const tab of tabs) writer.anchor(tab.content);
  }
  for (const tab of tabs) {
    // Recorded: each of several tabs comes under a heading of its title.
    if (tabs.length > 1) writer.title(tab.title);
    writer.tab(tab.content);
  }
  return writer.finished();
}

const EMPTY_LINE = "\n\n";
const CHARACTERS = /[\\`*_[\]<>#+=~|!&]/g;

class MarkdownWriter {
  private readonly blocks: string[] = [];
  private inList = false;
  /** Anchors by heading id. */
  private readonly anchors = new Map<string, string>();
  private readonly images: string[] = [];
  private readonly world: Pick<Surroundings, "answer">;

  constructor(world: Pick<Surroundings, "answer">) {
    this.world = world;
  }

  /** Learns which headings links lead to. */
  anchor(content: TabContent): void {
    const lines = [...paragraphsIn(content.segments[""]?.blocks ?? [], 0, 0, Number.POSITIVE_INFINITY)];
    const linked = new Set<string | undefined>();
    for (const { paragraph } of lines) {
      for (const { style } of paragraph.inlines) linked.add(style.link?.heading?.id);
    }
    for (const { paragraph } of lines) {
      const { headingId } = paragraph;
      if (headingId === undefined || !linked.has(headingId)) continue;
      const slug = paragraph.inlines.map(words).join("").trim().toLowerCase();
      this.anchors.set(headingId, slug.replace(/[^\p{L}\p{N}]+/gu, "-"));
    }
  }

  tab(content: TabContent): void {
    const numbers = new ListNumbers(content.lists);
    for (const block of content.segments[""]?.blocks ?? []) this.block(block, content, numbers);
  }

  title(text: string): void {
    this.add(`# ${text.replace(CHARACTERS, "\\$&")}`, false);
  }

  finished(): string {
    const images = this.images.map((uri, i) => `[image${i + 1}]: <${uri}>`);
    return `${[...this.blocks, ...images].join(EMPTY_LINE)}\n`;
  }

  private block(block: Block, content: TabContent, numbers: ListNumbers): void {
    if (block.kind === "paragraph") this.paragraph(block, content, numbers);
    else if (block.kind === "table") this.add(this.table(block, content), false);
    else if (block.kind === "toc") for (const inner of block.blocks) this.block(inner, content, numbers);
  }

  private add(text: string, list: boolean): void {
    const last = this.blocks.length - 1;
    if (list && this.inList) this.blocks[last] = `${this.blocks[last] ?? ""}\n${text}`;
    else this.blocks.push(text);
    this.inList = list;
  }

  private paragraph(paragraph: Paragraph, content: TabContent, numbers: ListNumbers): void {
    const line = this.line(paragraph, content);
    const { bullet } = paragraph;
    if (bullet !== undefined) {
      const list = content.lists[bullet.listId];
      const number = numbers.next(bullet);
      if (isCheckbox(list)) {
        const ticked = paragraph.ticked === true;
        const box = ticked ? this.world.answer("docs.markdown-ticked") : "- [ ]";
        const struck = ticked && this.world.answer("docs.markdown-ticked-struck") === "struck" && line !== "";
        this.add(`${"  ".repeat(bullet.level)}${box} ${struck ? `~~${line}~~` : line}`, true);
      } else if (isNumbered(list, bullet.level)) {
        this.add(`${"   ".repeat(bullet.level)}${number}. ${line}`, true);
      } else this.add(`${"  ".repeat(bullet.level)}* ${line}`, true);
      return;
    }
    if (line === "") {
      this.inList = false;
      return;
    }
    const depth = headingDepth(paragraph);
    if (depth === 0) this.add(line.replace(/^(\d+)\./, "$1\\.").replace(/^-/, "\\-"), false);
    else {
      const anchor = this.anchors.get(paragraph.headingId ?? "");
      this.add(`${"#".repeat(depth)} ${line}${anchor === undefined ? "" : ` {#${anchor}}`}`, false);
    }
  }

  private line(paragraph: Paragraph, content: TabContent): string {
    return paragraph.inlines
      .map((inline) => this.inline(inline, content))
      .join("")
      .replace(/\n$/, "")
      .replaceAll("\u000b", "  \n");
  }

  private inline(inline: Inline, content: TabContent): string {
    if (inline.kind === "image") {
      if (this.world.answer("docs.export-images") === "left-out") return "";
      this.images.push(imageUri(content.inlineObjects[inline.objectId]));
      return `![][image${this.images.length}]`;
    }
    const shown = words(inline);
    const [, before, core, after] = /^(\s*)(.*?)(\s*)$/s.exec(shown) ?? ["", "", shown, ""];
    if (core === undefined || core === "") return shown;
    const { bold, italic, strikethrough } = inline.style;
    let text = core.replace(CHARACTERS, "\\$&");
    if (italic === true) text = `*${text}*`;
    if (bold === true) text = `**${text}**`;
    if (strikethrough === true) text = `~~${text}~~`;
    const leads = target(inline);
    const anchor = this.anchors.get(inline.style.link?.heading?.id ?? "");
    const address = anchor === undefined ? leads : `#${anchor}`;
    if (address !== undefined) text = `[${text}](${address})`;
    return `${before}${text}${after}`;
  }

  private table(table: Table, content: TabContent): string {
    const rows = table.rows.map((row) => row.cells.map((cell) => this.cell(cell.blocks, content)));
    const [head, ...body] = rows.map((cells) => `| ${cells.join(" | ")} |`);
    const rule = `| ${table.columns.map(() => ":----").join(" | ")} |`;
    return [head ?? "", rule, ...body].join("\n");
  }

  private cell(blocks: readonly Block[], content: TabContent): string {
    return blocks
      .map((block) => {
        if (block.kind === "paragraph") return this.line(block, content);
        return block.kind === "table" ? this.table(block, content).replaceAll("\n", " ") : "";
      })
      .join(" ")
      .trim();
  }
}

/** 0 for what is no heading; the title is a heading of the first level. */
export function headingDepth(paragraph: Paragraph): number {
  const type = paragraph.style.namedStyleType;
  if (type === "TITLE") return 1;
  return type?.startsWith("HEADING_") === true ? Number(type.slice(8)) : 0;
}
