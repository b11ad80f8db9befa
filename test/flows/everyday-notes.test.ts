import { expect, test } from "@jest/globals";
import { byHand } from "../../emulator/api/call";
import type { JsonObject } from "../../emulator/json";
import { everydayNotes } from "../agenda/everyday-notes";
import { ALEX, aPair, daysLater, markdownOf, opens, type Pair, typesInDoc } from "./world";

const looks: readonly (readonly [string, JsonObject, JsonObject])[] = [
  ["plain", {}, {}],
  ["bold", { bold: true }, {}],
  ["underlined", { underline: true }, {}],
  ["as small headings", {}, { namedStyleType: "HEADING_4" }],
  ["as great headings", {}, { namedStyleType: "HEADING_1" }],
];

test.each(looks)(
  "fifty notes with a date, %s, under a topic: a week later its section is made and every topic offered",
  async (_, textStyle, paragraphStyle) => {
    const pair = await aPair();
    typesInDoc(pair, ALEX, "Time off");
    writesBelow(pair, "Time off", everydayNotes, textStyle, paragraphStyle);
    typesInDoc(pair, ALEX, "Budget");
    typesInDoc(pair, ALEX, "Guide");
    daysLater(pair.office, 7);
    const panel = opens(pair.office, ALEX, pair.next());
    panel.reload();
    expect(panel.texts().join("\n")).toContain("Fri 27 Nov");
    panel.press("Carry over");
    const offered = panel.texts({ folded: true }).join("\n");
    for (const topic of ["Time off", "Budget", "Guide"]) expect(offered).toContain(topic);
    expect(panel.texts({ folded: true })[0]).toBe("Carry over to Fri 27 Nov");
    panel.press("Carry over");
    const doc = markdownOf(pair.office, pair.docId);
    expect(doc.match(/^#+ Fri 27 Nov 2026$/gm)).toHaveLength(1);
    expect(doc.indexOf("Fri 20 Nov 2026")).toBeLessThan(doc.lastIndexOf("Fri 27 Nov 2026"));
  },
);

/** Somebody writes lines below a topic and gives them a look. */
function writesBelow(
  { office, docId }: Pair,
  topic: string,
  notes: readonly string[],
  textStyle: JsonObject,
  paragraphStyle: JsonObject,
): void {
  const reply = office.workspace.call(byHand(ALEX), {
    method: "docs.documents.get",
    params: { documentId: docId },
  });
  const { content } = (reply.body?.body ?? {}) as { content?: JsonObject[] };
  const line = (content ?? []).find((element) => JSON.stringify(element).includes(topic));
  const end = Number(line?.endIndex) - 1;
  const text = `\n${notes.join("\n")}`;
  const range = { startIndex: end + 1, endIndex: end + text.length };
  const requests: JsonObject[] = [
    { insertText: { location: { index: end }, text } },
    { deleteParagraphBullets: { range } },
  ];
  if (Object.keys(paragraphStyle).length > 0)
    requests.push({ updateParagraphStyle: { range, paragraphStyle, fields: "namedStyleType" } });
  if (Object.keys(textStyle).length > 0)
    requests.push({ updateTextStyle: { range, textStyle, fields: Object.keys(textStyle).join(",") } });
  office.workspace.call(byHand(ALEX), {
    method: "docs.documents.batchUpdate",
    params: { documentId: docId },
    body: { requests },
  });
}
