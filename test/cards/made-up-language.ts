import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * A language nobody speaks: English with every letter accented and every word a third longer, as German or Finnish
 * would be. What still shows plain letters on a card was not in the catalogue; what is cut off would be cut off there.
 */
export function madeUp<T>(catalogue: T): T {
  return turned(catalogue) as T;
}

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const TURNED = "áƀćđéƒǵħíĵķĺḿńóṕɋŕśťúṽẃẍýźÁƁĆĐÉƑǴĦÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẌÝŹ";
const turn = new Map([...PLAIN].map((letter, at) => [letter, [...TURNED][at] ?? letter]));

/** Marks of a link, entities and addresses stay: they are no words. */
function turnedText(text: string): string {
  return text
    .split(/(<[^>]*>|&\w+;|https?:\/\/\S+|[^\s<>()"]+@[^\s<>()"]+|[\w-]+(?:\/[\w-]+)+)/)
    .map((part, at) => (at % 2 === 1 ? part : longer(part)))
    .join("");
}

function longer(part: string): string {
  return part.replace(/[A-Za-z]+/g, (word) => {
    const said = [...word].map((letter) => turn.get(letter) ?? letter).join("");
    return word.length < 3 ? said : `${said}${"ŧ".repeat(Math.round(word.length / 3))}`;
  });
}

function turned(value: unknown): unknown {
  if (typeof value === "string") return turnedText(value);
  if (typeof value === "function")
    return (...given: unknown[]) => turned((value as (...all: unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turned(one)]));
}

/** For the bundle: the English catalogue says everything in the made-up language. */
export function madeUpLanguage(): Plugin {
  const source = (name: string) => turnedSource(name);
  return {
    name: "made-up-language",
    setup(build) {
      build.onLoad({ filter: /src[\\/]text[\\/]en[\\/]english\.ts$/ }, ({ path }) => ({
        contents: source(readFileSync(path, "utf8")),
        loader: "ts",
      }));
    },
  };
}

function turnedSource(english: string): string {
  const helpers = [turnedText, longer, turned].map(String).join("\n");
  const table = `const turn = new Map(${JSON.stringify([...turn])});`;
  const plain = english.replace("export const english =", "const plainEnglish =");
  return `${plain}\n${table}\n${helpers}\nexport const english = turned(plainEnglish) as typeof plainEnglish;\n`;
}
