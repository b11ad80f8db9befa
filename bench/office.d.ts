import { type Bundle, type Execution } from "../emulator/run";
import { type SidePanel } from "../emulator/side-panel/panel";
import { type Workspace } from "../emulator/workspace";
export declare const ALEX = "alex@example.com";
/** Alex's office with a number of pairs, and the first pair's doc with a number of weekly sections. */
export interface Office {
  readonly workspace: Workspace;
  readonly bundle: Bundle;
  readonly panel: SidePanel;
  /** The series of each pair, and its doc. */
  readonly pairs: readonly {
    readonly eventId: string;
    readonly docId: string;
  }[];
  /** Runs a trigger's function as Alex. */
  trigger(functionName: string): Execution;
}
export interface Size {
  readonly pairs: number;
  readonly sections: number;
}
/** Makes the office through the add-on itself; only the past sections are written by hand. */
export declare function officeOf(bundle: Bundle, { pairs, sections }: Size): Office;
/** A single meeting on one of the next days, half an hour after the one before. */
export declare function meetingWith(
  workspace: Workspace,
  guest: string,
  nth: number,
  recurrence?: string[],
): string;
export declare function aWeekLater({ workspace }: Office): void;
/** Alex's docs, the newest first. */
export declare function docsNamed(workspace: Workspace): string[];
/** Runs a function of the baseline as Alex. Throws when it fails: a comparison with a failure says nothing. */
export declare function runPlain(office: Office, plain: Bundle, functionName: string, event: object): void;
