import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CommentAct, ShownComment, ShownDocument } from "../../shared/docs";
import { Icon } from "../frame/icons";
import { type Suggestion, suggestionsIn } from "./suggestions";
import { words } from "./words/words";

/** Words that somebody is about to comment on. */
export interface Commented {
  readonly quote: string;
  readonly act: Omit<Extract<CommentAct, { kind: "add" }>, "text">;
}

export interface RemarksProps {
  readonly shown: ShownDocument;
  readonly tabId: string;
  readonly commenting: Commented | undefined;
  onAct(act: CommentAct): Promise<boolean>;
  onSuggestion(ids: readonly string[], accepted: boolean): void;
  onCommented(): void;
  onClose(): void;
}

/** What Docs has at the page's right: comments with their replies, and suggestions to accept or reject. */
export function Remarks(props: RemarksProps): JSX.Element {
  const { shown, commenting, onAct } = props;
  const say = words();
  const suggestions = suggestionsIn(shown, props.tabId);
  const add = async (text: string) => {
    if (commenting !== undefined && (await onAct({ ...commenting.act, text }))) props.onCommented();
  };
  const empty = shown.comments.length === 0 && suggestions.length === 0 && commenting === undefined;
  return (
    <aside class="remarks" aria-label={say.comments}>
      <header>
        <h2>{say.comments}</h2>
        <button type="button" class="round" aria-label={say.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <ul class="remark-list" tabIndex={0} aria-label={say.comments}>
        {empty && <li class="remark-empty">{say.noComments}</li>}
        {commenting !== undefined && (
          <li class="remark">
            <blockquote dir="auto">{commenting.quote}</blockquote>
            <Writing label={say.comment} button={say.comment} focused onWrite={add} />
          </li>
        )}
        {suggestions.map((one) => (
          <SuggestionRemark
            key={one.ids.join()}
            one={one}
            canDecide={shown.canEdit}
            onDecide={props.onSuggestion}
          />
        ))}
        {shown.comments.map((one) => (
          <CommentRemark key={one.id} one={one} onAct={onAct} />
        ))}
      </ul>
    </aside>
  );
}

function SuggestionRemark({
  one,
  canDecide,
  onDecide,
}: {
  one: Suggestion;
  canDecide: boolean;
  onDecide: (ids: readonly string[], accepted: boolean) => void;
}): JSX.Element {
  const say = words();
  return (
    <li class="remark">
      {one.added !== "" && (
        <p dir="auto">
          <small>{say.proposesToAdd}</small> <ins>{one.added}</ins>
        </p>
      )}
      {one.deleted !== "" && (
        <p dir="auto">
          <small>{say.proposesToDelete}</small> <del>{one.deleted}</del>
        </p>
      )}
      {canDecide && (
        <div class="row">
          <button type="button" class="plain" onClick={() => onDecide(one.ids, true)}>
            {say.accept}
          </button>
          <button type="button" class="plain" onClick={() => onDecide(one.ids, false)}>
            {say.reject}
          </button>
        </div>
      )}
    </li>
  );
}

function CommentRemark({
  one,
  onAct,
}: {
  one: ShownComment;
  onAct: (act: CommentAct) => Promise<boolean>;
}): JSX.Element {
  const say = words();
  return (
    <li class="remark" data-resolved={one.resolved}>
      {one.quote !== "" && <blockquote dir="auto">{one.quote}</blockquote>}
      <p dir="auto">
        <b>{one.author}</b> {one.text}
      </p>
      {one.replies.map((reply, index) => (
        <p key={index} dir="auto" class="remark-reply">
          <b>{reply.author}</b> {reply.text}
        </p>
      ))}
      {one.resolved ? (
        <small>{say.resolved}</small>
      ) : (
        <>
          <Writing
            label={say.reply}
            button={say.reply}
            onWrite={(text) => onAct({ kind: "reply", id: one.id, text })}
          />
          <div class="row">
            <button type="button" class="plain" onClick={() => onAct({ kind: "resolve", id: one.id })}>
              {say.resolve}
            </button>
            <button type="button" class="plain" onClick={() => onAct({ kind: "delete", id: one.id })}>
              {say.delete}
            </button>
          </div>
        </>
      )}
    </li>
  );
}

function Writing({
  label,
  button,
  focused = false,
  onWrite,
}: {
  label: string;
  button: string;
  focused?: boolean;
  onWrite: (text: string) => unknown;
}): JSX.Element {
  const [text, setText] = useState("");
  const write = async () => {
    const kept = text.trim();
    if (kept === "") return;
    await onWrite(kept);
    setText("");
  };
  return (
    <div class="row">
      <input
        aria-label={label}
        class="remark-input"
        dir="auto"
        value={text}
        ref={focused ? (node) => node?.focus() : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && void write()}
      />
      <button type="button" class="plain" disabled={text.trim() === ""} onClick={write}>
        {button}
      </button>
    </div>
  );
}
