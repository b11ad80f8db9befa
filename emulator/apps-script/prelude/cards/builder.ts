import type { JsonObject } from "../../../json";
import type { ReturnedObject } from "../../protocol";
import { exception, notEmulated } from "../connection";
import { nameOf } from "../enumeration";
import { check, classOf, register } from "../signature";

/** What a CardService object holds: its settings by name, read only by its own render. */
export type Data = Record<string, unknown>;

/** A method of a CardService class: the overloads it accepts and what it does; it returns the object unless told. */
export interface Method {
  readonly overloads: readonly (readonly string[])[];
  apply(data: Data, args: readonly unknown[], self: object): unknown;
}

/** A class of CardService: how its objects are built and what JSON they become. */
export interface ClassSpec {
  readonly name: string;
  readonly methods: Readonly<Record<string, Method>>;
  /** The JSON of a finished object. Throws an Exception when something required is missing. */
  render(data: Data): JsonObject;
  /** Has printJson: what a function may return to Google. */
  readonly printable?: boolean;
}

const states = new WeakMap<object, { readonly spec: ClassSpec; readonly data: Data }>();

/** The maker of a class's objects: `CardService.newX()`. */
export function maker(spec: ClassSpec): (initial?: Data) => object {
  // Most executions use few of the classes, so each is made when its first object is.
  let prototype: object | undefined;
  return (initial = {}) => {
    prototype ??= prototypeOf(spec);
    const object = Object.create(prototype) as object;
    states.set(object, { spec, data: { ...initial } });
    register(object, `CardService.${spec.name}`);
    return object;
  };
}

function prototypeOf(spec: ClassSpec): object {
  const prototype: Record<string, unknown> = {
    toString: () => spec.name,
  };
  for (const [name, method] of Object.entries(spec.methods)) {
    prototype[name] = function (this: object, ...args: unknown[]): unknown {
      check(`CardService.${spec.name}.${name}`, args, method.overloads);
      const state = states.get(this);
      if (state === undefined) throw exception(`${name} was called on something else.`);
      return method.apply(state.data, args, this) ?? this;
    };
  }
  if (spec.printable === true) {
    prototype.printJson = function (this: object): string {
      return JSON.stringify(render(this));
    };
  }
  return prototype;
}

/** The JSON of a CardService object. */
export function render(object: unknown): JsonObject {
  const state = typeof object === "object" && object !== null ? states.get(object) : undefined;
  if (state === undefined) throw exception("Not a CardService object.");
  return state.spec.render(state.data);
}

/** What a function returned, ready to cross: CardService objects by class, anything else as JSON would have it. */
export function returned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(returned);
  const className = classOf(value);
  if (className?.startsWith("CardService.") !== true) return value ?? null;
  return {
    cardService: className.slice("CardService.".length),
    json: render(value),
  } satisfies ReturnedObject;
}

/** A setter of one value of a type. Enum members are kept by name. */
export function set(field: string, ...types: readonly string[]): Method {
  return {
    overloads: types.map((type) => [type]),
    apply(data, [value]) {
      data[field] = nameOf(value) || value;
    },
  };
}

/** A method that adds to a list; past `limit` it throws. */
export function add(
  field: string,
  type: string,
  limit?: { readonly most: number; readonly message: string },
): Method {
  return {
    overloads: [[type]],
    apply(data, [value]) {
      const list = listOf(data, field);
      if (limit !== undefined && list.length >= limit.most) throw exception(limit.message);
      data[field] = [...list, value];
    },
  };
}

export function listOf(data: Data, field: string): readonly unknown[] {
  return (data[field] as readonly unknown[] | undefined) ?? [];
}

/** The value of a required setting. */
export function required(data: Data, field: string, className: string): unknown {
  const value = data[field];
  if (value === undefined || value === "") {
    throw exception(`Invalid CardService.${className}: ${field} is required.`);
  }
  return value;
}

/** The entries that were set, as JSON. */
export function present(entries: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as JsonObject;
}

/** The JSON of an object that may not have been set. */
export function rendered(object: unknown): JsonObject | undefined {
  return object === undefined ? undefined : render(object);
}

export function renderedAll(objects: readonly unknown[]): JsonObject[] {
  return objects.map(render);
}

/** A method of Apps Script's that the emulator leaves out: it throws by name. */
export function notHere(what: string): Method {
  return {
    overloads: [["Any"], ["Any", "Any"], []],
    apply: () => notEmulated(`CardService: ${what}`),
  };
}
