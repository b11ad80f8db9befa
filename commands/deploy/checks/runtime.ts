import { unfitForAppsScript } from "../../../build/runtime";
import type { Check } from "./pushed";

/** Syntax and built-ins that Apps Script lacks, or that nobody recorded there. */
export const runtime: Check = {
  name: "what the runtime has",
  problemsOf: ({ code }) => unfitForAppsScript(code),
};
