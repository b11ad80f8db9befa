import type { docs_v1 } from "@googleapis/docs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Document, Request, Response } from "../../../contract/docs";
import { docsCoverage } from "../../../emulator/docs/coverage";
import { docsOf, type Emulator, refused, startEmulator } from "./google-clients";

// Every request kind of documents.batchUpdate through Google's own client: once as it should be, once as it is refused.

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  await fetch(`${emulator.rootUrl}emulator/reset`, { method: "POST", body: '{"world":"people"}' });
});
afterAll(() => emulator.close());

/** A document "Topics⏎Budget⏎" (1 to 8, 8 to 15, and the last empty paragraph at 15). */
class Page {
  readonly #documents = docsOf(emulator, "alex@example.com").documents;
  #id = "";

  async make(): Promise<this> {
    const { data } = await this.#documents.create({ requestBody: { title: "Notes" } });
    this.#id = String(data.documentId);
    await this.run({ insertText: { location: { index: 1 }, text: "Topics\nBudget\n" } });
    return this;
  }

  async run(...requests: Request[]): Promise<Response> {
    const { data } = await this.#send(requests);
    return (data.replies?.at(-1) ?? {}) as Response;
  }

  /** Somebody proposes text at the beginning, in the editor. The suggestion's id. */
  async suggest(text: string): Promise<string> {
    emulator.workspace.docs.edit("alex@example.com", this.#id, { kind: "suggestInsert", at: 1, text });
    return /"suggestedInsertionIds":\["([^"]+)"/.exec(await this.json())?.[1] ?? "";
  }

  /** A comment on "Topics"; its id. */
  async comment(): Promise<string> {
    const range = { startIndex: 1, endIndex: 7 };
    const reply = await this.run({ insertComment: { content: "All of them?", range } });
    expect(reply.insertComment?.commentThread).toMatchObject({ status: "OPEN", plainTextQuote: "Topics" });
    return reply.insertComment?.commentThread?.commentId ?? "";
  }

  /** Google's words for refusing the request. */
  async refuses(...requests: Request[]): Promise<string> {
    const { code, message } = await refused(this.#send(requests));
    expect(code).toBe(400);
    return message;
  }

  async read(): Promise<Document> {
    return (await this.#documents.get({ documentId: this.#id, includeTabsContent: true })).data as Document;
  }

  /** The first tab's content, as JSON without spaces, to look for pieces in. */
  async json(): Promise<string> {
    return JSON.stringify((await this.read()).tabs?.[0]?.documentTab);
  }

  async text(): Promise<string> {
    const { content } = (await this.read()).tabs?.[0]?.documentTab?.body ?? {};
    return (content ?? [])
      .flatMap(({ paragraph }) => paragraph?.elements ?? [])
      .map(({ textRun }) => textRun?.content ?? "▪")
      .join("");
  }

  // The client's types are older than the contract in places.
  #send(requests: Request[]) {
    return this.#documents.batchUpdate({
      documentId: this.#id,
      requestBody: { requests: requests as docs_v1.Schema$Request[] },
    });
  }
}

const at = (index: number) => ({ location: { index } });
const range = (startIndex: number, endIndex: number) => ({ range: { startIndex, endIndex } });
const picture = "https://example.com/picture.png";
const table = { insertTable: { rows: 2, columns: 2, ...at(8) } };
/** Inserted at 8, the table begins after the newline that the insertion puts before it. */
const start = { tableStartLocation: { index: 9 } };
const cell = (rowIndex: number, columnIndex: number) => ({
  tableCellLocation: { ...start, rowIndex, columnIndex },
});
const tableOf = async (page: Page) =>
  (await page.read()).tabs?.[0]?.documentTab?.body?.content?.find((element) => element.table)?.table;
const points = (magnitude: number) => ({ magnitude, unit: "PT" as const });

type Case = readonly [done: (page: Page) => Promise<void>, wrong: Request];

