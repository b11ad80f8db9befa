import type { File } from "../../../contract/drive";
import { answerOf, CannotTell, type Probe } from "../../check/call";
import { CHECK_MARK } from "../../check/drive-probes";
import { edit, range, read, write } from "../../check/page";
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
        body: {
          name: "Tabs",
          mimeType: "application/vnd.google-apps.document",
          parents: [folderId],
          appProperties: CHECK_MARK,
        },
      });
      const [made] = yield* edit(docId, { addDocumentTab: { tabProperties: { title: "Second" } } });
      const tabId = made?.addDocumentTab?.tabProperties?.tabId ?? "";
      yield* edit(docId, { insertText: { location: { index: 1, tabId }, text: "Farther" } });
      const all = exported(docId, "text/markdown").includes("Farther");
      return { "docs.export-tabs": all ? "all" : "first" };
    },
  },
];

export function exported(docId: string, mimeType: string): string {
  const { status, text } = exportAs(docId, mimeType);
  if (text === undefined) throw new CannotTell(status);
  return text;
}

/** The first line with these words. */
export function lineOf(text: string, words: string): string {
  const line = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .find((one) => one.replace(/\\/g, "").includes(words));
  return line ?? "";
}
