import { type Method, methods } from "../api/contract";

/** A path of the contract as a pattern: which request it answers and where its parameters stand. */
interface Route {
  readonly method: Method;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Literal characters of the path: of two routes that fit, the more literal one is meant (`files/trash`). */
  readonly literal: number;
}

export interface Match {
  readonly method: Method;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

const routes: readonly Route[] = [...methods.values()].map(routeOf).sort((a, b) => b.literal - a.literal);

/** `{name}` stands for one segment, `{+name}` for the rest of the path. */
function routeOf(method: Method): Route {
  const names: string[] = [];
  let literal = 0;
  const pattern = method.path
    .split(/(\{\+?\w+\})/)
    .map((part) => {
      const [, rest, name] = /^\{(\+?)(\w+)\}$/.exec(part) ?? [];
      if (name === undefined) {
        literal += part.length;
        return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      }
      names.push(name);
      return rest === "+" ? "(.+)" : "([^/]+)";
    })
    .join("");
  return { method, pattern: new RegExp(`^/${pattern}$`), names, literal };
}

/** The method of the contract that a request is for; undefined for a path Google does not serve. */
export function routeFor(httpMethod: string, path: string): Match | undefined {
  for (const { method, pattern, names } of routes) {
    if (method.httpMethod !== httpMethod) continue;
    const found = pattern.exec(path);
    if (found === null) continue;
    const params = Object.fromEntries(names.map((name, place) => [name, decode(found[place + 1] ?? "")]));
    return { method, params };
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
