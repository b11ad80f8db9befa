import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Change } from "../shared/steering";

/** Tells every open window that the workspace may have changed. Windows then ask again for what they show. */
export interface Changes {
  readonly version: number;
  tell(): void;
  listen(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  let version = 0;
  const listeners = new Set<(change: Change) => void>();
  return {
    get version() {
      return version;
    },
    tell() {
      version += 1;
      for (const listener of listeners) listener({ version });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const KEEP_ALIVE_MS = 20_000;

/** The stream of changes as server-sent events; it starts with the current version. */
export function streamChanges(context: Context, changes: Changes, closing: AbortSignal): Response {
  return streamSSE(context, async (stream) => {
    const send = (change: Change) => void stream.writeSSE({ data: JSON.stringify(change) });
    const stop = changes.listen(send);
    send({ version: changes.version });
    await new Promise<void>((done) => {
      const beat = setInterval(() => void stream.writeSSE({ event: "beat", data: "" }), KEEP_ALIVE_MS);
      const end = () => {
        clearInterval(beat);
        stop();
        done();
      };
      stream.onAbort(end);
      closing.addEventListener("abort", end, { once: true });
      if (closing.aborted) end();
    });
  });
}
