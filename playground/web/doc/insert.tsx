import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Command, EditorState } from "prosemirror-state";
import type { ShownFile } from "../../shared/docs";
import type { ShownPerson } from "../../shared/steering";
import { Dialog } from "../frame/dialog";
import { formatIn, readerLocale } from "../frame/language";
import { useAnswer } from "../frame/server";
import { insertChip, linkStretch, setLink } from "./commands";
import { words } from "./words/words";

export type LayoutKind = "addHeader" | "addFooter" | "addFootnote";

/** The address under the selection, to be set, changed or taken off. */
export function LinkDialog({
  state,
  onClose,
  onDone,
}: {
  state: EditorState;
  onClose: () => void;
  onDone: (command: Command) => void;
}): JSX.Element {
  const say = words();
  const { from, to, href } = linkStretch(state);
  const [address, setAddress] = useState(href);
  const empty = from === to;
  const finish = (command: Command) => {
    onClose();
    onDone(command);
  };
  const full = /^[a-z]+:|^#/i.test(address) ? address : `https://${address}`;
  return (
    <Dialog
      title={say.link}
      onClose={onClose}
      actions={
        <>
          {href !== "" && (
            <button type="button" class="plain danger" onClick={() => finish(setLink(undefined))}>
              {say.remove}
            </button>
          )}
          <button type="button" class="plain" onClick={onClose}>
            {say.cancel}
          </button>
          <button
            type="submit"
            class="plain main"
            disabled={empty || address.trim() === ""}
            onClick={() => finish(setLink(full))}
          >
            {say.apply}
          </button>
        </>
      }
    >
      {empty ? (
        <p>{say.selectFirst}</p>
      ) : (
        <label class="labelled">
          <span>{say.address}</span>
          <input value={address} onInput={(event) => setAddress(event.currentTarget.value)} />
        </label>
      )}
    </Dialog>
  );
}

/** Smart chips: a person, a date, a file; and what lies outside the body. */
export function InsertDialog({
  people,
  now,
  onClose,
  onDone,
  onLayout,
}: {
  people: readonly ShownPerson[];
  now: string;
  onClose: () => void;
  onDone: (command: Command) => void;
  onLayout: (what: LayoutKind) => void;
}): JSX.Element {
  const say = words();
  const { value: files } = useAnswer<readonly ShownFile[]>("/docs");
  const [date, setDate] = useState(now.slice(0, 10));
  const finish = (command: Command) => {
    onClose();
    onDone(command);
  };
  const person = ({ address, name }: ShownPerson) =>
    insertChip({
      kind: "person",
      label: name,
      href: `mailto:${address}`,
      data: { kind: "person", email: address, name },
    });
  const day = () =>
    insertChip({
      kind: "date",
      label: formatIn(new Date(date), "UTC", { day: "numeric", month: "short", year: "numeric" }),
      href: null,
      data: { kind: "date", timestamp: `${date}T12:00:00Z`, locale: readerLocale() },
    });
  const file = ({ id, name }: ShownFile) => {
    const uri = `https://docs.google.com/document/d/${id}/edit`;
    return insertChip({ kind: "file", label: name, href: uri, data: { kind: "richLink", uri, title: name } });
  };
  return (
    <Dialog
      title={say.insert}
      onClose={onClose}
      actions={
        <button type="button" class="plain" onClick={onClose}>
          {say.cancel}
        </button>
      }
    >
      <section class="insert-group">
        <h3>{say.person}</h3>
        <div class="row">
          {people.map((one) => (
            <button key={one.address} type="button" class="plain" onClick={() => finish(person(one))}>
              {one.name}
            </button>
          ))}
        </div>
      </section>
      <section class="insert-group">
        <h3>{say.date}</h3>
        <div class="row">
          <input
            type="date"
            aria-label={say.date}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <button type="button" class="plain" disabled={date === ""} onClick={() => finish(day())}>
            {say.insertDate}
          </button>
        </div>
      </section>
      <section class="insert-group">
        <h3>{say.file}</h3>
        <div class="row">
          {(files ?? [])
            .filter(({ kind }) => kind === "document")
            .slice(0, 6)
            .map((one) => (
              <button key={one.id} type="button" class="plain" onClick={() => finish(file(one))}>
                {one.name}
              </button>
            ))}
        </div>
      </section>
      <section class="insert-group">
        <h3>{say.page}</h3>
        <div class="row">
          {(
            [
              ["addHeader", say.header],
              ["addFooter", say.footer],
              ["addFootnote", say.newFootnote],
            ] as const
          ).map(([what, label]) => (
            <button
              key={what}
              type="button"
              class="plain"
              onClick={() => {
                onClose();
                onLayout(what);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      </section>
    </Dialog>
  );
}
