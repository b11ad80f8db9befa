import type { Request } from "../../../contract/docs";
import type { LayoutAct } from "../../shared/docs";

/** The one request by which the editor's menu does this. */
export function layoutRequest(act: LayoutAct): Request {
  switch (act.kind) {
    case "addTab":
      return { addDocumentTab: {} };
    case "renameTab":
      return {
        updateDocumentTabProperties: {
          tabProperties: { tabId: act.tabId, title: act.title },
          fields: "title",
        },
      };
    case "deleteTab":
      return { deleteTab: { tabId: act.tabId } };
    case "addHeader":
      return { createHeader: { type: "DEFAULT", ...sectionOf(act.tabId) } };
    case "addFooter":
      return { createFooter: { type: "DEFAULT", ...sectionOf(act.tabId) } };
    case "addFootnote":
      return { createFootnote: { location: { index: act.at, tabId: act.tabId } } };
  }
}

/** The first section break of a tab stands for the whole tab. */
function sectionOf(tabId: string): { sectionBreakLocation: { index: number; tabId: string } } {
  return { sectionBreakLocation: { index: 0, tabId } };
}
