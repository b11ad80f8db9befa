/** Without the first three the add-on can do nothing; without each other one it leaves out one feature. */
export const SCOPES = {
  events: "https://www.googleapis.com/auth/calendar.events.owned",
  files: "https://www.googleapis.com/auth/drive.file",
  locale: "https://www.googleapis.com/auth/script.locale",
  triggers: "https://www.googleapis.com/auth/script.scriptapp",
  ticks: "https://www.googleapis.com/auth/script.external_request",
  tasks: "https://www.googleapis.com/auth/tasks",
  busy: "https://www.googleapis.com/auth/calendar.events.freebusy",
} as const;

export type Permission = keyof typeof SCOPES;

const REQUIRED: readonly Permission[] = ["events", "files", "locale"];

interface ScopedScript {
  getAuthorizationInfo(
    mode: unknown,
    scopes?: readonly string[],
  ): { getAuthorizationStatus(): unknown; getAuthorizationUrl?(): string | null };
  requireScopes?(mode: unknown, scopes: readonly string[]): void;
}

/** Whether this person granted it; undefined where Google cannot say. */
function statusOf(permission: Permission): boolean | undefined {
  try {
    const script = ScriptApp as unknown as ScopedScript;
    const info = script.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [SCOPES[permission]]);
    return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  } catch {
    return undefined;
  }
}

/** Google says so: where it cannot say, a feature is left out. */
export function granted(permission: Permission): boolean {
  return statusOf(permission) === true;
}

/** Google says so: where it cannot say, what was to be done is tried. */
export function withheld(permission: Permission): boolean {
  return statusOf(permission) === false;
}

/** The permissions nothing works without that this person did not give. */
export function missingPermissions(): readonly Permission[] {
  return REQUIRED.filter(withheld);
}

/**
 * Asks for them, where add-ons may ask (Google's pages disagree): the execution then ends here and Google shows its
 * consent page. Where they may not, this returns, and the caller goes on without.
 */
export function ask(permissions: readonly Permission[]): void {
  const scopes = permissions.filter((one) => !granted(one)).map((one) => SCOPES[one]);
  if (scopes.length === 0) return;
  const script = ScriptApp as unknown as ScopedScript;
  try {
    script.requireScopes?.(ScriptApp.AuthMode.FULL, scopes);
  } catch (error) {
    if (isConsent(error)) throw error;
  }
}

/** Google's own page where these can be allowed, if it names one. */
export function consentPage(permissions: readonly Permission[]): string | undefined {
  try {
    const script = ScriptApp as unknown as ScopedScript;
    const scopes = permissions.map((one) => SCOPES[one]);
    return script.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationUrl?.() ?? undefined;
  } catch {
    return undefined;
  }
}

/** Google ends an execution by an exception of its own to show its consent page: that one is not ours to keep. */
export function isConsent(error: unknown): boolean {
  return error instanceof Error && /authorization is required/i.test(error.message);
}

/** One hourly trigger for this person and function. False where Google does not allow it. */
export function everyHour(functionName: string): boolean {
  if (!granted("triggers")) return false;
  try {
    const there = ScriptApp.getProjectTriggers().some((one) => one.getHandlerFunction() === functionName);
    if (!there) ScriptApp.newTrigger(functionName).timeBased().everyHours(1).create();
    return true;
  } catch {
    return false;
  }
}

export function noMoreEveryHour(functionName: string): void {
  removeTriggers((one) => one === functionName);
}

/** Nothing runs for this person any more while they are not there. */
export function noMoreTriggers(): void {
  removeTriggers(() => true);
}

function removeTriggers(which: (functionName: string) => boolean): void {
  if (!granted("triggers")) return;
  try {
    for (const one of ScriptApp.getProjectTriggers())
      if (which(one.getHandlerFunction())) ScriptApp.deleteTrigger(one);
  } catch {}
}
