import type { Request } from "../../../contract/docs";
import { LINES } from "../../check/lines";
import { words } from "../../text/words";

const say = () => words().check;

/** How many lines were found as assumed, which otherwise, and how many Google would not tell. */
export interface Tally {
  readonly asAssumed: number;
  readonly others: readonly string[];
  readonly untold: number;
}

export function tallyOf(answers: Readonly<Record<string, string>>): Tally {
  const found = LINES.filter(({ id }) => answers[id] !== undefined);
  const untold = found.filter(({ id }) => isUntold(answers[id]));
  const others = found.filter(({ id, assumed }) => answers[id] !== assumed && !isUntold(answers[id]));
  return {
    asAssumed: found.length - untold.length - others.length,
    others: others.map(({ question, id, assumed }) => say().found(question, answers[id] ?? "", assumed)),
    untold: untold.length,
  };
}

/** The report: what was found, each line with its id, and what nobody but two people or a client over REST can find. */
export function reportOf(answers: Readonly<Record<string, string>>, day: string): readonly Request[] {
  const { others, asAssumed, untold } = tallyOf(answers);
  const told = LINES.filter(({ id }) => answers[id] !== undefined);
  const rest = (by: string) => LINES.filter((line) => answers[line.id] === undefined && line.by === by);
  const parts: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [say().reportTitle(day), [say().done(asAssumed, others.length, untold), say().sendBack]],
    [
      say().foundHere,
      told.map(({ id, question, assumed }) => {
        const answer = answers[id] ?? "";
        const mark = isUntold(answer) ? "?" : answer === assumed ? "✓" : "✗";
        return `${mark} ${id}: ${question} ${answer}${mark === "✗" ? ` (${say().assumed(assumed)})` : ""}`;
      }),
    ],
    ...(["a hand", "alone", "two people", "REST"] as const).map(
      (by) =>
        [
          say().settledBy[by],
          rest(by).map(({ id, question, check }) => `${id}: ${question} ${check}`),
        ] as const,
    ),
  ];
  return laidOut(parts.filter(([, lines]) => lines.length > 0));
}

function laidOut(parts: readonly (readonly [string, readonly string[]])[]): readonly Request[] {
  const lines = parts.flatMap(([heading, below]) => [
    { text: heading, style: "HEADING_2" as const },
    ...below.map((text) => ({ text, style: "NORMAL_TEXT" as const })),
  ]);
  const text = lines.map((line) => line.text).join("\n");
  let start = 1;
  const styles: Request[] = [];
  for (const line of lines) {
    if (line.style === "HEADING_2")
      styles.push({
        updateParagraphStyle: {
          range: { startIndex: start, endIndex: start + line.text.length },
          paragraphStyle: { namedStyleType: line.style },
          fields: "namedStyleType",
        },
      });
    start += line.text.length + 1;
  }
  return [{ insertText: { location: { index: 1 }, text } }, ...styles];
}

function isUntold(answer: string | undefined): boolean {
  return answer?.startsWith("cannot tell") === true;
}
