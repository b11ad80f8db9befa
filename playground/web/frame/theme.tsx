import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "./icons";

const KEY = "one-on-one.dark";
const system = matchMedia("(prefers-color-scheme: dark)");

/** Dark or light as this browser was told last; until then as its system is. */
export function DarkSwitch(): JSX.Element {
  const [dark, setDark] = useState(chosen);
  useEffect(() => {
    const follow = () => setDark(chosen());
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  const flip = () => {
    localStorage.setItem(KEY, dark ? "no" : "yes");
    setDark(!dark);
  };
  return (
    <button
      type="button"
      class="bar-button"
      aria-label="Dark mode"
      title="Dark mode"
      aria-pressed={dark}
      onClick={flip}
    >
      <Icon name="dark" size={18} />
    </button>
  );
}

function chosen(): boolean {
  const kept = localStorage.getItem(KEY);
  return kept === null ? system.matches : kept === "yes";
}
