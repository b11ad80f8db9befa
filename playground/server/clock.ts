import type { Workspace } from "../../emulator/workspace";
import type { Person } from "../../emulator/world";
import type { ClockStep } from "../shared/steering";
import { type Meeting, meetingsAhead } from "./calendar/meetings";
import { PageError } from "./refusal";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STEPS: Readonly<Record<string, number>> = {
  "5-minutes": 5 * MINUTE_MS,
  "30-minutes": 30 * MINUTE_MS,
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
} satisfies Record<Exclude<ClockStep, "meeting-start" | "meeting-end">, number>;

/** How far the clock goes for a step, in milliseconds, and the meeting it then stands at. Throws where there is none. */
export function stepOf(
  workspace: Workspace,
  person: Person,
  step: string,
): { readonly ms: number; readonly meeting?: string } {
  const fixed = STEPS[step];
  if (fixed !== undefined) return { ms: fixed };
  const now = workspace.clock.now();
  const to = (moment: (meeting: Meeting) => number) => {
    const next = meetingsAhead(workspace, person).find((meeting) => moment(meeting) > now);
    if (next === undefined)
      throw new PageError(409, `${person.name} has no meeting with anybody in the next three months.`);
    return { ms: moment(next) - now, meeting: next.title };
  };
  if (step === "meeting-start") return to(({ start }) => start);
  if (step === "meeting-end") return to(({ end }) => end);
  throw new PageError(400, `The clock knows no step “${step}”.`);
}
