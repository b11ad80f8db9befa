// Every function that Google calls, with the form of answer it wants, and nothing else. build/bundle.ts gives each name a
// top-level function that comes here.
import { type Entry, run } from "./entry/boundary";
import { afterConsent } from "./flows/access/after-consent";
import { allowPermissions } from "./flows/access/allow-permissions";
import { askForFile } from "./flows/access/ask-for-file";
import { explainAttached } from "./flows/access/explain-attached";
import { removeAccess } from "./flows/access/remove-access";
import { reviewAccess } from "./flows/access/review-access";
import { shareAgain } from "./flows/access/share-again";
import { uninvite } from "./flows/access/uninvite";
import { lookAtDoc } from "./flows/adopt/look-at-doc";
import { useDoc } from "./flows/adopt/use-doc";
import { askSince } from "./flows/carry-over/ask-since";
import { carryOver } from "./flows/carry-over/carry-over";
import { chooseSince } from "./flows/carry-over/choose-since";
import { letGo } from "./flows/carry-over/let-go";
import { markDone } from "./flows/carry-over/mark-done";
import { showOpenItems } from "./flows/carry-over/show-open-items";
import { endCheck } from "./flows/check/end-check";
import { lookAgain } from "./flows/check/look-again";
import { readCheck } from "./flows/check/read-check";
import { runCheck } from "./flows/check/run-check";
import { showCheck } from "./flows/check/show-check";
import { askEndSeries } from "./flows/ending/ask-end-series";
import { endSeries } from "./flows/ending/end-series";
import { takeOffList } from "./flows/ending/take-off-list";
import { undoEndSeries } from "./flows/ending/undo-end-series";
import { showFirstMeeting } from "./flows/first-meeting/show-first-meeting";
import { showGuide } from "./flows/first-meeting/show-guide";
import { takeOutFirstMeeting, useFirstMeeting } from "./flows/first-meeting/use-first-meeting";
import { noteTouched } from "./flows/form/note-touched";
import { setUpFromScratch } from "./flows/from-scratch/set-up-from-scratch";
import { startFromScratch } from "./flows/from-scratch/start-from-scratch";
import { suggestPeople } from "./flows/from-scratch/suggest-people";
import { askNewDoc } from "./flows/new-doc/ask-new-doc";
import { goOnInNewDoc } from "./flows/new-doc/go-on-in-new-doc";
import { undoNewDoc } from "./flows/new-doc/undo-new-doc";
import { askEvent } from "./flows/open/ask-event";
import { goBack } from "./flows/open/go-back";
import { openDoc } from "./flows/open/open-doc";
import { makeOneOnOne, openEvent } from "./flows/open/open-event";
import { openHere } from "./flows/open/open-here";
import { openHome } from "./flows/open/open-home";
import { openPanel } from "./flows/open/open-panel";
import { refreshPanel } from "./flows/open/refresh-panel";
import { addNote } from "./flows/own/add-note";
import { askQuestion } from "./flows/own/ask-question";
import { copyDoc } from "./flows/own/copy-doc";
import { lookBackNow } from "./flows/own/look-back/make-look-back";
import { showLookBack } from "./flows/own/look-back/show-look-back";
import { nextQuestion } from "./flows/own/next-question";
import { openNotes } from "./flows/own/open-notes";
import { showOwn } from "./flows/own/show-own";
import { sameTask } from "./flows/own/tasks/same-task";
import { sendTasks } from "./flows/own/tasks/send-tasks";
import { showTasks } from "./flows/own/tasks/show-tasks";
import { strikeTask } from "./flows/own/tasks/strike-task";
import { tellMet } from "./flows/own/tell-met";
import { unshareNotes } from "./flows/own/unshare-notes";
import { addNextStep } from "./flows/section/add-next-step";
import { addSection } from "./flows/section/add-section";
import { addTopic } from "./flows/section/add-topic";
import { askNextStep } from "./flows/section/ask-next-step";
import { askTopic } from "./flows/section/ask-topic";
import { undoLast } from "./flows/section/undo-last";
import { repair } from "./flows/series/repair";
import { askUndoEvent, undoEvent } from "./flows/series/undo-event-change";
import { useSameDoc } from "./flows/series/use-same-doc";
import { askUndoSetUp } from "./flows/set-up/ask-undo-set-up";
import { beginAnew } from "./flows/set-up/begin-anew";
import { changePerson } from "./flows/set-up/change-person";
import { chooseDirect } from "./flows/set-up/choose-direct";
import { setUpFromEvent } from "./flows/set-up/set-up";
import { undoSetUp } from "./flows/set-up/undo-set-up";
import { askRemoveData } from "./flows/settings/ask-remove-data";
import { removeData } from "./flows/settings/remove-data";
import { saveDocSettings } from "./flows/settings/save-doc-settings";
import { saveSettings } from "./flows/settings/save-settings";
import { showDocSettings } from "./flows/settings/show-doc-settings";
import { showSettings } from "./flows/settings/show-settings";
import { turnOnHourly } from "./flows/settings/turn-on-hourly";
import { askTeam } from "./flows/team/ask-team";
import { changeTeamRow, saveTeamRow } from "./flows/team/change-team-row";
import { findTeamTimes } from "./flows/team/find-team-times";
import { setUpTeam } from "./flows/team/set-up-team";
import { askSkip } from "./flows/times/ask-skip";
import { findTime } from "./flows/times/find-time";
import { moveMeeting } from "./flows/times/move-meeting";
import { proposeTimes } from "./flows/times/propose-times";
import { askReminder, saveReminder } from "./flows/times/reminder";
import { skipMeeting } from "./flows/times/skip-meeting";
import { askUndoWeek, undoWeek } from "./flows/times/undo-week";
import { askConfidence } from "./flows/topic/ask-confidence";
import { sayConfidence } from "./flows/topic/say-confidence";
import { showTopics } from "./flows/topic/show-topics";
import { hourly } from "./flows/unasked/hourly";
import type { EntryName } from "./names";

