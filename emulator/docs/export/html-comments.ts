import { allTabs, type DocumentState, type TabContent } from "../model/document";

/** The open comments of a document as its page shows them: a mark behind the words, what was said at the end. */
export interface HtmlComments {
  /** The marks of the comments whose words end within these positions of a tab's body. */
  marksAt(content: TabContent, from: number, to: number): string;
  /** What was said, each under its mark. */
  notes(line: (text: string) => string): string;
}

/** Marks in the order in which the words stand (recorded form: `<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>`). */
export function commentsIn(state: DocumentState): HtmlComments {
  const open = (state.threads ?? []).filter(({ status }) => status === "OPEN");
  const places = [...allTabs(state.tabs)].flatMap(({ content }) =>
    (content.anchors ?? []).flatMap(({ id, segmentId, spans }) => {
      const thread = open.find(({ anchorId }) => anchorId === id);
      const end = spans.at(-1)?.end;
      return thread === undefined || segmentId !== "" || end === undefined ? [] : [{ content, end, thread }];
    }),
  );
  return {
    marksAt: (content, from, to) =>
      places
        .map((place, i) => ({ ...place, number: i + 1 }))
        .filter((place) => place.content === content && place.end > from && place.end <= to)
        .map(
          ({ number }) =>
            `<sup><a href="#cmnt${number}" id="cmnt_ref${number}">[${letters(number)}]</a></sup>`,
        )
        .join(""),
    notes: (line) =>
      places
        .map(({ thread }, i) => {
          const said = [thread.head, ...thread.replies].map(({ content }) => content).join(" ");
          return `<div><p><a href="#cmnt_ref${i + 1}" id="cmnt${i + 1}">[${letters(i + 1)}]</a>${line(said)}</p></div>`;
        })
        .join(""),
  };
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(number: number): string {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Spaces that a browser would swallow are written out (recorded: a run's first one, and the second of two). */
export function withSpaces(html: string): string {
  return html.replace(/^ | (?= )/g, "&nbsp;");
}
