/**
 * What a card's inputs show before anybody touches them. Google documents that a press brings the inputs' values, and
 * one report says that untouched ones no longer come: so every shown default travels in the parameters of the card's
 * main button (`in.FIELD`, `time.FIELD`, see request/context.ts).
 */
interface Form {
  readonly shown: Record<string, string>;
  /** Names this form among those drawn, where an input may be emptied: see `onEmptied`. */
  id?: string;
}

let form: Form = { shown: {} };

/** A card begins: what the last one showed is no default of this one. */
export function newForm(): void {
  form = { shown: {} };
}

export function shownChoice(field: string, value: string | undefined): void {
  if (value !== undefined && value !== "") form.shown[`in.${field}`] = value;
}

export function shownTime(field: string, hour: number, minute: number): void {
  form.shown[`time.${field}`] = `${hour}:${minute}`;
}

/**
 * Choices that are on beforehand and that a person can take off altogether: then nothing comes of them, just as of
 * untouched ones. A note that they were touched tells the two apart; gives back the parameters of the press that makes it.
 */
export function shownSet(
  field: string,
  values: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (values.length === 0) return undefined;
  form.shown[`in.${field}`] = values.join("\n");
  form.id ??= Math.random().toString(36).slice(2, 10);
  return { form: form.id, field };
}

/** What the button that hands over the form carries along. */
export function formParams(): Readonly<Record<string, string>> {
  return { ...form.shown, ...(form.id === undefined ? {} : { form: form.id }) };
}
