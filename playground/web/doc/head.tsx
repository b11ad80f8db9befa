import type { JSX } from "preact";
import type { ShownDocument } from "../../shared/docs";
import { Icon } from "../frame/icons";
import { ask } from "../frame/server";
import { attempt } from "../frame/toasts";
import type { SessionStatus } from "./session";
import { words } from "./words/words";

export interface DocHeadProps {
  readonly shown: ShownDocument;
  readonly status: SessionStatus;
  readonly remarking: boolean;
  onRemarks(): void;
  onShare(): void;
  /** Opens the side panel; absent while it is open. */
  readonly onPanel: (() => void) | undefined;
}

/** The document's title, whether it is saved, and who can open it. */
export function DocHead(props: DocHeadProps): JSX.Element {
  const { shown, status } = props;
  const say = words();
  const open = shown.comments.filter(({ resolved }) => !resolved).length;
  return (
    <header class="doc-head">
      <Icon name="document" size={26} />
      <Title shown={shown} />
      <span class="doc-status" role="status">
        {say[status]}
      </span>
      <span class="bar-space" />
      <Access shown={shown} />
      {shown.canComment && (
        <button type="button" class="plain" aria-expanded={props.remarking} onClick={props.onRemarks}>
          <Icon name="comment" size={18} />
          {say.comments}
          {open > 0 && ` (${open})`}
        </button>
      )}
      <button type="button" class="plain" onClick={props.onShare}>
        <Icon name="share" size={18} />
        {say.share}
      </button>
      {props.onPanel !== undefined && (
        <button
          type="button"
          class="round"
          aria-label="Open One-on-One"
          title="Open One-on-One"
          onClick={props.onPanel}
        >
          <Icon name="panel" />
        </button>
      )}
    </header>
  );
}

function Title({ shown }: { shown: ShownDocument }): JSX.Element {
  const rename = (title: string) => {
    if (title.trim() !== "" && title !== shown.title)
      void attempt(() => ask(`/docs/${shown.id}/title`, { method: "PUT", body: { title } }));
  };
  return (
    <input
      class="doc-title"
      aria-label={words().title}
      dir="auto"
      value={shown.title}
      disabled={!shown.canEdit}
      onChange={(event) => rename(event.currentTarget.value)}
    />
  );
}

function Access({ shown }: { shown: ShownDocument }): JSX.Element {
  const say = words();
  const { people, owner } = shown.access;
  if (people === undefined) return <span class="doc-access">{say.sharedBy(owner)}</span>;
  const others = people
    .filter(({ role }) => role !== "owner")
    .map(({ name }) => (name === "" ? say.anyone : name));
  const said = others.length === 0 ? say.onlyYou : say.sharedWith(others.join(", "));
  return (
    <span class="doc-access" title={said}>
      <Icon name={others.length === 0 ? "lock" : "guests"} size={18} />
      <span>{said}</span>
    </span>
  );
}
