import type { Answer } from "../../cards/answer";
import { alone } from "../../google/lock";
import { forgetPair } from "../../pair/sweep";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { openHome } from "../open/open-home";

/**
 * "Take off my list": a 1:1 of somebody else's, of which nothing is to come, is forgotten for this person alone. Doc and
 * event stay as they are; with the doc opened in Docs the pair is known again.
 */
export function takeOffList(context: Context): Answer {
  alone(() => forgetPair(param(context, "docId")));
  return { ...openHome(context), toast: words().ending.offDone };
}
