import type { GoogleAppsCardV1Card, GoogleAppsCardV1DateTimePicker } from "../../contract/cards";
import type { JsonObject } from "../json";
import type { ScriptWorkspace } from "../run";
import { offsetAt } from "../zone";
import { type Input, inputsOf } from "./card-reading";
import { linesOf } from "./card-text";

/** What stands in an input: text, the chosen values, or a moment as the picker keeps it (ms, UTC wall time). */
export type FormValue = string | readonly string[] | number | null;

/** The values of a card's inputs by name. Switches of one name share an entry: the values of those that are on. */
export type FormValues = Record<string, FormValue>;

/** What a card's inputs hold before anybody touches them. */
export function initialValues(card: GoogleAppsCardV1Card): FormValues {
  const values: FormValues = {};
  for (const entry of inputsOf(card)) {
    const name = entry.input.name ?? "";
    switch (entry.kind) {
      case "text":
        values[name] = entry.input.value ?? "";
        break;
      case "selection":
        values[name] = (entry.input.items ?? [])
          .filter((item) => item.selected === true)
          .map((item) => item.value ?? "");
        break;
      case "switch": {
        const before = (values[name] as readonly string[] | undefined) ?? [];
        values[name] = entry.input.selected === true ? [...before, entry.input.value ?? ""] : before;
        break;
      }
      case "picker":
        values[name] = entry.input.valueMsEpoch === undefined ? null : Number(entry.input.valueMsEpoch);
        break;
    }
  }
  return values;
}

/** `value` as a person enters it: text; one or several choices by value or words; true or false for a switch; a date, a time or both as ISO text. */
export type Entered = string | readonly string[] | boolean | null;

/** The value of an input after a person entered something. Throws, naming what there is, for what cannot be entered. */
export function enter(inputs: readonly Input[], name: string, before: FormValue, value: Entered): FormValue {
  const [entry] = inputs;
  if (entry === undefined) throw new Error(`The card has no input "${name}".`);
  switch (entry.kind) {
    case "text":
      return enterText(name, entry.input.validation?.characterLimit, value);
    case "switch":
      return enterSwitch(inputs, name, before, value);
    case "selection":
      return choose(entry, name, value);
    case "picker":
      return pick(entry.input, name, value);
  }
}

function enterText(name: string, limit: number | undefined, value: Entered): string {
  if (typeof value !== "string") throw new Error(`"${name}" takes text.`);
  // The field stops taking characters at its limit.
  return limit === undefined ? value : value.slice(0, limit);
}

function enterSwitch(inputs: readonly Input[], name: string, before: FormValue, value: Entered): FormValue {
  if (typeof value !== "boolean") throw new Error(`"${name}" is a switch: it takes true or false.`);
  if (inputs.length > 1) throw new Error(`${inputs.length} switches are named "${name}".`);
  const own = (inputs[0]?.input as { value?: string } | undefined)?.value ?? "";
  const others = (before as readonly string[]).filter((one) => one !== own);
  return value ? [...others, own] : others;
}

function choose(entry: Extract<Input, { kind: "selection" }>, name: string, value: Entered): FormValue {
  const wanted = typeof value === "string" ? [value] : Array.isArray(value) ? (value as string[]) : undefined;
  if (wanted === undefined) throw new Error(`"${name}" takes one or several of its items.`);
  const items = entry.input.items ?? [];
  const chosen = wanted.map((one) => {
    const item = items.find(
      (candidate) => candidate.value === one || linesOf(candidate.text ?? "").join(" ") === one,
    );
    if (item === undefined) {
      throw new Error(
        `"${name}" has no item "${one}", only ${items.map((other) => `"${other.text ?? ""}"`).join(", ")}.`,
      );
    }
    return item.value ?? "";
  });
  const single = entry.input.type === "RADIO_BUTTON" || entry.input.type === "DROPDOWN";
  if (single && chosen.length !== 1) throw new Error(`"${name}" takes exactly one item.`);
  return items.map((item) => item.value ?? "").filter((one) => chosen.includes(one));
}

