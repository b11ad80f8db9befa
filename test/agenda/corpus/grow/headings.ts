import type { Expected } from "../../expected";
import type { Body, Heading, Kept, Meeting } from "./kept";

const head = (words: string, { iso }: Meeting) => `${words} ‹${iso}›`;
/** "1. joulukuuta" is no numbered list in the notation. */
const plainly = (line: string) => (/^1\. /.test(line) ? `| ${line}` : line);
const anyLook = ({ needs }: Body) => needs === undefined;

export const headings: readonly Heading[] = [
  {
    name: "heading 2",
    part: (words) => `### ${words}`,
    lines: (_, meeting) => [head(`${meeting.rare ? "#" : "##"} ${meeting.words}`, meeting)],
    rare: true,
    years: (year) => `# ${year}`,
    suits: anyLook,
  },
  {
    name: "heading 1",
    part: (words) => `## ${words}`,
    lines: (_, meeting) => [head(`${meeting.rare ? "##" : "#"} ${meeting.words}`, meeting)],
    rare: true,
    suits: anyLook,
  },
  {
    name: "heading 3",
    part: (words) => `**${words}**`,
    lines: (_, meeting) => [head(`### ${meeting.words}`, meeting), ""],
    years: (year) => `= ${year}`,
    suits: anyLook,
  },
  {
    name: "bold",
    part: (words) => `__${words}__`,
    lines: (_, meeting) => ["", head(`**${meeting.words}**`, meeting)],
    suits: anyLook,
  },
  {
    name: "heading 2 or underlined",
    part: (words) => `**${words}**`,
    lines: (_, meeting) => ["", head(meeting.rare ? `__${meeting.words}__` : `## ${meeting.words}`, meeting)],
    rare: true,
    suits: anyLook,
  },
  {
    name: "plain",
    part: (words) => words,
    lines: (_, meeting) => ["", plainly(head(meeting.words, meeting))],
    bare: true,
    suits: ({ needs }) => needs === undefined || needs === "plain",
  },
  {
    name: "bullet",
    part: (words) => words,
    lines: (_, meeting) => [head(`* ${meeting.words}`, meeting)],
    bare: true,
    suits: ({ needs }) => needs === "bullet",
  },
  {
    name: "row",
    part: (words) => words,
    lines: (_, meeting) => ["<row>", "<cell>", plainly(head(meeting.words, meeting))],
    bare: true,
    suits: ({ needs }) => needs === "row",
  },
];

/** What stands above the first meeting and below the last one. */
export function furniture(kept: Kept, order: Expected["order"]): { above: string[]; below: string[] } {
  const { dice, tongue, people, heading, body } = kept;
  const above = dice.oneIn(2) ? [`= 1:1 ${people.manager.given} / ${people.direct.given}`] : [];
  if (!heading.name.startsWith("heading") || body.needs !== undefined) return { above, below: [] };
  const level = heading.name === "heading 1" ? "#" : "##";
  const chapter = (words: string, lines: readonly string[]) => [`${level} ${words}`, ...lines];
  const below: string[] = [];
  if (dice.oneIn(5))
    (order === "oldest-first" ? above : below).push(
      ...chapter(
        tongue.parking,
        dice
          .pick([tongue.topics, tongue.actions])
          .slice(0, 2)
          .map((words) => `* ${words}`),
      ),
    );
  if (dice.oneIn(5))
    below.push(...chapter(tongue.template, ["Date: [insert date]", "* [topic]", "* [who] [what] by [when]"]));
  if (dice.oneIn(6)) below.push(`<tab ${tongue.goals}>`, `## ${tongue.goals}`, `* ${tongue.topics[0]}`);
  return { above, below };
}
