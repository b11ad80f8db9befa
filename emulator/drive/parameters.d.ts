import type { Json, JsonObject } from "../json";
/** A text parameter or field; undefined when absent. The front door has checked the types. */
export declare function textOf(values: JsonObject, name: string): string | undefined;
export declare function flagOf(values: JsonObject, name: string): boolean | undefined;
export declare function numberOf(values: JsonObject, name: string): number | undefined;
export declare function objectOf(values: JsonObject, name: string): JsonObject | undefined;
export declare function isObject(value: Json | undefined): value is JsonObject;
/** A path parameter: the front door guarantees that it is there. */
export declare function pathText(values: JsonObject, name: string): string;
/** A comma-separated parameter as its parts. */
export declare function partsOf(values: JsonObject, name: string): string[];
/** Milliseconds as Drive writes times. */
export declare function timeText(ms: number): string;
/** Whether the calling app says that it can handle shared drives. */
export declare function allDrives(params: JsonObject): boolean;
