import { byHand } from "../../emulator/api/call";
import { DAY_MS } from "../../emulator/clock";
import { driveMisfortunes } from "../../emulator/drive/misfortunes";
import { workspaceWithPeople } from "../../emulator/office";
import type { Bundle } from "../../emulator/run";
import type { SidePanel } from "../../emulator/side-panel/panel";
import { linesOf } from "../../simulate/page";
import type { Words } from "../../src/text/words";
import {
  ALEX,
  anEvent,
  at,
  calendarOf,
  DANA,
  docsOf,
  docsOwnedBy,
  fridayWithDana,
  JO,
  type Office,
  opens,
  type Pair,
  SAM,
  sharesByHand,
  startsOf,
  types,
  typesInDoc,
  writesNote,
} from "../flows/world";

import { ASKED_SCENES } from "./asked-scenes";
import { GONE_SCENES } from "./gone-scenes";
import { HANDOVER_SCENES } from "./handover-scenes";
import { HOME_SCENES } from "./home-scenes";
import { KEPT_SCENES } from "./kept-scenes";
import { OWN_SCENES } from "./own-scenes";
import { PANEL_SCENES } from "./panel-scenes";
import type { Scene } from "./scene";
import { TIMES_SCENES } from "./times-scenes";
import { TOPIC_SCENES } from "./topic-scenes";
import { WIDE_SCENES } from "./wide-scenes";

/** A week's office for one scene, with this bundle. */
export function officeFor(bundle: Bundle): Office {
  const workspace = workspaceWithPeople({});
  return {
    workspace,
    bundle,
    deletes(person, eventId) {
      workspace.call(byHand(person), {
        method: "calendar.events.delete",
        params: { calendarId: "primary", eventId, sendUpdates: "none" },
      });
    },
  };
}

function pressed(panel: SidePanel, ...labels: readonly string[]): SidePanel {
  for (const label of labels) panel.press(label);
  return panel;
}

interface SetUp extends Pick<Pair, "office" | "seriesId" | "docId"> {
  next(): string;
}

function pairOf(office: Office, say: Words): SetUp {
  const seriesId = fridayWithDana(office);
  opens(office, ALEX, seriesId).press(say.ask.setUp);
  const docId = String(docsOwnedBy(office)[0]?.id);
  return { office, seriesId, docId, next: () => startsOf(office, ALEX, seriesId)[0] ?? "" };
}

/** Two weeks of notes, a section later: what is open is in every group. */
function withOpenItems(office: Office, say: Words): SetUp {
  const pair = pairOf(office, say);
  const typed = pair as Pair;
  typesInDoc(typed, DANA, "Мой переезд в Лиссабон");
  typesInDoc(typed, ALEX, "Бюджет на следующий год");
  typesInDoc(typed, ALEX, "Отправить руководство");
  writesNote(typed, DANA, "Мой переезд", "Две недели");
  office.workspace.clock.advance(7 * DAY_MS);
  return pair;
}

/** Settings of somebody with a pair, and a press below them. */
function settingsOf(office: Office, say: Words, label: string): SidePanel {
  pairOf(office, say);
  const panel = calendarOf(office, ALEX);
  panel.openHome();
  return pressed(panel, say.pair.toSettings, label);
}

/** A self-check that found out by itself what it can. */
function untilByHand(office: Office, say: Words): SidePanel {
  const panel = pressed(settingsOf(office, say, say.check.menu), say.check.start);
  while (panel.buttons().includes(say.check.goOn)) panel.press(say.check.goOn);
  return panel;
}

