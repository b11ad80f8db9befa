import { AGENDA_BUDGET, type AgendaScale } from "./scale";

/** What of the agenda engine's costs is beyond its budget, in words. */
export function agendaOverruns({ rows, exponents }: AgendaScale): string[] {
  const over: string[] = [];
  for (const { sections, read, plan } of rows)
    if (sections === AGENDA_BUDGET.sections && !(read + plan <= AGENDA_BUDGET.ms))
      over.push(
        `reading and planning ${sections} sections takes ${(read + plan).toFixed(0)} ms, ${AGENDA_BUDGET.ms} allowed`,
      );
  for (const [what, exponent] of Object.entries(exponents))
    if (!(exponent <= AGENDA_BUDGET.exponent))
      over.push(
        `the cost of an agenda (${what}) grows with the power ${exponent.toFixed(2)} of its size, ${AGENDA_BUDGET.exponent} allowed`,
      );
  return over;
}
