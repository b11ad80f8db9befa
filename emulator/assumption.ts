/**
 * A behaviour of Google's that is not certain. The first answer is the emulator's default; each other one is a switch to
 * test. What somebody ran and wrote down is `recorded`, what Google's own pages say in two ways is `documented`; of
 * everything else nobody has said a word.
 */
export interface Assumption {
  /** "area.short-name", in kebab case. */
  readonly id: string;
  readonly question: string;
  readonly answers: readonly [string, ...string[]];
  /** Where the product meets it. */
  readonly where: string;
  /** The check that would settle it on a real account. */
  readonly check: string;
  /** Who saw the first answer on the live platform, and when. */
  readonly recorded?: string;
  /** The pages of Google's that contradict each other. */
  readonly documented?: string;
}

/** How much is known of a behaviour, the most first. */
export const KINDS = ["recorded", "documented on two sides", "unknown"] as const;

export function kindOf({ recorded, documented }: Assumption): (typeof KINDS)[number] {
  if (recorded !== undefined) return "recorded";
  return documented === undefined ? "unknown" : "documented on two sides";
}
