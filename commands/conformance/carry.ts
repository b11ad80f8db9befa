import type { Asking, Call, Reply } from "../../src/check/call";

/** Carries one question to Google, or to what stands in for it. */
export type Carrier = (call: Call) => Promise<Reply>;

/** Runs what asks to its end, question by question. */
export async function carriedOut<T>(asking: Asking<T>, carrier: Carrier): Promise<T> {
  let step = asking.next();
  while (!step.done) step = asking.next(await carrier(step.value));
  return step.value;
}
