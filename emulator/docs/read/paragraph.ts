import type {
  Link,
  ParagraphElement,
  ParagraphStyle,
  StructuralElement,
  TextStyle,
} from "../../../contract/docs";
import type { Paragraph } from "../model/block";
import { type Inline, inlineLength, joined } from "../model/inline";

/** How a document is shown. */
export interface View {
  readonly documentId: string;
  /** Legacy links (headingId) only where the answer has no tabs and the document has a single one. */
  readonly legacyLinks: boolean;
  /** Ticked checkboxes read back as struck through (by assumption). */
  readonly tickStrikes: boolean;
  /** A link to a heading of this document written as an address reads back as a heading link (by assumption). */
  readonly headingAddresses: boolean;
  readonly footnoteNumber: (footnoteId: string) => string;
}

/** Google leaves a start index of 0 out. */
export function indexes(start: number, end: number): { startIndex?: number; endIndex: number } {
  return start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end };
}

export function readParagraph(paragraph: Paragraph, start: number, view: View): StructuralElement {
  const elements: ParagraphElement[] = [];
  const struck = view.tickStrikes && paragraph.ticked === true;
  let at = start;
  for (const inline of struck ? struckThrough(paragraph.inlines) : paragraph.inlines) {
    const end = at + inlineLength(inline);
    elements.push({ ...indexes(at, end), ...readInline(inline, view) });
    at = end;
  }
  const paragraphStyle: ParagraphStyle =
    paragraph.headingId === undefined
      ? paragraph.style
      : { headingId: paragraph.headingId, ...paragraph.style };
  const { bullet } = paragraph;
  return {
    ...indexes(start, at),
    paragraph: {
      elements,
      paragraphStyle,
      ...(bullet === undefined
        ? {}
        : {
            bullet: {
              listId: bullet.listId,
              ...(bullet.level === 0 ? {} : { nestingLevel: bullet.level }),
              textStyle: bullet.style,
            },
          }),
    },
  };
}

function struckThrough(inlines: readonly Inline[]): Inline[] {
  return joined(inlines.map((inline) => ({ ...inline, style: { ...inline.style, strikethrough: true } })));
}

function readInline(inline: Inline, view: View): ParagraphElement {
  const marks = {
    ...(inline.insertions === undefined ? {} : { suggestedInsertionIds: [...inline.insertions] }),
    ...(inline.deletions === undefined ? {} : { suggestedDeletionIds: [...inline.deletions] }),
    ...(inline.restyles === undefined ? {} : { suggestedTextStyleChanges: inline.restyles }),
    textStyle: readStyle(inline.style, view),
  };
  switch (inline.kind) {
    case "text":
      return { textRun: { content: inline.text, ...marks } };
    case "person":
      return {
        person: {
          personId: inline.id,
          ...marks,
          personProperties: {
            ...(inline.name === undefined ? {} : { name: inline.name }),
            email: inline.email,
          },
        },
      };
    case "date":
      return { dateElement: { dateId: inline.id, ...marks, dateElementProperties: inline.properties } };
    case "richLink":
      return {
        richLink: {
          richLinkId: inline.id,
          ...marks,
          richLinkProperties: {
            title: inline.title,
            uri: inline.uri,
            ...(inline.mimeType === undefined ? {} : { mimeType: inline.mimeType }),
          },
        },
      };
    case "image":
      return { inlineObjectElement: { inlineObjectId: inline.objectId, ...marks } };
    case "footnote":
      return {
        footnoteReference: {
          footnoteId: inline.footnoteId,
          footnoteNumber: view.footnoteNumber(inline.footnoteId),
          ...marks,
        },
      };
    case "pageBreak":
      return { pageBreak: marks };
    case "horizontalRule":
      return { horizontalRule: marks };
  }
}

function readStyle(style: TextStyle, view: View): TextStyle {
  if (style.link === undefined) return style;
  const link = readLink(style.link, view);
  return link === style.link ? style : { ...style, link };
}

function readLink(link: Link, view: View): Link {
  if (view.legacyLinks) {
    if (link.heading?.id !== undefined) return { headingId: link.heading.id };
    if (link.bookmark?.id !== undefined) return { bookmarkId: link.bookmark.id };
  }
  if (link.url === undefined || !view.headingAddresses) return link;
  const own = /^https:\/\/docs\.google\.com\/document\/d\/([^/]+)\/edit.*#heading=(h\.\w+)/.exec(link.url);
  if (own === null || own[1] !== view.documentId) return link;
  return view.legacyLinks ? { headingId: own[2] } : { heading: { id: own[2], tabId: "t.0" } };
}
