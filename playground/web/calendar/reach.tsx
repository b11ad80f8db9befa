import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Reach, ShownEvent } from "../../shared/calendar";
import { Confirmation, Dialog } from "../frame/dialog";

const CHOICES: readonly (readonly [Reach, string])[] = [
  ["this", "This event"],
  ["following", "This and following events"],
  ["all", "All events"],
];

/** Calendar's question when somebody touches one event of a series. */
export function ReachChoice({
  reach,
  among,
  onChange,
}: {
  reach: Reach;
  among: readonly Reach[];
  onChange: (reach: Reach) => void;
}): JSX.Element {
  return (
    <fieldset class="choices">
      <legend>Apply to</legend>
      {CHOICES.filter(([value]) => among.includes(value)).map(([value, words]) => (
        <label key={value} class="ticked">
          <input type="radio" name="reach" checked={value === reach} onChange={() => onChange(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

/** How far a change can reach: a series on somebody else's calendar is not cut in two here. */
export function reachesOf({ calendarId }: Pick<ShownEvent, "calendarId">): readonly Reach[] {
  return calendarId === "primary" ? ["this", "following", "all"] : ["this", "all"];
}

export interface ReachDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly ofSeries: boolean;
  readonly among: readonly Reach[];
  readonly hasGuests: boolean;
  onClose(): void;
  onConfirm(reach: Reach, tell: boolean): void;
}

export function ReachDialog({
  title,
  confirm,
  ofSeries,
  among,
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
      actions={<Confirmation words={confirm} onClose={onClose} onConfirm={() => onConfirm(reach, tell)} />}
    >
      {ofSeries && <ReachChoice reach={reach} among={among} onChange={setReach} />}
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

/** A guest's answer: to this one or the whole series, with a word to the organizer. */
export function AnswerDialog({
  title,
  ofSeries,
  onClose,
  onConfirm,
}: {
  title: string;
  ofSeries: boolean;
  onClose: () => void;
  onConfirm: (reach: Reach, note: string) => void;
}): JSX.Element {
  const [reach, setReach] = useState<Reach>("this");
  const [note, setNote] = useState("");
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Confirmation words="Send" onClose={onClose} onConfirm={() => onConfirm(reach, note.trim())} />
      }
    >
      {ofSeries && <ReachChoice reach={reach} among={["this", "all"]} onChange={setReach} />}
      <label class="labelled">
        <span>Note for the organizer</span>
        <input value={note} dir="auto" onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
    </Dialog>
  );
}
