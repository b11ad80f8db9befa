import type { JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { EditsAnswer, ShownDocument } from "../../shared/docs";
import type { Standing } from "../frame/frame";
import { Icon } from "../frame/icons";
import { addressOf } from "../frame/place";
import { ask, onChange, type Refused } from "../frame/server";
import { attempt, tell } from "../frame/toasts";
import { SidePanel } from "../panel/side-panel";
import { type Editor, openEditor } from "./editor";
import { LinkBubble } from "./link-bubble";
import type { SessionStatus } from "./session";
import { ShareDialog } from "./share";
import { Toolbar } from "./toolbar";

const STATUS: Readonly<Record<SessionStatus, string>> = {
  saved: "Saved",
  saving: "Saving…",
  offline: "Not saved: the server does not answer",
};

/** A document in its editor, with the add-on's panel beside. */
export function DocPage({ person, steering, documentId }: Standing & { documentId: string }): JSX.Element {
  const [shown, setShown] = useState<ShownDocument | undefined>(undefined);
  const [error, setError] = useState<Refused | undefined>(undefined);
  const [status, setStatus] = useState<SessionStatus>("saved");
  const [panelOpen, setPanelOpen] = useState(true);
  const [sharing, setSharing] = useState(false);
  const [, redraw] = useState(0);
  const paper = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);

  const look = useCallback(() => ask<ShownDocument>(`/docs/${documentId}`), [documentId]);
  useEffect(() => {
    let over = false;
    const open = async () => {
      try {
        const first = await look();
        if (over || editor.current !== undefined) return;
        setError(undefined);
        setShown(first);
      } catch (problem) {
        if (!over) setError(problem as Refused);
      }
    };
    void open();
    const stop = onChange(() => {
      if (editor.current === undefined) void open();
      else editor.current.session.lookSoon();
    });
    return () => {
      over = true;
      stop();
    };
  }, [look]);

  const ready = shown !== undefined;
  // The editor is opened once, with what the server showed first; later news reach it through its session.
  useEffect(() => {
    if (shown === undefined || paper.current === null) return;
    const opened = openEditor(
      paper.current,
      shown,
      {
        send: (base, edits) =>
          ask<EditsAnswer>(`/docs/${documentId}/edits`, { method: "POST", body: { base, edits } }),
        look,
        showed: setShown,
        status: setStatus,
        refused: (reason) => tell(`That could not be done here: ${reason}`, true),
      },
      () => redraw((count) => count + 1),
    );
    editor.current = opened;
    redraw((count) => count + 1);
    scrollToHeading(opened.view.dom);
    const moved = () => scrollToHeading(opened.view.dom);
    addEventListener("hashchange", moved);
    return () => {
      removeEventListener("hashchange", moved);
      opened.close();
      editor.current = undefined;
    };
  }, [ready, documentId]);
  useEffect(() => {
    document.title = shown === undefined ? "Docs" : `${shown.title} · Docs`;
  }, [shown?.title]);

  if (shown === undefined) return <NotOpen error={error} person={person.name} />;
  return (
    <>
      <main class="doc">
        <header class="doc-head">
          <Icon name="document" size={26} />
          <Title shown={shown} />
          <span class="doc-status" role="status">
            {STATUS[status]}
          </span>
          <span class="bar-space" />
          <Access shown={shown} />
          <button type="button" class="plain" onClick={() => setSharing(true)}>
            <Icon name="share" size={18} />
            Share
          </button>
          {!panelOpen && (
            <button
              type="button"
              class="round"
              aria-label="Open One-on-One"
              title="Open One-on-One"
              onClick={() => setPanelOpen(true)}
            >
              <Icon name="panel" />
            </button>
          )}
        </header>
        {shown.trashed && (
          <p class="doc-note">This document is in the trash. Restore it under Docs to go on with it.</p>
        )}
        {!shown.trashed && !shown.canEdit && (
          <p class="doc-note">You can read this document, not change it.</p>
        )}
        {editor.current !== undefined && shown.canEdit && (
          <Toolbar view={editor.current.view} people={steering.people} now={steering.now} />
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section class="doc-desk" tabIndex={0} aria-label="Page">
          <div class="doc-paper">
            <div ref={paper} />
            {editor.current !== undefined && <LinkBubble view={editor.current.view} />}
          </div>
        </section>
      </main>
      {panelOpen && <SidePanel at={{ host: "DOCS", documentId }} onClose={() => setPanelOpen(false)} />}
      {sharing && (
        <ShareDialog fileId={documentId} people={steering.people} onClose={() => setSharing(false)} />
      )}
    </>
  );
}

function Title({ shown }: { shown: ShownDocument }): JSX.Element {
  const rename = (title: string) => {
    if (title.trim() !== "" && title !== shown.title)
      void attempt(() => ask(`/docs/${shown.id}/title`, { method: "PUT", body: { title } }));
  };
  return (
    <input
      class="doc-title"
      aria-label="Title"
      value={shown.title}
      disabled={!shown.canEdit}
      onChange={(event) => rename(event.currentTarget.value)}
    />
  );
}

function Access({ shown }: { shown: ShownDocument }): JSX.Element {
  const { people, owner } = shown.access;
  if (people === undefined) return <span class="doc-access">Shared by {owner}</span>;
  const others = people.filter(({ role }) => role !== "owner").map(({ name }) => name);
  return (
    <span class="doc-access">
      <Icon name={others.length === 0 ? "lock" : "guests"} size={18} />
      {others.length === 0 ? "Only you" : `Shared with ${others.join(", ")}`}
    </span>
  );
}

function NotOpen({ error, person }: { error: Refused | undefined; person: string }): JSX.Element {
  if (error === undefined) {
    return (
      <main class="empty">
        <p>Loading…</p>
      </main>
    );
  }
  const refused = error.code === 403 || error.code === 404;
  return (
    <main class="empty">
      <h2>{refused ? "You can't open this document" : "The document could not be loaded"}</h2>
      <p>{refused ? `It does not exist, or nobody has shared it with ${person}.` : error.message}</p>
      <p>
        <a href={addressOf("/docs")}>To your files</a>
      </p>
    </main>
  );
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
