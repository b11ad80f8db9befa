import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Change, Refusal } from "../../shared/steering";
import { PAGE_NAME, viewer } from "./place";

/** The server said no; the message is meant for the person. */
export class Refused extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.name = "Refused";
    this.code = code;
  }
}

export interface Ask {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
}

/** One question to the playground's server, asked as this window's person. */
export async function ask<T>(path: string, { method = "GET", body, query = {} }: Ask = {}): Promise<T> {
  const search = new URLSearchParams({ as: viewer(), window: PAGE_NAME, ...query });
  let answer: Response;
  try {
    answer = await fetch(`/api${path}?${search}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refused(
      0,
      "The playground's server does not answer. Start it again with npm start; nothing is lost.",
    );
  }
  if (!answer.ok) {
    const refusal = (await answer.json().catch(() => undefined)) as Refusal | undefined;
    throw new Refused(answer.status, refusal?.error.message ?? `The server answered ${answer.status}.`);
  }
  return (await answer.json()) as T;
}

type Listener = () => void;
const listeners = new Set<Listener>();
let source: EventSource | undefined;
let lastVersion: number | undefined;

/** Calls back whenever anything in the workspace may have changed, in this window or another. Returns its end. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  if (source === undefined) {
    source = new EventSource("/api/changes");
    source.onmessage = (message) => {
      const { version } = JSON.parse(String(message.data)) as Change;
      const first = lastVersion === undefined;
      const same = version === lastVersion;
      lastVersion = version;
      if (!first && !same) for (const each of listeners) each();
    };
  }
  return () => void listeners.delete(listener);
}

/** What a view asked the server for: still coming, there, or refused. What was there stays while it is asked again. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly error: Refused | undefined;
  /** Asks once more; over when what is shown is what the newest question brought. */
  again(): Promise<void>;
}

/** Asks when the question changes and whenever the workspace does. An empty path asks nothing. */
export function useAnswer<T>(path: string, query: Readonly<Record<string, string>> = {}): Answer<T> {
  const [state, setState] = useState<{ value: T | undefined; error: Refused | undefined }>({
    value: undefined,
    error: undefined,
  });
  const key = `${path}?${new URLSearchParams(query)}`;
  const newest = useRef(0);
  const coming = useRef<Promise<void>>(Promise.resolve());
  const asked = useCallback(async () => {
    if (path === "") return;
    const turn = ++newest.current;
    try {
      const value = await ask<T>(path, { query });
      if (turn === newest.current) setState({ value, error: undefined });
    } catch (error) {
      if (turn === newest.current) setState((before) => ({ ...before, error: error as Refused }));
    }
    // The key stands for path and query.
  }, [key]);
  const load = useCallback(async () => {
    let awaited = asked();
    coming.current = awaited;
    await awaited;
    while (awaited !== coming.current) {
      awaited = coming.current;
      await awaited;
    }
  }, [asked]);
  useEffect(() => {
    void load();
    return onChange(() => void load());
  }, [load]);
  return { ...state, again: load };
}
