import type { GoogleAppsCardV1Card } from "../../../contract/cards";
import { ApiError } from "../../../emulator/api/error";
import type { Bundle, ScriptWorkspace } from "../../../emulator/run";
import { type Input, inputsOf } from "../../../emulator/side-panel/card-reading";
import type { Entered } from "../../../emulator/side-panel/form-values";
import {
  type Effects,
  openSidePanel,
  type PanelError,
  type SidePanel,
} from "../../../emulator/side-panel/panel";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { PanelFailure, PanelNews, PanelPlace, PanelPress, PanelView } from "../../shared/panel";
import { type AddOn, installed } from "../add-on";
import { PageError } from "../refusal";
import { CARD_CHANGED, pressedAt } from "./card-path";
import { seenOf } from "./event-news";

/** Panels of windows that were closed long ago are forgotten first. */
const KEPT = 60;

type Values = PanelPress["values"];

interface OpenPanel {
  readonly id: string;
  readonly person: Person;
  readonly place: PanelPlace;
  readonly panel: SidePanel;
  turn: number;
  /** What stood in the calendar when the page was opened, with what presses have done to it since. */
  seen: string;
}

/** The side panels that stand open: one for each person and window. */
export interface Panels {
  open(person: Person, window: string, place: PanelPlace): PanelView;
  press(person: Person, id: string, press: PanelPress): PanelView;
  universal(person: Person, id: string, label: string): PanelView;
  back(person: Person, id: string): PanelView;
  allowFile(person: Person, id: string): PanelView;
  allowScopes(person: Person, id: string): PanelView;
  /** None where the card has gone meanwhile: a suggestion that comes too late is no error. */
  suggest(person: Person, id: string, name: string, typed: string, values: Values): readonly string[];
  /** Whether somebody changed the open event since the card was made. */
  news(person: Person, id: string): PanelNews;
}

export function createPanels(workspace: Workspace & ScriptWorkspace, addOn: AddOn): Panels {
  const open = new Map<string, OpenPanel>();

  const find = (person: Person, id: string): OpenPanel => {
    const found = open.get(id);
    if (found === undefined || found.person.address !== person.address) {
      throw new PageError(404, "This panel was closed when the playground started anew. Reload the add-on.");
    }
    return found;
  };
  const remember = (entry: OpenPanel) => {
    open.delete(entry.id);
    open.set(entry.id, entry);
    const [oldest] = open.keys();
    if (open.size > KEPT && oldest !== undefined) open.delete(oldest);
  };
  /** Runs what was asked for and shows where it led. */
  const after = (
    entry: OpenPanel,
    bundle: Bundle,
    work: () => Effects | undefined,
    isPage = false,
  ): PanelView => {
    const before = topOf(entry.panel);
    // A press makes news of others no older: only what it did to the event itself is no news.
    const knew = seenOf(workspace, entry.person, entry.place) === entry.seen;
    const effects = work();
    if (topOf(entry.panel) !== before) entry.turn += 1;
    if (isPage || knew) entry.seen = seenOf(workspace, entry.person, entry.place);
    remember(entry);
    return shownPanel(entry, bundle, effects, isPage);
  };

  return {
    open(person, window, place) {
      const bundle = installed(addOn);
      const id = `${window}-${place.host}-${person.permissionId}`;
      const kept = open.get(id);
      const panel = openSidePanel(workspace, bundle, person.address, { host: place.host });
      const entry = { id, person, place, panel, turn: (kept?.turn ?? 0) + 1, seen: "" };
      return after(entry, bundle, () => openAt(panel, place), true);
    },
    press(person, id, { path, values }) {
      const entry = find(person, id);
      return after(entry, installed(addOn), () => {
        const last = path.at(-1);
        if (last === "onChangeAction") return enterWithAction(entry.panel, path, values);
        fill(entry.panel, values);
        return entry.panel.click(pressedAt(entry.panel.card(), path));
      });
    },
    universal(person, id, label) {
      const entry = find(person, id);
      return after(entry, installed(addOn), () => entry.panel.pressUniversal(label));
    },
    back(person, id) {
      const entry = find(person, id);
      return after(entry, installed(addOn), () => {
        entry.panel.back();
        return undefined;
      });
    },
    allowFile(person, id) {
      const entry = find(person, id);
      return after(entry, installed(addOn), () => entry.panel.grantFileScope(), true);
    },
    allowScopes(person, id) {
      const entry = find(person, id);
      const allow = () => {
        entry.panel.grantScopes(entry.panel.last.error?.scopes ?? []);
        return entry.panel.reload();
      };
      return after(entry, installed(addOn), allow, true);
    },
    suggest(person, id, name, typed, values) {
      const { panel } = find(person, id);
      const card = panel.stack().at(-1);
      const asked = card !== undefined && inputsOf(card).some(({ input }) => input.name === name);
      if (!asked) return [];
      fill(panel, values);
      return panel.suggestions(name, typed);
    },
    news(person, id) {
      const entry = find(person, id);
      const now = seenOf(workspace, person, entry.place);
      if (now === entry.seen) return { event: "same" };
      return { event: now === "" ? "gone" : "changed" };
    },
  };
}

