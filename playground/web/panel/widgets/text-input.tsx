import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { GoogleAppsCardV1TextInput } from "../../../../contract/cards";
import { type CardPath, useCardHost } from "../card-host";

const PAUSE_MS = 150;

export function TextInputWidget({
  input,
  path,
}: {
  input: GoogleAppsCardV1TextInput;
  path: CardPath;
}): JSX.Element {
  const host = useCardHost();
  const id = useId();
  const name = input.name ?? "";
  const value = host.values[name]?.[0] ?? input.value ?? "";
  const limit = input.validation?.characterLimit;
  const commit = (text: string) =>
    host.changed(name, [text], input.onChangeAction === undefined ? undefined : [...path, "onChangeAction"]);
  const suggestions = useSuggestions(input, value);
  const field = {
    id,
    value,
    placeholder: input.placeholderText ?? " ",
    maxLength: limit !== undefined && limit > 0 ? limit : undefined,
    "aria-describedby": input.hintText === undefined ? undefined : `${id}-hint`,
    onBlur: suggestions.close,
  };
  return (
    <div class="card-field">
      {input.type === "MULTIPLE_LINE" ? (
        <textarea
          {...field}
          rows={3}
          onInput={(e) => host.set(name, [e.currentTarget.value])}
          onChange={(e) => commit(e.currentTarget.value)}
        />
      ) : (
        <input
          {...field}
          type={input.validation?.inputType === "EMAIL" ? "email" : "text"}
          autocomplete="off"
          {...suggestions.roles(id)}
          onInput={(e) => {
            host.set(name, [e.currentTarget.value]);
            suggestions.typed(e.currentTarget.value);
          }}
          onKeyDown={(e) => suggestions.key(e, commit)}
          onChange={(e) => commit(e.currentTarget.value)}
        />
      )}
      <label for={id}>{input.label ?? ""}</label>
      {suggestions.items.length > 0 && (
        <div
          class="card-suggestions"
          id={`${id}-list`}
          role="listbox"
          aria-label={`Suggestions for ${input.label ?? "this field"}`}
        >
          {suggestions.items.map((text, index) => (
            <div
              key={text}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === suggestions.active}
              onMouseDown={(e) => {
                e.preventDefault();
                commit(text);
                suggestions.close();
              }}
            >
              {text}
            </div>
          ))}
        </div>
      )}
      {input.hintText !== undefined && input.hintText !== "" && (
        <p class="card-hint" id={`${id}-hint`}>
          {input.hintText}
        </p>
      )}
    </div>
  );
}

interface SuggestionList {
  readonly items: readonly string[];
  readonly active: number;
  /** What makes the field a combobox, when it offers anything. */
  roles(id: string): JSX.HTMLAttributes<HTMLInputElement>;
  typed(text: string): void;
  key(event: KeyboardEvent, choose: (text: string) => void): void;
  close(): void;
}

function useSuggestions(input: GoogleAppsCardV1TextInput, value: string): SuggestionList {
  const host = useCardHost();
  const [items, setItems] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const fixed = (input.initialSuggestions?.items ?? []).flatMap((item) =>
    item.text === undefined ? [] : [item.text],
  );
  const offered = input.autoCompleteAction !== undefined || fixed.length > 0;
  useEffect(() => () => clearTimeout(timer.current), []);
  const close = () => {
    setItems([]);
    setActive(-1);
  };
  return {
    items,
    active,
    close,
    roles(id) {
      if (!offered) return {};
      return {
        role: "combobox",
        "aria-expanded": items.length > 0,
        "aria-controls": `${id}-list`,
        ...(active < 0 ? {} : { "aria-activedescendant": `${id}-${active}` }),
      };
    },
    typed(text) {
      clearTimeout(timer.current);
      setActive(-1);
      const matching = fixed.filter((item) => item.toLowerCase().includes(text.toLowerCase()));
      if (input.autoCompleteAction === undefined) {
        setItems(text === "" ? [] : matching);
        return;
      }
      timer.current = setTimeout(async () => setItems(await host.suggest(input.name ?? "", text)), PAUSE_MS);
    },
    key(event, choose) {
      if (items.length === 0) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        setActive((active + step + items.length) % items.length);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        choose(items[active] ?? value);
        close();
      } else if (event.key === "Escape") close();
    },
  };
}