/** What people wrote in these scenes is Cyrillic or one of their names: no word of the add-on's. */
export const SCENES: readonly Scene[] = [
  {
    name: "ask-single",
    shows: (office) => opens(office, ALEX, fridayWithDana(office)).card(),
  },
  {
    name: "ask-fortnightly",
    shows: (office) =>
      opens(
        office,
        ALEX,
        String(
          anEvent(office, ALEX, {
            summary: "Разговор",
            ...at("2026-11-20", "14:00", "14:30"),
            recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2"],
            attendees: [{ email: SAM }],
          }).id,
        ),
      ).card(),
  },
  {
    name: "choose-several",
    shows: (office, say) =>
      pressed(
        opens(
          office,
          ALEX,
          String(
            anEvent(office, ALEX, {
              summary: "Команда",
              ...at("2026-11-19", "11:00", "11:30"),
              attendees: [{ email: DANA }, { email: SAM }, { email: JO }],
            }).id,
          ),
        ),
        say.messages.plain.yes,
      ).card(),
  },
  {
    name: "set-up-result",
    shows: (office, say) => pressed(opens(office, ALEX, fridayWithDana(office)), say.ask.setUp).card(),
  },
  {
    name: "undo-set-up",
    shows: (office, say) =>
      pressed(opens(office, ALEX, fridayWithDana(office)), say.ask.setUp, say.result.undo).card(),
  },
  {
    name: "undone",
    shows: (office, say) =>
      pressed(
        opens(office, ALEX, fridayWithDana(office)),
        say.ask.setUp,
        say.result.undo,
        say.undoSetUp.yes,
      ).card(),
  },
  {
    name: "pair-empty",
    shows: (office, say) => opens(office, ALEX, pairOf(office, say).next()).card(),
  },
  {
    name: "pair-open-items",
    shows: (office, say) => opens(office, ALEX, withOpenItems(office, say).next()).card(),
  },
  {
    name: "pair-stranger",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      sharesByHand(pair as Pair, SAM);
      return opens(office, ALEX, pair.next()).card();
    },
  },
  {
    name: "access",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      sharesByHand(pair as Pair, SAM);
      return pressed(opens(office, ALEX, pair.next()), say.pair.review).card();
    },
  },
  {
    name: "pair-broken",
    shows: (office, say) => {
      const { seriesId, next } = pairOf(office, say);
      office.workspace.call(byHand(ALEX), {
        method: "calendar.events.patch",
        params: { calendarId: "primary", eventId: seriesId, sendUpdates: "none" },
        body: { visibility: "default", guestsCanInviteOthers: true },
      });
      return opens(office, ALEX, next()).card();
    },
  },
  {
    name: "pair-while-it-runs",
    shows: (office, say) => {
      const { next } = pairOf(office, say);
      office.workspace.clock.set(Date.parse("2026-11-20T10:05:00Z"));
      return opens(office, ALEX, next()).card();
    },
  },
  {
    name: "pair-just-met",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      typesInDoc(pair as Pair, ALEX, "Бюджет на следующий год");
      office.workspace.clock.set(Date.parse("2026-11-20T10:40:00Z"));
      return opens(office, ALEX, pair.next()).card();
    },
  },
  {
    name: "next-step",
    shows: (office, say) => {
      const { next } = pairOf(office, say);
      office.workspace.clock.set(Date.parse("2026-11-20T10:05:00Z"));
      return pressed(opens(office, ALEX, next()), say.pair.step).card();
    },
  },
  {
    name: "open-items",
    shows: (office, say) =>
      pressed(opens(office, ALEX, withOpenItems(office, say).next()), say.pair.carry).card(),
  },
  {
    name: "topic",
    shows: (office, say) => pressed(opens(office, ALEX, pairOf(office, say).next()), say.pair.topic).card(),
  },
  {
    name: "direct-before-the-grant",
    shows: (office, say) => opens(office, DANA, pairOf(office, say).next()).card(),
  },
  {
    name: "direct-before-the-grant-unsure",
    shows(office, say) {
      const pair = pairOf(office, say);
      types(office, ALEX, pair.seriesId, { description: "Quarterly goals, and whatever comes up" });
      return opens(office, DANA, pair.next()).card();
    },
  },
  {
    name: "docs-before-the-grant",
    shows: (office, say) => {
      const { docId } = pairOf(office, say);
      const panel = docsOf(office, DANA);
      panel.openDoc(docId);
      return panel.card();
    },
  },
  {
    name: "home-empty",
    shows: (office) => {
      const panel = calendarOf(office);
      panel.openHome();
      return panel.card();
    },
  },
  {
    name: "home",
    shows: (office, say) => {
      withOpenItems(office, say);
      const panel = calendarOf(office);
      panel.openHome();
      return panel.card();
    },
  },
  {
    name: "home-just-now",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      typesInDoc(pair as Pair, ALEX, "Бюджет на следующий год");
      office.workspace.clock.set(Date.parse("2026-11-20T10:40:00Z"));
      opens(office, ALEX, pair.next());
      const panel = calendarOf(office);
      panel.openHome();
      return panel.card();
    },
  },
  {
    name: "scratch",
    shows: (office, say) => {
      const panel = calendarOf(office);
      panel.openHome();
      return pressed(panel, say.home.setUp).card();
    },
  },
  {
    name: "settings",
    shows: (office, say) => {
      const panel = calendarOf(office);
      panel.openHome();
      return pressed(panel, say.pair.toSettings).card();
    },
  },
  {
    name: "doc-settings",
    shows: (office, say) => {
      const pair = pairOf(office, say);
      return pressed(opens(office, ALEX, pair.next()), say.pair.toDocSettings).card();
    },
  },
  {
    name: "remove-data",
    shows: (office, say) => settingsOf(office, say, say.removeData.menu).card(),
  },
  {
    name: "removed-data",
    shows: (office, say) => pressed(settingsOf(office, say, say.removeData.menu), say.removeData.yes).card(),
  },
  {
    name: "self-check",
    shows: (office, say) => settingsOf(office, say, say.check.menu).card(),
  },
  {
    name: "self-check-under-way",
    shows: (office, say) => pressed(settingsOf(office, say, say.check.menu), say.check.start).card(),
  },
  {
    name: "self-check-by-hand",
    shows: (office, say) => untilByHand(office, say).card(),
  },
  {
    name: "self-check-once-more",
    shows: (office, say) => {
      const panel = untilByHand(office, say);
      const check = docsOwnedBy(office).find(({ name }) => name === say.check.title);
      const docId = String(check?.id);
      for (const { start, text } of linesOf(office.workspace, ALEX, docId))
        if (/tick this/i.test(text)) office.workspace.docs.edit(ALEX, docId, { kind: "tick", at: start });
      return pressed(panel, say.check.did).card();
    },
  },
  {
    name: "self-check-done",
    shows: (office, say) => {
      office.workspace.assumptions.set("docs.heading-address", "as-heading");
      return pressed(untilByHand(office, say), say.check.leaveOut).card();
    },
  },
  {
    name: "error",
    shows: (office, say) => {
      const panel = opens(office, ALEX, fridayWithDana(office));
      office.workspace.faults.add({ ...driveMisfortunes.storageQuotaExceeded, times: 9 });
      return pressed(panel, say.ask.setUp).card();
    },
  },
  {
    name: "permission-missing",
    shows: (office) => {
      const panel = calendarOf(office, ALEX, { scopes: [] });
      panel.openHome();
      return panel.card();
    },
  },
  ...PANEL_SCENES,
  ...HANDOVER_SCENES,
  ...TOPIC_SCENES,
  ...ASKED_SCENES,
  ...HOME_SCENES,
  ...KEPT_SCENES,
  ...OWN_SCENES,
  ...GONE_SCENES,
  ...TIMES_SCENES,
  ...WIDE_SCENES,
];
