import { expect, test } from "@jest/globals";
import { ALEX, aPair, DANA, opens, typesInDoc } from "../flows/world";

const HIDDEN = ["\u061c", "\u{e0041}\u{e0042}", "\ufff9", "\ufffb", "\u00ad", "\u180e", "\u2066", "\u200b"];

test("what hides in a topic or turns it round is not shown, lines within it become blanks", async () => {
  const pair = await aPair();
  typesInDoc(pair, DANA, HIDDEN.map((sign) => `Pay${sign}`).join("rise "));
  const hidden = opens(pair.office, ALEX, pair.next()).texts().join("\n");
  expect(hidden).toContain("Payrise Payrise Payrise");
  for (const sign of HIDDEN) expect(hidden).not.toContain(sign);
});

test("joiners of emoji and of scripts, and signs that leave ink, stay", async () => {
  const pair = await aPair();
  const kept = "👩‍💻 می‌خواهم ؀١٢";
  typesInDoc(pair, DANA, kept);
  expect(opens(pair.office, ALEX, pair.next()).texts().join("\n")).toContain(kept);
});
