import type { File } from "../../../../contract/drive";
import { firstName } from "../../../agenda/names";
import type { View } from "../../../cards/view";
import { PAPER_KEYS } from "../../../memory/own/papers";
import { recordOf } from "../../../memory/pair-record";
import { words } from "../../../text/words";
import { kindOf, readersOf } from "./papers";

const say = () => words().own;

/** What the panel says beside a paper of one's own in Docs: no 1:1 is to be made of it. Undefined for any other file. */
export function paperView(file: File): View | undefined {
  const kind = kindOf(file);
  if (kind === undefined || file.ownedByMe !== true) return undefined;
  const own = file.appProperties ?? {};
  const other = recordOf(own[PAPER_KEYS.of] ?? own[PAPER_KEYS.copyOf] ?? "")?.other;
  const readers = readersOf(file);
  return {
    card: "message",
    title: say().here[kind](other === undefined ? "" : firstName(other)),
    paragraphs: [readers.length === 0 ? say().hereAlone : say().hereShared(readers.join(", "))],
  };
}
