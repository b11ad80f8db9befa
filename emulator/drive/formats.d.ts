/** What Google's editors' files can be exported as (source: "Export MIME types for Google Workspace documents"). */
export declare const EXPORT_TYPES: Readonly<Record<string, readonly string[]>>;
/** The forms the emulator really makes. */
export declare const EMULATED_EXPORTS: readonly string[];
/** Exported content is limited to 10 MB. */
export declare const EXPORT_LIMIT_BYTES: number;
