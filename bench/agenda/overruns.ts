import { AGENDA_BUDGET, type AgendaScale } from "./scale";

/**
 * What of the agenda engine's costs is beyond its budget, in words. On a machine that has other work its time is held to
 * the yardstick that was measured beside it: cores share caches and memory, which processor time does not leave out.
 */
export function agendaOverruns(
  { rows, exponents, yardstick }: AgendaScale,
  machine: "quiet" | "busy" = "quiet",
): string[] {
  const over: string[] = [];
  const allowed = machine === "quiet" ? AGENDA_BUDGET.ms : AGENDA_BUDGET.yardsticks * yardstick;
  for (const { sections, read, plan } of rows)
    if (sections === AGENDA_BUDGET.sections && !(read + plan <= allowed))
      over.push(
        `reading and planning ${sections} sections takes ${(read + plan).toFixed(0)} ms, ${allowed.toFixed(0)} allowed`,
      );
  for (const [what, exponent] of Object.entries(exponents))
    if (!(exponent <= AGENDA_BUDGET.exponent))
      over.push(
        `the cost of an agenda (${what}) grows with the power ${exponent.toFixed(2)} of its size, ${AGENDA_BUDGET.exponent} allowed`,
      );
  return over;
}
