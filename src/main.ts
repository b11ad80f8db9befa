// Every function that Google calls, by name, and nothing else: the manifest's triggers, the cards' actions, the hourly
// trigger. build/bundle.ts gives each a top-level function of the same name.
import { removeAccess as removing, reviewAccess as reviewing, shareAgain as sharing } from "./flows/access";
import { addSection as addingSection } from "./flows/add-section";
import { addTopic as addingTopic, askTopic as askingTopic } from "./flows/add-topic";
import { allowPermissions as allowing } from "./flows/allow-permissions";
import { carryOver as carrying, showOpenItems as listing } from "./flows/carry-over";
import {
  goBack as back,
  changePerson as changing,
  chooseDirect as choosing,
  suggestPeople as suggesting,
} from "./flows/choose-person";
import {
  saveSettings as saving,
  showSettings as settings,
  turnOnHourly as turningOn,
} from "./flows/choose-settings";
import { entry } from "./flows/dispatch";
import { hourly } from "./flows/hourly";
import { markDone as marking, undoLast as undoing } from "./flows/mark-done";
import { askForFile as asking, openDoc } from "./flows/open-doc";
import { openEvent } from "./flows/open-event";
import { openHere } from "./flows/open-here";
import { openHome } from "./flows/open-home";
import { openPanel as opening, refreshPanel as refreshing } from "./flows/open-panel";
import { useSameDoc as rebinding, repair as repairing } from "./flows/repair";
import { setUpFromScratch as settingUp, setUpFromEvent } from "./flows/set-up";
import { startFromScratch as starting } from "./flows/start-from-scratch";
import { askUndoSetUp as askingUndo, undoSetUp as undoingSetUp } from "./flows/undo-set-up";
import { lookAtDoc as looking, useDoc as usingDoc } from "./flows/use-doc";

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
