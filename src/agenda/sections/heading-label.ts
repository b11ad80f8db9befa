import type { Line } from "../text/lines";
import { emphasized } from "./headings/headings";
import { isDashed } from "./items";
import type { Label, LabelReader } from "./labels/labels";
import { UNSPACED } from "./labels/pair-names";
import type { PartList } from "./part-list";

/** What is known around a line that may head a part. */
export interface HeadingPlace {
  readonly labels: LabelReader;
  readonly parts: PartList;
  /** Levels that lie in the section's own heading. */
  readonly base: number;
  /** The add-on made the section. */
  readonly ours: boolean;
}

/** Signs that people put before a label as well as before an item. */
const BLOCK = /^[■□●○◆◇▪▫▶►★☆]/;

/** The label of a line that heads a part; a heading that says nothing we know still heads one. */
export function headingLabel(
  line: Line,
  text: string,
  next: Line | undefined,
  { labels, parts, base, ours }: HeadingPlace,
): Label | undefined {
  if (line.heading > 0) return labels(text) ?? parts.underNamed(line);
  // One letter is an initial only with a colon behind it: lists are lettered too.
  if (/^[a-z]$/i.test(text)) return undefined;
  if (line.list !== undefined) {
    const deeper = next?.list !== undefined && next.list.level > line.list.level && next.text.trim() !== "";
    return !ours && deeper && line.list.level === base ? labels(text) : undefined;
  }
  if (ours || (line.cell !== undefined && !line.cell.first)) return undefined;
  const bold = emphasized(line);
  const heads = next !== undefined && (next.list !== undefined || isDashed(next.text.trim()));
  if (isDashed(text)) {
    const label = labels(text);
    // "■ Dana" over a list of another kind is no item of it.
    const apart = BLOCK.test(text) && heads && !BLOCK.test(next.text.trim());
    return bold || (apart && label?.weak !== true) ? label : undefined;
  }
  const label = labels(text);
  if (label !== undefined)
    return label.weak !== true || heads || bold || text.endsWith(":") || line.cell !== undefined
      ? label
      : undefined;
  if (heads && parts.current.lists && text.length <= 60) return { owner: "unknown" };
  if (heads && !bold && isBrief(text)) return parts.besidePlain();
  if (!bold || text.length > 60) return undefined;
  const { owner } = parts.current;
  if (owner === "unknown" ? text.includes(":") : !heads) return undefined;
  return parts.beside(line) ?? { owner };
}

/** Three words, six before a colon, that are no sentence: over a list they head a part. */
function isBrief(text: string): boolean {
  if (text.length > (UNSPACED.test(text) ? 8 : 40) || /[.!?,;…]$/.test(text)) return false;
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}]/u.test(text)) return false;
  return text.split(/\s+/).length <= (/[:：]$/.test(text) ? 6 : 3);
}