const cases: Readonly<Record<string, Case>> = {
  insertText: [
    async (page) => {
      await page.run({ insertText: { ...at(8), text: "Travel\n" } });
      expect(await page.text()).toBe("Topics\nTravel\nBudget\n\n");
    },
    { insertText: { ...at(99), text: "x" } },
  ],
  deleteContentRange: [
    async (page) => {
      await page.run({ deleteContentRange: range(1, 8) });
      expect(await page.text()).toBe("Budget\n\n");
    },
    { deleteContentRange: range(5, 3) },
  ],
  replaceAllText: [
    async (page) => {
      const reply = await page.run({
        replaceAllText: { containsText: { text: "bud", matchCase: false }, replaceText: "Gad" },
      });
      expect(reply.replaceAllText?.occurrencesChanged).toBe(1);
      expect(await page.text()).toBe("Topics\nGadget\n\n");
    },
    { replaceAllText: { containsText: { text: "" }, replaceText: "x" } },
  ],
  updateTextStyle: [
    async (page) => {
      await page.run({ updateTextStyle: { ...range(1, 7), textStyle: { bold: true }, fields: "bold" } });
      expect(await page.json()).toContain('"bold":true');
    },
    { updateTextStyle: { ...range(1, 7), textStyle: { bold: true }, fields: "boldness" } },
  ],
  updateParagraphStyle: [
    async (page) => {
      const paragraphStyle = { namedStyleType: "HEADING_3" as const };
      await page.run({ updateParagraphStyle: { ...range(1, 2), paragraphStyle, fields: "namedStyleType" } });
      expect(await page.json()).toContain('"HEADING_3"');
    },
    { updateParagraphStyle: { ...range(1, 2), paragraphStyle: {}, fields: "" } },
  ],
  createParagraphBullets: [
    async (page) => {
      await page.run({ createParagraphBullets: { ...range(1, 9), bulletPreset: "BULLET_CHECKBOX" } });
      expect((await page.json()).match(/"bullet":/g)).toHaveLength(2);
    },
    { createParagraphBullets: { ...range(1, 99), bulletPreset: "BULLET_CHECKBOX" } },
  ],
  deleteParagraphBullets: [
    async (page) => {
      await page.run({ createParagraphBullets: { ...range(1, 9), bulletPreset: "BULLET_CHECKBOX" } });
      await page.run({ deleteParagraphBullets: range(1, 2) });
      expect((await page.json()).match(/"bullet":/g)).toHaveLength(1);
    },
    { deleteParagraphBullets: range(1, 99) },
  ],
  createNamedRange: [
    async (page) => {
      const reply = await page.run({ createNamedRange: { name: "topics", ...range(1, 7) } });
      expect(await page.json()).toContain(`"namedRangeId":"${reply.createNamedRange?.namedRangeId}"`);
    },
    { createNamedRange: { name: "", ...range(1, 7) } },
  ],
  deleteNamedRange: [
    async (page) => {
      await page.run({ createNamedRange: { name: "topics", ...range(1, 7) } });
      await page.run({ deleteNamedRange: { name: "topics" } });
      expect(await page.json()).not.toContain("namedRangeId");
    },
    { deleteNamedRange: { namedRangeId: "nothing" } },
  ],
  replaceNamedRangeContent: [
    async (page) => {
      await page.run({ createNamedRange: { name: "topics", ...range(1, 7) } });
      await page.run({ replaceNamedRangeContent: { namedRangeName: "topics", text: "Steps" } });
      expect(await page.text()).toBe("Steps\nBudget\n\n");
    },
    { replaceNamedRangeContent: { namedRangeId: "nothing", text: "x" } },
  ],
  insertDate: [
    async (page) => {
      await page.run({
        insertDate: { ...at(1), dateElementProperties: { timestamp: "2026-11-20T00:00:00Z" } },
      });
      expect(await page.json()).toContain('"dateElement":');
    },
    { insertDate: { ...at(1), dateElementProperties: { timestamp: "soon" } } },
  ],
  insertPerson: [
    async (page) => {
      await page.run({ insertPerson: { ...at(1), personProperties: { email: "dana@example.com" } } });
      expect(await page.json()).toContain('"email":"dana@example.com"');
    },
    { insertPerson: { ...at(1), personProperties: {} } },
  ],
  insertRichLink: [
    async (page) => {
      const uri = "https://docs.google.com/document/d/1";
      await page.run({ insertRichLink: { ...at(1), richLinkProperties: { uri } } });
      expect(await page.json()).toContain(`"uri":"${uri}"`);
    },
    { insertRichLink: { ...at(1), richLinkProperties: {} } },
  ],
  insertInlineImage: [
    async (page) => {
      const reply = await page.run({ insertInlineImage: { ...at(1), uri: picture } });
      expect(await page.json()).toContain(`"inlineObjectId":"${reply.insertInlineImage?.objectId}"`);
    },
    { insertInlineImage: { ...at(1), uri: "no address" } },
  ],
  replaceImage: [
    async (page) => {
      const reply = await page.run({ insertInlineImage: { ...at(1), uri: picture } });
      const imageObjectId = String(reply.insertInlineImage?.objectId);
      await page.run({ replaceImage: { imageObjectId, uri: "https://example.com/other.png" } });
      expect(await page.json()).toContain("other.png");
    },
    { replaceImage: { imageObjectId: "nothing", uri: picture } },
  ],
  deletePositionedObject: [async () => undefined, { deletePositionedObject: { objectId: "nothing" } }],
  insertPageBreak: [
    async (page) => {
      await page.run({ insertPageBreak: at(8) });
      expect(await page.json()).toContain('"pageBreak":');
    },
    { insertPageBreak: at(99) },
  ],
  insertSectionBreak: [
    async (page) => {
      await page.run({ insertSectionBreak: { ...at(8), sectionType: "NEXT_PAGE" } });
      expect((await page.json()).match(/"sectionBreak":/g)).toHaveLength(2);
    },
    { insertSectionBreak: { ...at(99), sectionType: "NEXT_PAGE" } },
  ],
  createFootnote: [
    async (page) => {
      const reply = await page.run({ createFootnote: at(7) });
      expect(await page.json()).toContain(`"footnoteId":"${reply.createFootnote?.footnoteId}"`);
    },
    { createFootnote: at(99) },
  ],
  createHeader: [
    async (page) => {
      const reply = await page.run({ createHeader: { type: "DEFAULT" } });
      expect(await page.json()).toContain(`"headerId":"${reply.createHeader?.headerId}"`);
    },
    { createHeader: { type: "DEFAULT", sectionBreakLocation: { index: 5 } } },
  ],
  createFooter: [
    async (page) => {
      const reply = await page.run({ createFooter: { type: "DEFAULT" } });
      expect(await page.json()).toContain(`"footerId":"${reply.createFooter?.footerId}"`);
    },
    { createFooter: { type: "DEFAULT", sectionBreakLocation: { index: 5 } } },
  ],
  deleteHeader: [
    async (page) => {
      const headerId = String((await page.run({ createHeader: { type: "DEFAULT" } })).createHeader?.headerId);
      await page.run({ deleteHeader: { headerId } });
      expect(await page.json()).not.toContain(headerId);
    },
    { deleteHeader: { headerId: "nothing" } },
  ],
  deleteFooter: [
    async (page) => {
      const footerId = String((await page.run({ createFooter: { type: "DEFAULT" } })).createFooter?.footerId);
      await page.run({ deleteFooter: { footerId } });
      expect(await page.json()).not.toContain(footerId);
    },
    { deleteFooter: { footerId: "nothing" } },
  ],
  insertTable: [
    async (page) => {
      await page.run(table);
      expect(await tableOf(page)).toMatchObject({ rows: 2, columns: 2 });
    },
    { insertTable: { rows: 0, columns: 2, ...at(8) } },
  ],
  insertTableRow: [
    async (page) => {
      await page.run(table, { insertTableRow: { ...cell(0, 0), insertBelow: true } });
      expect(await tableOf(page)).toMatchObject({ rows: 3, columns: 2 });
    },
    { insertTableRow: { ...cell(0, 0), insertBelow: true } },
  ],
  insertTableColumn: [
    async (page) => {
      await page.run(table, { insertTableColumn: { ...cell(0, 0), insertRight: true } });
      expect(await tableOf(page)).toMatchObject({ rows: 2, columns: 3 });
    },
    { insertTableColumn: { ...cell(0, 0), insertRight: true } },
  ],
  deleteTableRow: [
    async (page) => {
      await page.run(table, { deleteTableRow: cell(0, 0) });
      expect(await tableOf(page)).toMatchObject({ rows: 1, columns: 2 });
    },
    { deleteTableRow: cell(0, 0) },
  ],
  deleteTableColumn: [
    async (page) => {
      await page.run(table, { deleteTableColumn: cell(0, 0) });
      expect(await tableOf(page)).toMatchObject({ rows: 2, columns: 1 });
    },
    { deleteTableColumn: cell(0, 0) },
  ],
  mergeTableCells: [
    async (page) => {
      await page.run(table, {
        mergeTableCells: { tableRange: { ...cell(0, 0), rowSpan: 1, columnSpan: 2 } },
      });
      expect(await page.json()).toContain('"columnSpan":2');
    },
    { mergeTableCells: { tableRange: { ...cell(0, 0), rowSpan: 1, columnSpan: 2 } } },
  ],
  unmergeTableCells: [
    async (page) => {
      const tableRange = { ...cell(0, 0), rowSpan: 1, columnSpan: 2 };
      await page.run(table, { mergeTableCells: { tableRange } }, { unmergeTableCells: { tableRange } });
      expect(await page.json()).not.toContain('"columnSpan":2');
    },
    { unmergeTableCells: { tableRange: { ...cell(0, 0), rowSpan: 1, columnSpan: 2 } } },
  ],
  pinTableHeaderRows: [
    async (page) => {
      await page.run(table, { pinTableHeaderRows: { ...start, pinnedHeaderRowsCount: 1 } });
      expect(await page.json()).toContain('"tableHeader":true');
    },
    { pinTableHeaderRows: { ...start, pinnedHeaderRowsCount: 1 } },
  ],
  updateTableCellStyle: [
    async (page) => {
      await page.run(table, {
        updateTableCellStyle: {
          ...start,
          tableCellStyle: { contentAlignment: "MIDDLE" },
          fields: "contentAlignment",
        },
      });
      expect(await page.json()).toContain('"contentAlignment":"MIDDLE"');
    },
    {
      updateTableCellStyle: {
        ...start,
        tableCellStyle: { contentAlignment: "MIDDLE" },
        fields: "contentAlignment",
      },
    },
  ],
  updateTableRowStyle: [
    async (page) => {
      await page.run(table, {
        updateTableRowStyle: {
          ...start,
          tableRowStyle: { minRowHeight: points(40) },
          fields: "minRowHeight",
        },
      });
      expect(await page.json()).toContain('"magnitude":40');
    },
    { updateTableRowStyle: { ...start, tableRowStyle: {}, fields: "minRowHeight" } },
  ],
  updateTableColumnProperties: [
    async (page) => {
      await page.run(table, {
        updateTableColumnProperties: {
          ...start,
          columnIndices: [0],
          tableColumnProperties: { widthType: "FIXED_WIDTH", width: points(80) },
          fields: "width,widthType",
        },
      });
      expect(await page.json()).toContain('"magnitude":80');
    },
    { updateTableColumnProperties: { ...start, tableColumnProperties: {}, fields: "width" } },
  ],
  updateDocumentStyle: [
    async (page) => {
      await page.run({
        updateDocumentStyle: { documentStyle: { marginTop: points(33) }, fields: "marginTop" },
      });
      expect(await page.json()).toContain('"magnitude":33');
    },
    { updateDocumentStyle: { documentStyle: {}, fields: "margin" } },
  ],
  updateNamedStyle: [
    async (page) => {
      await page.run({
        updateNamedStyle: {
          namedStyle: { namedStyleType: "HEADING_1", textStyle: { italic: true } },
          fields: "textStyle.italic",
        },
      });
      expect(await page.json()).toContain('"italic":true');
    },
    { updateNamedStyle: { namedStyle: { namedStyleType: "HEADING_1" }, fields: "textStyle.slanted" } },
  ],
  updateSectionStyle: [
    async (page) => {
      const sectionStyle = { marginLeft: points(44) };
      await page.run({ updateSectionStyle: { ...range(1, 2), sectionStyle, fields: "marginLeft" } });
      expect(await page.json()).toContain('"magnitude":44');
    },
    { updateSectionStyle: { ...range(1, 2), sectionStyle: {}, fields: "margin" } },
  ],
  addDocumentTab: [
    async (page) => {
      await page.run({ addDocumentTab: { tabProperties: { title: "Second" } } });
      const titles = (await page.read()).tabs?.map(({ tabProperties }) => tabProperties?.title);
      expect(titles).toHaveLength(2);
      expect(titles).toContain("Second");
    },
    { addDocumentTab: { tabProperties: { parentTabId: "nothing" } } },
  ],
  deleteTab: [
    async (page) => {
      const reply = await page.run({ addDocumentTab: { tabProperties: { title: "Second" } } });
      await page.run({ deleteTab: { tabId: String(reply.addDocumentTab?.tabProperties?.tabId) } });
      expect((await page.read()).tabs).toHaveLength(1);
    },
    { deleteTab: { tabId: "nothing" } },
  ],
  updateDocumentTabProperties: [
    async (page) => {
      const tabId = String((await page.read()).tabs?.[0]?.tabProperties?.tabId);
      await page.run({
        updateDocumentTabProperties: { tabProperties: { tabId, title: "First" }, fields: "title" },
      });
      expect((await page.read()).tabs?.[0]?.tabProperties?.title).toBe("First");
    },
    { updateDocumentTabProperties: { tabProperties: { tabId: "nothing", title: "x" }, fields: "title" } },
  ],
  acceptSuggestion: [
    async (page) => {
      const suggestionId = await page.suggest("New ");
      await page.run({ acceptSuggestion: { suggestionId } });
      expect(await page.json()).not.toContain(suggestionId);
      expect(await page.text()).toBe("New Topics\nBudget\n\n");
    },
    { acceptSuggestion: { suggestionId: "nothing" } },
  ],
  rejectSuggestion: [
    async (page) => {
      const suggestionId = await page.suggest("New ");
      await page.run({ rejectSuggestion: { suggestionId } });
      expect(await page.json()).not.toContain(suggestionId);
      expect(await page.text()).toBe("Topics\nBudget\n\n");
    },
    { rejectSuggestion: { suggestionId: "nothing" } },
  ],
  deleteSuggestion: [
    async (page) => {
      const suggestionId = await page.suggest("New ");
      await page.run({ deleteSuggestion: { suggestionId } });
      expect(await page.json()).not.toContain(suggestionId);
      expect(await page.text()).toBe("Topics\nBudget\n\n");
    },
    { deleteSuggestion: { suggestionId: "nothing" } },
  ],
  insertComment: [
    async (page) => {
      expect(await page.comment()).not.toBe("");
      expect(await page.text()).toBe("Topics\nBudget\n\n");
    },
    { insertComment: { content: "", range: { startIndex: 1, endIndex: 7 } } },
  ],
  deleteComment: [
    async (page) => {
      const commentId = await page.comment();
      await page.run({ deleteComment: { commentId } });
      expect(await page.refuses({ deleteComment: { commentId } })).toContain("No comment found");
    },
    { deleteComment: { commentId: "nothing" } },
  ],
  addCommentReply: [
    async (page) => {
      const commentId = await page.comment();
      const reply = await page.run({ addCommentReply: { commentId, post: { content: "Yes" } } });
      expect(reply.addCommentReply?.post?.content).toBe("Yes");
    },
    { addCommentReply: { commentId: "nothing", post: { content: "Yes" } } },
  ],
  updateCommentPost: [
    async (page) => {
      const commentId = await page.comment();
      const reply = await page.run({ addCommentReply: { commentId, post: { content: "Yes" } } });
      const postId = String(reply.addCommentReply?.post?.postId);
      await page.run({ updateCommentPost: { commentId, postId, content: "No" } });
    },
    { updateCommentPost: { commentId: "nothing", postId: "nothing", content: "No" } },
  ],
  deleteCommentReply: [
    async (page) => {
      const commentId = await page.comment();
      const reply = await page.run({ addCommentReply: { commentId, post: { content: "Yes" } } });
      const postId = String(reply.addCommentReply?.post?.postId);
      await page.run({ deleteCommentReply: { commentId, postId } });
    },
    { deleteCommentReply: { commentId: "nothing", postId: "nothing" } },
  ],
};

const there = docsCoverage.filter(({ state }) => state !== "absent").map(({ name }) => name);

test("every request kind that is there is driven here", () => {
  expect(Object.keys(cases).sort()).toEqual(there.sort());
});

describe("by Google's client:", () => {
  test.each(Object.entries(cases))("%s", async (kind, [done, wrong]) => {
    const page = await new Page().make();
    const before = await page.read();
    expect(await page.refuses(wrong)).toContain(kind);
    expect(await page.read()).toEqual(before);
    await done(page);
  });
});
