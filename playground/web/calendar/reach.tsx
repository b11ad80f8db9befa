import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Reach } from "../../shared/calendar";
import { Dialog } from "../frame/dialog";

const CHOICES: readonly (readonly [Reach, string])[] = [
  ["this", "This event"],
  ["following", "This and following events"],
  ["all", "All events"],
];

/** Calendar's question when somebody touches one event of a series. */
export function ReachChoice({
  reach,
  onChange,
}: {
  reach: Reach;
  onChange: (reach: Reach) => void;
}): JSX.Element {
  return (
    <fieldset class="reach">
      <legend>Apply to</legend>
      {CHOICES.map(([value, words]) => (
        <label key={value} class="ticked">
          <input type="radio" name="reach" checked={value === reach} onChange={() => onChange(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

export interface ReachDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly ofSeries: boolean;
  readonly hasGuests: boolean;
  onClose(): void;
  onConfirm(reach: Reach, tell: boolean): void;
}

export function ReachDialog({
  title,
  confirm,
  ofSeries,
  hasGuests,
  onClose,
  onConfirm,
}: ReachDialogProps): JSX.Element {
  const [reach, setReach] = useState<Reach>(ofSeries ? "this" : "all");
  const [tell, setTell] = useState(true);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="plain main" onClick={() => onConfirm(reach, tell)}>
            {confirm}
          </button>
        </>
      }
    >
      {ofSeries && <ReachChoice reach={reach} onChange={setReach} />}
      {hasGuests ? (
        <label class="ticked">
          <input type="checkbox" checked={tell} onChange={(e) => setTell(e.currentTarget.checked)} />
          Email the guests
        </label>
      ) : (
        !ofSeries && <p>Nobody else is invited.</p>
      )}
    </Dialog>
  );
}
