import { firstName } from "../agenda/names";
import type { PairView } from "../cards/pair-card";
import type { ButtonView } from "../cards/widgets";
import type { Flaw, PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { saidAddress } from "../people/said-address";
import { alsoTold, marksOf, namesOf } from "../people/third-guests";
import { dayOf } from "../schedule/moment";
import { saidDay } from "../schedule/said-times";
import { words } from "../text/words";

const say = () => words().pair;

/** What of a panel's state a warning can come from. */
type Facts = Pick<
  PanelState,
  "declined" | "saidNo" | "cancelledMs" | "others" | "attached" | "flaws" | "strangers" | "shared"
> & { readonly content?: Pick<PanelState["content"], "nearlyFull"> };

/**
 * What is not as it was set up, who else can read or is invited, what is attached: each with its way to mend it. Who can
 * open the doc is said only where it was read in this run; of what was seen earlier no more than that it needs a look.
 */
export function warnings(
  record: PairRecord,
  seen: Facts,
  {
    accessRead,
    guestsRead = accessRead,
    zone = record.zone,
    atFoot = [],
  }: {
    readonly accessRead: boolean;
    /** Whether who else is invited was read in this run; with the rights, where nothing else is said. */
    readonly guestsRead?: boolean;
    readonly zone?: string;
    /** What the foot offers already is not a second time beside its reason. */
    readonly atFoot?: ReadonlyArray<string | undefined>;
  },
): PairView["warnings"] {
  const again = { docId: record.docId };
  const another = anotherTime(again, atFoot.includes(words().home.findTime));
  const found: PairView["warnings"][number][] = [];
  const share = {
    below: saidAddress(record.other.address, record.me.address),
    button: { label: say().share, press: { run: "shareAgain" as const, with: again } },
  };
  const state = accessRead ? seen : withoutAccess(seen);
  // Who was in the event when it was last read may not be by now.
  const asRead = (text: string, read: boolean) => (read ? text : words().home.asSeen(text));
  if (!accessRead && hasAccessTrouble(seen))
    found.push({
      text: say().accessLook,
      button: { label: say().review, press: { run: "reviewAccess", with: again } },
    });
  if (state.cancelledMs !== undefined) {
    const text = words().home.wasCancelled(saidDay(dayOf(state.cancelledMs, zone)));
    found.push({ text, buttons: another });
  } else if (state.saidNo === true) found.push({ text: say().saidNo, buttons: another });
  else if (state.declined === true)
    found.push({ text: say().declined(firstName(record.other)), buttons: another });
  const [first, ...others] = state.strangers;
  if (first !== undefined) {
    const who =
      first.kind === "anyone"
        ? say().anyone
        : first.kind === "company"
          ? say().company(first.who)
          : first.who;
    const text = others.length === 0 ? say().othersOne(who) : say().othersMany(who, others.length);
    // The way to mend it is the panel's filled button.
    found.push({ text });
  }
  if (state.shared === false)
    found.push({
      text: (state.strangers.every(({ kind }) => kind === "person") ? say().notShared : say().notOnList)(
        firstName(record.other),
      ),
      ...share,
    });
  if (state.others !== undefined) {
    const { people, by } = state.others;
    const who = namesOf(people);
    const button = uninviteButton(record.docId, state);
    found.push({
      text: asRead(say().alsoInvited(who, people.length), guestsRead),
      below:
        by === undefined
          ? say().uninviteText(who, people.length, firstName(record.other))
          : say().theyOrganize(firstName(by)),
      ...(button === undefined || atFoot.includes(button.label) ? {} : { buttons: [button] }),
    });
  }
  const [attached] = state.attached ?? [];
  if (attached !== undefined) {
    const review: ButtonView = { label: say().reviewFile, press: { run: "explainAttached", with: again } };
    found.push({ text: say().attached(attached.title), below: say().attachedText, buttons: [review] });
  }
  if (seen.content?.nearlyFull === true) found.push(nearlyFull(record, again));
  if (state.flaws.includes("reader"))
    found.push({ text: say().broken.reader(firstName(record.other)), ...share });
  const repairable = REPAIRED.filter((flaw) => state.flaws.includes(flaw));
  if (repairable.length > 0)
    found.push({
      text: repairable.map((flaw) =>
        flaw === "guest"
          ? asRead(say().broken.guest(firstName(record.other)), accessRead)
          : say().broken[flaw],
      ),
      below: repairable.includes("guest")
        ? [say().repairMails(firstName(record.other)), ...alsoTold(state.others?.people ?? [])].join(". ")
        : say().repairQuietly,
      ...(atFoot.includes(say().repair) ? {} : { button: repairButton(record.docId, state) }),
    });
  return found;
}

/** Only its owner can make another doc for the two and share it. */
function nearlyFull(
  { owner, other }: PairRecord,
  again: Record<string, string>,
): { text: string; below: string; button?: ButtonView } {
  const { nearlyFull: text, nearlyFullText, theirs, ask } = words().newDoc;
  if (!owner) return { text, below: theirs(firstName(other)) };
  return { text, below: nearlyFullText, button: { label: ask, press: { run: "askNewDoc", with: again } } };
}

/** What there is to press where the next meeting needs another time; the way to one may stand at the foot already. */
function anotherTime(again: Record<string, string>, inFooter: boolean): readonly ButtonView[] {
  return [
    ...(inFooter ? [] : [{ label: words().home.findTime, press: { run: "findTime" as const, with: again } }]),
    { label: words().times.skip, press: { run: "askSkip", with: again } },
  ];
}

/** What one "Repair" puts right, what weighs most first. */
const REPAIRED: ReadonlyArray<Exclude<Flaw, "reader">> = [
  "guest",
  "recurrence",
  "sharing",
  "visibility",
  "invite",
  "modify",
  "hint",
];

/** Says beforehand whether somebody is invited again, and so gets a mail: its press does no more than that. */
export function repairButton(docId: string, { flaws }: Pick<Facts, "flaws">): ButtonView {
  const again = { docId };
  const also = flaws.includes("guest") ? { ...again, invites: "yes" } : again;
  return { label: say().repair, press: { run: "repair", with: also } };
}

/** Takes everybody but the two off the meeting; they are named beside it, for each gets a mail. */
export function uninviteButton(docId: string, { others }: Pick<Facts, "others">): ButtonView | undefined {
  if (others === undefined || others.by !== undefined) return undefined;
  const { eventId, people } = others;
  return {
    label: say().uninvite,
    about: namesOf(people),
    press: { run: "uninvite", with: { docId, eventId, who: marksOf(people) } },
  };
}

/** What is wrong with who may open the doc; all else is of the event. */
export const OF_ACCESS: readonly Flaw[] = ["sharing", "reader"];

function hasAccessTrouble({ strangers, shared, flaws }: Facts): boolean {
  return strangers.length > 0 || shared === false || flaws.some((flaw) => OF_ACCESS.includes(flaw));
}

function withoutAccess({ shared: _, ...seen }: Facts): Facts {
  return { ...seen, strangers: [], flaws: seen.flaws.filter((flaw) => !OF_ACCESS.includes(flaw)) };
}
