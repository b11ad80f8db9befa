import fc from "fast-check";
import {
  blank,
  bold,
  bullet,
  checkbox,
  date,
  heading,
  image,
  italic,
  link,
  numbered,
  type Piece,
  person,
  plain,
  richLink,
  struck,
  table,
  title,
} from "../../../emulator/docs/compose";
import type { RichRun } from "../../../emulator/docs/docs";
import type { Owner } from "../../../src/agenda/model";
import type { Confidence } from "../../../src/text/doc-words";

/** What happens to a doc; numbers point into whatever is there, modulo its length. */
export type Step =
  | { readonly do: "type"; readonly at: number; readonly text: string }
  | { readonly do: "delete"; readonly at: number; readonly length: number }
  | { readonly do: "backspace" | "tick" | "nest" | "unnest" | "image"; readonly at: number }
  | { readonly do: "style"; readonly at: number; readonly style: "bold" | "strikethrough" | "italic" }
  | { readonly do: "bullet"; readonly at: number; readonly shape: "checkbox" | "bullet" | "number" | "none" }
  | { readonly do: "chip"; readonly at: number; readonly chip: "person" | "date" | "richLink" }
  | { readonly do: "move"; readonly at: number; readonly to: number }
  | { readonly do: "suggest"; readonly at: number; readonly text: string }
  | { readonly do: "section"; readonly days: number; readonly newestFirst: boolean; readonly reuse: boolean }
  | { readonly do: "topic"; readonly owner: Exclude<Owner, "unknown">; readonly text: string }
  | { readonly do: "carry"; readonly mask: number; readonly fileChips: boolean }
  | { readonly do: "done"; readonly at: number }
  | { readonly do: "say"; readonly at: number; readonly says: Confidence; readonly by: "Dana" | "Alex" }
  | { readonly do: "undo" };

export const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==";

/** As people type: plain, long, with what looks like our own or like structure, beyond the basic plane, right to left. */
const words = fc.oneof(
  fc.constantFrom(
    "Budget",
    "Parental leave cover",
    "Send the level guide",
    "🧑🏽‍🚀 launch 🚀",
    "e\u0301te\u0301 a\u0300 Lyon",
    "שלום מה נשמע",
    "- by hand",
    "[ ] box by hand",
    "1. numbered",
    "since 6 Nov",
    "→ 27 Nov",
    "\tafter a tab",
    "two\vlines",
    "𝕳𝖊𝖑𝖑𝖔",
    "a\u00a0b\u2002c",
    "Status: fine",
    "ends in a blank ",
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
);

const nat = fc.nat({ max: 10_000 });

const humanStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("type" as const), at: nat, text: words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("type" as const),
      at: nat,
      text: fc.constantFrom("\n", "x\n", "\ny"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("delete" as const),
      at: nat,
      length: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "backspace" as const,
        "tick" as const,
        "nest" as const,
        "unnest" as const,
        "image" as const,
      ),
      at: nat,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("style" as const),
      at: nat,
      style: fc.constantFrom("bold" as const, "strikethrough" as const, "italic" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("bullet" as const),
      at: nat,
      shape: fc.constantFrom("checkbox" as const, "bullet" as const, "number" as const, "none" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("chip" as const),
      at: nat,
      chip: fc.constantFrom("person" as const, "date" as const, "richLink" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("move" as const), at: nat, to: nat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("suggest" as const), at: nat, text: words }) },
);

const flowStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("section" as const),
      days: fc.integer({ min: -10, max: 60 }),
      newestFirst: fc.boolean(),
      reuse: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("topic" as const),
      owner: fc.constantFrom("direct" as const, "manager" as const, "actions" as const),
      text: words,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("carry" as const), mask: fc.nat(), fileChips: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("done" as const), at: nat }) },
  { weight: 2, arbitrary: fc.constant({ do: "undo" as const }) },
);

export const steps = fc.array(
  fc.oneof({ weight: 3, arbitrary: humanStep }, { weight: 2, arbitrary: flowStep }),
  {
    minLength: 4,
    maxLength: 14,
  },
);

const saying: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("say" as const),
  at: nat,
  says: fc.constantFrom("asked" as const, "onlyHere" as const, "shareable" as const),
  by: fc.constantFrom("Dana" as const, "Alex" as const),
});

