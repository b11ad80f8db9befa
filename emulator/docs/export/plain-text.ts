import type { Block, Paragraph } from "../model/block";
import { allTabs, type DocumentState, type TabContent } from "../model/document";
import { isCheckbox, isNumbered } from "../model/lists";
import type { Surroundings } from "../model/surroundings";
import { words } from "./inline";
import { ListNumbers } from "./numbers";

/** The document as Drive exports it to text/plain: a byte order mark, CRLF, bullets as stars, cells one below the other. */
export function toPlainText(state: DocumentState, world: Pick<Surroundings, "answer">): string {
  const lines: string[] = [];
  for (const tab of allTabs(state.tabs)) {
    const numbers = new ListNumbers(tab.content.lists);
    const walk = (blocks: readonly Block[]) => {
      for (const block of blocks) {
        if (block.kind === "paragraph") lines.push(lineOf(block, tab.content, numbers, world));
        else if (block.kind === "toc") walk(block.blocks);
        else if (block.kind === "table") {
          for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
        }
      }
    };
    walk(tab.content.segments[""]?.blocks ?? []);
  }
  return `\ufeff${lines.join("\r\n")}`;
}

function lineOf(
  paragraph: Paragraph,
  content: TabContent,
  numbers: ListNumbers,
  world: Pick<Surroundings, "answer">,
): string {
  const text = paragraph.inlines.map(words).join("").replace(/\n$/, "").replaceAll("\u000b", "\r\n");
  const { bullet } = paragraph;
  if (bullet === undefined) return text;
  const list = content.lists[bullet.listId];
  const indent = "   ".repeat(bullet.level);
  const number = numbers.next(bullet);
  if (isCheckbox(list)) return `${indent}${world.answer("docs.plain-checkbox")}${text}`;
  return isNumbered(list, bullet.level) ? `${indent}${number}. ${text}` : `${indent}* ${text}`;
}
