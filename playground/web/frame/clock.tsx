import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ClockMoved, ClockStep, ShownPerson } from "../../shared/steering";
import { useFlyout } from "./flyout";
import { Icon } from "./icons";
import { formatIn } from "./language";
import { ask } from "./server";
import { attempt, tell } from "./toasts";

const STEPS: readonly (readonly [ClockStep, string])[] = [
  ["5-minutes", "+5 minutes"],
  ["30-minutes", "+30 minutes"],
  ["hour", "+1 hour"],
  ["day", "+1 day"],
  ["week", "+1 week"],
  ["meeting-start", "To the next meeting"],
  ["meeting-end", "To its end"],
];

/** The workspace's own clock, in the person's zone, and the steps that move it. */
export function ClockControl({ now, person }: { now: string; person: ShownPerson | undefined }): JSX.Element {
  const [moving, setMoving] = useState(false);
  const { open, button, box, flip } = useFlyout();
  const move = (step: ClockStep) =>
    attempt(async () => {
      setMoving(true);
      try {
        const moved = await ask<ClockMoved>(`/steering/clock/${step}`, { method: "POST" });
        const words = [meetingWords(step, moved), triggerWords(moved)].filter((part) => part !== "");
        if (words.length > 0) tell(words.join(" "), moved.failed > 0);
      } finally {
        setMoving(false);
      }
    });
  return (
    <div class="clock">
      <button ref={button} type="button" class="bar-button" aria-expanded={open} onClick={flip}>
        <span class="unseen">Clock: </span>
        <time dateTime={now}>{clockWords(now, person)}</time>
        <Icon name="down" size={16} />
      </button>
      {open && (
        <fieldset ref={box} class="flyout clock-steps" aria-label="Move the clock">
          {STEPS.map(([step, label]) => (
            <button key={step} type="button" aria-disabled={moving} onClick={() => !moving && move(step)}>
              {label}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function meetingWords(step: ClockStep, { meeting }: ClockMoved): string {
  if (meeting === undefined) return "";
  return `“${meeting}” ${step === "meeting-start" ? "begins" : "is over"} now.`;
}

function triggerWords({ triggers, failed }: ClockMoved): string {
  if (triggers === 0) return "";
  const runs = triggers === 1 ? "once" : `${triggers} times`;
  return `The add-on ran by itself ${runs} on the way${failed > 0 ? `, ${failed} of them failed` : ""}.`;
}

function clockWords(now: string, person: ShownPerson | undefined): string {
  if (now === "") return "";
  return formatIn(new Date(now), person?.timeZone ?? "UTC", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}
