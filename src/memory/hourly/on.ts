import { forget, recall, remember } from "../../google/memory";

/** Whether this person switched the hourly run on. A trigger may outlive what is remembered of it. */
export function hourlyIsOn(): boolean {
  return recall("hourly") === true;
}

export function rememberHourly(on: boolean): void {
  if (on) remember("hourly", true);
  else forget("hourly");
}
