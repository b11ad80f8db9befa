import { de } from "../../../text/de";
import { en } from "../../../text/en";

const OUR_TOPICS = [en, de].map(({ topics, first, second }) => {
  const [before = "", after = ""] = topics("\u0000").split("\u0000");
  return { before, after, times: [first(0), second(0)].map((time) => time.replace(/\d.*$/, "")) };
});
/** What the add-on calls the next steps, in each of its languages. */
export const OUR_STEPS: ReadonlySet<string> = new Set([en.nextSteps, de.nextSteps]);

/** Whether one of our part headings says how many minutes it has, which nobody types that way. */
export function isTimed(heading: string): boolean {
  const time = heading.split(" · ")[1];
  return time !== undefined && OUR_TOPICS.some(({ times }) => times.some((start) => time.startsWith(start)));
}

/** Whether a heading is worded as the add-on words its parts, in any of its languages and for any name. */
export function isOurPartHeading(text: string): boolean {
  const words = text.trim();
  if (OUR_STEPS.has(words)) return true;
  const [topics = "", time] = words.split(" · ");
  return OUR_TOPICS.some(
    ({ before, after, times }) =>
      topics.startsWith(before) &&
      topics.endsWith(after.replace(/^s /, " ")) &&
      topics.length > before.length + after.length &&
      (time === undefined || times.some((start) => time.startsWith(start))),
  );
}
