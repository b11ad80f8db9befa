import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { EventForm, Reach, ShownEvent } from "../../shared/calendar";
import type { ShownPerson } from "../../shared/steering";
import { Dialog } from "../frame/dialog";
import { addDays, weekdayCode, weekdayWord } from "./dates";
import { ReachChoice } from "./reach";

export interface EventFormProps {
  readonly title: string;
  readonly first: EventForm;
  readonly people: readonly ShownPerson[];
  /** Set when the event is one of a series. */
  readonly ofSeries: boolean;
  onClose(): void;
  onSave(form: EventForm, reach: Reach, tell: boolean): void;
}

/** Title, time, guests and the rest of what a person fills in by hand. */
export function EventFormDialog({
  title,
  first,
  people,
  ofSeries,
  onClose,
  onSave,
}: EventFormProps): JSX.Element {
  const [form, setForm] = useState(first);
  const [guests, setGuests] = useState(first.guests.join(", "));
  const [reach, setReach] = useState<Reach>(ofSeries ? "this" : "all");
  const [tell, setTell] = useState(true);
  const change = (part: Partial<EventForm>) => setForm({ ...form, ...part });
  const date = form.start.slice(0, 10);
  const listed = addresses(guests);
  const problem = problemOf(form);
  const save = () => {
    if (problem === "") onSave({ ...form, guests: listed, title: form.title.trim() }, reach, tell);
  };
  const moveDate = (to: string) => {
    const days = Math.round((Date.parse(form.end.slice(0, 10)) - Date.parse(date)) / 86_400_000);
    change({
      start: to + form.start.slice(10),
      end: addDays(to, days) + form.end.slice(10),
      repeat: form.repeat.replace(`BYDAY=${weekdayCode(date)}`, `BYDAY=${weekdayCode(to)}`),
    });
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="plain main" onClick={save} disabled={problem !== ""}>
            Save
          </button>
        </>
      }
    >
      <label class="labelled">
        <span>Title</span>
        <input value={form.title} onInput={(e) => change({ title: e.currentTarget.value })} />
      </label>
      <div class="row">
        <label class="labelled">
          <span>Date</span>
          <input
            type="date"
            required
            value={date}
            onChange={(e) => e.currentTarget.value !== "" && moveDate(e.currentTarget.value)}
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
                onChange={(e) => change({ start: `${date}T${e.currentTarget.value}` })}
              />
            </label>
            <label class="labelled">
              <span>To</span>
              <input
                type="time"
                required
                value={form.end.slice(11)}
                onChange={(e) => change({ end: `${form.end.slice(0, 10)}T${e.currentTarget.value}` })}
              />
            </label>
          </>
        )}
      </div>
      <label class="ticked">
        <input
          type="checkbox"
          checked={form.allDay}
          onChange={(e) => change(allDayTimes(form, e.currentTarget.checked))}
        />
        All day
      </label>
      <label class="labelled">
        <span>Guests, addresses separated by commas</span>
        <input value={guests} list="known-guests" onInput={(e) => setGuests(e.currentTarget.value)} />
        <datalist id="known-guests">
          {people.map(({ address, name }) => (
            <option key={address} value={address} label={name} />
          ))}
        </datalist>
      </label>
      {(!ofSeries || reach !== "this") && (
        <label class="labelled">
          <span>Repeat</span>
          <select value={form.repeat} onChange={(e) => change({ repeat: e.currentTarget.value })}>
            {repeats(date, first.repeat).map(([rule, words]) => (
              <option key={rule} value={rule} selected={rule === form.repeat}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="labelled">
        <span>Description</span>
        <textarea
          rows={2}
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
      {ofSeries && <ReachChoice reach={reach} onChange={setReach} />}
      {listed.length > 0 && (
        <label class="ticked">
          <input type="checkbox" checked={tell} onChange={(e) => setTell(e.currentTarget.checked)} />
          Email the guests
        </label>
      )}
      {problem !== "" && <p role="alert">{problem}</p>}
    </Dialog>
  );
}

function addresses(text: string): string[] {
  return [...new Set(text.split(/[,;\s]+/).filter((part) => part !== ""))];
}

function problemOf(form: EventForm): string {
  if (form.end < form.start || (!form.allDay && form.end === form.start))
    return "The end must come after the start.";
  return "";
}

function allDayTimes(form: EventForm, allDay: boolean): Partial<EventForm> {
  const date = form.start.slice(0, 10);
  return allDay
    ? { allDay, start: date, end: addDays(date, 1) }
    : { allDay, start: `${date}T09:00`, end: `${date}T09:30` };
}

function repeats(date: string, kept: string): readonly (readonly [string, string])[] {
  const day = weekdayCode(date);
  const choices: [string, string][] = [
    ["", "Does not repeat"],
    ["RRULE:FREQ=DAILY", "Daily"],
    [`RRULE:FREQ=WEEKLY;BYDAY=${day}`, `Weekly on ${weekdayWord(date)}`],
    [`RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`, `Every 2 weeks on ${weekdayWord(date)}`],
    ["RRULE:FREQ=MONTHLY", "Monthly"],
  ];
  return choices.some(([rule]) => rule === kept) ? choices : [...choices, [kept, "As it is now"]];
}

/** The form as it stands for an event that is there already. */
export function formOf(event: ShownEvent): EventForm {
  return {
    title: event.title === "(No title)" ? "" : event.title,
    start: event.start,
    end: event.end,
    allDay: event.allDay,
    guests: event.guests.map(({ address }) => address),
    description: event.description,
    repeat: event.recurrence.find((line) => line.startsWith("RRULE:")) ?? "",
    isPrivate: event.isPrivate,
  };
}
