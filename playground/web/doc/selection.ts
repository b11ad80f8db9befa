import type { EditorView } from "prosemirror-view";

/**
 * Reads where the browser's cursor is. A browser tells of a moved cursor with its next frame; a key pressed or a change of
 * somebody else's that comes in before would be taken where the cursor was, and on a busy machine a frame is long.
 */
export function readSelection(view: EditorView): void {
  view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}
