/** A parsed `q` of files.list. Source: "Search query terms and operators". */
export type Query =
  | {
      readonly kind: "and" | "or";
      readonly left: Query;
      readonly right: Query;
    }
  | {
      readonly kind: "not";
      readonly inner: Query;
    }
  | {
      readonly kind: "compare";
      readonly field: string;
      readonly operator: Operator;
      readonly value: string;
    }
  | {
      readonly kind: "in";
      readonly field: string;
      readonly value: string;
    }
  | {
      readonly kind: "has";
      readonly field: string;
      readonly key: string;
      readonly value: string;
    };
export type Operator = "contains" | "=" | "!=" | "<" | "<=" | ">" | ">=";
/** Throws 400 `Invalid Value` at location q for what is no query. Operators of equal rank go from left to right. */
export declare function parseQuery(q: string): Query;
/** A time of a query: RFC 3339, in UTC when it names no zone. */
export declare function timeOf(text: string): number;
