import type { NamedStyle, SectionStyle } from "../../../contract/docs";
import { refuse } from "../errors";
import { rangeOf } from "../model/draft";
import { applyMask, camel, maskOf } from "../model/mask";
import { TEXT_FIELDS } from "../model/text-style";
import { PARAGRAPH_FIELDS } from "./paragraph-style";
import type { RequestHandlers } from "./request";
import { changeSections } from "./segments";

const MARGINS = ["marginTop", "marginBottom", "marginLeft", "marginRight"] as const;
const SECTION_MARGINS = [...MARGINS, "marginHeader", "marginFooter"] as const;
const IDS = [
  "defaultFooterId",
  "defaultHeaderId",
  "evenPageFooterId",
  "evenPageHeaderId",
  "firstPageFooterId",
  "firstPageHeaderId",
] as const;
const DOCUMENT_FIELDS = [
  "background",
  "documentFormat",
  "flipPageOrientation",
  ...SECTION_MARGINS,
  "pageNumberStart",
  "pageSize",
  "useEvenPageHeaderFooter",
  "useFirstPageHeaderFooter",
] as const;
const SECTION_FIELDS = [
  "columnProperties",
  "columnSeparatorStyle",
  "contentDirection",
  "flipPageOrientation",
  ...SECTION_MARGINS,
  "pageNumberStart",
  "useFirstPageHeaderFooter",
] as const;

/** Styles of the whole document, of its sections and of its named styles. */
export const documentStyleRequests: RequestHandlers = {
  updateDocumentStyle(draft, body) {
    const mask = maskOf(body.fields, DOCUMENT_FIELDS, [...IDS, "useCustomHeaderFooterMargins"]);
    const values = body.documentStyle ?? {};
    const tab = draft.tab(body.tabId);
    const cleared = MARGINS.filter((margin) => mask.includes(margin));
    if (cleared.length > 0) changeSections(draft, tab.id, (style) => applyMask(style, {}, cleared));
    draft.changeContent(tab.id, (content) => ({
      ...content,
      documentStyle: applyMask(content.documentStyle, values, mask),
    }));
    return undefined;
  },

  updateSectionStyle(draft, body) {
    const mask = maskOf(body.fields, SECTION_FIELDS, [...IDS, "sectionType"]);
    const values = body.sectionStyle ?? {};
    const range = rangeOf(draft, body.range);
    if (range.segmentId !== "") refuse("Section styles can only be updated in the body of the document.");
    if (body.fields !== "*") {
      for (const field of mask) {
        if (values[field as keyof SectionStyle] === undefined) {
          refuse(`Field '${field}' must have a concrete value and cannot be unset.`);
        }
      }
    }
    const set = mask.filter((field) => values[field as keyof SectionStyle] !== undefined);
    if ((values.columnProperties?.length ?? 0) > 3) refuse("A section can have no more than 3 columns.");
    changeSections(draft, range.tabId, (style, start, end) =>
      start < range.end && end > range.start ? applyMask(style, values, set) : style,
    );
    if (set.includes("marginHeader") || set.includes("marginFooter")) {
      draft.changeContent(range.tabId, (content) => ({
        ...content,
        documentStyle: { ...content.documentStyle, useCustomHeaderFooterMargins: true },
      }));
    }
    return undefined;
  },

  updateNamedStyle(draft, body) {
    const values = body.namedStyle ?? {};
    const type = values.namedStyleType;
    if (type === undefined || type === "NAMED_STYLE_TYPE_UNSPECIFIED") {
      return refuse("The named style type must be specified.");
    }
    const paths = (body.fields ?? "").split(",").map((path) => path.trim().split(".").map(camel));
    maskOf(body.fields, ["namedStyleType", "textStyle", "paragraphStyle"]);
    const tab = draft.tab(body.tabId);
    draft.changeContent(tab.id, (content) => ({
      ...content,
      namedStyles: content.namedStyles.map((style) =>
        style.namedStyleType === type ? restyledName(style, values, paths) : style,
      ),
    }));
    return undefined;
  },
};

function restyledName(style: NamedStyle, values: NamedStyle, paths: readonly string[][]): NamedStyle {
  const all = paths.some(([first]) => first === "*");
  const fieldsOf = (part: "textStyle" | "paragraphStyle", known: readonly string[]): string[] => {
    const nested = paths.filter((path) => path[0] === part && path.length > 1).map((path) => path[1] ?? "");
    for (const field of nested) if (!known.includes(field)) refuse(`Invalid field: ${part}.${field}`);
    if (nested.length > 0) return nested;
    return all || paths.some((path) => path[0] === part) ? [...known] : [];
  };
  const paragraphFields = PARAGRAPH_FIELDS.filter((field) => field !== "namedStyleType");
  return {
    ...style,
    textStyle: applyMask(style.textStyle ?? {}, values.textStyle ?? {}, fieldsOf("textStyle", TEXT_FIELDS)),
    paragraphStyle: applyMask(
      style.paragraphStyle ?? {},
      values.paragraphStyle ?? {},
      fieldsOf("paragraphStyle", paragraphFields),
    ),
  };
}
