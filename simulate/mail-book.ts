import type { Mail } from "../emulator/world";
import type { Office } from "./office";

/** Of all the add-on's functions these may tell guests something, each press one mail a guest; the card says so beforehand. */
const SETTING_UP = ["setUp", "setUpFromScratch", "setUpTeam"];
/** One meeting moved, skipped, declined or put back, the series ended or going on, guests taken off: as often as somebody chooses it. */
const AS_CHOSEN = ["moveMeeting", "skipMeeting", "undoWeek", "endSeries", "undoEndSeries", "uninvite"];
const TAKING_BACK = ["undoSetUp"];

/** Counts the mails that presses sent against the mails that their cards promised. */
export interface MailBook {
  /**
   * A press that is about to be made; `replacing` when its card said that another event takes the series' place, `giving`
   * when it said that the doc goes to the other, of which Google tells them.
   */
  pressed(functionName: string, replacing: boolean, giving?: boolean): void;
  /** What nobody was promised among the mails since the last look; undefined when all is as it should be. */
  unpromised(office: Office): string | undefined;
}

interface Told {
  setUps: number;
  takenBack: number;
}

export function createMailBook(): MailBook {
  let seen = 0;
  let presses: string[] = [];
  let replaced = 0;
  let given = 0;
  const people = new Map<string, Told>();

  /** What one person got since the last look, against what the presses promised. */
  function tooMany(to: string, mails: readonly Mail[]): string | undefined {
    const count = (kinds: readonly string[]) => presses.filter((one) => kinds.includes(one)).length;
    const settingUp = count(SETTING_UP);
    const takingBack = count(TAKING_BACK);
    const asChosen = count(AS_CHOSEN);
    const promised = settingUp + takingBack + asChosen;
    if (mails.length > promised)
      return `${mails.length} mails to ${to}, while the presses promised ${promised}: ${mails.map(({ kind }) => kind).join(", ")}`;
    const told = people.get(to) ?? { setUps: 0, takenBack: 0 };
    people.set(to, told);
    if (takingBack > 0) told.takenBack += Math.min(mails.length, takingBack);
    told.setUps += Math.max(0, mails.length - takingBack - asChosen);
    // A set-up that is pressed again, whatever befell it, does not tell its guest again.
    return told.setUps > 1 + told.takenBack + replaced
      ? `${told.setUps} set-up mails to ${to}, after ${told.takenBack} undone and ${replaced} replaced`
      : undefined;
  }

  return {
    pressed(functionName, replacing, giving = false) {
      presses.push(functionName);
      if (replacing) replaced++;
      if (giving && functionName === "endSeries") given++;
    },
    unpromised(office) {
      const fresh = office.workspace.outbox.all().slice(seen);
      seen += fresh.length;
      const handedOver = fresh.filter(({ kind }) => kind === "drive.transfer");
      if (handedOver.length > given)
        return `a mail nobody was promised: drive.transfer to ${handedOver[0]?.to}`;
      given -= handedOver.length;
      // Everybody in these stories has an account: no mail of sharing is ever needed.
      const others = fresh.filter(({ kind }) => kind !== "drive.transfer");
      const share = others.find(({ kind }) => !kind.startsWith("calendar."));
      if (share !== undefined) return `a mail nobody was promised: ${share.kind} to ${share.to}`;
      const wrong = [...new Set(others.map(({ to }) => to))]
        .map((to) =>
          tooMany(
            to,
            others.filter((mail) => mail.to === to),
          ),
        )
        .find((one) => one !== undefined);
      presses = [];
      return wrong;
    },
  };
}
