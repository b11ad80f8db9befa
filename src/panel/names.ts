import type { Owner } from "../agenda/model";
import { firstName, fullName } from "../agenda/names";
import type { PairRecord } from "../memory/pair-record";
import { words } from "../text/words";

/** The other as a panel's header calls them. */
export function nameOf({ other }: PairRecord): string {
  return fullName(other);
}

/** "Your topics", "Dana's topics", "Next steps". */
export function partLabel(record: PairRecord, owner: Owner): string {
  const say = words().pair;
  const chosen = owner === "unknown" ? undefined : record.settings?.parts?.[owner][0];
  if (chosen !== undefined && chosen !== "") return chosen;
  if (owner === "actions") return say.nextSteps;
  if (owner === "unknown") return say.otherNotes;
  return owner === record.mine ? say.yours : say.theirs(firstName(record.other));
}
