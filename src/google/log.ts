/** Codes and counts only: never a name, an address, an id or a word of the notes. */
export function logOutcome(functionName: string, outcome: string, status?: number): void {
  console.log(
    JSON.stringify(status === undefined ? { functionName, outcome } : { functionName, outcome, status }),
  );
}
