import type { Document, Paragraph, ParagraphElement, StructuralElement } from "../../contract/docs";
import { date, type Piece, person, plain, richLink, table } from "../../emulator/docs/compose";
import type { RichRun } from "../../emulator/docs/edits/edit";
import { ListShapes } from "../../src/agenda/text/lists";

/** The first tab of a doc of the corpus as people would write it into the emulator; what stands in cells is words alone. */
export function piecesOf(document: Document): Piece[] {
  const { body, lists = {} } = document.tabs?.[0]?.documentTab ?? document;
  const shapes = new ListShapes(lists);
  return (body?.content ?? []).flatMap((element): Piece[] => {
    if (element.paragraph !== undefined) return [lineOf(element.paragraph, shapes)];
    const rows = element.table?.tableRows?.map(({ tableCells = [] }) =>
      tableCells.map(({ content = [] }) => content.map(wordsOf).join("\n")),
    );
    return rows === undefined ? [] : [table(...rows)];
  });
}

function lineOf({ elements = [], paragraphStyle, bullet }: Paragraph, shapes: ListShapes): Piece {
  const line = plain(...elements.flatMap(runsOf));
  if (line.kind !== "lines") return line;
  const named = paragraphStyle?.namedStyleType ?? "NORMAL_TEXT";
  const place = bullet && shapes.of(bullet);
  return {
    kind: "lines",
    lines: line.lines.map((one) => ({
      ...one,
      ...(named === "NORMAL_TEXT" ? {} : { style: { namedStyleType: named } }),
      ...(place === undefined ? {} : { bullet: { shape: place.shape, level: place.level } }),
    })),
  };
}

function runsOf({ textRun, person: chip, dateElement, richLink: file }: ParagraphElement): RichRun[] {
  if (chip !== undefined) {
    const { email = "somebody@example.com", name } = chip.personProperties ?? {};
    return [person(email, name)];
  }
  if (dateElement !== undefined)
    return [date(dateElement.dateElementProperties?.timestamp ?? "2026-11-06T12:00:00Z")];
  if (file !== undefined) {
    const { title = "", uri = "" } = file.richLinkProperties ?? {};
    return [richLink(title, uri)];
  }
  const text = (textRun?.content ?? "").replace(/\n$/, "");
  if (text === "") return [];
  const { bold, underline, strikethrough, link } = textRun?.textStyle ?? {};
  const style = {
    ...(bold === true ? { bold } : {}),
    ...(underline === true ? { underline } : {}),
    ...(strikethrough === true ? { strikethrough } : {}),
    ...(link?.url === undefined ? {} : { link: { url: link.url } }),
  };
  return [Object.keys(style).length === 0 ? { text } : { text, style }];
}

function wordsOf({ paragraph }: StructuralElement): string {
  const words = (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? "").join("");
  return `${paragraph?.bullet === undefined ? "" : "- "}${words.replace(/\n$/, "")}`;
}
