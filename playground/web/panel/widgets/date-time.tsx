import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { GoogleAppsCardV1DateTimePicker } from "../../../../contract/cards";
import { type CardPath, useCardHost } from "../card-host";

const MINUTE_MS = 60_000;
const FORMS = { DATE_ONLY: "date", TIME_ONLY: "time", DATE_AND_TIME: "datetime-local" } as const;

/** Dates and times travel as wall time ("2026-11-27", "10:00", "2026-11-27T10:00"); the server makes Google's milliseconds. */
export function DateTimeWidget({
  picker,
  path,
}: {
  picker: GoogleAppsCardV1DateTimePicker;
  path: CardPath;
}): JSX.Element {
  const host = useCardHost();
  const id = useId();
  const name = picker.name ?? "";
  const value = host.values[name]?.[0] ?? wallTime(picker);
  return (
    <div class="card-field">
      <input
        id={id}
        type={FORMS[picker.type ?? "DATE_AND_TIME"]}
        value={value}
        onInput={(e) => host.set(name, [e.currentTarget.value])}
        onChange={(e) =>
          host.changed(
            name,
            [e.currentTarget.value],
            picker.onChangeAction === undefined ? undefined : [...path, "onChangeAction"],
          )
        }
      />
      <label for={id}>{picker.label ?? ""}</label>
    </div>
  );
}

/**
 * The picker's first value as wall time. Dates and times alone are kept as UTC; a date with a time is an instant shown
 * with `timezoneOffsetDate` minutes (card reference, DateTimePicker).
 */
function wallTime(picker: GoogleAppsCardV1DateTimePicker): string {
  const ms = Number(picker.valueMsEpoch ?? Number.NaN);
  if (Number.isNaN(ms)) return "";
  const offset = picker.type === "DATE_AND_TIME" ? (picker.timezoneOffsetDate ?? 0) * MINUTE_MS : 0;
  const iso = new Date(ms + offset).toISOString();
  if (picker.type === "DATE_ONLY") return iso.slice(0, 10);
  if (picker.type === "TIME_ONLY") return iso.slice(11, 16);
  return iso.slice(0, 16);
}
