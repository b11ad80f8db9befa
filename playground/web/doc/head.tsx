import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ShownDocument } from "../../shared/docs";
import { useChosen } from "../frame/chosen";
import { Icon } from "../frame/icons";
import type { SessionStatus } from "./session";
import { words } from "./words/words";

export interface DocHeadProps {
  readonly shown: ShownDocument;
  readonly status: SessionStatus;
  readonly remarking: boolean;
  /** Over when `shown` has the title, or a reason was said why it has not. */
  onRename(title: string): Promise<void>;
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
      <Title shown={shown} onRename={props.onRename} />
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

function Title({ shown, onRename }: Pick<DocHeadProps, "shown" | "onRename">): JSX.Element {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [title, choose] = useChosen(shown.title, onRename);
  return (
    <input
      class="doc-title"
      aria-label={words().title}
      dir="auto"
      value={typed ?? title}
      disabled={!shown.canEdit}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      onChange={(event) => {
        const wanted = event.currentTarget.value;
        setTyped(undefined);
        if (wanted.trim() !== "" && wanted !== title) choose(wanted);
      }}
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
