import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Command, EditorState } from "prosemirror-state";
import type { ShownFile } from "../../shared/docs";
import type { ShownPerson } from "../../shared/steering";
import { Dialog } from "../frame/dialog";
import { formatIn, readerLocale } from "../frame/language";
import { useAnswer } from "../frame/server";
import { insertChip, linkStretch, setLink } from "./commands";

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
      title="Link"
      onClose={onClose}
      actions={
        <>
          {href !== "" && (
            <button type="button" class="plain danger" onClick={() => finish(setLink(undefined))}>
              Remove
            </button>
          )}
          <button type="button" class="plain" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            class="plain main"
            disabled={empty || address.trim() === ""}
            onClick={() => finish(setLink(full))}
          >
            Apply
          </button>
        </>
      }
    >
      {empty ? (
        <p>Select the words that should become a link first.</p>
      ) : (
        <label class="labelled">
          <span>Address</span>
          <input value={address} onInput={(event) => setAddress(event.currentTarget.value)} />
        </label>
      )}
    </Dialog>
  );
}

/** Smart chips: a person, a date, a file. */
export function InsertDialog({
  people,
  now,
  onClose,
  onDone,
}: {
  people: readonly ShownPerson[];
  now: string;
  onClose: () => void;
  onDone: (command: Command) => void;
}): JSX.Element {
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
      title="Insert"
      onClose={onClose}
      actions={
        <button type="button" class="plain" onClick={onClose}>
          Cancel
        </button>
      }
    >
      <section class="insert-group">
        <h3>Person</h3>
        <div class="row">
          {people.map((one) => (
            <button key={one.address} type="button" class="plain" onClick={() => finish(person(one))}>
              {one.name}
            </button>
          ))}
        </div>
      </section>
      <section class="insert-group">
        <h3>Date</h3>
        <div class="row">
          <input
            type="date"
            aria-label="Date"
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <button type="button" class="plain" disabled={date === ""} onClick={() => finish(day())}>
            Insert date
          </button>
        </div>
      </section>
      <section class="insert-group">
        <h3>File</h3>
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
    </Dialog>
  );
}
