/** Something that the person at the terminal can put right: what is the matter, and the next command or step. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly next: readonly string[] = [],
    /** 2 is a wrong command line. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
