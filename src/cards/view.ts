import { type AskView, askCard } from "./ask-card";
import { type ChooseView, chooseCard } from "./choose-card";
import { type ErrorView, errorCard } from "./error-card";
import { newForm } from "./form";
import {
  type AccessView,
  accessCard,
  type ScratchView,
  scratchCard,
  type TopicView,
  topicCard,
} from "./form-cards";
import { type HomeView, homeCard } from "./home-card";
import { type MessageView, messageCard } from "./message-card";
import { type NextStepView, nextStepCard } from "./next-step-card";
import { type EndView, endCard } from "./own/end-card";
import { type GuideView, guideCard } from "./own/guide-card";
import { type LookBackView, lookBackCard } from "./own/look-back-card";
import { type OwnView, ownCard } from "./own/own-card";
import { type TasksView, tasksCard } from "./own/tasks-card";
import { type ConfidenceView, confidenceCard } from "./pair/confidence-card";
import { type ItemsView, itemsCard } from "./pair/items-card";
import { type PastView, pastCard } from "./pair/past-card";
import { type SinceView, sinceCard } from "./pair/since-card";
import { type TopicsView, topicsCard } from "./pair/topics-card";
import { type PairView, pairCard } from "./pair-card";
import { type ResultView, resultCard } from "./result-card";
import { type CheckView, checkCard } from "./settings/check-card";
import { type DocSettingsView, docSettingsCard } from "./settings/doc-settings-card";
import { type SettingsView, settingsCard } from "./settings/settings-card";
import { type DoneView, doneCard } from "./times/done-card";
import { type ReminderView, reminderCard } from "./times/reminder-card";
import {
  type TeamAskView,
  type TeamRowView,
  type TeamView,
  type TeamWhoView,
  teamAskCard,
  teamCard,
  teamRowCard,
  teamWhoCard,
} from "./times/team-cards";
import { type TimesView, timesCard } from "./times/times-card";
import { type OfferView, offerCard, type UnderstoodView, understoodCard } from "./use-doc-card";
import { type Card, noteOnCard } from "./widgets";

/** Everything a flow can show, as data: flows never touch CardService. */
export type View =
  | ({ readonly card: "ask" } & AskView)
  | ({ readonly card: "choose" } & ChooseView)
  | ({ readonly card: "check" } & CheckView)
  | ({ readonly card: "result" } & ResultView)
  | ({ readonly card: "message" } & MessageView)
  | ({ readonly card: "error" } & ErrorView)
  | ({ readonly card: "pair" } & PairView)
  | ({ readonly card: "past" } & PastView)
  | ({ readonly card: "items" } & ItemsView)
  | ({ readonly card: "since" } & SinceView)
  | ({ readonly card: "topics" } & TopicsView)
  | ({ readonly card: "confidence" } & ConfidenceView)
  | ({ readonly card: "own" } & OwnView)
  | ({ readonly card: "look-back" } & LookBackView)
  | ({ readonly card: "guide" } & GuideView)
  | ({ readonly card: "tasks" } & TasksView)
  | ({ readonly card: "end" } & EndView)
  | ({ readonly card: "home" } & HomeView)
  | ({ readonly card: "topic" } & TopicView)
  | ({ readonly card: "next-step" } & NextStepView)
  | ({ readonly card: "scratch" } & ScratchView)
  | ({ readonly card: "access" } & AccessView)
  | ({ readonly card: "use-doc" } & OfferView)
  | ({ readonly card: "understood" } & UnderstoodView)
  | ({ readonly card: "settings" } & SettingsView)
  | ({ readonly card: "doc-settings" } & DocSettingsView)
  | ({ readonly card: "times" } & TimesView)
  | ({ readonly card: "done" } & DoneView)
  | ({ readonly card: "reminder" } & ReminderView)
  | ({ readonly card: "team-ask" } & TeamAskView)
  | ({ readonly card: "team-who" } & TeamWhoView)
  | ({ readonly card: "team" } & TeamView)
  | ({ readonly card: "team-row" } & TeamRowView);

/** `note` stands at its head, whatever card it is. */
export function drawn(view: View, note?: string): Card {
  newForm();
  noteOnCard(note);
  switch (view.card) {
    case "ask":
      return askCard(view);
    case "choose":
      return chooseCard(view);
    case "check":
      return checkCard(view);
    case "result":
      return resultCard(view);
    case "message":
      return messageCard(view);
    case "error":
      return errorCard(view);
    case "pair":
      return pairCard(view);
    case "past":
      return pastCard(view);
    case "items":
      return itemsCard(view);
    case "end":
      return endCard(view);
    case "since":
      return sinceCard(view);
    case "topics":
      return topicsCard(view);
    case "confidence":
      return confidenceCard(view);
    case "look-back":
      return lookBackCard(view);
    case "guide":
      return guideCard(view);
    case "tasks":
      return tasksCard(view);
    case "own":
      return ownCard(view);
    case "home":
      return homeCard(view);
    case "next-step":
      return nextStepCard(view);
    case "topic":
      return topicCard(view);
    case "scratch":
      return scratchCard(view);
    case "access":
      return accessCard(view);
    case "use-doc":
      return offerCard(view);
    case "understood":
      return understoodCard(view);
    case "settings":
      return settingsCard(view);
    case "doc-settings":
      return docSettingsCard(view);
    case "done":
      return doneCard(view);
    case "reminder":
      return reminderCard(view);
    case "team":
      return teamCard(view);
    case "team-ask":
      return teamAskCard(view);
    case "team-row":
      return teamRowCard(view);
    case "team-who":
      return teamWhoCard(view);
    case "times":
      return timesCard(view);
  }
}
