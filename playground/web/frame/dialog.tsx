import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

/** A dialog over the page: Escape and the scrim close it, focus stays inside and goes back where it was. */
export function Dialog({
  title,
  children,
  actions,
  onClose,
}: {
  title: string;
  children: ComponentChildren;
  actions: ComponentChildren;
  onClose: () => void;
}): JSX.Element {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const first = box.current?.querySelector<HTMLElement>("[autofocus], input, select, textarea, button");
    first?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.key === "Tab") keepInside(event, box.current);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the scrim only repeats what Escape and Cancel do.
    <div class="scrim" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div
        ref={box}
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        onKeyDown={key}
      >
        <form onSubmit={(event) => event.preventDefault()}>
          <h2 id={id}>{title}</h2>
          <div class="dialog-body">{children}</div>
          <div class="dialog-actions">{actions}</div>
        </form>
      </div>
    </div>
  );
}

/** The two buttons of a dialog that asks something. */
export function Confirmation({
  words,
  cancel = "Cancel",
  disabled = false,
  onClose,
  onConfirm,
}: {
  words: string;
  cancel?: string;
  disabled?: boolean;
  onClose: () => void;
  onConfirm: () => void;
}): JSX.Element {
  return (
    <>
      <button type="button" class="plain" onClick={onClose}>
        {cancel}
      </button>
      <button type="submit" class="plain main" disabled={disabled} onClick={onConfirm}>
        {words}
      </button>
    </>
  );
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = [
    ...(box?.querySelectorAll<HTMLElement>("button, input, select, textarea, a[href]") ?? []),
  ].filter((stop) => !stop.hasAttribute("disabled"));
  const [first, last] = [stops[0], stops.at(-1)];
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first?.focus();
  }
}
