import type { PersonName } from "../../agenda/model";
import { firstName } from "../../agenda/names";
import type { View } from "../../cards/view";
import type { ButtonView } from "../../cards/widgets";
import { knownMyself } from "../../memory/me";
import { isReady, planMark, SETTLED, type Team, type TeamRow, toCome } from "../../memory/times/team";
import { isOutside } from "../../people/chosen";
import { type Context, shownZone } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { saidMoment, saidNext, saidSeries, seriesShownIn, WEEKLY } from "../../schedule/said-times";
import { words } from "../../text/words";

const say = () => words().team;
/** Names that the sentence about mails lists before it counts. */
const NAMED = 8;

/** What is proposed for each, or came of it; before the press, who gets a mail by name. */
export function teamView(team: Team, context: Context, note?: string): View {
  const { rows } = team;
  const ready = rows.filter(isReady);
  const set = rows.filter(({ state }) => state === "set").length;
  const begun = rows.some(({ state, code = "" }) => state !== "waiting" && !SETTLED.includes(code));
  const left = rows.filter(({ state }) => state === "waiting").length;
  const home: ButtonView = { label: say().home, press: { run: "showHome" } };
  const over = (label: string): ButtonView => ({ label, press: { run: "askTeam", with: { over: "yes" } } });
  return {
    card: "team",
    title: !begun ? say().planned(left) : set === rows.length ? say().allSet : say().setOf(set, rows.length),
    rows: rows.map((row) => rowView(row, team, context)),
    notes: [
      ...(note === undefined ? [] : [note]),
      ...(ready.length === 0
        ? []
        : [say().mails(ready.slice(0, NAMED).map(calledShort), Math.max(0, ready.length - NAMED))]),
    ],
    footer:
      ready.length === 0
        ? begun
          ? [home, over(say().more)]
          : [over(say().over), home]
        : [
            {
              label: begun ? say().goOn(ready.length) : say().setUp(ready.length),
              press: { run: "setUpTeam", with: { of: planMark(team) } },
            },
            begun ? home : over(say().over),
          ],
  };
}

function rowView(kept: TeamRow, team: Team, context: Context) {
  const row = toCome(kept, team.zone, context.nowMs);
  const { address, state, startMs, code = "", docId } = row;
  const again = { address };
  const outside = isOutside(address, knownMyself()?.address ?? "");
  const above = [...(row.name === "" ? [] : [address]), ...(outside ? [say().outside] : [])].join(" · ");
  const name = row.name === "" ? address : row.name;
  const weekly = startMs === undefined ? "" : whenSaid(row, startMs, team, context);
  const shared = { name, ...(above === "" ? {} : { above }) };
  if (state === "set")
    return {
      ...shared,
      below: say().done(weekly),
      ...(docId === undefined ? {} : { press: { run: "openPanel" as const, with: { docId } } }),
    };
  if (state === "failed") {
    const button = wayOn(row, planMark(team));
    const where = NEEDS_MAIL.includes(code) ? "buttonBelow" : "button";
    return {
      ...shared,
      below: say().failed(whyOf(row, context)),
      ...(button === undefined ? {} : { [where]: button }),
    };
  }
  const change: ButtonView = { label: say().change, press: { run: "changeTeamRow", with: again } };
  if (row.eventId !== undefined)
    return { ...shared, below: [...new Set([weekly, say().asItIs])].join(" · ") };
  const seen = row.seen ? [] : [say().unseen];
  const when =
    startMs === undefined
      ? say().noTime
      : say().weeklyFrom(weekly, words().dates.shortDay(dayOf(startMs, context.zone)));
  return { ...shared, below: [when, ...seen].join(" · "), button: change };
}

/** How often an event of one's own meets is its own matter, and which meeting is next once that one is over. */
function whenSaid({ eventId }: TeamRow, startMs: number, team: Team, context: Context): string {
  if (eventId === undefined) return weeklySaid(startMs, team, context);
  const { nowMs, locale } = context;
  return startMs > nowMs ? saidNext(startMs, shownZone(context, team.zone), locale) : say().asItIs;
}

function weeklySaid(startMs: number, { zone }: Team, context: Context): string {
  return saidSeries(WEEKLY, startMs, seriesShownIn(startMs, zone, shownZone(context, zone)), context.locale);
}

const NEEDS_MAIL = ["SHARE_NEEDS_MAIL", "SHARE_NO_ACCOUNT"];

function wayOn({ code = "", address }: TeamRow, of: string): ButtonView | undefined {
  if (SETTLED.includes(code)) return undefined;
  const mail = NEEDS_MAIL.includes(code);
  return {
    label: mail ? say().withMail : say().tryAgain,
    press: { run: "setUpTeam", with: { of, only: address, ...(mail ? { mail: "yes" } : {}) } },
  };
}

/** In the words of the error's own card. */
function whyOf({ code = "", name, address, eventId, startMs = 0 }: TeamRow, context: Context): string {
  const { zone, locale, nowMs } = context;
  const own: Readonly<Record<string, string>> = {
    HAVE: say().have,
    ONESELF: say().oneself,
    MEETS: say().meets,
    SERIES: startMs > nowMs ? say().series(saidMoment(startMs, zone, locale, nowMs)) : say().meets,
    SHARE_NEEDS_MAIL: say().needsMail(eventId === undefined),
    SHARE_NO_ACCOUNT: say().needsMail(eventId === undefined),
  };
  const said: Readonly<Record<string, (about: { name: string; address: string }) => { title: string }>> =
    words().errors;
  return (
    own[code] ??
    (said[code] ?? words().errors.UNEXPECTED)({ name: firstName({ name, address }), address }).title
  );
}

function calledShort(person: PersonName): string {
  return firstName(person);
}
