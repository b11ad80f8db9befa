import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { EditsAnswer, Part, ShownDocument } from "../../shared/docs";
import { ask } from "../frame/server";
import { tell } from "../frame/toasts";
import { type Editor, openEditor } from "./editor";
import type { SessionStatus } from "./session";
import { words } from "./words/words";

export interface PartEditorProps {
  readonly documentId: string;
  /** What the server shows at the moment the editor opens; later news reach it by themselves. */
  readonly shown: ShownDocument;
  readonly part: Part;
  readonly label: string;
  readonly suggesting: boolean;
  look(): Promise<ShownDocument>;
  onOpen(editor: Editor): void;
  onClose(editor: Editor): void;
  onFocus(editor: Editor): void;
  onMoved(): void;
  onStatus(part: Part, status: SessionStatus): void;
  onShowed(shown: ShownDocument): void;
}

/** One part of the document, in an editor of its own that lives as long as its place on the page. */
export function PartEditor(props: PartEditorProps): JSX.Element {
  const { documentId, shown, part, label, suggesting } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (place.current === null) return;
    const opened = openEditor(place.current, {
      shown,
      part,
      label,
      rim: {
        send: (base, edits) =>
          ask<EditsAnswer>(`/docs/${documentId}/edits`, { method: "POST", body: { base, edits } }),
        look: () => latest.current.look(),
        showed: (now) => latest.current.onShowed(now),
        status: (status) => latest.current.onStatus(part, status),
        refused: (reason) => tell(words().refused(reason), true),
      },
      moved: () => latest.current.onMoved(),
    });
    editor.current = opened;
    opened.suggest(latest.current.suggesting);
    const focused = () => latest.current.onFocus(opened);
    opened.view.dom.addEventListener("focus", focused);
    latest.current.onOpen(opened);
    return () => {
      editor.current = undefined;
      latest.current.onClose(opened);
      opened.close();
    };
  }, [documentId, part.tabId, part.segmentId]);
  useEffect(() => editor.current?.suggest(suggesting), [suggesting]);
  return <div ref={place} class="part" />;
}
