import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Where something sits in the top card: keys and indexes from the card's JSON down. The server looks it up in its own copy. */
export type CardPath = readonly (string | number)[];

/** What widgets ask of the panel around them. */
export interface CardHost {
  /** While an action runs nothing else can be pressed, as in Google's panel. */
  readonly busy: boolean;
  /** The path of what runs now, for its spinner. */
  readonly running: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  set(name: string, values: readonly string[]): void;
  /** Runs the onClick found at the path. */
  press(path: CardPath): void;
  /** Sets a value and runs the onChangeAction found at the path, if there is one. */
  changed(name: string, values: readonly string[], path: CardPath | undefined): void;
  suggest(name: string, typed: string): Promise<readonly string[]>;
}

const nobody: CardHost = {
  busy: false,
  running: "",
  values: {},
  set() {},
  press() {},
  changed() {},
  suggest: async () => [],
};

export const CardHostContext = createContext<CardHost>(nobody);

export function useCardHost(): CardHost {
  return useContext(CardHostContext);
}

export function pathName(path: CardPath): string {
  return path.join(".");
}
