import { createInterface } from "node:readline/promises";
import type { Again } from "./order";
import { Stop } from "./stop";

/** Where the command speaks, and whether somebody is there to answer. */
export interface Terminal {
  say(line: string): void;
  /** Yes or no. Throws Stop where nobody can be asked and nobody agreed beforehand. */
  agrees(question: string): Promise<boolean>;
}

const TTY = process.stdin.isTTY === true && process.stdout.isTTY === true;

/** `agreed`: whoever ran the command said yes beforehand. */
export function terminal(again: Again, agreed: boolean, somebody: boolean = TTY): Terminal {
  return {
    say: (line) => console.log(line),
    async agrees(question) {
      if (agreed) return true;
      if (!somebody)
        throw new Stop(`${question} Nobody is at a terminal to say so: it was not done.`, [
          `${again("--agree")}   (says yes beforehand)`,
        ]);
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await lines.question(`${question} [y/N] `);
      lines.close();
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}
