import type { NestingLevel } from "../../../contract/docs";
import type { ListState } from "./document";

type Glyph = NonNullable<NestingLevel["glyphType"]>;

/** The glyphs of each preset for its first three levels; they repeat below. */
const SYMBOLS: Readonly<Record<string, readonly [string, string, string]>> = {
  BULLET_DISC_CIRCLE_SQUARE: ["●", "○", "■"],
  BULLET_DIAMONDX_ARROW3D_SQUARE: ["❖", "➢", "■"],
  BULLET_ARROW_DIAMOND_DISC: ["➔", "◆", "●"],
  BULLET_STAR_CIRCLE_SQUARE: ["★", "○", "■"],
  BULLET_ARROW3D_CIRCLE_SQUARE: ["➢", "○", "■"],
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: ["◄", "◆", "●"],
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: ["❖", "◇", "■"],
  BULLET_DIAMOND_CIRCLE_SQUARE: ["◆", "○", "■"],
};

const NUMBERS: Readonly<Record<string, readonly [Glyph, Glyph, Glyph]>> = {
  NUMBERED_DECIMAL_ALPHA_ROMAN: ["DECIMAL", "ALPHA", "ROMAN"],
  NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: ["DECIMAL", "ALPHA", "ROMAN"],
  NUMBERED_DECIMAL_NESTED: ["DECIMAL", "DECIMAL", "DECIMAL"],
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: ["UPPER_ALPHA", "ALPHA", "ROMAN"],
  NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: ["UPPER_ROMAN", "UPPER_ALPHA", "DECIMAL"],
  NUMBERED_ZERODECIMAL_ALPHA_ROMAN: ["ZERO_DECIMAL", "ALPHA", "ROMAN"],
};

export const CHECKBOX = "BULLET_CHECKBOX";
export const DEEPEST = 8;

export function isPreset(preset: string): boolean {
  return preset === CHECKBOX || preset in SYMBOLS || preset in NUMBERS;
}

/** Indents of a list's level in points: 36 a step, the glyph hanging 18 before the text. */
export function indentsOf(level: number) {
  return {
    indentFirstLine: { magnitude: 36 * (level + 1) - 18, unit: "PT" },
    indentStart: { magnitude: 36 * (level + 1), unit: "PT" },
  } as const;
}

function formatOf(preset: string, level: number): string {
  if (preset === "NUMBERED_DECIMAL_NESTED") {
    return `${Array.from({ length: level + 1 }, (_, i) => `%${i}`).join(".")}.`;
  }
  if (preset === "NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS") return `%${level})`;
  return preset in NUMBERS ? `%${level}.` : `%${level}`;
}

function levelOf(preset: string, level: number): NestingLevel {
  const common: NestingLevel = {
    bulletAlignment: "START",
    glyphFormat: formatOf(preset, level),
    ...indentsOf(level),
    textStyle: { underline: false },
    startNumber: 1,
  };
  const numbers = NUMBERS[preset];
  if (numbers !== undefined) return { ...common, glyphType: numbers[level % 3] };
  const symbols = SYMBOLS[preset];
  if (symbols !== undefined) return { ...common, glyphSymbol: symbols[level % 3] };
  return { ...common, glyphType: "GLYPH_TYPE_UNSPECIFIED" };
}

/** A list as `createParagraphBullets` makes it: nine levels, the checkbox one with neither glyph type nor symbol (seen). */
export function listOf(preset: string): ListState {
  return {
    preset,
    properties: { nestingLevels: Array.from({ length: DEEPEST + 1 }, (_, level) => levelOf(preset, level)) },
  };
}

export function isCheckbox(list: ListState | undefined): boolean {
  if (list === undefined) return false;
  if (list.preset !== undefined) return list.preset === CHECKBOX;
  const first = list.properties.nestingLevels?.[0];
  return first?.glyphType === "GLYPH_TYPE_UNSPECIFIED" && first.glyphSymbol === undefined;
}

export function isNumbered(list: ListState | undefined, level: number): boolean {
  const type = list?.properties.nestingLevels?.[level]?.glyphType;
  return type !== undefined && type !== "GLYPH_TYPE_UNSPECIFIED" && type !== "NONE";
}