function pick(input: GoogleAppsCardV1DateTimePicker, name: string, value: Entered): FormValue {
  if (value === null) return null;
  const form = {
    DATE_ONLY: /^\d{4}-\d\d-\d\d$/,
    TIME_ONLY: /^\d\d:\d\d$/,
    DATE_AND_TIME: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
  };
  const type = input.type ?? "DATE_AND_TIME";
  if (typeof value !== "string" || !form[type].test(value)) {
    throw new Error(
      `"${name}" takes ${type === "DATE_ONLY" ? "2026-11-27" : type === "TIME_ONLY" ? "10:30" : "2026-11-27T10:30"}.`,
    );
  }
  if (type === "TIME_ONLY") return Date.parse(`1970-01-01T${value}Z`);
  return Date.parse(type === "DATE_ONLY" ? `${value}T00:00Z` : `${value}Z`);
}

export interface FormStyle {
  /** An empty text input is there as "" rather than left out. */
  readonly emptyText: boolean;
  /** What nobody entered anything in is there too, with what it shows. */
  readonly untouched: boolean;
  /** Hours and minutes of 0 are there rather than left out. */
  readonly zeros: boolean;
  /** ms to take from a wall time to get what dateTimeInput carries. */
  readonly dateTimeShift: (wall: number, input: GoogleAppsCardV1DateTimePicker) => number;
}

/** How the workspace's assumptions have the inputs sent, seen from a zone. */
export function formStyleOf({ assumptions }: ScriptWorkspace, zone: string): FormStyle {
  const wall = assumptions.answer("side-panel.date-time-input") !== "instant";
  return {
    emptyText: assumptions.answer("side-panel.empty-text-input") === "empty string",
    untouched: assumptions.answer("side-panel.untouched-inputs") === "sent",
    zeros: assumptions.answer("side-panel.zero-hours") === "sent",
    dateTimeShift: (value, input) => {
      if (wall) return 0;
      return input.timezoneOffsetDate === undefined
        ? offsetAt(value, zone)
        : input.timezoneOffsetDate * 60_000;
    },
  };
}

/** The formInputs of an action's event (source: guide "Event objects", form inputs). */
export function formInputs(
  card: GoogleAppsCardV1Card,
  values: FormValues,
  touched: readonly string[],
  style: FormStyle,
): JsonObject {
  const result: JsonObject = {};
  for (const entry of inputsOf(card)) {
    const name = entry.input.name ?? "";
    const value = values[name] ?? null;
    if (!style.untouched && !touched.includes(name)) continue;
    if (entry.kind === "text") {
      if (value !== "" || style.emptyText) result[name] = { stringInputs: { value: [value as string] } };
    } else if (entry.kind === "picker") {
      if (typeof value === "number") result[name] = pickerInput(entry.input, value, style);
    } else if (Array.isArray(value) && value.length > 0) {
      result[name] = { stringInputs: { value: [...(value as string[])] } };
    }
  }
  return result;
}

function pickerInput(input: GoogleAppsCardV1DateTimePicker, value: number, style: FormStyle): JsonObject {
  switch (input.type) {
    case "DATE_ONLY":
      return { dateInput: { msSinceEpoch: String(value) } };
    case "TIME_ONLY": {
      const minutes = Math.floor(value / 60_000);
      const time = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
      const given = Object.entries(time).filter(([, amount]) => amount !== 0 || style.zeros);
      return { timeInput: Object.fromEntries(given) };
    }
    default:
      return {
        dateTimeInput: {
          hasDate: true,
          hasTime: true,
          msSinceEpoch: String(value - style.dateTimeShift(value, input)),
        },
      };
  }
}

/** Required inputs that hold nothing: Google asks for them before it runs the action. */
export function missingInputs(
  card: GoogleAppsCardV1Card,
  values: FormValues,
  required: readonly string[] | "all",
): readonly string[] {
  const names = inputsOf(card).map(({ input }) => input.name ?? "");
  return names.filter((name) => {
    if (required !== "all" && !required.includes(name)) return false;
    const value = values[name] ?? null;
    return value === null || value === "" || (Array.isArray(value) && value.length === 0);
  });
}
