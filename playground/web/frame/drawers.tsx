import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ShownCalls, ShownMail } from "../../shared/steering";
import { GoogleText } from "../panel/google-text";
import { Icon } from "./icons";
import { formatIn } from "./language";
import { useAnswer } from "./server";

export interface DrawerProps {
  /** The zone of whoever looks. */
  readonly zone: string;
  onClose(): void;
}

/** Every mail Google would have sent, newest first. */
export function MailDrawer({ zone, onClose }: DrawerProps): JSX.Element {
  const { value: mails } = useAnswer<readonly ShownMail[]>("/steering/mail");
  return (
    <Drawer title="Mail that went out" onClose={onClose}>
      {mails?.length === 0 && (
        <li class="empty">
          <h2>No mail yet</h2>
          <p>Whatever Google would send to anybody appears here. Nothing leaves this machine.</p>
        </li>
      )}
      {(mails ?? []).map((mail, index) => (
        <li key={mail.id}>
          <details class="mail" open={index === 0}>
            <summary>
              <b>{mail.subject}</b>
              <small>{moment(mail.at, zone)}</small>
              <small class="mail-route">
                {mail.from} → {mail.to}
              </small>
            </summary>
            <p class="mail-text">
              <GoogleText html={mail.text} rich />
            </p>
          </details>
        </li>
      ))}
    </Drawer>
  );
}

/** Every call the add-on made to Google, newest first, with its simulated time. */
export function CallsDrawer({ zone, onClose }: DrawerProps): JSX.Element {
  const { value } = useAnswer<ShownCalls>("/steering/calls");
  return (
    <Drawer title={value === undefined ? "Google calls" : `Google calls: ${value.count}`} onClose={onClose}>
      {value?.count === 0 && (
        <li class="empty">
          <h2>No calls yet</h2>
          <p>Each call the add-on makes to Google is listed here with the time it would take.</p>
        </li>
      )}
      {(value?.calls ?? []).map((call) => (
        <li key={call.number} class="call" data-failed={call.status >= 400}>
          <small>{call.number}</small>
          <code>{call.method}</code>
          <small>{call.tookMs} ms</small>
          <small>
            {call.person} · {call.status}
            {call.reason === "" ? "" : ` ${call.reason}`} · {(call.bytes / 1024).toFixed(1)} KB ·{" "}
            {moment(call.at, zone)}
          </small>
        </li>
      ))}
    </Drawer>
  );
}

/** A list over the page's end, closed with Escape. */
export function Drawer({
  title,
  children,
  onClose,
}: {
  title: string;
  children: ComponentChildren;
  onClose: () => void;
}): JSX.Element {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <aside
      ref={box}
      class="drawer"
      aria-label={title}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" class="round" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <ul class="drawer-list" tabIndex={0} aria-label={title}>
        {children}
      </ul>
    </aside>
  );
}

function moment(iso: string, zone: string): string {
  return formatIn(new Date(iso), zone, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
}
