import { type Attrs, type DOMOutputSpec, type Mark, type Node, Schema } from "prosemirror-model";

/**
 * The document as the editor holds it: a flat list of lines, as Google's Docs is. A line is a paragraph with its list
 * bullet as attributes, so positions and Google's indexes differ only by two per line against one.
 */
export const schema = new Schema({
  nodes: {
    /** A body's first line begins at Google's index 1, a header's or footnote's at 0. */
    doc: { content: "block+", attrs: { first: { default: 1 } } },
    line: {
      group: "block",
      content: "inline*",
      defining: true,
      attrs: {
        /** namedStyleType of the Docs API. */
        style: { default: "NORMAL_TEXT" },
        bullet: { default: null },
        level: { default: 0 },
        ticked: { default: false },
        headingId: { default: null },
        alignment: { default: null },
        rightToLeft: { default: false },
      },
      parseDOM: [
        { tag: "h1", attrs: { style: "HEADING_1" } },
        { tag: "h2", attrs: { style: "HEADING_2" } },
        { tag: "h3", attrs: { style: "HEADING_3" } },
        { tag: "h4, h5, h6", attrs: { style: "HEADING_4" } },
        { tag: "ul > li", getAttrs: (node) => listAttrs(node, "bullet") },
        { tag: "ol > li", getAttrs: (node) => listAttrs(node, "number") },
        { tag: "p, div.line, blockquote", getAttrs: (node) => ownAttrs(node) },
      ],
      toDOM: lineDOM,
    },
    /** A table, a contents list, a break: shown, and left alone. */
    opaque: {
      group: "block",
      atom: true,
      selectable: true,
      attrs: { size: {}, label: {}, rows: { default: null } },
      toDOM: opaqueDOM,
    },
    text: { group: "inline" },
    /** A line break inside a line (U+000B). */
    softBreak: {
      group: "inline",
      inline: true,
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
    /** A person, a date, a file, or a thing that is only shown. */
    chip: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { kind: {}, label: {}, href: { default: null }, data: { default: null } },
      toDOM: chipDOM,
    },
  },
  marks: {
    /** Colour and size, as the Docs API says them: kept with the words, not edited here. */
    look: {
      attrs: { colour: { default: null }, size: { default: null } },
      toDOM: (mark) => [
        "span",
        { ...(mark.attrs.colour === null ? {} : { class: "look" }), style: lookStyle(mark) },
        0,
      ],
    },
    /** Proposed by somebody in suggesting mode. */
    inserted: {
      attrs: { id: {} },
      inclusive: false,
      excludes: "",
      toDOM: (mark) => ["ins", { "data-suggestion": mark.attrs.id }, 0],
    },
    deleted: {
      attrs: { id: {} },
      inclusive: false,
      excludes: "",
      toDOM: (mark) => ["del", { "data-suggestion": mark.attrs.id }, 0],
    },
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (node) => ({ href: node.getAttribute("href") }) }],
      toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
    },
    bold: { parseDOM: [{ tag: "b" }, { tag: "strong" }], toDOM: () => ["strong", 0] },
    italic: { parseDOM: [{ tag: "i" }, { tag: "em" }], toDOM: () => ["em", 0] },
    underline: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
    strikethrough: {
      parseDOM: [{ tag: "s" }, { tag: "strike" }, { tag: "del:not([data-suggestion])" }],
      toDOM: () => ["s", 0],
    },
  },
});

export const BULLETS = ["checkbox", "bullet", "number"] as const;
export type Bullet = (typeof BULLETS)[number];

/** The words of the marks that the editor's buttons turn on and off, as fields of the Docs API's TextStyle. */
export const TOGGLES = ["bold", "italic", "underline", "strikethrough"] as const;
export type Toggle = (typeof TOGGLES)[number];

export function headingLevel(style: unknown): number {
  const match = /^HEADING_(\d)$/.exec(String(style));
  return match === null ? 0 : Number(match[1]);
}

/** The tag a line is drawn with: headings are headings for a screen reader too. */
export function lineTag(attrs: Attrs): string {
  const level = headingLevel(attrs.style);
  if (attrs.style === "TITLE") return "h1";
  return level === 0 ? "p" : `h${Math.min(6, level + 1)}`;
}

function lineDOM(node: Node): DOMOutputSpec {
  const { style, bullet, level, ticked } = node.attrs;
  return [
    lineTag(node.attrs),
    {
      class: "line",
      "data-style": style,
      ...(bullet === null ? {} : { "data-bullet": bullet, "data-level": String(level) }),
      ...(ticked ? { "data-ticked": "true" } : {}),
      dir: node.attrs.rightToLeft ? "rtl" : "auto",
    },
    0,
  ];
}

function listAttrs(node: HTMLElement, bullet: Bullet): Attrs {
  let level = -1;
  for (let at: HTMLElement | null = node; at !== null; at = at.parentElement) {
    if (at.tagName === "UL" || at.tagName === "OL") level += 1;
  }
  return { bullet, level: Math.max(0, Math.min(8, level)) };
}

function ownAttrs(node: HTMLElement): Attrs {
  return {
    style: node.dataset.style ?? "NORMAL_TEXT",
    bullet: node.dataset.bullet ?? null,
    level: Number(node.dataset.level ?? "0"),
    ticked: node.dataset.ticked === "true",
  };
}

function opaqueDOM(node: Node): DOMOutputSpec {
  const rows = node.attrs.rows as readonly (readonly string[])[] | null;
  if (rows === null) return ["div", { class: "opaque", "aria-label": node.attrs.label }, node.attrs.label];
  const cells = rows.map((row) => ["tr", ...row.map((cell) => ["td", cell])]);
  return [
    "table",
    { class: "opaque-table", "aria-label": node.attrs.label },
    ["tbody", ...cells],
  ] as DOMOutputSpec;
}

function chipDOM(node: Node): DOMOutputSpec {
  return [
    "span",
    { class: `chip chip-${node.attrs.kind}`, contenteditable: "false" },
    String(node.attrs.label),
  ];
}

function lookStyle(mark: Mark): string {
  const { colour, size } = mark.attrs;
  return [colour === null ? "" : `--look:${colour}`, size === null ? "" : `font-size:${size}pt`]
    .filter((part) => part !== "")
    .join(";");
}
