import { expect, test } from "@jest/globals";
import { storyOf } from "../../simulate/story";
import { storiesHold } from "./stories";

storiesHold(1, 25, { own: true });

test("each of what is one person's alone is played by either of the two, in bad weather too", () => {
  const steps = Array.from({ length: 25 }, (_, at) => storyOf(at + 1, { own: true })).flat();
  for (const act of [
    "say whether they met",
    "ask a question",
    "use a first section",
    "write a note of one's own",
    "look back",
    "send steps to Google Tasks",
    "strike what Google Tasks says is done",
    "copy the doc",
    "end the 1:1",
    "say whether a topic may leave",
    "answer whether it may",
  ]) {
    const played = steps.filter((step) => step.act === act);
    expect([act, new Set(played.map(({ who }) => who)).size]).toEqual([act, 2]);
    expect([act, played.some(({ misfortune }) => misfortune.kind !== "none")]).toEqual([act, true]);
  }
});
