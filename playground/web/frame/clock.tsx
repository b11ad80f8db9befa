import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ClockMoved, ClockStep, ShownPerson } from "../../shared/steering";
import { ask } from "./server";
import { attempt, tell } from "./toasts";

const STEPS: readonly (readonly [ClockStep, string])[] = [
  ["hour", "+1 hour"],
  ["day", "+1 day"],
  ["week", "+1 week"],
];

/** The workspace's own clock, in the person's zone, and the buttons that move it. */
export function ClockControl({ now, person }: { now: string; person: ShownPerson | undefined }): JSX.Element {
  const [moving, setMoving] = useState(false);
  const move = (step: ClockStep) =>
    attempt(async () => {
      setMoving(true);
      try {
        const moved = await ask<ClockMoved>(`/steering/clock/${step}`, { method: "POST" });
        if (moved.triggers > 0) {
          const runs = moved.triggers === 1 ? "once" : `${moved.triggers} times`;
          tell(
            `The add-on ran by itself ${runs} on the way${moved.failed > 0 ? `, ${moved.failed} of them failed` : ""}.`,
            moved.failed > 0,
          );
        }
      } finally {
        setMoving(false);
      }
    });
  return (
    <fieldset class="clock" aria-label="Clock">
      <time dateTime={now}>{clockWords(now, person)}</time>
      {STEPS.map(([step, label]) => (
        <button key={step} type="button" class="bar-button" disabled={moving} onClick={() => move(step)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function clockWords(now: string, person: ShownPerson | undefined): string {
  if (now === "") return "";
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: person?.timeZone ?? "UTC",
  }).format(new Date(now));
}
