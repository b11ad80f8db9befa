import type { TextStyle } from "../../../contract/docs";
import type { Block, Paragraph } from "../model/block";
import { allTabs, type DocumentState, type TabContent } from "../model/document";
import { type Inline, inlineLength } from "../model/inline";
import { isCheckbox, isNumbered } from "../model/lists";
import type { Surroundings } from "../model/surroundings";
import { classes, HtmlClasses } from "./html-classes";
import { commentsIn, escaped, type HtmlComments, withSpaces } from "./html-comments";
import { imageUri, target, words } from "./inline";
import { headingDepth } from "./markdown";
import { ListNumbers } from "./numbers";

/**
 * The document as Drive exports it to text/html (recorded: Mr0grog/google-docs-to-markdown, test/fixtures, 2024–2026):
 * every look is a class; each level of a list is a list of its own, its class the list's id and level; a ticked item has
 * a class with line-through and words without; words struck by hand are struck themselves.
 */
export function toHtml(state: DocumentState, world: Pick<Surroundings, "answer">, title: string): string {
  const page = new Page(world);
  const tabs = [...allTabs(state.tabs)];
  const comments = commentsIn(state);
  const body = tabs
    .map((tab) => `${tabs.length > 1 ? page.tabTitle(tab.title) : ""}${page.tab(tab.content, comments)}`)
    .join("");
  const notes = comments.notes((text) => page.note(text));
  const frame = page.frame();
  const head = `<head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><title>${escaped(title)}</title><style type="text/css">${page.rules()}</style></head>`;
  return `<html>${head}<body${classes(frame, "doc-content")}>${body}${notes}</body></html>`;
}

const PLAIN: readonly string[] = [
  "color:#000000",
  "font-weight:400",
  "text-decoration:none",
  "vertical-align:baseline",
  'font-size:11pt;font-family:"Arial"',
  "font-style:normal",
];
const LINE: readonly string[] = ["padding-top:0pt", "padding-bottom:0pt", "line-height:1.15"];
const STRUCK: readonly string[] = ["text-decoration:line-through"];

class Page {
  private readonly looks = new HtmlClasses();
  private readonly lists = new Map<string, string>();
  private readonly world: Pick<Surroundings, "answer">;

  constructor(world: Pick<Surroundings, "answer">) {
    this.world = world;
  }

  frame(): string | undefined {
    return this.looks.of(["background-color:#ffffff", "max-width:468pt", "padding:72pt 72pt 72pt 72pt"]);
  }

  rules(): string {
    return `${[...this.lists.values()].join("")}${this.looks.rules()}`;
  }

  tabTitle(title: string): string {
    return `<p${classes(this.looks.of(LINE), "title")}>${this.span(escaped(title), {})}</p>`;
  }

  note(text: string): string {
    return this.span(withSpaces(escaped(text)), {});
  }

  tab(content: TabContent, comments: HtmlComments): string {
    const numbers = new ListNumbers(content.lists);
    return this.blocks(content.segments[""]?.blocks ?? [], 0, { content, numbers, comments });
  }

  private blocks(blocks: readonly Block[], base: number, tab: Tab): string {
    let html = "";
    let open: { readonly list: string; readonly tag: string } | undefined;
    let at = base;
    for (const block of blocks) {
      const bullet = block.kind === "paragraph" ? block.bullet : undefined;
      const list = bullet === undefined ? undefined : `${bullet.listId}-${bullet.level}`;
      if (open !== undefined && open.list !== list) html += `</${open.tag}>`;
      if (bullet === undefined || list === undefined) open = undefined;
      else {
        const number = tab.numbers.next(bullet);
        if (open?.list !== list) {
          open = { list, tag: isNumbered(tab.content.lists[bullet.listId], bullet.level) ? "ol" : "ul" };
          html += this.listStart(open.tag, list, bullet.level, tab, number);
        }
      }
      if (block.kind === "paragraph") html += this.paragraph(block, at, tab);
      else if (block.kind === "toc") html += this.blocks(block.blocks, at + 1, tab);
      else if (block.kind === "table") html += this.table(block, at, tab);
      at += block.length;
    }
    return open === undefined ? html : `${html}</${open.tag}>`;
  }

  private listStart(tag: string, list: string, level: number, tab: Tab, number: number): string {
    const name = `lst-${list.replace(".", "_")}`;
    const first = !this.lists.has(name);
    const glyph = isCheckbox(tab.content.lists[list.slice(0, list.lastIndexOf("-"))])
      ? "\\0025cf"
      : (["\\0025cf", "\\0025cb", "\\0025a0"][level % 3] as string);
    if (first) this.lists.set(name, `.${name}>li:before{content:"${glyph}   "}`);
    const numbered = tag === "ol" ? ` start="${number}"` : "";
    const look = this.looks.of(["padding:0", "margin:0"]);
    return `<${tag}${classes(look, name, first ? "start" : undefined)}${numbered}>`;
  }

