import { invalidValue } from "./errors";

/** A parsed `q` of files.list. Source: "Search query terms and operators". */
export type Query =
  | { readonly kind: "and" | "or"; readonly left: Query; readonly right: Query }
  | { readonly kind: "not"; readonly inner: Query }
  | { readonly kind: "compare"; readonly field: string; readonly operator: Operator; readonly value: string }
  | { readonly kind: "in"; readonly field: string; readonly value: string }
  | { readonly kind: "has"; readonly field: string; readonly key: string; readonly value: string };

export type Operator = "contains" | "=" | "!=" | "<" | "<=" | ">" | ">=";

const EQUALITY: readonly Operator[] = ["=", "!="];
const ORDER: readonly Operator[] = ["<=", "<", "=", "!=", ">", ">="];
/** The fields that can be compared, with their operators and the kind of value they take. */
const COMPARED: Readonly<
  Record<string, { operators: readonly Operator[]; value: "text" | "flag" | "time" }>
> = {
  name: { operators: ["contains", ...EQUALITY], value: "text" },
  fullText: { operators: ["contains"], value: "text" },
  mimeType: { operators: ["contains", ...EQUALITY], value: "text" },
  modifiedTime: { operators: ORDER, value: "time" },
  viewedByMeTime: { operators: ORDER, value: "time" },
  createdTime: { operators: ORDER, value: "time" },
  sharedWithMeTime: { operators: ORDER, value: "time" },
  trashed: { operators: EQUALITY, value: "flag" },
  starred: { operators: EQUALITY, value: "flag" },
  sharedWithMe: { operators: EQUALITY, value: "flag" },
  visibility: { operators: EQUALITY, value: "text" },
  "shortcutDetails.targetId": { operators: EQUALITY, value: "text" },
};
const COLLECTIONS = ["parents", "owners", "writers", "readers"];
const MAPS = ["properties", "appProperties"];

interface Token {
  readonly kind: "word" | "text" | "sign";
  readonly text: string;
}

/** Throws 400 `Invalid Value` at location q for what is no query. Operators of equal rank go from left to right. */
export function parseQuery(q: string): Query {
  const tokens = tokensOf(q);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const refuse = (): never => {
    throw invalidValue("q");
  };
  const next = (): Token => tokens[at++] ?? refuse();
  const isWord = (word: string): boolean => {
    const token = peek();
    return token?.kind === "word" && token.text.toLowerCase() === word;
  };
  const sign = (text: string): void => {
    const token = next();
    if (token.kind !== "sign" || token.text !== text) refuse();
  };
  const word = (text: string): void => {
    if (!isWord(text)) refuse();
    at += 1;
  };
  const text = (): string => {
    const token = next();
    return token.kind === "text" ? token.text : refuse();
  };

  function expression(): Query {
    let left = operand();
    while (isWord("and") || isWord("or")) {
      const kind = next().text.toLowerCase() as "and" | "or";
      left = { kind, left, right: operand() };
    }
    return left;
  }

  function operand(): Query {
    if (isWord("not")) {
      at += 1;
      return { kind: "not", inner: operand() };
    }
    const token = next();
    if (token.kind === "sign" && token.text === "(") {
      const inner = expression();
      sign(")");
      return inner;
    }
    if (token.kind === "text") {
      word("in");
      const field = next().text;
      return COLLECTIONS.includes(field) ? { kind: "in", field, value: token.text } : refuse();
    }
    if (token.kind !== "word") return refuse();
    return MAPS.includes(token.text) ? has(token.text) : comparison(token.text);
  }

  function has(field: string): Query {
    word("has");
    sign("{");
    word("key");
    sign("=");
    const key = text();
    word("and");
    word("value");
    sign("=");
    const value = text();
    sign("}");
    return { kind: "has", field, key, value };
  }

  function comparison(field: string): Query {
    const known = COMPARED[field];
    // A flag may stand alone: `sharedWithMe and name contains 'hello'`.
    if (known?.value === "flag" && peek()?.text !== "=" && peek()?.text !== "!=")
      return { kind: "compare", field, operator: "=", value: "true" };
    const operator = next().text as Operator;
    if (known === undefined || !known.operators.includes(operator)) return refuse();
    const token = next();
    if (known.value === "flag") {
      const flag = token.kind === "word" ? token.text.toLowerCase() : "";
      return flag === "true" || flag === "false"
        ? { kind: "compare", field, operator, value: flag }
        : refuse();
    }
    if (token.kind !== "text") return refuse();
    if (known.value === "time" && Number.isNaN(timeOf(token.text))) return refuse();
    return { kind: "compare", field, operator, value: token.text };
  }

  const query = expression();
  return at === tokens.length ? query : refuse();
}

/** A time of a query: RFC 3339, in UTC when it names no zone. */
export function timeOf(text: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes("T");
  return Date.parse(zoned ? text : `${text}Z`);
}

const TOKEN =
  /\s*(?:'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"|(<=|>=|!=|[<>=(){}])|([A-Za-z][\w.]*))\s*/y;

function tokensOf(q: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < q.length) {
    const match = TOKEN.exec(q);
    if (match === null) throw invalidValue("q");
    const [, single, double, sign, word] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.replace(/\\([\s\S])/g, "$1") });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
  }
  if (tokens.length === 0) throw invalidValue("q");
  return tokens;
}
