import type { Handler } from "../api/call";
/** How far a method of the contract is emulated. */
export interface Coverage {
  readonly name: string;
  readonly state: "done" | "partial" | "absent";
  /** What a partial method lacks. */
  readonly missing?: string;
}
export declare const driveCoverage: readonly Coverage[];
/** Absent methods answer by their name. */
export declare function absentMethods(): Record<string, Handler>;