  private table(table: Extract<Block, { kind: "table" }>, start: number, tab: Tab): string {
    let at = start + 1;
    const rows = table.rows.map((row) => {
      at += 1;
      const cells = row.cells.map((cell) => {
        const from = at + 1;
        at += cell.length;
        return `<td colspan="1" rowspan="1">${this.blocks(cell.blocks, from, tab)}</td>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    });
    return `<table><tbody>${rows.join("")}</tbody></table>`;
  }

  private paragraph(paragraph: Paragraph, start: number, tab: Tab): string {
    let at = start;
    const pieces = paragraph.inlines.map((inline) => {
      const from = at;
      at += inlineLength(inline);
      return this.inline(inline, from, tab);
    });
    const inner = pieces.join("");
    const shown = inner === "" ? this.span("", {}) : inner;
    const { bullet } = paragraph;
    if (bullet !== undefined) {
      const indent = this.looks.of([`margin-left:${36 * (bullet.level + 1)}pt`, ...LINE]);
      return `<li${classes(indent, this.tick(paragraph, tab), "li-bullet-0")}>${shown}${this.hung(paragraph)}</li>`;
    }
    const look = this.looks.of(inner === "" ? [...LINE, "height:11pt"] : LINE);
    const depth = headingDepth(paragraph);
    const id = paragraph.headingId === undefined ? "" : ` id="${paragraph.headingId}"`;
    const named = paragraph.style.namedStyleType;
    if (named === "TITLE" || named === "SUBTITLE")
      return `<p${classes(look, named.toLowerCase())}${id}>${shown}</p>`;
    // A heading without words is a plain empty line.
    return depth === 0 || inner === ""
      ? `<p${classes(look)}>${shown}</p>`
      : `<h${depth}${classes(look)}${id}>${shown}</h${depth}>`;
  }

  private tick(paragraph: Paragraph, tab: Tab): string | undefined {
    const { bullet, ticked } = paragraph;
    if (ticked !== true || bullet === undefined || !isCheckbox(tab.content.lists[bullet.listId]))
      return undefined;
    return this.world.answer("docs.html-ticked") === "line-through" ? this.looks.of(STRUCK) : undefined;
  }

  /** What hangs on a line, as a comment's mark would show it, should the export show it at all. */
  private hung({ hung = [] }: Paragraph): string {
    if (this.world.answer("docs.hung-on-a-line") === "nowhere") return "";
    return hung.map(() => `<sup><a href="#cmnt0" id="cmnt_ref0">[*]</a></sup>`).join("");
  }

  private inline(inline: Inline, at: number, tab: Tab): string {
    const marks = tab.comments.marksAt(tab.content, at, at + inlineLength(inline));
    if (inline.kind === "image")
      return `<span><img alt="" src="${escaped(imageUri(tab.content.inlineObjects[inline.objectId]))}"></span>${marks}`;
    if (inline.kind === "horizontalRule") return `<hr>${marks}`;
    const text = withSpaces(escaped(words(inline).replaceAll("\n", ""))).replaceAll("\u000b", "<br>");
    if (text === "") return marks;
    const address = target(inline);
    if (address === undefined) return `${this.span(text, inline.style)}${marks}`;
    const look = this.looks.of(["color:inherit", "text-decoration:inherit"]);
    const linked = `<a${classes(look)} href="${escaped(redirected(address))}">${text}</a>`;
    return `${this.span(linked, inline.style)}${marks}`;
  }

  private span(inner: string, style: TextStyle): string {
    const { bold, italic, strikethrough, underline } = style;
    const lines = [
      ...(underline === true ? ["underline"] : []),
      ...(strikethrough === true ? ["line-through"] : []),
    ];
    const own = [
      ...(bold === true ? ["font-weight:700"] : []),
      ...(italic === true ? ["font-style:italic"] : []),
      ...(lines.length > 0 ? ["text-decoration-skip-ink:none", `text-decoration:${lines.join(" ")}`] : []),
    ];
    return `<span${classes(this.looks.of(own.length === 0 ? PLAIN : own))}>${inner}</span>`;
  }
}

interface Tab {
  readonly content: TabContent;
  readonly numbers: ListNumbers;
  readonly comments: HtmlComments;
}

/** Addresses of the web lead through a page of Google's; those inside the document and of mail do not (recorded). */
function redirected(address: string): string {
  if (!/^https?:/i.test(address)) return address;
  const inside = address.replace(/[%&=]/g, (sign) => encodeURIComponent(sign));
  return `https://www.google.com/url?q=${inside}&sa=D&source=editors`;
}