const table = {
  onHomepage: ["card", openHome],
  onCalendarEventOpen: ["card", afterConsent(openEvent)],
  onDocsHomepage: ["card", afterConsent(openDoc)],
  onFileScopeGranted: ["card", openDoc],
  onShowHome: ["universal", openHome],
  onHour: ["none", hourly],

  makeOneOnOne: ["action", makeOneOnOne],
  setUp: ["change", setUpFromEvent],
  askEvent: ["action", askEvent],
  startFromScratch: ["action", startFromScratch],
  setUpFromScratch: ["change", setUpFromScratch],
  changePerson: ["action", changePerson],
  chooseDirect: ["action", chooseDirect],
  suggestPeople: ["suggestions", suggestPeople],
  askUndoSetUp: ["action", askUndoSetUp],
  undoSetUp: ["change", undoSetUp],
  lookAtDoc: ["action", lookAtDoc],
  useDoc: ["change", useDoc],
  beginAnew: ["change", beginAnew],
  useSameDoc: ["change", useSameDoc],

  openPanel: ["action", openPanel],
  refreshPanel: ["action", refreshPanel],
  addSection: ["change", addSection],
  askTopic: ["action", askTopic],
  addTopic: ["change", addTopic],
  askNextStep: ["action", askNextStep],
  addNextStep: ["change", addNextStep],
  markDone: ["change", markDone],
  letGo: ["change", letGo],
  showOpenItems: ["action", showOpenItems],
  askSince: ["action", askSince],
  chooseSince: ["action", chooseSince],
  carryOver: ["change", carryOver],
  undoLast: ["change", undoLast],
  showTopics: ["action", showTopics],
  askConfidence: ["action", askConfidence],
  sayConfidence: ["change", sayConfidence],
  reviewAccess: ["action", reviewAccess],
  removeAccess: ["change", removeAccess],
  uninvite: ["change", uninvite],
  explainAttached: ["action", explainAttached],
  shareAgain: ["change", shareAgain],
  repair: ["change", repair],
  askUndoEvent: ["action", askUndoEvent],
  undoEvent: ["change", undoEvent],
  askForFile: ["action", askForFile],

  showOwn: ["action", showOwn],
  nextQuestion: ["action", nextQuestion],
  askQuestion: ["change", askQuestion],
  tellMet: ["action", tellMet],
  copyDoc: ["action", copyDoc],
  showLookBack: ["action", showLookBack],
  lookBackNow: ["action", lookBackNow],
  undoEndSeries: ["change", undoEndSeries],
  showTasks: ["action", showTasks],
  sendTasks: ["change", sendTasks],
  strikeTask: ["change", strikeTask],
  sameTask: ["action", sameTask],
  showFirstMeeting: ["action", showFirstMeeting],
  useFirstMeeting: ["change", useFirstMeeting],
  takeOutFirstMeeting: ["change", takeOutFirstMeeting],
  showGuide: ["action", showGuide],
  askNewDoc: ["action", askNewDoc],
  goOnInNewDoc: ["change", goOnInNewDoc],
  undoNewDoc: ["change", undoNewDoc],
  endSeries: ["change", endSeries],
  askEndSeries: ["action", askEndSeries],
  takeOffList: ["action", takeOffList],
  unshareNotes: ["change", unshareNotes],
  openNotes: ["action", openNotes],
  addNote: ["change", addNote],
  findTime: ["action", findTime],
  askSkip: ["action", askSkip],
  moveMeeting: ["change", moveMeeting],
  skipMeeting: ["change", skipMeeting],
  proposeTimes: ["change", proposeTimes],
  askUndoWeek: ["action", askUndoWeek],
  undoWeek: ["change", undoWeek],
  askReminder: ["action", askReminder],
  saveReminder: ["change", saveReminder],

  askTeam: ["action", askTeam],
  findTeamTimes: ["action", findTeamTimes],
  changeTeamRow: ["action", changeTeamRow],
  saveTeamRow: ["action", saveTeamRow],
  setUpTeam: ["change", setUpTeam],

  showHome: ["action", openHome],
  openAgain: ["action", afterConsent(openHere)],
  allowPermissions: ["action", allowPermissions],
  goBack: ["action", goBack],
  showSettings: ["action", showSettings],
  saveSettings: ["change", saveSettings],
  showDocSettings: ["action", showDocSettings],
  saveDocSettings: ["change", saveDocSettings],
  turnOnHourly: ["change", turnOnHourly],
  noteTouched: ["action", noteTouched],
  askRemoveData: ["action", askRemoveData],
  removeData: ["change", removeData],
  showCheck: ["action", showCheck],
  runCheck: ["change", runCheck],
  readCheck: ["change", readCheck],
  lookAgain: ["change", lookAgain],
  endCheck: ["change", endCheck],
} as const satisfies Record<EntryName, Entry>;

/** What the top-level function of that name does with Google's event object. */
export function call(name: EntryName, event: unknown): unknown {
  return run(name, table[name], event);
}
