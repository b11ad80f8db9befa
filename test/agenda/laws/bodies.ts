import type { Document, ParagraphElement, StructuralElement } from "../../../contract/docs";
import type { Agenda } from "../../../src/agenda/model";

/**
 * The first tab's body as it is read, but for where the intro's link leads, which goes with the newest heading; for an
 * empty last line: a doc that lacked one has one ever after (see `removeLines`); and for the heading's id and the tick
 * of a last line, where nothing follows that could be split in its stead (undocumented).
 */
export function bodyOf(document: Document, { latestLink }: Agenda): string {
  const isLink = (index: number) =>
    latestLink !== undefined && index >= latestLink.span.start && index < latestLink.span.end;
  const content = document.tabs?.[0]?.documentTab?.body?.content ?? [];
  const last = content[content.length - 1];
  const closed =
    last?.paragraph !== undefined &&
    last.paragraph.paragraphStyle?.namedStyleType === "NORMAL_TEXT" &&
    last.paragraph.bullet === undefined &&
    last.endIndex === (last.startIndex ?? 0) + 1;
  const whole = closed ? content.slice(0, -1) : content;
  return JSON.stringify([whole.slice(0, -1), marksAside(whole[whole.length - 1])], (key, value) =>
    // Looks are a set: in which order they came is nothing to see.
    key === "textStyle"
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : // The newline of an empty box takes the look of the words that were put in and taken out.
        value?.textRun?.content === "\n" && value.textRun.textStyle !== undefined
        ? { ...value, textRun: { content: "\n" } }
        : value?.textRun?.textStyle?.link !== undefined && isLink(value.startIndex)
          ? { ...value, textRun: { ...value.textRun, textStyle: {} } }
          : value,
  );
}

function marksAside(last: StructuralElement | undefined): unknown {
  const ticked = last?.paragraph?.bullet !== undefined;
  const line: StructuralElement | null = JSON.parse(JSON.stringify(last ?? null), (key, value) =>
    key === "headingId" || (ticked && key === "strikethrough") ? undefined : value,
  );
  if (line?.paragraph === undefined) return line;
  return { ...line, paragraph: { ...line.paragraph, elements: joined(line.paragraph.elements ?? []) } };
}

/** Runs that look alike are one. */
function joined(elements: readonly ParagraphElement[]): ParagraphElement[] {
  const runs: ParagraphElement[] = [];
  for (const element of elements) {
    const before = runs[runs.length - 1];
    const [a, b] = [before?.textRun, element.textRun];
    if (before === undefined || !a || !b || JSON.stringify(a.textStyle) !== JSON.stringify(b.textStyle))
      runs.push(element);
    else
      runs[runs.length - 1] = {
        ...before,
        endIndex: element.endIndex,
        textRun: { ...a, content: `${a.content}${b.content}` },
      };
  }
  return runs;
}

/** The two from where they part. */
export function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 200);
  return `${a.slice(from, at + 400)}\n${b.slice(from, at + 400)}`;
}
