import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { EventForm, EventKind, Reach } from "../../shared/calendar";
import type { ShownPerson } from "../../shared/steering";
import { Confirmation, Dialog } from "../frame/dialog";
import { AttachmentsField } from "./attachments-field";
import { KIND_WORDS, ofKind, onDate, problemOf, repeats, withAllDay } from "./form-values";
import { GuestRightsField, GuestsField, withTyped } from "./guests-field";
import { ReachChoice } from "./reach";

export interface EventFormProps {
  readonly title: string;
  readonly first: EventForm;
  readonly people: readonly ShownPerson[];
  readonly isNew: boolean;
  /** Set when the event is one of a series. */
  readonly ofSeries: boolean;
  readonly among: readonly Reach[];
  onClose(): void;
  onSave(form: EventForm, reach: Reach, tell: boolean): void;
}

/** Title, time, guests and the rest of what a person fills in by hand. */
export function EventFormDialog(props: EventFormProps): JSX.Element {
  const { first, people, ofSeries, onClose, onSave } = props;
  const [form, setForm] = useState(first);
  const [typing, setTyping] = useState("");
  const [reach, setReach] = useState<Reach>(ofSeries ? "this" : "all");
  const [tell, setTell] = useState(true);
  const change = (part: Partial<EventForm>) => setForm({ ...form, ...part });
  const meeting = form.kind === "default";
  const guests = meeting ? withTyped(form.guests, typing) : [];
  const problem = problemOf(form);
  const save = () => {
    if (problem === "") onSave({ ...form, guests, title: form.title.trim() }, reach, tell);
  };
  return (
    <Dialog
      title={props.title}
      onClose={onClose}
      actions={<Confirmation words="Save" disabled={problem !== ""} onClose={onClose} onConfirm={save} />}
    >
      <label class="labelled">
        <span>Title</span>
        <input value={form.title} dir="auto" onInput={(e) => change({ title: e.currentTarget.value })} />
      </label>
      {props.isNew && <KindChoice kind={form.kind} onChange={(kind) => setForm(ofKind(form, kind))} />}
      <TimeFields form={form} onChange={setForm} />
      {meeting && (
        <label class="ticked">
          <input
            type="checkbox"
            checked={form.allDay}
            onChange={(e) => setForm(withAllDay(form, e.currentTarget.checked))}
          />
          All day
        </label>
      )}
      {(!ofSeries || reach !== "this") && (
        <label class="labelled">
          <span>Repeat</span>
          <select value={form.repeat} onChange={(e) => change({ repeat: e.currentTarget.value })}>
            {repeats(form.start.slice(0, 10), first.repeat).map(([rule, words]) => (
              <option key={rule} value={rule} selected={rule === form.repeat}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      {meeting ? (
        <>
          <GuestsField
            guests={form.guests}
            people={people}
            onChange={(listed, typed) => {
              change({ guests: listed });
              setTyping(typed);
            }}
          />
          {guests.length > 0 && (
            <GuestRightsField rights={form.guestRights} onChange={(guestRights) => change({ guestRights })} />
          )}
          <label class="labelled">
            <span>Location</span>
            <input
              value={form.location}
              dir="auto"
              onInput={(e) => change({ location: e.currentTarget.value })}
            />
          </label>
          <AttachmentsField
            title={form.title}
            attachments={form.attachments}
            onChange={(attachments) => change({ attachments })}
          />
        </>
      ) : (
        props.isNew && (
          <label class="ticked">
            <input
              type="checkbox"
              checked={form.declines}
              onChange={(e) => change({ declines: e.currentTarget.checked })}
            />
            Decline meetings in this time
          </label>
        )
      )}
      <label class="labelled">
        <span>Description</span>
        <textarea
          rows={2}
          dir="auto"
          value={form.description}
          onInput={(e) => change({ description: e.currentTarget.value })}
        />
      </label>
      <label class="ticked">
        <input
          type="checkbox"
          checked={form.isPrivate}
          onChange={(e) => change({ isPrivate: e.currentTarget.checked })}
        />
        Private
      </label>
      {ofSeries && <ReachChoice reach={reach} among={props.among} onChange={setReach} />}
      {(guests.length > 0 || first.guests.length > 0) && (
        <label class="ticked">
          <input type="checkbox" checked={tell} onChange={(e) => setTell(e.currentTarget.checked)} />
          Email the guests
        </label>
      )}
      {problem !== "" && <p role="alert">{problem}</p>}
    </Dialog>
  );
}

function KindChoice({
  kind,
  onChange,
}: {
  kind: EventKind;
  onChange: (kind: EventKind) => void;
}): JSX.Element {
  return (
    <fieldset class="choices in-line">
      <legend>Kind</legend>
      {(Object.entries(KIND_WORDS) as [EventKind, string][]).map(([value, words]) => (
        <label key={value} class="ticked">
          <input type="radio" name="kind" checked={value === kind} onChange={() => onChange(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

function TimeFields({
  form,
  onChange,
}: {
  form: EventForm;
  onChange: (form: EventForm) => void;
}): JSX.Element {
  const date = form.start.slice(0, 10);
  return (
    <div class="row">
      <label class="labelled">
        <span>Date</span>
        <input
          type="date"
          required
          value={date}
          onChange={(e) => e.currentTarget.value !== "" && onChange(onDate(form, e.currentTarget.value))}
        />
      </label>
      {!form.allDay && (
        <>
          <label class="labelled">
            <span>From</span>
            <input
              type="time"
              required
              value={form.start.slice(11)}
              onChange={(e) => onChange({ ...form, start: `${date}T${e.currentTarget.value}` })}
            />
          </label>
          <label class="labelled">
            <span>To</span>
            <input
              type="time"
              required
              value={form.end.slice(11)}
              onChange={(e) =>
                onChange({ ...form, end: `${form.end.slice(0, 10)}T${e.currentTarget.value}` })
              }
            />
          </label>
        </>
      )}
    </div>
  );
}
