import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { ShownPerson, Steering } from "../../shared/steering";
import { ClockControl } from "./clock";
import { CallsDrawer, MailDrawer } from "./drawers";
import { Icon } from "./icons";
import { setReader } from "./language";
import { addressOf, viewer } from "./place";
import { useAnswer } from "./server";
import { DarkSwitch } from "./theme";
import { Toasts } from "./toasts";
import { WhoSwitch } from "./who";

export interface Standing {
  readonly person: ShownPerson;
  readonly steering: Steering;
}

/** The dark bar that is the playground's own, and below it a page that is like Google's. */
export function Frame({
  at,
  children,
}: {
  at: "calendar" | "docs";
  children: (standing: Standing) => ComponentChildren;
}): JSX.Element {
  const { value: steering, error } = useAnswer<Steering>("/steering");
  const [drawer, setDrawer] = useState<"mail" | "calls" | undefined>(undefined);
  const person = steering?.people.find(({ address }) => address === viewer());
  if (person !== undefined) setReader(person.locale);
  const flip = (which: "mail" | "calls") => setDrawer(drawer === which ? undefined : which);
  return (
    <div class="frame">
      <header class="bar">
        <span class="bar-name">One-on-One playground</span>
        <nav aria-label="Pages">
          <a href={addressOf("/calendar")} aria-current={at === "calendar" ? "page" : undefined}>
            <Icon name="calendar" size={18} />
            Calendar
          </a>
          <a href={addressOf("/docs")} aria-current={at === "docs" ? "page" : undefined}>
            <Icon name="document" size={18} />
            Docs
          </a>
        </nav>
        <span class="bar-space" />
        <ClockControl now={steering?.now ?? ""} person={person} />
        <BarCount
          icon="mail"
          label="Mail"
          count={steering?.mails}
          open={drawer === "mail"}
          onClick={() => flip("mail")}
        />
        <BarCount
          icon="call"
          label="Calls"
          count={steering?.calls}
          open={drawer === "calls"}
          onClick={() => flip("calls")}
        />
        <DarkSwitch />
        <WhoSwitch people={steering?.people ?? []} />
      </header>
      <div class="below">
        {person !== undefined && steering !== undefined ? (
          children({ person, steering })
        ) : (
          <Waiting error={error?.message} loaded={steering !== undefined} />
        )}
        {drawer === "mail" && (
          <MailDrawer zone={person?.timeZone ?? "UTC"} onClose={() => setDrawer(undefined)} />
        )}
        {drawer === "calls" && (
          <CallsDrawer zone={person?.timeZone ?? "UTC"} onClose={() => setDrawer(undefined)} />
        )}
      </div>
      <Toasts />
    </div>
  );
}

function BarCount({
  icon,
  label,
  count,
  open,
  onClick,
}: {
  icon: string;
  label: string;
  count: number | undefined;
  open: boolean;
  onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" class="bar-button" aria-expanded={open} onClick={onClick}>
      <Icon name={icon} size={18} />
      <span class="bar-label">{label}</span>
      <span class="bar-count">{count ?? ""}</span>
    </button>
  );
}

function Waiting({ error, loaded }: { error: string | undefined; loaded: boolean }): JSX.Element {
  return (
    <main class="empty">
      {error !== undefined ? (
        <>
          <h2>The playground cannot be reached</h2>
          <p>{error}</p>
        </>
      ) : loaded ? (
        <>
          <h2>Nobody here has this address</h2>
          <p>Choose a person at the top right.</p>
        </>
      ) : (
        <p>Loading…</p>
      )}
    </main>
  );
}
