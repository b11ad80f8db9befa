import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type {
  GoogleAppsCardV1DecoratedText,
  GoogleAppsCardV1SwitchControl,
  GoogleAppsCardV1TextParagraph,
} from "../../../../contract/cards";
import { Icon } from "../../frame/icons";
import { localLink } from "../../frame/place";
import { type CardPath, useCardHost } from "../card-host";
import { GoogleText, plainText } from "../google-text";
import { CardButton, iconName } from "./button";

export function TextParagraphWidget({
  paragraph,
}: {
  paragraph: GoogleAppsCardV1TextParagraph;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const limit = paragraph.maxLines ?? 0;
  const text = (
    <p
      class="card-text"
      style={limit > 0 && !open ? { "-webkit-line-clamp": String(limit) } : undefined}
      data-clamped={limit > 0 && !open}
    >
      <GoogleText html={paragraph.text ?? ""} />
    </p>
  );
  if (limit === 0) return text;
  return (
    <>
      {text}
      <button type="button" class="card-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Show less" : "Show more"}
      </button>
    </>
  );
}

export function DecoratedTextWidget({
  item,
  path,
}: {
  item: GoogleAppsCardV1DecoratedText;
  path: CardPath;
}): JSX.Element {
  const host = useCardHost();
  const icon = iconName(item.startIcon ?? item.icon);
  const endIcon = iconName(item.endIcon);
  const main = item.contentText?.text ?? item.text ?? "";
  const top = item.topLabelText?.text ?? item.topLabel ?? "";
  const bottom = item.bottomLabelText?.text ?? item.bottomLabel ?? "";
  const words = (
    <span class="decorated-words">
      {top !== "" && (
        <span class="decorated-top">
          <GoogleText html={top} />
        </span>
      )}
      <span class="decorated-main">
        <GoogleText html={main} />
      </span>
      {bottom !== "" && (
        <span class="decorated-bottom">
          <GoogleText html={bottom} />
        </span>
      )}
    </span>
  );
  const url = item.onClick?.openLink?.url;
  return (
    <div class="decorated" data-wrap={item.wrapText === true}>
      {icon !== undefined && (
        <span class="decorated-icon" data-place={item.startIconVerticalAlignment ?? "TOP"}>
          <Icon name={icon} />
        </span>
      )}
      {url !== undefined ? (
        <a class="decorated-press" href={localLink(url)} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : item.onClick !== undefined ? (
        <button
          type="button"
          class="decorated-press"
          aria-disabled={host.busy}
          onClick={() => host.press([...path, "onClick"])}
        >
          {words}
        </button>
      ) : (
        words
      )}
      {item.button !== undefined && <CardButton button={item.button} path={[...path, "button"]} />}
      {item.switchControl !== undefined && (
        <SwitchControl
          control={item.switchControl}
          label={plainText(main)}
          path={[...path, "switchControl"]}
        />
      )}
      {endIcon !== undefined && <Icon name={endIcon} />}
    </div>
  );
}

function SwitchControl({
  control,
  label,
  path,
}: {
  control: GoogleAppsCardV1SwitchControl;
  label: string;
  path: CardPath;
}): JSX.Element {
  const host = useCardHost();
  const name = control.name ?? "";
  const value = control.value ?? "true";
  const on =
    host.values[name] === undefined ? control.selected === true : (host.values[name] ?? []).length > 0;
  const flip = () =>
    host.changed(
      name,
      on ? [] : [value],
      control.onChangeAction === undefined ? undefined : [...path, "onChangeAction"],
    );
  const box = control.controlType === "CHECKBOX" || control.controlType === "CHECK_BOX";
  return (
    <input
      type="checkbox"
      class={box ? "card-box" : "card-switch"}
      role={box ? undefined : "switch"}
      checked={on}
      aria-label={label}
      onChange={flip}
    />
  );
}