/** Steps among which people say of topics whether they may leave the room. */
export const stepsWithSayings = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: humanStep },
    { weight: 2, arbitrary: flowStep },
    { weight: 1, arbitrary: saying },
  ),
  { minLength: 6, maxLength: 16 },
);

const run: fc.Arbitrary<string | RichRun> = fc.oneof(
  { weight: 5, arbitrary: words.map((text) => text.replace(/\n/g, " ")) },
  words.map((text) => bold(text.replace(/\n/g, " "))),
  words.map((text) => italic(text.replace(/\n/g, " "))),
  fc.constantFrom(
    struck("was"),
    link("the plan", "https://example.com/plan"),
    person("sam@example.com", "Sam Okoro"),
  ),
  fc.constantFrom(
    date("2026-12-24T12:00:00Z"),
    richLink("https://docs.google.com/document/d/abc/edit", "https://docs.google.com/document/d/abc/edit"),
    image({ uri: PIXEL }),
  ),
);

const line = fc.array(run, { minLength: 1, maxLength: 3 });
const level = fc.constantFrom(0, 0, 1, 2);

const item: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ line, level, ticked: fc.boolean() }).map((item) => checkbox(item.line, item)),
  fc.record({ line, level }).map((item) => bullet(item.line, item)),
  line.map((runs) => numbered(runs)),
  line.map((runs) => plain(...runs)),
  fc.constantFrom(blank(), table(["Hiring", "two offers"], ["Lisbon", "flat found"])),
);

/** The days that people's own docs begin with. */
export const KEPT_DAYS: readonly string[] = ["2026-11-06", "2026-11-13", "2026-11-20", "2026-11-27"];
const dates = ["Fri 6 Nov 2026", "13 Nov", "2026-11-20", "November 27, 2026"];

/** Docs that people keep by hand, in one of several manners. */
export const keptDoc: fc.Arbitrary<readonly Piece[]> = fc
  .record({
    sections: fc.array(fc.record({ parts: fc.boolean(), items: fc.array(item, { maxLength: 5 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    newestFirst: fc.boolean(),
    headed: fc.constantFrom("heading" as const, "bold" as const, "plain" as const),
    titled: fc.boolean(),
  })
  .map(({ sections, newestFirst, headed, titled }) => {
    const dated = sections.map((section, index) => ({ ...section, date: dates[index] ?? "" }));
    if (newestFirst) dated.reverse();
    return [
      ...(titled ? [title("Dana / Alex 1:1")] : []),
      ...dated.flatMap(({ date: day, parts, items }) => [
        headed === "heading" ? heading(2, day) : headed === "bold" ? plain(bold(day)) : plain(day),
        ...(parts ? [heading(3, "Dana's topics")] : []),
        ...items,
        ...(parts ? [heading(3, "Action items"), bullet("Send notes")] : []),
      ]),
    ];
  });

/** Either answer to what Google leaves open, where a plan could depend on it. */
export const answers = fc.record({
  "docs.heading-id-when-split": fc.constantFrom("stays-with-words", "stays-with-newline"),
  "docs.tick-when-split": fc.constantFrom("one-line-keeps-it", "copied"),
  "docs.style-at-line-start": fc.constantFrom("the-line", "line-before"),
  "docs.joined-line-style": fc.constantFrom("first", "last"),
  "docs.named-style-clears": fc.constantFrom("bold-and-italic", "all-but-links"),
  "docs.named-style-direction": fc.constantFrom("stays", "reset"),
  "docs.bullets-on-bullets": fc.constantFrom("level-kept", "by-tabs-only"),
  "docs.indent-after-bullets": fc.constantFrom("nesting-only", "list-indent-kept"),
  "docs.range-to-segment-end": fc.constantFrom("allowed", "refused"),
  "docs.named-range-emptied": fc.constantFrom("vanishes", "stays-empty"),
  "docs.named-range-moved": fc.constantFrom("lost", "follows"),
  "docs.heading-address": fc.constantFrom("as-url", "as-heading"),
  "docs.ticked-strikethrough": fc.constantFrom("not-read-back", "read-back"),
});
