import type { File } from "../../../../contract/drive";
import { firstName } from "../../../agenda/names";
import type { View } from "../../../cards/view";
import { PAPER_KEYS } from "../../../memory/own/papers";
import { allRecords, type PairRecord, recordOf } from "../../../memory/pair-record";
import { words } from "../../../text/words";
import { kindOf, readersOf } from "./papers";

const say = () => words().own;

/** What the panel says beside a paper of one's own in Docs: no 1:1 is to be made of it. Undefined for any other file. */
export function paperView(file: File): View | undefined {
  const kind = kindOf(file);
  if (kind === undefined || file.ownedByMe !== true) return undefined;
  const own = file.appProperties ?? {};
  const pair =
    recordOf(own[PAPER_KEYS.of] ?? own[PAPER_KEYS.copyOf] ?? "") ?? pairWith(own[PAPER_KEYS.person]);
  const other = pair?.other;
  const readers = readersOf(file);
  return {
    card: "message",
    title: say().here[kind](other === undefined ? "" : firstName(other)),
    paragraphs: [readers.length === 0 ? say().hereAlone : say().hereShared(readers.join(", "))],
  };
}

/** The one whose doc it was begun beside may be remembered no more. */
function pairWith(person: string | undefined): PairRecord | undefined {
  return person ? allRecords().find(({ otherPermissionId }) => otherPermissionId === person) : undefined;
}
