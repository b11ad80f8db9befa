import { ApiError } from "../../api/error";
import type { DocumentState } from "../model/document";
import { preview } from "../model/suggestions";
import type { Surroundings } from "../model/surroundings";
import { toHtml } from "./html";
import { toMarkdown } from "./markdown";
import { toPlainText } from "./plain-text";

/** The document in the asked-for form, suggestions left out; 400 for a form that documents are not exported to. */
export function exportDocument(
  state: DocumentState,
  mimeType: string,
  world: Surroundings,
  title: string,
): string {
  const whole = preview(state, world, "reject");
  const first = world.answer("docs.export-tabs") === "first";
  const shown = first
    ? { ...whole, tabs: whole.tabs.slice(0, 1).map((tab) => ({ ...tab, children: [] })) }
    : whole;
  switch (mimeType) {
    case "text/markdown":
    case "text/x-markdown":
      return toMarkdown(shown, world);
    case "text/plain":
      return toPlainText(shown, world);
    case "text/html":
      return toHtml(shown, world, title);
    default:
      throw new ApiError(400, "The requested conversion is not supported.", {
        reason: "badRequest",
        location: "convertTo",
      });
  }
}
