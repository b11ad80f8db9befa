import type { Mail } from "../emulator/world";
import type { Office } from "./office";

/** Of all the add-on's functions these may tell guests something, each press one mail a guest; the card says so beforehand. */
const SETTING_UP = ["setUp", "setUpFromScratch", "setUpTeam"];
/** One meeting moved, skipped, declined or put back: each press one mail, as often as somebody chooses it. */
const ONE_MEETING = ["moveMeeting", "skipMeeting", "undoWeek"];
/** Somebody else is no guest any more: Google tells every guest, as the card says. */
const UNINVITING = ["uninvite"];
const TAKING_BACK = ["undoSetUp"];

/** Counts the mails that presses sent against the mails that their cards promised. */
export interface MailBook {
  /** A press that is about to be made; `replacing` when its card said that another event takes the series' place. */
  pressed(functionName: string, replacing: boolean): void;
  /** What nobody was promised among the mails since the last look; undefined when all is as it should be. */
  unpromised(office: Office): string | undefined;
}

export function createMailBook(): MailBook {
  let seen = 0;
  let presses: string[] = [];
  let replaced = 0;
  let setUps = 0;
  let takenBack = 0;
  return {
    pressed(functionName, replacing) {
      presses.push(functionName);
      if (replacing) replaced++;
    },
    unpromised(office) {
      const fresh = office.workspace.outbox.all().slice(seen);
      seen += fresh.length;
      const settingUp = presses.filter((one) => SETTING_UP.includes(one)).length;
      const takingBack = presses.filter((one) => TAKING_BACK.includes(one)).length;
      const oneMeeting = presses.filter((one) => ONE_MEETING.includes(one)).length;
      const uninviting = presses.filter((one) => UNINVITING.includes(one)).length;
      presses = [];
      // Everybody in these stories has an account: no mail of Drive's is ever needed.
      const share = fresh.find(({ kind }) => !kind.startsWith("calendar."));
      if (share !== undefined) return `a mail nobody was promised: ${share.kind} to ${share.to}`;
      const most = mostToOne(fresh);
      const promised = settingUp + takingBack + oneMeeting + uninviting;
      if (most > promised)
        return `${most} mails to one person, while the presses promised ${promised}: ${fresh.map(({ kind, to }) => `${kind} to ${to}`).join(", ")}`;
      if (takingBack > 0) takenBack += Math.min(most, takingBack);
      setUps += Math.max(0, most - takingBack - oneMeeting - uninviting);
      // A set-up that is pressed again, whatever befell it, does not tell its guest again.
      return setUps > 1 + takenBack + replaced
        ? `${setUps} set-up mails, after ${takenBack} undone and ${replaced} replaced`
        : undefined;
    },
  };
}

function mostToOne(mails: readonly Mail[]): number {
  const each = new Map<string, number>();
  for (const { to } of mails) each.set(to, (each.get(to) ?? 0) + 1);
  return Math.max(0, ...each.values());
}
