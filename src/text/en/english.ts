import { adoptWords } from "./adopt";
import { saidCadence } from "./cadence";
import { cardWords } from "./cards";
import { checkWords } from "./check";
import * as dates from "./dates";
import { errorWords } from "./errors";
import { permissionWords } from "./permissions";

/** English: the catalogue that every other language is measured by. */
export const english = {
  ...cardWords,
  errors: errorWords,
  permissions: permissionWords,
  adopt: adoptWords,
  check: checkWords,
  dates: { ...dates },
  cadence: saidCadence,
};
