// Every function that Google calls, by name, and nothing else: the manifest's triggers, the cards' actions, the hourly
// trigger. build/bundle.ts gives each a top-level function of the same name.

import { entry } from "./entry/boundary";
import {
  removeAccess as removing,
  reviewAccess as reviewing,
  shareAgain as sharing,
} from "./flows/access/access";
import { allowPermissions as allowing } from "./flows/access/allow-permissions";
import { askForFile as asking, openDoc } from "./flows/open/open-doc";
import { openEvent } from "./flows/open/open-event";
import { openHere } from "./flows/open/open-here";
import { openHome } from "./flows/open/open-home";
import { openPanel as opening, refreshPanel as refreshing } from "./flows/open/open-panel";
import { addSection as addingSection } from "./flows/section/add-section";
import { addTopic as addingTopic, askTopic as askingTopic } from "./flows/section/add-topic";
import { carryOver as carrying, showOpenItems as listing } from "./flows/section/carry-over";
import { markDone as marking, undoLast as undoing } from "./flows/section/mark-done";
import { useSameDoc as rebinding, repair as repairing } from "./flows/series/repair";
import {
  goBack as back,
  changePerson as changing,
  chooseDirect as choosing,
  suggestPeople as suggesting,
} from "./flows/set-up/choose-person";
import { setUpFromScratch as settingUp, setUpFromEvent } from "./flows/set-up/set-up";
import { startFromScratch as starting } from "./flows/set-up/start-from-scratch";
import { askUndoSetUp as askingUndo, undoSetUp as undoingSetUp } from "./flows/set-up/undo-set-up";
import { lookAtDoc as looking, useDoc as usingDoc } from "./flows/set-up/use-doc";
import {
  saveSettings as saving,
  showSettings as settings,
  turnOnHourly as turningOn,
} from "./flows/settings/choose-settings";
import { hourly } from "./flows/unasked/hourly";

// The manifest's triggers.
export const onHomepage = entry("onHomepage", "card", openHome);
export const onCalendarEventOpen = entry("onCalendarEventOpen", "card", openEvent);
export const onDocsHomepage = entry("onDocsHomepage", "card", openDoc);
export const onFileScopeGranted = entry("onFileScopeGranted", "card", openDoc);
export const onShowHome = entry("onShowHome", "universal", openHome);
export const onHour = entry("onHour", "none", hourly);

// Setting up.
export const setUp = entry("setUp", "action", setUpFromEvent);
export const startFromScratch = entry("startFromScratch", "action", starting);
export const setUpFromScratch = entry("setUpFromScratch", "action", settingUp);
export const changePerson = entry("changePerson", "action", changing);
export const chooseDirect = entry("chooseDirect", "action", choosing);
export const suggestPeople = entry("suggestPeople", "suggestions", suggesting);
export const askUndoSetUp = entry("askUndoSetUp", "action", askingUndo);
export const undoSetUp = entry("undoSetUp", "action", undoingSetUp);
export const lookAtDoc = entry("lookAtDoc", "action", looking);
export const useDoc = entry("useDoc", "action", usingDoc);
export const useSameDoc = entry("useSameDoc", "action", rebinding);

// A pair's panel.
export const openPanel = entry("openPanel", "action", opening);
export const refreshPanel = entry("refreshPanel", "action", refreshing);
export const addSection = entry("addSection", "action", addingSection);
export const askTopic = entry("askTopic", "action", askingTopic);
export const addTopic = entry("addTopic", "action", addingTopic);
export const markDone = entry("markDone", "action", marking);
export const showOpenItems = entry("showOpenItems", "action", listing);
export const carryOver = entry("carryOver", "action", carrying);
export const undoLast = entry("undoLast", "action", undoing);
export const reviewAccess = entry("reviewAccess", "action", reviewing);
export const removeAccess = entry("removeAccess", "action", removing);
export const shareAgain = entry("shareAgain", "action", sharing);
export const repair = entry("repair", "action", repairing);
export const askForFile = entry("askForFile", "action", asking);

// Anywhere.
export const showHome = entry("showHome", "action", openHome);
export const openAgain = entry("openAgain", "action", openHere);
export const allowPermissions = entry("allowPermissions", "action", allowing);
export const goBack = entry("goBack", "action", back);
export const showSettings = entry("showSettings", "action", settings);
export const saveSettings = entry("saveSettings", "action", saving);
export const turnOnHourly = entry("turnOnHourly", "action", turningOn);
