import { expect, test } from "@jest/globals";
import { following, type Offered, offered, type Wish } from "../../src/questions/pick";
import { GROWTH, THEMES } from "../../src/questions/themes";
import { questionWords } from "../../src/text/en/questions";

const DAY_MS = 86_400_000;
const ASKERS = ["manager", "direct"] as const;
const all = ASKERS.flatMap((asker) => THEMES.flatMap((theme) => questionWords[asker][theme]));

test("six questions for each theme and each of the two, none twice", () => {
  for (const asker of ASKERS)
    for (const theme of THEMES)
      expect([asker, theme, questionWords[asker][theme].length]).toEqual([asker, theme, 6]);
  expect(new Set(all).size).toBe(all.length);
});

test.each(all)("open and short: %s", (question) => {
  expect(question.split(/\s+/).length).toBeLessThan(15);
  expect(question).toMatch(/\?$/);
  // What can be answered with yes or no begins with a verb.
  expect(question).toMatch(/^(?:What|Which|Who|Whose|Where|When|How|If)\b/);
  expect(question).not.toMatch(/\b(?:status|progress|update|scale|score|rate|percent|deadline)\b/i);
  // Nor does it ask how far a piece of work is, or for an excuse.
  expect(question).not.toMatch(
    /\b(?:on track|overdue|behind|blocked|done yet|how far|how many|how often)\b/i,
  );
  expect(question).not.toMatch(/\bwhy (?:did|do|does|are|is|have|has|was|were|\w+n't)\b/i);
});

const sizes = Object.fromEntries(THEMES.map((theme) => [theme, 6])) as Wish["sizes"];

test.each([0, 1, 7, 123_456])(
  "with seed %i a theme is used up before a question of it comes again",
  (seed) => {
    let now: Offered = { used: {} };
    const wish = { sizes, growth: false, seed, nowMs: 0, theme: "feedback" } as const;
    const places: number[] = [];
    for (let count = 0; count < 18; count++) {
      const next = following(now, wish);
      places.push(next.now.at);
      now = next;
    }
    for (const from of [0, 6, 12]) expect(new Set(places.slice(from, from + 6)).size).toBe(6);
    expect(places[6]).not.toBe(places[5]);
    expect(places[12]).not.toBe(places[11]);
  },
);

test("without a theme they take turns, and what is on offer stays until it is passed", () => {
  const wish = { sizes, growth: false, seed: 3, nowMs: 0 };
  let now = offered({ used: {} }, wish);
  expect(offered(now, wish).now).toEqual(now.now);
  const themes = [now.now.theme];
  for (let count = 1; count < 10; count++) {
    now = following(now, wish);
    themes.push(now.now.theme);
  }
  expect(themes).toEqual([...THEMES, THEMES[0]]);
});

test("a question for growth comes once a month, unless that is switched off", () => {
  const wish = (day: number, growth = true) => ({ sizes, growth, seed: 3, nowMs: day * DAY_MS });
  const first = offered({ used: {} }, wish(1));
  expect(first.now.theme).toBe("opening");
  expect(offered(first, wish(30)).now.theme).toBe("opening");
  const growth = offered(first, wish(31));
  expect(growth.now.theme).toBe(GROWTH);
  expect(offered(first, wish(31, false)).now.theme).toBe("opening");
  const after = following(growth, wish(32));
  expect(after.now.theme).not.toBe(GROWTH);
  expect(offered(after, wish(60)).now.theme).toBe(after.now.theme);
  expect(offered(after, wish(62)).now.theme).toBe(GROWTH);
});
