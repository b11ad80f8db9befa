import type { File } from "../../../contract/drive";
import { exportedLists } from "../../agenda/ticks/html";
import { type Asking, answerOf, CannotTell, type Findings, type Probe } from "../../check/call";
import { TICK } from "../../check/hand-probes";
import { edit, lineWith, range, read, write } from "../../check/page";
import { granted } from "../../google/consent";
import { exportAs } from "../../google/export";

const CHECKBOX = "BULLET_CHECKBOX";

/** What Drive's export of the check's own doc shows, asked the way in which the add-on asks for ticks. */
export const EXPORT_PROBES: readonly Probe[] = [
  {
    settles: ["docs.plain-checkbox"],
    needs: "ticks",
    *ask({ docId }) {
      yield* write(docId, "Box", {
        createParagraphBullets: { range: range(1, 2), bulletPreset: CHECKBOX },
      });
      return { "docs.plain-checkbox": lineOf(exported(docId, "text/plain"), "Box").replace(/Box.*/, "") };
    },
  },
  {
    settles: ["docs.markdown-heading-anchors"],
    needs: "ticks",
    *ask({ docId }) {
      yield* write(docId, "Heading\nlink", {
        updateParagraphStyle: {
          range: range(1, 2),
          paragraphStyle: { namedStyleType: "HEADING_1" },
          fields: "namedStyleType",
        },
      });
      const { headingId = "" } = (yield* read(docId)).lines[0]?.paragraph.paragraphStyle ?? {};
      const link = { headingId };
      yield* edit(docId, {
        updateTextStyle: { range: range(9, 13), textStyle: { link }, fields: "link" },
      });
      const anchored = lineOf(exported(docId, "text/markdown"), "Heading").includes("{#");
      return { "docs.markdown-heading-anchors": anchored ? "anchored" : "no-anchors" };
    },
  },
  {
    settles: ["docs.export-tabs"],
    needs: "ticks",
    *ask({ folderId }) {
      const { id: docId = "" } = yield* answerOf<File>({
        method: "drive.files.create",
        query: { fields: "id", ignoreDefaultVisibility: true },
        body: { name: "Tabs", mimeType: "application/vnd.google-apps.document", parents: [folderId] },
      });
      const [made] = yield* edit(docId, { addDocumentTab: { tabProperties: { title: "Second" } } });
      const tabId = made?.addDocumentTab?.tabProperties?.tabId ?? "";
      yield* edit(docId, { insertText: { location: { index: 1, tabId }, text: "Farther" } });
      const all = exported(docId, "text/markdown").includes("Farther");
      return { "docs.export-tabs": all ? "all" : "first" };
    },
  },
];

/** What shows that the box was ticked, and how. */
export interface Ticked {
  readonly findings: Findings;
  /** Somewhere a tick is to be seen: without that nobody knows whether the person ticked the box. */
  readonly seen: boolean;
}

const UNSEEN: Ticked = { findings: {}, seen: false };

/** How the exports show the box that the person was to tick; unseen too where Google does not hand them over. */
export function tickedIn(docId: string): Ticked {
  if (!granted("ticks")) return UNSEEN;
  const { text } = exportAs(docId, "text/markdown");
  if (text === undefined) return UNSEEN;
  const markdown = lineOf(text, TICK);
  const box = /^\s*(- \[.\])/.exec(markdown)?.[1] ?? "";
  const inHtml = itemsOf(docId).some((one) => one.ticked);
  const struck = markdown.includes("~~");
  if (!inHtml && !struck && !/x/i.test(box)) return UNSEEN;
  return {
    seen: true,
    findings: {
      "docs.html-ticked": inHtml ? "line-through" : "nothing",
      "docs.markdown-ticked": box,
      "docs.markdown-ticked-struck": struck ? "struck" : "plain",
    },
  };
}

/** Splits the line with the tick in two, and looks at both. */
export function* splitTick(docId: string): Asking<Findings> {
  const line = lineWith((yield* read(docId)).lines, TICK);
  yield* edit(docId, { insertText: { location: { index: line.start + 5 }, text: "\n" } });
  const both = itemsOf(docId).filter((one) => one.ticked).length > 1;
  return { "docs.tick-when-split": both ? "copied" : "one-line-keeps-it" };
}

function itemsOf(docId: string) {
  return [...exportedLists(exported(docId, "text/html")).values()].flat();
}

function exported(docId: string, mimeType: string): string {
  const { status, text } = exportAs(docId, mimeType);
  if (text === undefined) throw new CannotTell(status);
  return text;
}

/** The first line with these words. */
function lineOf(text: string, words: string): string {
  const line = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .find((one) => one.replace(/\\/g, "").includes(words));
  return line ?? "";
}
