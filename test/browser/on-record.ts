import { expect } from "@jest/globals";
import type { Event } from "../../contract/calendar";
import type { File, PermissionList } from "../../contract/drive";
import { byHand } from "../../emulator/api/call";
import type { OpenedPlayground, Window } from "./playground";
import { becomes, type Change, type WholeState, wholeState } from "./whole-state";

export const ALEX = "alex@example.com";
export const DANA = "dana@example.com";
/** The event of Friday at ten that the seeded week has for the two. */
export const TITLE = /Dana \/ Alex/;

/** What Google has on record behind a playground, asked as a person. */
export interface OnRecord {
  /** The one event or series of that title; undefined where there is none. */
  event(person: string, title: string): Event | undefined;
  /** "alex@example.com", in order, those who organize among them. */
  guests(person: string, title: string): readonly string[];
  /** The documents that a person can open, those in the trash left out. */
  documents(person: string): readonly File[];
  /** Roles by address; link sharing under "anyone". */
  roles(owner: string, fileId: string): Record<string, string>;
  /** "calendar.update to dana@example.com", all of them or those since a count. */
  mails(since?: number): readonly string[];
  /** The doc as Markdown. */
  markdown(person: string, fileId: string): string;
  /** Doc, event, readers and mails of the two, for the event with this title. Default: Alex's with Dana. */
  state(title?: string): WholeState;
  /** Waits until this and nothing else has changed since then; gives the state. */
  becomes(since: WholeState, change?: Change, title?: string): Promise<WholeState>;
}

/** `two` are those whose state is told. */
export function onRecord({ workspace }: OpenedPlayground, two: readonly string[] = [ALEX, DANA]): OnRecord {
  const ask = (person: string, method: string, params: Record<string, string | boolean>) =>
    workspace.call(byHand(person), { method, params });
  const told = (...asked: Parameters<typeof ask>): Record<string, unknown> => ask(...asked).body ?? {};
  const event = (person: string, title: string) => {
    const { items } = told(person, "calendar.events.list", { calendarId: "primary" }) as {
      items: Event[];
    };
    return items.find(({ summary, recurringEventId }) => summary === title && recurringEventId === undefined);
  };
  const state = (title = "Dana / Alex") => wholeState(workspace, two, title);
  return {
    event,
    state,
    becomes: (since, change, title) => becomes(() => state(title), since, change),
    guests: (person, title) => (event(person, title)?.attendees ?? []).map(({ email = "" }) => email).sort(),
    documents(person) {
      const q = "mimeType = 'application/vnd.google-apps.document' and trashed = false";
      return (told(person, "drive.files.list", { q }) as { files: File[] }).files;
    },
    roles(owner, fileId) {
      const fields = "permissions(emailAddress,role,type)";
      const { permissions = [] } = told(owner, "drive.permissions.list", {
        fileId,
        fields,
      }) as PermissionList;
      return Object.fromEntries(
        permissions.map(({ emailAddress, type, role }) => [emailAddress ?? type ?? "", role ?? ""]),
      );
    },
    mails: (since = 0) =>
      workspace.outbox
        .all()
        .slice(since)
        .map(({ kind, to }) => `${kind} to ${to}`),
    markdown: (person, fileId) =>
      ask(person, "drive.files.export", { fileId, mimeType: "text/markdown" }).media?.data ?? "",
  };
}

/** Largest by far of what axe looks at, and the same from one look of a journey to the next. */
const GRID_AND_TEXT = [".fc", ".ProseMirror"];

const lookedAtWhole = new WeakSet<Window>();

/**
 * axe finds nothing at all, and the browser complained about nothing. A window is looked at whole once; then without
 * the calendar's grid and the doc's text, which test/browser/page and editor look at in every state.
 */
export async function clean(playground: OpenedPlayground, ...windows: readonly Window[]): Promise<void> {
  for (const window of windows) {
    expect(await window.axe(lookedAtWhole.has(window) ? GRID_AND_TEXT : [])).toEqual([]);
    lookedAtWhole.add(window);
  }
  expect(playground.complaints).toEqual([]);
}

/** Alex sets up the 1:1 with Dana and opens its event again: the pair's panel. */
export async function setsUpDana(alex: Window): Promise<void> {
  await alex.openEvent(/Dana \/ Alex/);
  await alex.press("Set up 1:1");
  await alex.calendar();
  await alex.openEvent(/Dana \/ Alex/);
}

/** Opens the 1:1 doc and presses Allow in the panel and in Google's own question. */
export async function allows(window: Window): Promise<void> {
  await window.openDocument(/1:1/);
  await window.press("Allow");
  await window.page.getByRole("dialog").getByRole("button", { name: "Allow" }).click();
  await window.panel.getByRole("button", { name: "Add topics" }).waitFor();
}

/** Each line is a topic of its own. */
export async function addsTopics(window: Window, ...topics: readonly string[]): Promise<void> {
  await window.press("Add topics");
  await window.panel.getByRole("textbox", { name: "Topics" }).fill(topics.join("\n"));
  await window.press("Add");
  await window.panel
    .getByText(topics[0] ?? "")
    .first()
    .waitFor();
}

/** Opens the same event once more, as somebody does who comes back to it. */
export async function opensAgain(window: Window, title: RegExp): Promise<string> {
  await window.calendar();
  await window.openEvent(title);
  return window.panelWords();
}
