import { saidCadence } from "./cadence";
import { checkWords } from "./check";
import { confidenceWords } from "./confidence";
import * as dates from "./dates";
import { adoptWords, sinceWords } from "./doc/adopt";
import { newDocWords } from "./doc/new-doc";
import { errorWords } from "./errors";
import { homeWords } from "./home";
import { messageWords } from "./messages";
import { endingWords } from "./own/ending";
import { firstMeetingWords } from "./own/first-meeting";
import { ownWords } from "./own/just-for-me";
import { taskWords } from "./own/tasks";
import { pairWords } from "./pair";
import { permissionWords } from "./permissions";
import { questionWords } from "./questions";
import { setUpWords } from "./setting-up";
import { settingsWords } from "./settings";
import { teamWords } from "./times/team";
import { timesWords } from "./times/times";

/** English: the catalogue that every other language is measured by. */
export const english = {
  ...setUpWords,
  ...pairWords,
  ...homeWords,
  ...settingsWords,
  ...messageWords,
  ...timesWords,
  ...teamWords,
  errors: errorWords,
  permissions: permissionWords,
  adopt: adoptWords,
  newDoc: newDocWords,
  own: ownWords,
  firstMeeting: firstMeetingWords,
  tasks: taskWords,
  ending: endingWords,
  confidence: confidenceWords,
  questions: questionWords,
  since: sinceWords,
  check: checkWords,
  dates: { ...dates },
  cadence: saidCadence,
};
