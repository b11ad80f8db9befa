import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { GoogleAppsCardV1SelectionInput } from "../../../../contract/cards";
import { type CardPath, useCardHost } from "../card-host";
import { GoogleText } from "../google-text";

/** Radio buttons, boxes, switches or a drop-down: one question with given answers. */
export function SelectionWidget({
  input,
  path,
}: {
  input: GoogleAppsCardV1SelectionInput;
  path: CardPath;
}): JSX.Element {
  const host = useCardHost();
  const id = useId();
  const name = input.name ?? "";
  const items = input.items ?? [];
  const chosen = host.values[name] ?? chosenAtFirst(input);
  const choose = (values: readonly string[]) =>
    host.changed(name, values, input.onChangeAction === undefined ? undefined : [...path, "onChangeAction"]);
  if (input.type === "DROPDOWN") {
    return (
      <div class="card-field">
        <select id={id} value={chosen[0] ?? ""} onChange={(e) => choose([e.currentTarget.value])}>
          {items.map((item) => (
            <option key={item.value} value={item.value} selected={chosen.includes(item.value ?? "")}>
              {item.text}
            </option>
          ))}
        </select>
        <label for={id}>{input.label ?? ""}</label>
      </div>
    );
  }
  const radio = input.type === "RADIO_BUTTON";
  const toggle = (value: string, on: boolean) => {
    if (radio) choose([value]);
    else
      choose(
        items.map((item) => item.value ?? "").filter((one) => (one === value ? on : chosen.includes(one))),
      );
  };
  return (
    <fieldset class="card-selection">
      {input.label !== undefined && input.label !== "" && (
        <legend>
          <GoogleText html={input.label} />
        </legend>
      )}
      {items.map((item, index) => {
        const value = item.value ?? "";
        return (
          <label
            key={`${index}-${value}`}
            class={input.type === "SWITCH" ? "selection-row switched" : "selection-row"}
          >
            <input
              type={radio ? "radio" : "checkbox"}
              role={input.type === "SWITCH" ? "switch" : undefined}
              class={radio ? "card-radio" : input.type === "SWITCH" ? "card-switch" : "card-box"}
              name={`${id}-${name}`}
              checked={chosen.includes(value)}
              onChange={(e) => toggle(value, e.currentTarget.checked)}
            />
            <span class="selection-words">
              <span>{item.text}</span>
              {item.bottomText !== undefined && item.bottomText !== "" && <small>{item.bottomText}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What a card's own JSON has chosen before anybody touched it. A drop-down always has an answer. */
function chosenAtFirst(input: GoogleAppsCardV1SelectionInput): readonly string[] {
  const items = input.items ?? [];
  const selected = items.flatMap((item) => (item.selected === true ? [item.value ?? ""] : []));
  if (selected.length === 0 && input.type === "DROPDOWN")
    return items.slice(0, 1).map((item) => item.value ?? "");
  return selected;
}
