import type { DateElementProperties, SuggestedTextStyle, TextStyle } from "../../../contract/docs";
/** What any inline thing carries: how it looks, and which suggestions put it in, take it out or restyle it. */
export interface Marks {
  readonly style: TextStyle;
  readonly insertions?: readonly string[];
  readonly deletions?: readonly string[];
  readonly restyles?: Readonly<Record<string, SuggestedTextStyle>>;
}
/** Things of length 1 that stand among the words. */
export type InlineObject =
  | {
      readonly kind: "person";
      readonly id: string;
      readonly email: string;
      readonly name?: string;
    }
  | {
      readonly kind: "date";
      readonly id: string;
      readonly properties: DateElementProperties;
    }
  | {
      readonly kind: "richLink";
      readonly id: string;
      readonly uri: string;
      readonly title: string;
      readonly mimeType?: string;
    }
  | {
      readonly kind: "image";
      readonly objectId: string;
    }
  | {
      readonly kind: "footnote";
      readonly footnoteId: string;
    }
  | {
      readonly kind: "pageBreak";
    }
  | {
      readonly kind: "horizontalRule";
    };
export type TextInline = Marks & {
  readonly kind: "text";
  readonly text: string;
};
export type ObjectInline = Marks & InlineObject;
export type Inline = TextInline | ObjectInline;
export declare function inlineLength(inline: Inline): number;
export declare function lengthOf(inlines: readonly Inline[]): number;
/** What lies between two offsets, cutting text where it must. */
export declare function slice(inlines: readonly Inline[], from: number, to: number): Inline[];
export declare function sameMarks(a: Marks, b: Marks): boolean;
/** Neighbouring text of one look becomes one run, as Google answers it; empty text goes. */
export declare function joined(inlines: readonly Inline[]): Inline[];
/** The same inlines with `change` done to what lies between two offsets. */
export declare function changeBetween(
  inlines: readonly Inline[],
  from: number,
  to: number,
  change: (inline: Inline) => Inline,
): Inline[];
/** The words, with Google's placeholder character for everything that is no text. */
export declare function textOf(inlines: readonly Inline[]): string;
/** A style that a newline may carry: links are not settable on newline characters. */
export declare function withoutLink(style: TextStyle): TextStyle;
