import type { Block, Paragraph } from "../model/block";
import { allTabs, type DocumentState, type TabContent } from "../model/document";
import type { Inline } from "../model/inline";
import { isNumbered } from "../model/lists";
import { imageUri, target, words } from "./inline";
import { headingDepth } from "./markdown";

/** The document as a page of HTML: structure, words and links; of the looks only what changes the meaning. */
export function toHtml(state: DocumentState, title: string): string {
  const tabs = [...allTabs(state.tabs)];
  const body = tabs.map((tab) => blocksHtml(tab.content.segments[""]?.blocks ?? [], tab.content)).join("");
  const head = `<head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><title>${escaped(title)}</title></head>`;
  return `<html>${head}<body class="doc-content">${body}</body></html>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function blocksHtml(blocks: readonly Block[], content: TabContent): string {
  let html = "";
  let open: string | undefined;
  for (const block of blocks) {
    const bullet = block.kind === "paragraph" ? block.bullet : undefined;
    const list = bullet === undefined ? undefined : `${bullet.listId}-${bullet.level}`;
    if (open !== undefined && open !== list) html += `</${tagOf(open, content)}>`;
    if (list !== undefined && open !== list) html += `<${tagOf(list, content)} class="lst-${list}">`;
    open = list;
    if (block.kind === "paragraph") html += paragraphHtml(block, content);
    else if (block.kind === "toc") html += blocksHtml(block.blocks, content);
    else if (block.kind === "table") {
      const rows = block.rows.map(
        (row) =>
          `<tr>${row.cells.map((cell) => `<td>${blocksHtml(cell.blocks, content)}</td>`).join("")}</tr>`,
      );
      html += `<table><tbody>${rows.join("")}</tbody></table>`;
    }
  }
  return open === undefined ? html : `${html}</${tagOf(open, content)}>`;
}

function tagOf(list: string, content: TabContent): "ol" | "ul" {
  const dash = list.lastIndexOf("-");
  return isNumbered(content.lists[list.slice(0, dash)], Number(list.slice(dash + 1))) ? "ol" : "ul";
}

function paragraphHtml(paragraph: Paragraph, content: TabContent): string {
  const inner = paragraph.inlines.map((inline) => inlineHtml(inline, content)).join("");
  if (paragraph.bullet !== undefined) return `<li>${inner}</li>`;
  const depth = headingDepth(paragraph);
  const id = paragraph.headingId === undefined ? "" : ` id="${paragraph.headingId}"`;
  return depth === 0 ? `<p>${inner}</p>` : `<h${depth}${id}>${inner}</h${depth}>`;
}

function inlineHtml(inline: Inline, content: TabContent): string {
  if (inline.kind === "image") {
    return `<img alt="" src="${escaped(imageUri(content.inlineObjects[inline.objectId]))}">`;
  }
  if (inline.kind === "horizontalRule") return "<hr>";
  const text = escaped(words(inline).replaceAll("\n", "")).replaceAll("\u000b", "<br>");
  if (text === "") return "";
  const { bold, italic, strikethrough } = inline.style;
  const css = [
    bold === true ? "font-weight:700" : "",
    italic === true ? "font-style:italic" : "",
    strikethrough === true ? "text-decoration:line-through" : "",
  ].filter((rule) => rule !== "");
  const address = target(inline);
  const linked = address === undefined ? text : `<a href="${escaped(address)}">${text}</a>`;
  return css.length === 0 ? `<span>${linked}</span>` : `<span style="${css.join(";")}">${linked}</span>`;
}
