import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelView } from "../../shared/panel";
import { Icon } from "../frame/icons";

export interface PanelMenuProps {
  readonly view: Pick<PanelView, "card" | "universal"> | undefined;
  onCardAction(index: number): void;
  onUniversal(label: string): void;
  onPermissions(): void;
  onReload(): void;
}

/** The ⋮ of Google's side panel: the card's own actions, then those every card has, then the host's. */
export function PanelMenu({
  view,
  onCardAction,
  onUniversal,
  onPermissions,
  onReload,
}: PanelMenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    items(menu.current)[0]?.focus();
    const outside = (event: MouseEvent) => {
      if (
        event.target instanceof Node &&
        !menu.current?.contains(event.target) &&
        !button.current?.contains(event.target)
      )
        setOpen(false);
    };
    document.addEventListener("mousedown", outside);
    return () => document.removeEventListener("mousedown", outside);
  }, [open]);
  const choose = (work: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    work();
  };
  const key = (event: KeyboardEvent) => {
    const all = items(menu.current);
    const index = all.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape") choose(() => {})();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      all[(index + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length]?.focus();
    }
  };
  const own = view?.card?.cardActions ?? [];
  return (
    <>
      <button
        ref={button}
        type="button"
        class="round"
        aria-label="More options"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div ref={menu} class="menu side-menu" role="menu" tabIndex={-1} onKeyDown={key}>
          {own.map((action, index) => (
            <button
              key={`${index}-${action.actionLabel}`}
              type="button"
              role="menuitem"
              onClick={choose(() => onCardAction(index))}
            >
              {action.actionLabel}
            </button>
          ))}
          {own.length > 0 && <hr />}
          {(view?.universal ?? []).map((label) => (
            <button key={label} type="button" role="menuitem" onClick={choose(() => onUniversal(label))}>
              {label}
            </button>
          ))}
          <button type="button" role="menuitem" onClick={choose(onPermissions)}>
            Permissions
          </button>
          <button type="button" role="menuitem" onClick={choose(onReload)}>
            Reload add-on
          </button>
        </div>
      )}
    </>
  );
}

function items(menu: HTMLElement | null): HTMLButtonElement[] {
  return [...(menu?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])];
}
