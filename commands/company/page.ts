import type { Cost } from "../../bench/measure";
import { NOTHING_SPENT } from "../../bench/spending";
import { table } from "../../bench/table";
import type { Loads } from "./busiest";
import { type Costs, loadsOf } from "./costs";
import { MOST, peaksOf } from "./peaks";
import { personTable } from "./person";
import type { Company } from "./spread";
import { count, nearness, percent } from "./tables";

const SIZES = [500, 5_000, 100_000];
const MIDDLE = 5_000;

/** docs/scale.md: every figure in it is worked out here. */
export function scalePage(company: Company, costs: Costs): string {
  const loads = loadsOf(costs);
  const sized = (managers: number) => ({ ...company, managers });
  const weeks = SIZES.map((managers) => ({ managers, peaks: peaksOf(sized(managers), loads) }));
  const middle = peaksOf(sized(MIDDLE), loads);
  const [first] = middle;
  if (first === undefined) throw new Error("There is no quota.");
  const fitsIn = (share: number): string => count(Math.floor((MIDDLE * share) / first.share / 100) * 100);
  const writes = weeks[weeks.length - 1]?.peaks.find(({ quota }) => quota.name === first.quota.name);
  return `# A company on one Cloud project

Made by \`npm run company -- --write\`: a working week of a company in which every manager has ${company.directs} directs, second by
second, with what each job takes measured by the bench (a doc of 52 sections), against Google's published quotas.

## What is assumed
The load is fixed. 60 % of meetings start on the hour and 30 % on the half hour, 40 % of a day's between 10 and 12,
half an hour each, all in one zone. Each of the two opens the panel twice in the five minutes before, once while it
runs and once in the ten minutes after, every time on a doc that was changed since, and presses once in those ten
minutes: what is open goes along once for both, so one carries it over and the other adds a topic for next time.
Everybody opens ten other events a day. Everybody's hourly run is on; its minute is Google's choice, taken as even over
the hour.

Two figures are guesses, because nobody publishes them: a run takes a second to start (three on a bad day), and Drive's
calls cost 5 units to get, 100 to list, 50 to write and 200 to export. Both may be several times as high before they
matter.

## What the jobs take
${jobs(costs)}

## How near the limits are
${weeks.map(({ managers, peaks }) => `**${count(managers)} managers, ${count(managers * company.directs)} pairs**\n\n${nearness(peaks)}`).join("\n\n")}

**The first limit is ${first.quota.name}.** ${count(MIDDLE)} managers take ${percent(first.share)} of it in their busiest minute; ${fitsIn(MOST)} managers
take 60 %, ${fitsIn(1)} all of it.

Past it Google answers 429. The add-on waits a moment and tries again within its 30 seconds; then it says that Google
is busy, that nothing is lost, and to press again. Nothing is left half-written: a write is one batch, and
a section that was not made is made by the next press, opening or run. At 100,000 managers on one project that would be
${writes === undefined ? "" : `${count(writes.refused)} refused writes in ${count(writes.minutesOver)} minutes of the week`}; such a company needs several projects.

## What was chosen because of it
${choices(company, loads)}

## One person
All of a manager's meetings of a week in one minute, and all in one day:

${personTable(company.directs, costs)}

## A Cloud project of your own
Quotas count per Cloud project, and a script published to one company can have its own.
1. In the Google Cloud console make a project in the company's organisation, and switch on the Calendar, Docs, Drive
   and Tasks APIs. Set the consent screen to *Internal*: no review by Google is needed inside one company.
2. In the Apps Script editor: Project settings → Google Cloud project → Change project, and give its number.
3. Publish it from there as a private app for the company's Marketplace, and let an administrator install it for an
   organisational unit.
4. Past ${fitsIn(MOST)} managers: one project per region or division, each installed for its own organisational units, so that
   nobody has two. Keep both of a pair in one of them: what the add-on notes on docs and events belongs to its project, and
   one project cannot see another's. The one of the two in the other project has the doc and no panel for it.
5. Ask for more before you need it: the Docs write quota is raised on request under *Quotas & system limits*. Watch the
   same page for the busiest minute, around 10:30 to 11:40 of the company's largest zone.
6. Do not move a company from one project to another later: the grants that people gave, and the notes, stay behind.
`;
}

function jobs(costs: Costs): string {
  const line = (name: string, { spent, typical, bad }: Cost): string[] => [
    name,
    count(spent.calendar),
    count(spent.docsReads),
    count(spent.docsWrites),
    count(spent.driveUnits),
    count(spent.exports),
    `${(typical / 1000).toFixed(1)} s`,
    `${(bad / 1000).toFixed(1)} s`,
  ];
  return table(
    ["job", "Calendar", "Docs reads", "Docs writes", "Drive units", "exports", "usual", "bad"],
    [
      line("an event that is plainly no 1:1", costs.foreign),
      line("the panel of a changed doc", costs.panel),
      line("the list of what is open", costs.list),
      line("carry over", costs.carry),
      line("carry over right after a meeting", costs.carryFirst),
      line("add a topic right after a meeting", costs.topic),
      line("an hour in which a section is due", costs.section),
      line("an hour in which nothing is due", costs.idle),
    ],
  );
}

/** The same week with one thing done otherwise: what the choice is worth. */
function choices(company: Company, loads: Loads): string {
  const asking = { ...loads.foreign, spent: { ...NOTHING_SPENT, calendar: 1 } };
  const free = { ...loads.foreign, spent: NOTHING_SPENT };
  const at = (foreign: Loads["foreign"], sectionsBy: Company["sectionsBy"]): string[] => {
    const peaks = peaksOf({ ...company, managers: MIDDLE, sectionsBy }, { ...loads, foreign });
    return ["Docs writes a minute", "Docs reads a minute", "Calendar requests a day"].map((name) =>
      percent(peaks.find(({ quota }) => quota.name === name)?.share ?? 0),
    );
  };
  return table(
    [`${count(MIDDLE)} managers`, "Docs writes a minute", "Docs reads a minute", "Calendar a day"],
    [
      [
        "a section in a write of its own at the first opening, every event asked about",
        ...at(asking, "opening"),
      ],
      ["the section by the first press, within its own write", ...at(asking, "press")],
      ["and an event that is plainly no 1:1 not asked about", ...at(free, "press")],
    ],
  );
}
