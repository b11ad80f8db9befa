import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { GuestRights } from "../../shared/calendar";
import type { ShownPerson } from "../../shared/steering";
import { Icon } from "../frame/icons";

export interface GuestsFieldProps {
  readonly guests: readonly string[];
  readonly people: readonly ShownPerson[];
  /** Whose guests can only be added to. */
  readonly fixed?: readonly string[];
  /** Also called with what is typed and not added yet, so that Save takes it along. */
  onChange(guests: readonly string[], typing: string): void;
}

/** The guests one by one, and a field for more: an address and Enter, or several with commas. */
export function GuestsField({ guests, people, fixed = [], onChange }: GuestsFieldProps): JSX.Element {
  const [typing, setTyping] = useState("");
  const type = (text: string) => {
    setTyping(text);
    onChange(guests, text);
  };
  const add = () => {
    setTyping("");
    onChange(withTyped(guests, typing), "");
  };
  const nameOf = (address: string) => people.find((person) => person.address === address)?.name ?? address;
  return (
    <div class="guests-field">
      <div class="row">
        <label class="labelled">
          <span>Guests, by address</span>
          <input
            value={typing}
            list="known-guests"
            autocomplete="off"
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || typing.trim() === "") return;
              event.preventDefault();
              add();
            }}
          />
        </label>
        <button type="button" class="plain add-guest" disabled={typing.trim() === ""} onClick={add}>
          Add guest
        </button>
      </div>
      <datalist id="known-guests">
        {people
          .filter(({ address }) => !guests.includes(address))
          .map(({ address, name }) => (
            <option key={address} value={address} label={name} />
          ))}
      </datalist>
      {guests.length > 0 && (
        <ul class="listed-guests">
          {guests.map((address) => (
            <li key={address}>
              <span title={address}>{nameOf(address)}</span>
              {!fixed.includes(address) && (
                <button
                  type="button"
                  class="round small"
                  aria-label={`Remove ${nameOf(address)}`}
                  onClick={() =>
                    onChange(
                      guests.filter((guest) => guest !== address),
                      typing,
                    )
                  }
                >
                  <Icon name="close" size={16} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The guests with those that are typed, each once. */
export function withTyped(guests: readonly string[], typing: string): readonly string[] {
  const typed = typing.split(/[,;\s]+/).filter((part) => part !== "");
  return [...new Set([...guests, ...typed])];
}

const RIGHTS: readonly (readonly [keyof GuestRights, string])[] = [
  ["modify", "Change the event"],
  ["invite", "Invite others"],
  ["seeOthers", "See the guest list"],
];

/** "Guests can": what the organizer allows. */
export function GuestRightsField({
  rights,
  onChange,
}: {
  rights: GuestRights;
  onChange: (rights: GuestRights) => void;
}): JSX.Element {
  return (
    <fieldset class="choices">
      <legend>Guests can</legend>
      {RIGHTS.map(([right, words]) => (
        <label key={right} class="ticked">
          <input
            type="checkbox"
            checked={rights[right]}
            onChange={(event) => onChange({ ...rights, [right]: event.currentTarget.checked })}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
