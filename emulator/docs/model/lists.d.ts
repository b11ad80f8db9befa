import type { ListState } from "./document";
export declare const CHECKBOX = "BULLET_CHECKBOX";
export declare const DEEPEST = 8;
export declare function isPreset(preset: string): boolean;
/** Indents of a list's level in points: 36 a step, the glyph hanging 18 before the text. */
export declare function indentsOf(level: number): {
  readonly indentFirstLine: {
    readonly magnitude: number;
    readonly unit: "PT";
  };
  readonly indentStart: {
    readonly magnitude: number;
    readonly unit: "PT";
  };
};
/** A list as `createParagraphBullets` makes it: nine levels, the checkbox one with neither glyph type nor symbol (seen). */
export declare function listOf(preset: string): ListState;
export declare function isCheckbox(list: ListState | undefined): boolean;
export declare function isNumbered(list: ListState | undefined, level: number): boolean;
