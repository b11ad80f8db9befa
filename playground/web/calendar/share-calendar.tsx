import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CalendarRole, CalendarSharing } from "../../shared/calendar";
import type { ShownPerson } from "../../shared/steering";
import { useChosen } from "../frame/chosen";
import { Dialog } from "../frame/dialog";
import { Icon } from "../frame/icons";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";

const ROLES: readonly (readonly [CalendarRole, string])[] = [
  ["freeBusyReader", "See only free or busy"],
  ["reader", "See all event details"],
  ["writer", "Make changes to events"],
  ["owner", "Make changes and manage sharing"],
];

const COMPANY_ROLES = ROLES.slice(0, 2);

/** Who may see or change this person's own calendar, as in Calendar's settings. */
export function ShareCalendarDialog({
  people,
  onClose,
}: {
  people: readonly ShownPerson[];
  onClose: () => void;
}): JSX.Element {
  const { value: sharing, again } = useAnswer<CalendarSharing>("/calendar/readers");
  const [address, setAddress] = useState("");
  const [role, setRole] = useState<CalendarRole>("reader");
  const put = async (to: string, as: CalendarRole | "none") => {
    const done = await attempt(() =>
      ask("/calendar/readers", { method: "PUT", body: { address: to, role: as } }),
    );
    await again();
    return done;
  };
  const [company, chooseCompany] = useChosen(sharing?.company.role ?? "none", (as) => put("", as));
  const add = async () => {
    if (await put(address.trim(), role)) setAddress("");
  };
  return (
    <Dialog
      title="Share your calendar"
      onClose={onClose}
      actions={
        <button type="button" class="plain main" onClick={onClose}>
          Done
        </button>
      }
    >
      {sharing !== undefined && (
        <label class="labelled">
          <span>Everybody at {sharing.company.domain}</span>
          <select
            value={company}
            onChange={(event) => chooseCompany(event.currentTarget.value as CalendarRole | "none")}
          >
            <option value="none">See nothing</option>
            {COMPANY_ROLES.map(([role, words]) => (
              <option key={role} value={role} selected={role === company}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul class="sharers" aria-label="People with access">
        {(sharing?.people ?? []).map((reader) => (
          <Reader key={reader.address} reader={reader} onPut={(as) => put(reader.address, as)} />
        ))}
        {sharing?.people.length === 0 && <li>Nobody was given more than that.</li>}
      </ul>
      <div class="row">
        <label class="labelled">
          <span>Address</span>
          <input
            value={address}
            list="known-people"
            autocomplete="off"
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <div class="labelled">
          <span>Can</span>
          <RoleSelect label="Can" role={role} onChange={setRole} />
        </div>
        <button type="button" class="plain add-guest" disabled={address.trim() === ""} onClick={add}>
          Share
        </button>
      </div>
      <datalist id="known-people">
        {people.map((person) => (
          <option key={person.address} value={person.address} label={person.name} />
        ))}
      </datalist>
    </Dialog>
  );
}

function Reader({
  reader,
  onPut,
}: {
  reader: CalendarSharing["people"][number];
  onPut: (role: CalendarRole | "none") => Promise<boolean>;
}): JSX.Element {
  const [role, choose] = useChosen(reader.role, onPut);
  return (
    <li>
      <span>{reader.name}</span>
      <RoleSelect label={`What ${reader.name} can do`} role={role} onChange={choose} />
      <button
        type="button"
        class="round small"
        aria-label={`Stop sharing with ${reader.name}`}
        onClick={() => onPut("none")}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  );
}

function RoleSelect({
  label,
  role,
  onChange,
}: {
  label: string;
  role: CalendarRole;
  onChange: (role: CalendarRole) => void;
}): JSX.Element {
  return (
    <select
      aria-label={label}
      value={role}
      onChange={(event) => onChange(event.currentTarget.value as CalendarRole)}
    >
      {ROLES.map(([value, words]) => (
        <option key={value} value={value} selected={value === role}>
          {words}
        </option>
      ))}
    </select>
  );
}
