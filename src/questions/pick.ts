import { GROWTH, THEMES, type Theme } from "./themes";

/** A question by its place in the bank: the same in every language. */
export interface Pick {
  readonly theme: Theme;
  readonly at: number;
}

/** What one person was offered about one pair. */
export interface Offered {
  /** By theme, the places of the questions that were passed or asked since the theme was last used up. */
  readonly used: Readonly<Partial<Record<Theme, readonly number[]>>>;
  /** The one on offer now. */
  readonly now?: Pick | undefined;
  /** When a question for growth was last on offer, or the first question at all. Milliseconds. */
  readonly growthMs?: number | undefined;
}

export interface Wish {
  /** How many questions each theme has. */
  readonly sizes: Readonly<Record<Theme, number>>;
  /** The theme that was chosen; without one they take turns. */
  readonly theme?: Theme | undefined;
  /** Offers one for growth once a month. */
  readonly growth: boolean;
  /** Lets two pairs begin with different questions. */
  readonly seed: number;
  readonly nowMs: number;
}

const MONTH_MS = 30 * 86_400_000;

/** The question on offer, chosen where there is none yet; once a month one for growth takes its place. */
export function offered(before: Offered, wish: Wish): Offered & { readonly now: Pick } {
  const { now } = before;
  const there = now !== undefined && now.at < wish.sizes[now.theme];
  if (there && !isGrowthDue(before, wish)) return { ...before, now };
  return following({ ...before, now: undefined }, wish);
}

/** Another one: what is on offer is used, and none comes again until its theme is used up. */
export function following(before: Offered, wish: Wish): Offered & { readonly now: Pick } {
  const used = before.now === undefined ? before.used : withUsed(before.used, before.now);
  const theme = wish.theme ?? (isGrowthDue(before, wish) ? GROWTH : turnOf(before));
  const size = wish.sizes[theme];
  const known = used[theme] ?? [];
  const fresh = places(size).filter((at) => !known.includes(at));
  // Used up: it begins anew, though not with the one that was there a moment ago.
  const last = before.now?.theme === theme ? before.now.at : -1;
  const open = fresh.length > 0 ? fresh : places(size).filter((at) => size === 1 || at !== last);
  const at = open[wish.seed % open.length] ?? 0;
  return {
    used: fresh.length > 0 ? used : { ...used, [theme]: [] },
    now: { theme, at },
    growthMs: theme === GROWTH || before.growthMs === undefined ? wish.nowMs : before.growthMs,
  };
}

/** A month after the first question, and after each that was for growth. */
function isGrowthDue({ growthMs, now }: Offered, { growth, nowMs }: Wish): boolean {
  return growth && growthMs !== undefined && nowMs >= growthMs + MONTH_MS && now?.theme !== GROWTH;
}

/** The theme after the last one. */
function turnOf({ now }: Offered): Theme {
  const last = now === undefined ? -1 : THEMES.indexOf(now.theme);
  return THEMES[(last + 1) % THEMES.length] ?? "opening";
}

function withUsed(used: Offered["used"], { theme, at }: Pick): Offered["used"] {
  const known = used[theme] ?? [];
  return known.includes(at) ? used : { ...used, [theme]: [...known, at] };
}

function places(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at);
}
