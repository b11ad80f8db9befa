import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PersonSettings, ShownPerson } from "../../shared/steering";
import { Confirmation, Dialog } from "./dialog";
import { Icon } from "./icons";
import { languageName } from "./language";
import { Avatar } from "./person";
import { viewer } from "./place";
import { ask } from "./server";
import { attempt } from "./toasts";

const LANGUAGES = ["en-GB", "en-US", "de", "fr", "es", "pt-BR", "it", "nl", "pl", "ja", "he", "ar"];

/** Whose eyes the window has, and what that person chose in Google's settings. */
export function WhoSwitch({ people }: { people: readonly ShownPerson[] }): JSX.Element {
  const [settling, setSettling] = useState(false);
  const current = viewer();
  const person = people.find(({ address }) => address === current);
  const change = (address: string) => {
    const url = new URL(location.href);
    url.searchParams.set("as", address);
    url.searchParams.delete("event");
    location.assign(url);
  };
  return (
    <div class="who">
      {person !== undefined && <Avatar address={person.address} name={person.name} />}
      <select aria-label="Looking as" value={current} onChange={(event) => change(event.currentTarget.value)}>
        {people.map(({ address, name }) => (
          <option key={address} value={address} selected={address === current}>
            {name}
          </option>
        ))}
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
      {settling && person !== undefined && (
        <SettingsDialog person={person} onClose={() => setSettling(false)} />
      )}
    </div>
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
      <label class="labelled">
        <span>Time zone</span>
        <select
          value={settings.timeZone}
          onChange={(event) => setSettings({ ...settings, timeZone: event.currentTarget.value })}
        >
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option key={zone} value={zone} selected={zone === settings.timeZone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </label>
    </Dialog>
  );
}
