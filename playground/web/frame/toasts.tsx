import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "./icons";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

const SHOWN_MS = 6000;
let next = 1;
let show: ((toast: Toast) => void) | undefined;

/** A line at the bottom of the window that goes by itself; a bad one waits to be closed. */
export function tell(text: string, bad = false): void {
  show?.({ id: next++, text, bad });
}

/** Runs what a person asked for and says what went wrong, if anything did. True when it went well. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error), true);
    return false;
  }
}

export function Toasts(): JSX.Element {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  useEffect(() => {
    show = (toast) => {
      setToasts((all) => [...all.slice(-2), toast]);
      if (!toast.bad) setTimeout(() => close(toast.id), SHOWN_MS);
    };
    return () => {
      show = undefined;
    };
  }, []);
  const close = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));
  return (
    <div class="toasts" role="status">
      {toasts.map((toast) => (
        <div key={toast.id} class="toast" data-bad={toast.bad}>
          <span>{toast.text}</span>
          <button type="button" class="round" aria-label="Close this message" onClick={() => close(toast.id)}>
            <Icon name="close" size={18} />
          </button>
        </div>
      ))}
    </div>
  );
}
