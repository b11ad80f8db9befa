import type { GoogleAppsCardV1Card } from "../../contract/cards";
import type { SidePanel } from "../../emulator/side-panel/panel";
import type { Words } from "../../src/text/words";
import { ALEX, calendarOf, type Office, opens } from "../flows/world";
import { adds, pairOf, weeksAfter } from "./panel-scenes";

/** A card as somebody comes to see it: plainly, in the dark, with its folds or its ⋮ menu opened, or with a toast over it. */
export interface Look {
  readonly name: string;
  readonly card: GoogleAppsCardV1Card;
  readonly dark?: true;
  readonly opened?: true;
  readonly menu?: true;
  readonly toast?: string;
}

/** The cards that are looked at every day, and one of each kind of form. */
const IN_THE_DARK = [
  "access",
  "ask-single",
  "error",
  "find-a-time",
  "home-a-week",
  "home-empty",
  "home-just-now",
  "open-items",
  "own-after-weeks",
  "pair-empty",
  "pair-in-docs",
  "pair-just-met",
  "pair-open-items",
  "pair-others-and-a-file",
  "pair-stranger",
  "pair-while-it-runs",
  "past-meeting",
  "scratch",
  "set-up-result",
  "settings",
  "several-planned",
];

const WITH_ITS_MENU = ["home-a-week", "pair-just-met", "pair-no-section", "pair-open-items"];

/** Every look at cards that were drawn plainly, and toasts over those that say one. */
export function looksOf(
  cards: ReadonlyArray<{ readonly name: string; readonly card: GoogleAppsCardV1Card }>,
  toasts: ReadonlyArray<{ readonly name: string; readonly panel: SidePanel }>,
): readonly Look[] {
  return [
    ...cards.flatMap(({ name, card }): Look[] => {
      const dark = IN_THE_DARK.includes(name);
      const folds = (card.sections ?? []).some(({ collapsible }) => collapsible === true);
      const menu = WITH_ITS_MENU.includes(name);
      return [
        { name, card },
        ...(dark ? [{ name: `${name}-dark`, card, dark } as const] : []),
        ...(folds ? [{ name: `${name}-opened`, card, opened: true } as const] : []),
        ...(menu ? [{ name: `${name}-menu`, card, menu: true } as const] : []),
        ...(menu && dark ? [{ name: `${name}-menu-dark`, card, menu: true, dark } as const] : []),
      ];
    }),
    ...toasts.flatMap(({ name, panel }): Look[] => {
      const shown = { card: panel.card(), toast: panel.last.notification ?? "" };
      return [
        { name, ...shown },
        { name: `${name}-dark`, ...shown, dark: true },
      ];
    }),
  ];
}

/** One of each kind: what was done and can be undone, what was not done and why, and what was already so. */
export const TOASTS: ReadonlyArray<{
  readonly name: string;
  shows(office: Office, say: Words): SidePanel;
}> = [
  {
    name: "toast-done",
    shows: (office, say) => adds(opens(office, ALEX, pairOf(office, say).next()), say, "Бюджет"),
  },
  {
    name: "toast-not-done",
    shows(office, say) {
      const panel = opens(office, ALEX, pairOf(office, say).next());
      panel.press(say.pair.topic);
      panel.press(say.topic.add);
      return panel;
    },
  },
  {
    name: "toast-already",
    shows(office, say) {
      const pair = weeksAfter(office, say, 1, "Бюджет");
      const [first, second] = [opens(office, ALEX, pair.next()), opens(office, ALEX, pair.next())];
      for (const panel of [first, second]) panel.press(say.pair.carry);
      for (const panel of [first, second]) panel.press(say.items.carry);
      return second;
    },
  },
  {
    name: "toast-saved",
    shows(office, say) {
      const panel = calendarOf(office);
      panel.openHome();
      panel.press(say.pair.toSettings);
      panel.press(say.settings.save);
      return panel;
    },
  },
];
