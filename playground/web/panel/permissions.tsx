import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Permission } from "../../shared/panel";
import { Confirmation, Dialog } from "../frame/dialog";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  "calendar.addons.execute": "Run beside Calendar",
  "calendar.addons.current.event.read": "See the event you have open",
  "calendar.events.owned": "See and change events on calendars you own",
  "drive.file": "See and change only the files you use with it",
  "script.locale": "See your language and time zone",
  "script.scriptapp": "Run when you are not there",
  "calendar.events.freebusy": "See when you and others are free or busy",
  "script.external_request": "Connect to an external service",
  tasks: "See and change your tasks",
};

/** A scope in the words of Google's consent screen, shortened. */
export function scopeWords(scope: string): string {
  return SCOPE_WORDS[scope.replace("https://www.googleapis.com/auth/", "")] ?? scope;
}

export interface PermissionsDialogProps {
  readonly name: string;
  onClose(): void;
  onSaved(): void;
}

/** What a person agrees to, one by one, as Google's consent screen asks; here it can be thought over at any time. */
export function PermissionsDialog({ name, onClose, onSaved }: PermissionsDialogProps): JSX.Element {
  const { value: permissions } = useAnswer<readonly Permission[]>("/panel/permissions");
  const [changes, setChanges] = useState<Readonly<Record<string, boolean>>>({});
  const isGranted = ({ scope, granted }: Permission) => changes[scope] ?? granted;
  const save = async () => {
    const scopes = (permissions ?? []).filter(isGranted).map(({ scope }) => scope);
    if (await attempt(() => ask("/panel/permissions", { method: "PUT", body: { scopes } }))) onSaved();
  };
  return (
    <Dialog
      title={`What ${name} may do`}
      onClose={onClose}
      actions={
        <Confirmation words="Save" disabled={permissions === undefined} onClose={onClose} onConfirm={save} />
      }
    >
      {(permissions ?? []).map((permission) => (
        <label key={permission.scope} class="ticked">
          <input
            type="checkbox"
            checked={isGranted(permission)}
            onChange={(event) => setChanges({ ...changes, [permission.scope]: event.currentTarget.checked })}
          />
          {scopeWords(permission.scope)}
        </label>
      ))}
    </Dialog>
  );
}
