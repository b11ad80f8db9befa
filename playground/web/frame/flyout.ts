import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Something that opens under its button and closes with Escape or a press elsewhere. */
export interface Flyout<Box extends HTMLElement> {
  readonly open: boolean;
  readonly button: RefObject<HTMLButtonElement>;
  readonly box: RefObject<Box>;
  flip(): void;
  /** Closes it and gives the focus back to its button. */
  close(): void;
}

export function useFlyout<Box extends HTMLElement = HTMLFieldSetElement>(): Flyout<Box> {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<Box>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>("button, input, select")?.focus();
    const outside = ({ target }: Event) => {
      const inside =
        target instanceof Node && (box.current?.contains(target) || button.current?.contains(target));
      if (!inside) setOpen(false);
    };
    const key = (event: KeyboardEvent) => event.key === "Escape" && close();
    document.addEventListener("mousedown", outside);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("mousedown", outside);
      document.removeEventListener("keydown", key);
    };
  }, [open]);
  return { open, button, box, flip: () => setOpen(!open), close };
}
