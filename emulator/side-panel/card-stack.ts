import type { GoogleAppsCardV1Card } from "../../contract/cards";
import { type FormValues, initialValues } from "./form-values";
import type { NavigationStep } from "./responses";

/** A card as the panel holds it: with what was entered and unfolded in it. */
export interface Shown {
  readonly card: GoogleAppsCardV1Card;
  readonly values: FormValues;
  /** The inputs that somebody entered something in. */
  readonly touched: readonly string[];
  readonly unfolded: readonly number[];
}

export function show(
  card: GoogleAppsCardV1Card,
  kept: FormValues = {},
  touched: readonly string[] = [],
): Shown {
  const values = initialValues(card);
  for (const name of Object.keys(values)) if (Object.hasOwn(kept, name)) values[name] = kept[name] ?? null;
  return { card, values, touched, unfolded: [] };
}

/**
 * The stack after one navigation step, bottom first (source: Navigation reference). The root never goes away;
 * `keepValues` is the action's persistValues: what was entered stays in a card that takes the place of this one.
 */
export function navigate(
  stack: readonly Shown[],
  step: NavigationStep,
  keepValues: boolean,
): readonly Shown[] {
  const below = stack.slice(0, -1);
  if ("pushCard" in step) return [...stack, show(step.pushCard)];
  if ("updateCard" in step) {
    const before = keepValues ? stack.at(-1) : undefined;
    return [...below, show(step.updateCard, before?.values, before?.touched)];
  }
  if ("pop" in step) return below.length === 0 ? stack : below;
  if ("popToRoot" in step) return stack.slice(0, 1);
  const at = stack.map(({ card }) => card.name).lastIndexOf(step.popToCard);
  if (at < 0) throw new Error(`There is no card named "${step.popToCard}" on the stack.`);
  return stack.slice(0, at + 1);
}
