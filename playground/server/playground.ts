import { Hono } from "hono";
import { restApp } from "../../emulator/rest/app";
import { onlyFromHere } from "../../emulator/rest/only-from-here";
import { seedDefaultWorld } from "../../emulator/seed";
import { createWorkspace, type Workspace } from "../../emulator/workspace";
import { type AddOn, installAddOn, type Pushed } from "./add-on";
import { shareCalendar } from "./calendar/readers";
import { calendarRoutes } from "./calendar/routes";
import { createChanges, streamChanges } from "./changes";
import { docsRoutes } from "./docs/routes";
import { pageRoutes, type WebFiles } from "./page";
import { panelRoutes } from "./panel/routes";
import { refuse } from "./refusal";
import { forgetState, keepState } from "./state";
import { steeringRoutes } from "./steering";
import { tasksRoutes } from "./tasks/routes";

export interface PlaygroundOptions {
  readonly web: WebFiles;
  readonly pushed: Pushed;
  /** Where the state is kept; undefined keeps none, as tests want it. */
  readonly stateFolder?: string;
  /** Forget what was kept and start with the seeded week. */
  readonly fresh?: boolean;
  /** Where to say what the person who started the playground should know. Default: the terminal. */
  readonly warn?: (message: string) => void;
}

export interface Playground {
  readonly app: Hono;
  readonly workspace: Workspace;
  readonly addOn: AddOn;
  /** To be called after the workspace was changed from outside: open windows look again. */
  changed(): void;
  /** Ends the windows' streams and writes the state. */
  close(): void;
}

/** One workspace behind one page. */
export function createPlayground({
  web,
  pushed,
  stateFolder,
  fresh = false,
  warn = console.error,
}: PlaygroundOptions): Playground {
  const workspace = createWorkspace();
  const changes = createChanges();
  const closing = new AbortController();
  if (stateFolder !== undefined && fresh) forgetState(stateFolder);
  const kept = stateFolder === undefined ? undefined : keepState(workspace, stateFolder, warn);
  if (kept === undefined || !kept.restore()) {
    seedDefaultWorld(workspace);
    // Noor arranges meetings for Alex.
    shareCalendar(workspace, workspace.directory.person("alex@example.com"), "noor@example.com", "writer");
  }
  const changed = () => {
    changes.tell();
    kept?.saveSoon();
  };
  const addOn = installAddOn(workspace, pushed);

  const app = new Hono();
  app.onError(refuse);
  app.use(onlyFromHere);
  app.route("/", pageRoutes(web, workspace));
  app.get("/api/changes", (context) => streamChanges(context, changes, closing.signal));
  app.route("/api/steering", steeringRoutes(workspace, addOn, changed));
  app.route("/api/calendar", calendarRoutes(workspace, changed));
  app.route("/api/panel", panelRoutes(workspace, addOn, changed));
  app.route("/api/tasks", tasksRoutes(workspace, changed));
  app.route("/api/docs", docsRoutes(workspace, changed));
  // The same APIs over HTTP, for Google's own clients: what they write is seen in open windows at once.
  app.use(async (context, next) => {
    await next();
    if (!context.req.path.startsWith("/api/") && context.req.method !== "GET") changed();
  });
  app.route("/", restApp(workspace));
  return {
    app,
    workspace,
    addOn,
    changed,
    close() {
      closing.abort();
      kept?.flush();
    },
  };
}
