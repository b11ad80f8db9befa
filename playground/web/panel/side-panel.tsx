import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PanelNews, PanelPlace, PanelPress, PanelView } from "../../shared/panel";
import { Confirmation, Dialog } from "../frame/dialog";
import { Icon } from "../frame/icons";
import { localLink } from "../frame/place";
import { ask, type Refused, useAnswer } from "../frame/server";
import { tell } from "../frame/toasts";
import { Card } from "./card";
import { type CardHost, CardHostContext, pathName } from "./card-host";
import { PanelMenu } from "./menu";
import { PermissionsDialog, scopeWords } from "./permissions";

export interface SidePanelProps {
  readonly at: PanelPlace;
  onClose(): void;
}

const TOAST_MS = 5000;

type Values = Readonly<Record<string, readonly string[]>>;

/** The add-on beside Calendar or a document: the server holds the panel, this draws it and hands presses back. */
export function SidePanel({ at, onClose }: SidePanelProps): JSX.Element {
  const [view, setView] = useState<PanelView | undefined>(undefined);
  const [failure, setFailure] = useState<Refused | undefined>(undefined);
  const [running, setRunning] = useState("");
  const [values, setValues] = useState<Values>({});
  const [toast, setToast] = useState("");
  const [asking, setAsking] = useState(false);
  const place = JSON.stringify(at);
  const turn = useRef(0);
  const box = useRef<HTMLElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const focused = useRef(false);

  const show = (next: PanelView) => {
    if (next.turn !== turn.current) setValues({});
    turn.current = next.turn;
    setView(next);
    setFailure(undefined);
    setToast(
      next.notification ?? (next.error !== undefined && !next.error.wholePage ? next.error.message : ""),
    );
    if (next.openLink !== undefined) openPage(next.openLink);
  };
  const run = async (what: string, question: () => Promise<PanelView>) => {
    if (running !== "") return;
    focused.current = box.current?.contains(document.activeElement) === true;
    setRunning(what);
    setToast("");
    try {
      show(await question());
    } catch (error) {
      setFailure(error as Refused);
    } finally {
      setRunning("");
    }
  };
  const post = (verb: string, body: unknown = {}) =>
    ask<PanelView>(`/panel/${view?.panel ?? ""}/${verb}`, { method: "POST", body });
  const open = () => run("open", () => ask<PanelView>("/panel", { method: "POST", body: at }));

  // A panel is opened anew when its place changes, and only then.
  useEffect(() => {
    void open();
  }, [place]);
  // Whoever pressed something is not sent back to the top of the page when its card is gone.
  useEffect(() => {
    if (running !== "" || !focused.current || document.activeElement !== document.body) return;
    const field = inside.current?.querySelector<HTMLElement>('input[type="text"], textarea');
    (field ?? inside.current)?.focus();
  }, [running]);
  useEffect(() => {
    if (toast === "") return;
    const timer = setTimeout(() => setToast(""), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  const press = (path: PanelPress["path"], filled: Values) =>
    run(pathName(path.slice(0, -1)), () => post("press", { path, values: filled }));
  const host: CardHost = useMemo(
    () => ({
      busy: running !== "",
      running,
      values,
      set: (name, chosen) => setValues((before) => ({ ...before, [name]: chosen })),
      press: (path) => void press(path, values),
      changed(name, chosen, path) {
        const filled = { ...values, [name]: chosen };
        setValues(filled);
        if (path !== undefined) void press(path, filled);
      },
      // Suggestions that cannot be had are none: nobody asked for them in so many words.
      suggest: (name, typed) =>
        ask<readonly string[]>(`/panel/${view?.panel ?? ""}/suggest`, {
          method: "POST",
          body: { name, typed, values },
        }).catch(() => []),
    }),
    [running, values, view],
  );
  const deep = (view?.depth ?? 0) > 1;

  return (
    <aside
      ref={box}
      class="side"
      aria-label={`${view?.name ?? "One-on-One"} side panel`}
      data-running={running !== ""}
    >
      <header class="side-head" data-deep={deep}>
        {deep ? (
          <button
            type="button"
            class="round"
            aria-label="Back"
            onClick={() => run("back", () => post("back"))}
          >
            <Icon name="back" />
          </button>
        ) : null}
        <h1>
          {!deep && (
            <span class="side-mark" aria-hidden="true">
              1:1
            </span>
          )}
          {view?.name ?? "One-on-One"}
        </h1>
        <PanelMenu
          view={view}
          onCardAction={(index) => press(["cardActions", index, "onClick"], values)}
          onUniversal={(label) => run("menu", () => post("universal", { label, values }))}
          onPermissions={() => setAsking(true)}
          onReload={open}
        />
        <button type="button" class="round" aria-label="Close side panel" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {running !== "" && <div class="side-progress" role="progressbar" aria-label="Working" />}
      {view !== undefined && at.host === "CALENDAR" && running === "" && (
        <EventNews key={view.panel} view={view} onReload={open} />
      )}
      <div ref={inside} class="side-card" tabIndex={-1} aria-busy={running !== ""}>
        <Inside
          view={view}
          failure={failure}
          running={running !== ""}
          onReload={open}
          onAllow={() => run("allow", () => post("allowScopes"))}
        >
          {view?.card !== undefined && (
            <CardHostContext.Provider value={host}>
              <Card key={view.turn} card={view.card} />
            </CardHostContext.Provider>
          )}
        </Inside>
      </div>
      <div class="side-live" role="status">
        {toast !== "" && <div class="side-toast">{toast}</div>}
      </div>
      <footer class="side-foot" title="The last action, on Google's side, in simulated time">
        <span>
          {view === undefined ? "" : view.calls === 1 ? "1 Google call" : `${view.calls} Google calls`}
        </span>
        <span>{view === undefined ? "" : `${(view.tookMs / 1000).toFixed(1)} s`}</span>
      </footer>
      {asking && (
        <PermissionsDialog
          name={view?.name ?? "One-on-One"}
          onClose={() => setAsking(false)}
          onSaved={() => {
            setAsking(false);
            void open();
          }}
        />
      )}
      {view?.asksForFile === true && (
        <FileScopeDialog
          name={view.name}
          onCancel={() => setView({ ...view, asksForFile: false })}
          onAllow={() => run("allow", () => post("allowFile"))}
        />
      )}
    </aside>
  );
}

/** Google's panel does not follow the event by itself: it says that there is something new. */
function EventNews({ view, onReload }: { view: PanelView; onReload: () => void }): JSX.Element | null {
  const { value: news } = useAnswer<PanelNews>(`/panel/${view.panel}/news`, { turn: String(view.turn) });
  if (news === undefined || news.event === "same") return null;
  return (
    <div class="side-news" role="status">
      <span>
        {news.event === "gone" ? "This event is no longer in the calendar." : "This event has changed."}
      </span>
      <button type="button" class="plain" onClick={onReload}>
        Reload
      </button>
    </div>
  );
}

function Inside({
  view,
  failure,
  running,
  onReload,
  onAllow,
  children,
}: {
  view: PanelView | undefined;
  failure: Refused | undefined;
  running: boolean;
  onReload: () => void;
  onAllow: () => void;
  children: JSX.Element | false;
}): JSX.Element {
  if (failure !== undefined) {
    return (
      <div class="side-note" role="alert">
        <h2>The side panel could not be shown</h2>
        <p>{failure.message}</p>
        <button type="button" class="plain" onClick={onReload}>
          Try again
        </button>
      </div>
    );
  }
  if (view === undefined) return <p class="side-note">{running ? "Loading…" : ""}</p>;
  if (view.error?.kind === "authorization") {
    return (
      <div class="side-note">
        <h2>{view.name} needs your permission</h2>
        <p>It asks to:</p>
        <ul>
          {view.error.scopes.map((scope) => (
            <li key={scope}>{scopeWords(scope)}</li>
          ))}
        </ul>
        <button type="button" class="plain main" onClick={onAllow}>
          Allow
        </button>
      </div>
    );
  }
  if (view.error?.wholePage === true) {
    return (
      <div class="side-note" role="alert">
        <h2>Error with the add-on</h2>
        <p>Run time error.</p>
        <pre>{view.error.message}</pre>
        <button type="button" class="plain" onClick={onReload}>
          Reload
        </button>
      </div>
    );
  }
  return children === false ? <p class="side-note">The add-on shows nothing here.</p> : children;
}

/** Google's own question before an add-on may work on the open document. */
function FileScopeDialog({
  name,
  onCancel,
  onAllow,
}: {
  name: string;
  onCancel: () => void;
  onAllow: () => void;
}): JSX.Element {
  return (
    <Dialog
      title={`Allow ${name} to use this document?`}
      onClose={onCancel}
      actions={<Confirmation words="Allow" onClose={onCancel} onConfirm={onAllow} />}
    >
      <p>
        {name} will be able to see and change this document, and no other one. You are asked once for each
        document.
      </p>
    </Dialog>
  );
}

function openPage(url: string): void {
  const opened = window.open(localLink(url), "_blank");
  if (opened === null)
    tell("Your browser stopped a new tab. Allow pop-ups for this page, or open the doc under Docs.", true);
}
