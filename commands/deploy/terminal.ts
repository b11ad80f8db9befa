import { createInterface } from "node:readline/promises";

/** Where the command speaks, and whether somebody is there to answer. */
export interface Terminal {
  say(line: string): void;
  /** Yes or no. In a pipe nobody is asked, and the answer is yes. */
  agrees(question: string): Promise<boolean>;
}

export function terminal(): Terminal {
  const somebody = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return {
    say: (line) => console.log(line),
    async agrees(question) {
      if (!somebody) return true;
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await lines.question(`${question} [y/N] `);
      lines.close();
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}
