import { AGENDA_BUDGET, type AgendaScale } from "./scale";

/**
 * What of the agenda engine's costs is beyond its budget, in words. `room` is what the time may be longer by where another
 * suite works beside it: two cores share the caches and the memory, which processor time does not leave out.
 */
export function agendaOverruns({ rows, exponents }: AgendaScale, room = 1): string[] {
  const over: string[] = [];
  const allowed = AGENDA_BUDGET.ms * room;
  for (const { sections, read, plan } of rows)
    if (sections === AGENDA_BUDGET.sections && !(read + plan <= allowed))
      over.push(
        `reading and planning ${sections} sections takes ${(read + plan).toFixed(0)} ms, ${allowed} allowed`,
      );
  for (const [what, exponent] of Object.entries(exponents))
    if (!(exponent <= AGENDA_BUDGET.exponent))
      over.push(
        `the cost of an agenda (${what}) grows with the power ${exponent.toFixed(2)} of its size, ${AGENDA_BUDGET.exponent} allowed`,
      );
  return over;
}
