import { storyReport } from "../../simulate/report";
import { theBundle } from "./bundle";

/** "1 to 25", "26 to 50" …: stretches of seeds, each a test of its own. */
export function stretches(first: number, last: number, size = 25): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = first; from <= last; from += size) found.push([from, Math.min(from + size - 1, last)]);
  return found;
}

/** The reports of the seeds that failed, each with its shortened story. */
export async function failuresOf(first: number, last: number): Promise<string[]> {
  const bundle = await theBundle();
  const failures: string[] = [];
  for (let seed = first; seed <= last; seed++) {
    const failure = storyReport(bundle, seed);
    if (failure !== undefined) failures.push(failure);
  }
  return failures;
}
