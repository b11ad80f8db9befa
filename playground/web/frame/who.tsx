import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { NewPerson, PersonSettings, ShownPerson } from "../../shared/steering";
import { Confirmation, Dialog } from "./dialog";
import { Icon } from "./icons";
import { languageName } from "./language";
import { Avatar } from "./person";
import { viewer } from "./place";
import { ask } from "./server";
import { attempt, tell } from "./toasts";

const LANGUAGES = ["en-GB", "en-US", "de", "fr", "es", "pt-BR", "it", "nl", "pl", "ja", "he", "ar"];

/** The entry of the menu that is nobody. */
const ADD = "+";

/** Whose eyes the window has, and what that person chose in Google's settings. */
export function WhoSwitch({ people }: { people: readonly ShownPerson[] }): JSX.Element {
  const [settling, setSettling] = useState(false);
  const [adding, setAdding] = useState(false);
  const current = viewer();
  const person = people.find(({ address }) => address === current);
  const change = (address: string) => {
    if (address === ADD) {
      setAdding(true);
      return;
    }
    const url = new URL(location.href);
    url.searchParams.set("as", address);
    url.searchParams.delete("event");
    location.assign(url);
  };
  return (
    <div class="who">
      {person !== undefined && <Avatar address={person.address} name={person.name} />}
      <select
        aria-label="Looking as"
        value={current}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          event.currentTarget.value = current;
          change(chosen);
        }}
      >
        {people.map(({ address, name }) => (
          <option key={address} value={address} selected={address === current}>
            {name}
          </option>
        ))}
        <option value={ADD}>Add a person…</option>
      </select>
      {person !== undefined && (
        <button
          type="button"
          class="bar-button"
          aria-label="Language and time zone"
          title="Language and time zone"
          onClick={() => setSettling(true)}
        >
          <Icon name="globe" size={18} />
        </button>
      )}
      {adding && <AddPersonDialog zone={person?.timeZone ?? "UTC"} onClose={() => setAdding(false)} />}
      {settling && person !== undefined && (
        <SettingsDialog person={person} onClose={() => setSettling(false)} />
      )}
    </div>
  );
}

/** Somebody new in the office: a team may have more than the few who are there at first. */
function AddPersonDialog({ zone, onClose }: { zone: string; onClose: () => void }): JSX.Element {
  const [person, setPerson] = useState<NewPerson>({ name: "", address: "", timeZone: zone });
  const add = async () => {
    const added = await attempt(() => ask("/steering/people", { method: "POST", body: person }));
    if (!added) return;
    tell(`${person.name.trim()} has an account now. Choose them at the top right to look as them.`);
    onClose();
  };
  return (
    <Dialog
      title="Add a person"
      onClose={onClose}
      actions={
        <Confirmation
          words="Add"
          disabled={person.name.trim() === "" || person.address.trim() === ""}
          onClose={onClose}
          onConfirm={add}
        />
      }
    >
      <label class="labelled">
        <span>Name</span>
        <input
          value={person.name}
          dir="auto"
          onInput={(event) => setPerson({ ...person, name: event.currentTarget.value })}
        />
      </label>
      <label class="labelled">
        <span>Email address; another company's is outside</span>
        <input
          value={person.address}
          type="email"
          onInput={(event) => setPerson({ ...person, address: event.currentTarget.value.trim() })}
        />
      </label>
      <ZoneField zone={person.timeZone} onChange={(timeZone) => setPerson({ ...person, timeZone })} />
    </Dialog>
  );
}

function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }): JSX.Element {
  return (
    <label class="labelled">
      <span>Time zone</span>
      <select value={zone} onChange={(event) => onChange(event.currentTarget.value)}>
        {Intl.supportedValuesOf("timeZone").map((one) => (
          <option key={one} value={one} selected={one === zone}>
            {one.replaceAll("_", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}

function SettingsDialog({ person, onClose }: { person: ShownPerson; onClose: () => void }): JSX.Element {
  const [settings, setSettings] = useState<PersonSettings>({
    locale: person.locale,
    timeZone: person.timeZone,
  });
  const save = async () => {
    const saved = await attempt(() => ask("/steering/person", { method: "PUT", body: settings }));
    // The whole page is in the reader's language and zone, the side panel too.
    if (saved) location.reload();
  };
  const languages = LANGUAGES.includes(person.locale) ? LANGUAGES : [person.locale, ...LANGUAGES];
  return (
    <Dialog
      title={`${person.name}'s Google account`}
      onClose={onClose}
      actions={<Confirmation words="Save" onClose={onClose} onConfirm={save} />}
    >
      <label class="labelled">
        <span>Language</span>
        <select
          value={settings.locale}
          onChange={(event) => setSettings({ ...settings, locale: event.currentTarget.value })}
        >
          {languages.map((locale) => (
            <option key={locale} value={locale} selected={locale === settings.locale}>
              {languageName(locale)}
            </option>
          ))}
        </select>
      </label>
      <ZoneField zone={settings.timeZone} onChange={(timeZone) => setSettings({ ...settings, timeZone })} />
    </Dialog>
  );
}
