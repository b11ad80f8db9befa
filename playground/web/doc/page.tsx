import type { JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { CommentAct, EditsAnswer, LayoutAct, Part, ShownDocument } from "../../shared/docs";
import type { Standing } from "../frame/frame";
import { ask, onChange, type Refused } from "../frame/server";
import { attempt } from "../frame/toasts";
import { SidePanel } from "../panel/side-panel";
import type { Editor } from "./editor";
import { firstPart, tabOf } from "./from-view";
import { DocHead } from "./head";
import { indexOf } from "./indexes";
import { LinkBubble } from "./link-bubble";
import { NotOpen } from "./not-open";
import { PartEditor, type PartEditorProps } from "./part-editor";
import { partKey, partsOf } from "./parts";
import { type Commented, Remarks } from "./remarks";
import type { SessionStatus } from "./session";
import { ShareDialog } from "./share";
import { Tabs } from "./tabs";
import { Toolbar } from "./toolbar";
import { words } from "./words/words";

/** A document in its editor, with the add-on's panel beside. */
export function DocPage({ person, steering, documentId }: Standing & { documentId: string }): JSX.Element {
  const say = words();
  const [shown, setShown] = useState<ShownDocument | undefined>(undefined);
  const [error, setError] = useState<Refused | undefined>(undefined);
  const [statuses, setStatuses] = useState<Readonly<Record<string, SessionStatus>>>({});
  const [panelOpen, setPanelOpen] = useState(true);
  const [sharing, setSharing] = useState(false);
  const [remarking, setRemarking] = useState(false);
  const [commenting, setCommenting] = useState<Commented | undefined>(undefined);
  const [suggesting, setSuggesting] = useState(false);
  const [chosenTab, setChosenTab] = useState(new URLSearchParams(location.search).get("tab") ?? "");
  const [editor, setEditor] = useState<Editor | undefined>(undefined);
  const [, redraw] = useState(0);
  const editors = useRef(new Set<Editor>());

  const showed = useCallback(
    (now: ShownDocument) =>
      setShown((before) => (before === undefined || now.revision >= before.revision ? now : before)),
    [],
  );
  const look = useCallback(() => ask<ShownDocument>(`/docs/${documentId}`), [documentId]);
  useEffect(() => {
    let over = false;
    const open = async () => {
      try {
        const now = await look();
        if (over) return;
        setError(undefined);
        showed(now);
      } catch (problem) {
        if (!over) setError(problem as Refused);
      }
    };
    void open();
    const stop = onChange(() => {
      if (editors.current.size === 0) void open();
      for (const each of editors.current) each.session.lookSoon();
    });
    return () => {
      over = true;
      stop();
    };
  }, [look, showed]);
  useEffect(() => {
    document.title = shown === undefined ? "Docs" : `${shown.title} · Docs`;
  }, [shown?.title]);
  useEffect(() => {
    if (editor === undefined) return;
    const moved = () => scrollToHeading(editor.view.dom);
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, [editor]);

  const panel = panelOpen && (
    <SidePanel at={{ host: "DOCS", documentId }} onClose={() => setPanelOpen(false)} />
  );
  if (shown === undefined) {
    return (
      <>
        <NotOpen error={error} person={person.name} />
        {error?.code === 409 && panel}
      </>
    );
  }
  const first = firstPart(shown).tabId;
  const tabId = tabOf(shown, chosenTab) === undefined ? first : chosenTab;
  const parts = partsOf(shown, tabId);
  const proposing = suggesting || !shown.canEdit;
  const openTab = (id: string) => {
    setChosenTab(id);
    const url = new URL(location.href);
    if (id === first) url.searchParams.delete("tab");
    else url.searchParams.set("tab", id);
    history.replaceState(null, "", url);
  };
  const layOut = (act: LayoutAct) =>
    attempt(() => ask(`/docs/${documentId}/layout`, { method: "POST", body: act }));
  const layOutPart = (kind: "addHeader" | "addFooter" | "addFootnote") => {
    const at = editor === undefined ? 1 : indexOf(editor.view.state.doc, editor.view.state.selection.head);
    void layOut(kind === "addFootnote" ? { kind, tabId, at } : { kind, tabId });
  };
  const rename = async (title: string) => {
    await attempt(async () => {
      await ask(`/docs/${documentId}/title`, { method: "PUT", body: { title } });
      showed(await look());
    });
  };
  const comment = (act: CommentAct) =>
    attempt(() => ask(`/docs/${documentId}/comments`, { method: "POST", body: act }));
  const decide = (ids: readonly string[], accepted: boolean) =>
    void attempt(async () => {
      const kind = accepted ? "acceptSuggestion" : "rejectSuggestion";
      const edits = ids.map((suggestionId) => ({ kind, suggestionId }));
      const body = { base: (await look()).revision, edits };
      const answer = await ask<EditsAnswer>(`/docs/${documentId}/edits`, { method: "POST", body });
      if (answer.refused !== undefined) throw new Error(say.refused(answer.refused));
    });
  const partEditor = (part: Part, label: string): JSX.Element => {
    const props: PartEditorProps = {
      documentId,
      shown,
      part,
      label,
      suggesting: proposing,
      look,
      onOpen(opened) {
        editors.current.add(opened);
        if (part.segmentId !== "") return;
        setEditor(opened);
        scrollToHeading(opened.view.dom);
      },
      onClose(closed) {
        editors.current.delete(closed);
        setEditor((before) => (before === closed ? undefined : before));
        setStatuses(({ [partKey(closed.part)]: _gone, ...rest }) => rest);
      },
      onFocus: setEditor,
      onMoved: () => redraw((count) => count + 1),
      onStatus: (of, status) => setStatuses((before) => ({ ...before, [partKey(of)]: status })),
      onShowed: showed,
    };
    return <PartEditor key={partKey(part)} {...props} />;
  };

  return (
    <>
      <main class="doc" dir={say.direction}>
        <DocHead
          shown={shown}
          status={worst(Object.values(statuses))}
          remarking={remarking}
          onRename={rename}
          onRemarks={() => setRemarking(!remarking)}
          onShare={() => setSharing(true)}
          onPanel={panelOpen ? undefined : () => setPanelOpen(true)}
        />
        {shown.trashed && <p class="doc-note">{say.inTrash}</p>}
        {!shown.trashed && !shown.canEdit && (
          <p class="doc-note">{shown.canComment ? say.mayComment : say.readOnly}</p>
        )}
        {editor !== undefined && shown.canComment && (
          <Toolbar
            view={editor.view}
            people={steering.people}
            now={steering.now}
            canEdit={shown.canEdit}
            suggesting={proposing}
            onSuggesting={setSuggesting}
            onComment={() => {
              setCommenting(commentedIn(editor));
              setRemarking(true);
            }}
            onLayout={layOutPart}
          />
        )}
        <Tabs shown={shown} tabId={tabId} onOpen={openTab} onAct={layOut} />
        <div class="doc-middle">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <section class="doc-desk" tabIndex={0} aria-label={say.page}>
            <div class="doc-paper">
              {parts.header !== undefined && (
                <div class="doc-header">{partEditor(parts.header, say.header)}</div>
              )}
              {partEditor(parts.body, say.document)}
              {parts.footnotes.length > 0 && (
                <div class="doc-footnotes">
                  {parts.footnotes.map((part, index) => partEditor(part, say.footnote(index + 1)))}
                </div>
              )}
              {parts.footer !== undefined && (
                <div class="doc-footer">{partEditor(parts.footer, say.footer)}</div>
              )}
              {editor !== undefined && <LinkBubble view={editor.view} />}
            </div>
          </section>
          {remarking && (
            <Remarks
              shown={shown}
              tabId={tabId}
              commenting={commenting}
              onAct={comment}
              onSuggestion={decide}
              onCommented={() => setCommenting(undefined)}
              onClose={() => {
                setRemarking(false);
                setCommenting(undefined);
              }}
            />
          )}
        </div>
      </main>
      {panel}
      {sharing && (
        <ShareDialog fileId={documentId} people={steering.people} onClose={() => setSharing(false)} />
      )}
    </>
  );
}

function worst(statuses: readonly SessionStatus[]): SessionStatus {
  return (["offline", "saving"] as const).find((status) => statuses.includes(status)) ?? "saved";
}

/** The selected words of an editor, to be commented on. */
function commentedIn({ view, part }: Editor): Commented {
  const { doc, selection } = view.state;
  const { from, to } = selection;
  const quote = doc.textBetween(from, to, " ");
  return {
    quote,
    act: { kind: "add", quote, part, start: indexOf(doc, from), end: indexOf(doc, to) },
  };
}

/** Goes to the heading that the address names, as Google's links to headings do. */
function scrollToHeading(root: HTMLElement): void {
  const id = /heading=([\w.-]+)/.exec(location.hash)?.[1];
  if (id === undefined) return;
  const heading = root.querySelector<HTMLElement>(`[data-heading="${CSS.escape(id)}"]`);
  if (heading === null) return;
  heading.scrollIntoView({ block: "start" });
  heading.classList.add("line-found");
  setTimeout(() => heading.classList.remove("line-found"), 2000);
}
