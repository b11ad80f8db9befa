/** The permissions a feature can do without. */
export declare const SCOPES: {
  readonly guests: "https://www.googleapis.com/auth/calendar.addons.current.event.read";
  readonly freeBusy: "https://www.googleapis.com/auth/calendar.events.freebusy";
  readonly triggers: "https://www.googleapis.com/auth/script.scriptapp";
  readonly tasks: "https://www.googleapis.com/auth/tasks";
};
/** Whether this person granted it. Where Google cannot say, no: the feature is then left out. */
export declare function granted(scope: string): boolean;
/**
 * Asks for it, where add-ons may ask (Google's pages disagree): the execution then ends here and Google shows its
 * consent page. Where they may not, this returns, and the caller goes on without.
 */
export declare function ask(scope: string): void;
/** One hourly trigger for this person and function. False where Google does not allow it. */
export declare function everyHour(functionName: string): boolean;
export declare function noMoreEveryHour(functionName: string): void;
