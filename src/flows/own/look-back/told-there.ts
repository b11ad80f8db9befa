import { lineage } from "../../../agenda/lineage";
import type { Told } from "../../../agenda/papers/block";
import { isUnseen } from "../../../agenda/papers/look-back";
import { asLine } from "../../../agenda/requests/words-in";
import { linesOf } from "../../../agenda/text/lines";
import { words } from "../../../text/words";
import type { DocsRead } from "./docs-read";

const LETTER = /[\p{L}\p{N}]/u;

/** Whether what a look back tells stands in the docs of the two too: what stands nowhere else is not taken out of it. */
export class ToldThere {
  private readonly lines: string;
  private readonly unseen: ReadonlySet<string>;
  private readonly unread: boolean;
  /** Something was asked for that does not stand there. */
  missed = false;

  constructor({ readings, unread }: DocsRead) {
    const tracked = readings.flatMap(({ agenda }) => lineage(agenda));
    const tabs = readings.flatMap(({ document }) => linesOf(document));
    const lines = tabs.flatMap((tab) => tab.lines.map(({ text }) => text));
    this.lines = [...lines, ...tracked.map(({ item }) => item.text)].map(asLine).join("\n");
    this.unseen = new Set(tracked.flatMap(({ item }) => (isUnseen(item) ? [asLine(item.text)] : [])));
    this.unread = unread;
  }

  /** Of a win, that it is surely none too: where its tick cannot be seen, it stays. */
  has({ item, under }: Told): boolean {
    if (under === words().own.lookBack.wins && this.unseen.has(item)) return false;
    const stands = !this.unread && this.says(item);
    if (!stands) this.missed = true;
    return stands;
  }

  /** "HR" does not stand in "THROUGH". */
  private says(item: string): boolean {
    const { lines } = this;
    for (let at = lines.indexOf(item); at >= 0; at = lines.indexOf(item, at + 1))
      if (!LETTER.test(lines[at - 1] ?? "") && !LETTER.test(lines[at + item.length] ?? "")) return true;
    return false;
  }
}
