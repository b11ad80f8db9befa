/** The permissions a feature can do without. */
export const SCOPES = {
  guests: "https://www.googleapis.com/auth/calendar.addons.current.event.read",
  triggers: "https://www.googleapis.com/auth/script.scriptapp",
} as const;

interface ScopedScript {
  getAuthorizationInfo(mode: unknown, scopes?: readonly string[]): { getAuthorizationStatus(): unknown };
  requireScopes?(mode: unknown, scopes: readonly string[]): void;
}

/** Whether this person granted it. Where Google cannot say, no: the feature is then left out. */
export function granted(scope: string): boolean {
  try {
    const script = ScriptApp as unknown as ScopedScript;
    const info = script.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [scope]);
    return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  } catch {
    return false;
  }
}

/**
 * Asks for it, where add-ons may ask (Google's pages disagree): the execution then ends here and Google shows its
 * consent page. Where they may not, this returns, and the caller goes on without.
 */
export function ask(scope: string): void {
  if (granted(scope)) return;
  const script = ScriptApp as unknown as ScopedScript;
  try {
    script.requireScopes?.(ScriptApp.AuthMode.FULL, [scope]);
  } catch (error) {
    if (isConsent(error)) throw error;
  }
}

/** Google ends an execution by an exception of its own to show its consent page: that one is not ours to keep. */
export function isConsent(error: unknown): boolean {
  return error instanceof Error && /authorization is required/i.test(error.message);
}

/** One hourly trigger for this person and function. False where Google does not allow it. */
export function everyHour(functionName: string): boolean {
  if (!granted(SCOPES.triggers)) return false;
  try {
    const there = ScriptApp.getProjectTriggers().some((one) => one.getHandlerFunction() === functionName);
    if (!there) ScriptApp.newTrigger(functionName).timeBased().everyHours(1).create();
    return true;
  } catch {
    return false;
  }
}

export function noMoreEveryHour(functionName: string): void {
  if (!granted(SCOPES.triggers)) return;
  try {
    for (const one of ScriptApp.getProjectTriggers())
      if (one.getHandlerFunction() === functionName) ScriptApp.deleteTrigger(one);
  } catch {}
}