function openAt(panel: SidePanel, place: PanelPlace): Effects {
  try {
    if (place.host === "DOCS") return panel.openDoc(place.documentId);
    if (place.calendarId === undefined || place.eventId === undefined) return panel.openHome();
    return panel.openEvent(place.calendarId, place.eventId);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new PageError(
      404,
      place.host === "DOCS"
        ? "This document can no longer be opened."
        : "This event is no longer in the calendar.",
    );
  }
}

/** The card's own JSON stands for what is on top: a redrawn card is another one. */
function topOf(panel: SidePanel): string {
  return JSON.stringify([panel.stack().length, panel.stack().at(-1) ?? null]);
}

/**
 * What the page's inputs hold, entered in the panel's. Inputs with an action of their own were entered as they changed.
 * Throws PageError 409 where the card on top takes no such value, since it is another one than the page drew.
 */
function fill(panel: SidePanel, values: Values): void {
  for (const { input, entered } of entries(panel.card(), values)) {
    if (input.onChangeAction !== undefined || sameValue(panel, input.name, entered)) continue;
    try {
      panel.set(input.name, entered);
    } catch {
      throw new PageError(409, CARD_CHANGED);
    }
  }
}

function enterWithAction(panel: SidePanel, path: PanelPress["path"], values: Values): Effects | undefined {
  fill(panel, values);
  let at: unknown = panel.card();
  for (const key of path.slice(0, -1)) at = (at as Record<string | number, unknown> | undefined)?.[key];
  const name = (at as { name?: string } | undefined)?.name;
  const found = entries(panel.card(), values).find(({ input }) => input.name === name);
  if (found === undefined) throw new PageError(409, CARD_CHANGED);
  return panel.set(found.input.name, found.entered);
}

interface Filled {
  readonly input: { readonly name: string; readonly onChangeAction: object | undefined };
  readonly entered: Entered;
}

function entries(card: GoogleAppsCardV1Card, values: Values): readonly Filled[] {
  return inputsOf(card).flatMap(({ kind, input }): readonly Filled[] => {
    const name = input.name ?? "";
    const chosen = values[name];
    if (chosen === undefined) return [];
    return [{ input: { name, onChangeAction: input.onChangeAction }, entered: enteredAs(kind, chosen) }];
  });
}

function enteredAs(kind: Input["kind"], chosen: readonly string[]): Entered {
  const [first] = chosen;
  switch (kind) {
    case "switch":
      return chosen.length > 0;
    case "selection":
      return chosen;
    case "picker":
      return first === undefined || first === "" ? null : first;
    case "text":
      return first ?? "";
  }
}

function sameValue(panel: SidePanel, name: string, entered: Entered): boolean {
  return JSON.stringify(panel.values()[name]) === JSON.stringify(entered);
}

function shownPanel(
  entry: OpenPanel,
  bundle: Bundle,
  effects: Effects | undefined,
  isPage: boolean,
): PanelView {
  const { panel } = entry;
  const common = bundle.manifest.addOns?.common;
  const stack = panel.stack();
  const card = stack.at(-1);
  const execution = effects?.execution;
  return {
    panel: entry.id,
    name: common?.name ?? "Add-on",
    ...(card === undefined ? {} : { card }),
    depth: stack.length,
    turn: entry.turn,
    universal: (common?.universalActions ?? []).flatMap(({ label }) => (label === undefined ? [] : [label])),
    ...(effects?.notification === undefined ? {} : { notification: effects.notification }),
    ...(effects?.openLink?.url === undefined ? {} : { openLink: effects.openLink.url }),
    ...(effects?.error === undefined ? {} : { error: failureOf(effects.error, isPage) }),
    asksForFile: effects?.fileScopeRequested === true,
    calls: execution?.calls.length ?? 0,
    tookMs: execution?.elapsedMs ?? 0,
  };
}

function failureOf({ kind, message, scopes = [] }: PanelError, isPage: boolean): PanelFailure {
  const known = kind === "authorization" || kind === "required" ? kind : "failed";
  return { kind: known, message, scopes, wholePage: isPage || kind === "authorization" };
}
