import { daysOf, isoOf } from "../../../src/agenda/day";
import { openItems } from "../../../src/agenda/open-items";
import { isRefusal } from "../../../src/agenda/plan";
import type { Intent } from "../../../src/agenda/plan/intent";
import { wordsFor } from "../../../src/agenda/wording";
import { ALEX } from "../../emulator/docs/world";
import type { CorpusDoc } from "../corpus";
import { piecesOf } from "../pieces";
import { Desk } from "../plan/desk";
import { bodyOf, difference } from "./bodies";
import { Ledger } from "./ledger";
import { changedLooks, looksOf } from "./looks";

/** What was done to a doc, and what of it was not as it must be. */
export interface Adopted {
  readonly faults: readonly string[];
  /** Flows that wrote something. */
  readonly wrote: number;
  /** Flows whose undo was refused: then nothing is taken back, and nothing changes. */
  readonly refused: readonly string[];
}

/**
 * Takes a doc over and lives a week with it: a section, a topic, all that is open carried over, each taken back and done
 * again. Of what was there no character, style or box may change (the grey of what went along apart), and each undo
 * leaves the doc as it was; an undo that cannot tell what to take back may refuse.
 */
export function adopted({ document, pair, options }: CorpusDoc): Adopted {
  const desk = Desk.kept(piecesOf(document));
  desk.manner = { pair, words: wordsFor("en"), minutes: { direct: 20, manager: 10 } };
  desk.reads = options;
  const ledger = new Ledger(desk.document);
  const [persons, looks] = [ledger.persons, looksAt(desk, ledger)];
  const newest = desk.agenda.sections.reduce((latest, { date }) => (date > latest ? date : latest), "");
  const date = isoOf(daysOf(newest === "" ? options.today : newest) + 7);
  const [faults, refused]: [string[], string[]] = [[], []];
  let wrote = 0;
  const happens = (intent: Intent): ReturnType<Desk["does"]> | undefined => {
    const plan = desk.plan(intent);
    if (isRefusal(plan) || plan.requests.length === 0) return undefined;
    const except = mayChange(desk, ledger);
    ledger.bookRequests(plan.requests);
    desk.apply(plan);
    wrote += 1;
    if (ledger.persons !== persons) faults.push(`${intent.what}: ${difference(persons, ledger.persons)}`);
    faults.push(
      ...changedLooks(looks, looksAt(desk, ledger), except, true).map(
        (change) => `${intent.what}: ${change}`,
      ),
    );
    return plan;
  };
  const intents: (() => Intent)[] = [
    () => ({ what: "section", date }),
    () => ({ what: "topics", date, owner: "direct", text: "Lisbon, again" }),
    () => ({ what: "carry-over", to: date, keys: openKeys(desk, date) }),
  ];
  for (const intent of intents) {
    const before = seen(desk);
    const plan = happens(intent());
    if (plan === undefined) continue;
    if (happens({ what: "undo", receipt: plan.receipt }) === undefined) refused.push(plan.receipt.what);
    else {
      if (seen(desk) !== before)
        faults.push(`undo of ${plan.receipt.what}: ${difference(before, seen(desk))}`);
      happens(intent());
    }
  }
  return { faults, wrote, refused };
}

function openKeys({ agenda }: Desk, before: string): string[] {
  const { nextSteps, notReached, probablyTalkedAbout, keepsComingBack } = openItems(agenda, { before });
  return [nextSteps, notReached, probablyTalkedAbout, keepsComingBack].flat().map(({ key }) => key);
}

function looksAt(desk: Desk, ledger: Ledger) {
  return looksOf(desk.document, desk.world.docs.view(ALEX, desk.id), ledger);
}

/**
 * What may look otherwise: the intro's link, which is ours; the last line, where nothing follows that could be split in its
 * stead: it may lose its tick or its heading's id (undocumented).
 */
function mayChange({ document, agenda }: Desk, ledger: Ledger): ReadonlySet<number> {
  const content = document.tabs?.[0]?.documentTab?.body?.content ?? [];
  const { startIndex = 0 } = content[content.length - 1] ?? {};
  const { start, end } = agenda.latestLink?.span ?? { start: 0, end: 0 };
  const link = Array.from({ length: end - start }, (_, at) => ledger.idAt(start + at));
  return new Set([ledger.idAt(startIndex), ...link]);
}

/** The doc without places, ids and empty lines: one that stands above a table cannot be taken out again. */
function seen(desk: Desk): string {
  const lines = JSON.parse(bodyOf(desk.document, desk.agenda)).flat(1) as unknown[];
  return lines
    .map((line) =>
      JSON.stringify(line, (key, value) =>
        /^(?:startIndex|endIndex|headingId)$/.test(key) ? undefined : value,
      ),
    )
    .filter(
      (line) =>
        !/"elements":\[\{"textRun":\{"content":"\\n"\}\}\].*"NORMAL_TEXT"/.test(line) ||
        /"bullet"/.test(line),
    )
    .join("\n");
}
