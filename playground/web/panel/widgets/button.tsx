import type { JSX } from "preact";
import type {
  GoogleAppsCardV1Button,
  GoogleAppsCardV1ButtonList,
  GoogleAppsCardV1Icon,
} from "../../../../contract/cards";
import { Icon, iconForGoogleName } from "../../frame/icons";
import { localLink } from "../../frame/place";
import { type CardPath, pathName, useCardHost } from "../card-host";

const LOOK = {
  FILLED: "filled",
  FILLED_TONAL: "tonal",
  OUTLINED: "outlined",
  BORDERLESS: "borderless",
  TYPE_UNSPECIFIED: "borderless",
} as const;

export function CardButton({
  button,
  path,
  look,
}: {
  button: GoogleAppsCardV1Button;
  path: CardPath;
  look?: string;
}): JSX.Element {
  const host = useCardHost();
  const running = host.running === pathName(path);
  const shape = look ?? LOOK[button.type ?? "TYPE_UNSPECIFIED"];
  const icon = iconName(button.icon);
  const inside = (
    <>
      {icon !== undefined && <Icon name={icon} size={18} />}
      {button.text !== undefined && <span>{button.text}</span>}
    </>
  );
  const name = button.altText ?? button.icon?.altText;
  const url = button.onClick?.openLink?.url;
  if (url !== undefined && button.disabled !== true) {
    return (
      <a
        class={`card-button ${shape}`}
        href={localLink(url)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={name}
      >
        {inside}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={`card-button ${shape}`}
      disabled={button.disabled === true}
      aria-disabled={host.busy}
      aria-busy={running}
      aria-label={name}
      onClick={() => host.press([...path, "onClick"])}
    >
      {inside}
    </button>
  );
}

export function ButtonListWidget({
  list,
  path,
}: {
  list: GoogleAppsCardV1ButtonList;
  path: CardPath;
}): JSX.Element {
  return (
    <div class="card-buttons">
      {(list.buttons ?? []).map((button, index) => (
        <CardButton key={index} button={button} path={[...path, "buttons", index]} />
      ))}
    </div>
  );
}

export function iconName(icon: GoogleAppsCardV1Icon | undefined): string | undefined {
  if (icon === undefined) return undefined;
  const name = icon.knownIcon ?? icon.materialIcon?.name;
  return name === undefined ? undefined : (iconForGoogleName(name) ?? "star");
}
