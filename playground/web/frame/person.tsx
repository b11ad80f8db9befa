import type { JSX } from "preact";

const COLOURS = ["#2456b8", "#8a3b8f", "#1c7445", "#a34711", "#5a49b5", "#0b6e78", "#9a2c4e"];

/** A colour that stays with an address, dark enough for white letters. */
function colourOf(address: string): string {
  let sum = 0;
  for (const letter of address) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return COLOURS[sum % COLOURS.length] ?? "#2456b8";
}

export function Avatar({
  address,
  name,
  size = 28,
}: {
  address: string;
  name: string;
  size?: number;
}): JSX.Element {
  return (
    <span
      class="avatar"
      style={{ background: colourOf(address), width: size, height: size, fontSize: size * 0.45 }}
      aria-hidden="true"
    >
      {name.slice(0, 1).toUpperCase()}
    </span>
  );
}
