import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LinkRole, Sharing, SharingAct } from "../../shared/docs";
import type { ShownPerson } from "../../shared/steering";
import { useChosen } from "../frame/chosen";
import { Dialog } from "../frame/dialog";
import { Icon } from "../frame/icons";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";

const ROLES = [
  ["reader", "Viewer"],
  ["commenter", "Commenter"],
  ["writer", "Editor"],
] as const;

/** Who can open a file or folder, and every way to change that, as in Drive. */
export function ShareDialog({
  fileId,
  people,
  onClose,
}: {
  fileId: string;
  people: readonly ShownPerson[];
  onClose: () => void;
}): JSX.Element {
  const path = `/docs/${fileId}/sharing`;
  const { value: sharing, again } = useAnswer<Sharing>(path);
  const act = async (body: SharingAct) => {
    const done = await attempt(() => ask(path, { method: "POST", body }));
    await again();
    return done;
  };
  const [link, chooseLink] = useChosen(sharing?.link ?? "none", (role) => act({ kind: "link", role }));
  const [writersCanShare, letWritersShare] = useChosen(sharing?.writersCanShare ?? false, (on) =>
    act({ kind: "writersCanShare", on }),
  );
  return (
    <Dialog
      title={sharing === undefined ? "Share" : `Share “${sharing.name}”`}
      onClose={onClose}
      actions={
        <button type="button" class="plain main" onClick={onClose}>
          Done
        </button>
      }
    >
      {sharing !== undefined && !sharing.canShare && (
        <p>Only its owner sees who can open this, and shares it.</p>
      )}
      {sharing?.canShare === true && (
        <>
          <AddPerson people={people} onAdd={act} />
          <ul class="sharers" aria-label="People with access">
            {sharing.people.map((one) => (
              <Reader key={one.id} one={one} isOwner={sharing.isOwner} onAct={act} />
            ))}
          </ul>
          <label class="labelled">
            <span>General access</span>
            <select value={link} onChange={(event) => chooseLink(event.currentTarget.value as LinkRole)}>
              <option value="none">Restricted</option>
              {ROLES.map(([role, words]) => (
                <option key={role} value={role} selected={role === link}>
                  Anyone with the link: {words}
                </option>
              ))}
            </select>
          </label>
          {sharing.isOwner && (
            <label class="ticked">
              <input
                type="checkbox"
                checked={writersCanShare}
                onChange={(event) => letWritersShare(event.currentTarget.checked)}
              />
              Editors can share and change permissions
            </label>
          )}
        </>
      )}
    </Dialog>
  );
}

function AddPerson({
  people,
  onAdd,
}: {
  people: readonly ShownPerson[];
  onAdd: (act: SharingAct) => Promise<boolean>;
}): JSX.Element {
  const [address, setAddress] = useState("");
  const [role, setRole] = useState("writer");
  const [notify, setNotify] = useState(true);
  const add = async () => {
    if (await onAdd({ kind: "add", address: address.trim(), role, notify })) setAddress("");
  };
  return (
    <>
      <div class="row">
        <label class="labelled">
          <span>Add a person, by address</span>
          <input
            value={address}
            list="known-readers"
            autocomplete="off"
            onInput={(event) => setAddress(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || address.trim() === "") return;
              event.preventDefault();
              void add();
            }}
          />
        </label>
        <label class="labelled">
          <span>As</span>
          <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            {ROLES.map(([value, words]) => (
              <option key={value} value={value} selected={value === role}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="plain add-guest" disabled={address.trim() === ""} onClick={add}>
          Add
        </button>
      </div>
      <label class="ticked">
        <input
          type="checkbox"
          checked={notify}
          onChange={(event) => setNotify(event.currentTarget.checked)}
        />
        Email them
      </label>
      <datalist id="known-readers">
        {people.map((person) => (
          <option key={person.address} value={person.address} label={person.name} />
        ))}
      </datalist>
    </>
  );
}

function Reader({
  one,
  isOwner,
  onAct,
}: {
  one: Sharing["people"][number];
  isOwner: boolean;
  onAct: (act: SharingAct) => Promise<boolean>;
}): JSX.Element {
  const [chosen, choose] = useChosen<string>(one.role, (role) =>
    onAct(role === "owner" ? { kind: "owner", id: one.id } : { kind: "role", id: one.id, role }),
  );
  return (
    <li>
      <span>
        {one.name}
        {one.inherited && <small> · through a folder</small>}
      </span>
      {one.role === "owner" ? (
        <small>Owner</small>
      ) : (
        <>
          <select
            aria-label={`What ${one.name} can do`}
            value={chosen}
            disabled={one.inherited}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {ROLES.map(([value, words]) => (
              <option key={value} value={value} selected={value === chosen}>
                {words}
              </option>
            ))}
            {isOwner && (
              <option value="owner" selected={chosen === "owner"}>
                Make owner
              </option>
            )}
          </select>
          {!one.inherited && (
            <button
              type="button"
              class="round small"
              aria-label={`Remove ${one.name}`}
              onClick={() => onAct({ kind: "remove", id: one.id })}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </>
      )}
    </li>
  );
}
