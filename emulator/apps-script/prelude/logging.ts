import type { LogLine } from "../protocol";

/** What a script logged, in order, and what the emulator has to say beside it. */
export const logs: LogLine[] = [];
export const warnings: string[] = [];

/** Something Google would accept and show badly. Each is said once. */
export function warn(text: string): void {
  if (!warnings.includes(text)) warnings.push(text);
}

export function installLogging(global: Record<string, unknown>): void {
  const timers = new Map<string, number>();
  const line =
    (level: LogLine["level"]) =>
    (...values: unknown[]): void => {
      logs.push({ level, text: formatted(values) });
    };
  global.console = {
    log: line("log"),
    info: line("info"),
    warn: line("warn"),
    error: line("error"),
    time(label: string) {
      timers.set(label, Date.now());
    },
    timeEnd(label: string) {
      const since = timers.get(label);
      if (since !== undefined) line("log")(`${label}: ${Date.now() - since}ms`);
    },
  };
  const own: string[] = [];
  const Logger = {
    log(...values: unknown[]) {
      const text = formatted(values);
      own.push(text);
      logs.push({ level: "info", text });
      return Logger;
    },
    getLog: () => own.join("\n"),
    clear() {
      own.length = 0;
    },
  };
  global.Logger = Logger;
}

function formatted([first, ...rest]: readonly unknown[]): string {
  if (typeof first !== "string" || !first.includes("%")) return [first, ...rest].map(shown).join(" ");
  const values = [...rest];
  const text = first.replace(/%[sdifjoO%]/g, (mark) => {
    if (mark === "%%") return "%";
    return values.length === 0 ? mark : shown(values.shift());
  });
  return [text, ...values.map(shown)].join(" ");
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
