import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LayoutAct, ShownDocument } from "../../shared/docs";
import { Confirmation, Dialog } from "../frame/dialog";
import { Icon } from "../frame/icons";
import { tabsOf } from "./from-view";
import { words } from "./words/words";

/** The document's tabs, and what can be done with the one that is open. */
export function Tabs({
  shown,
  tabId,
  onOpen,
  onAct,
}: {
  shown: ShownDocument;
  tabId: string;
  onOpen: (tabId: string) => void;
  onAct: (act: LayoutAct) => Promise<boolean>;
}): JSX.Element {
  const say = words();
  const [naming, setNaming] = useState(false);
  const tabs = tabsOf(shown);
  const title = tabs.find(({ tabProperties }) => tabProperties?.tabId === tabId)?.tabProperties?.title ?? "";
  return (
    <nav class="doc-tabs" aria-label={say.tabs}>
      {tabs.map(({ tabProperties }) => (
        <button
          key={tabProperties?.tabId}
          type="button"
          class="doc-tab"
          dir="auto"
          aria-current={tabProperties?.tabId === tabId ? "page" : undefined}
          onClick={() => onOpen(tabProperties?.tabId ?? "")}
        >
          {tabProperties?.title}
        </button>
      ))}
      {shown.canEdit && (
        <>
          <Act icon="plus" label={say.addTab} onPress={() => void onAct({ kind: "addTab" })} />
          <Act icon="edit" label={say.renameTab} onPress={() => setNaming(true)} />
          {tabs.length > 1 && (
            <Act
              icon="trash"
              label={say.deleteTab}
              onPress={() => void onAct({ kind: "deleteTab", tabId })}
            />
          )}
        </>
      )}
      {naming && (
        <NameDialog
          first={title}
          onClose={() => setNaming(false)}
          onSave={async (name) => {
            if (await onAct({ kind: "renameTab", tabId, title: name })) setNaming(false);
          }}
        />
      )}
    </nav>
  );
}

function Act({ icon, label, onPress }: { icon: string; label: string; onPress: () => void }): JSX.Element {
  return (
    <button type="button" class="round small" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} size={16} />
    </button>
  );
}

function NameDialog({
  first,
  onClose,
  onSave,
}: {
  first: string;
  onClose: () => void;
  onSave: (name: string) => void;
}): JSX.Element {
  const say = words();
  const [name, setName] = useState(first);
  return (
    <Dialog
      title={say.renameTab}
      onClose={onClose}
      actions={
        <Confirmation
          words={say.apply}
          cancel={say.cancel}
          disabled={name.trim() === ""}
          onClose={onClose}
          onConfirm={() => onSave(name.trim())}
        />
      }
    >
      <label class="labelled">
        <span>{say.tabName}</span>
        <input value={name} dir="auto" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
    </Dialog>
  );
}
