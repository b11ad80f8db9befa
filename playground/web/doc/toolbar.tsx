import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { ShownPerson } from "../../shared/steering";
import { Icon } from "../frame/icons";
import { linkStretch, nest, selectedLines, setStyle, toggle, toggleBullet } from "./commands";
import { InsertDialog, LinkDialog } from "./insert";
import { type Bullet, schema, type Toggle } from "./schema";

const STYLES: readonly (readonly [string, string])[] = [
  ["NORMAL_TEXT", "Normal text"],
  ["TITLE", "Title"],
  ["HEADING_1", "Heading 1"],
  ["HEADING_2", "Heading 2"],
  ["HEADING_3", "Heading 3"],
];
const MARKS: readonly (readonly [Toggle, string])[] = [
  ["bold", "Bold"],
  ["italic", "Italic"],
  ["underline", "Underline"],
  ["strikethrough", "Strikethrough"],
];
const ICONS: Readonly<Record<Toggle, string>> = {
  bold: "bold",
  italic: "italic",
  underline: "underline",
  strikethrough: "strike",
};
const LISTS: readonly (readonly [Bullet, string, string])[] = [
  ["checkbox", "Checklist", "checklist"],
  ["bullet", "Bulleted list", "bullets"],
  ["number", "Numbered list", "numbers"],
];

/** The row of buttons above the page. It is drawn again after every change of the editor. */
export function Toolbar({
  view,
  people,
  now,
}: {
  view: EditorView;
  people: readonly ShownPerson[];
  now: string;
}): JSX.Element {
  const [dialog, setDialog] = useState<"link" | "insert" | undefined>(undefined);
  const { state } = view;
  const lines = selectedLines(state);
  const style = String(lines[0]?.line.attrs.style ?? "NORMAL_TEXT");
  const run = (command: Command) => {
    command(state, view.dispatch);
    view.focus();
  };
  return (
    <div class="doc-tools" role="toolbar" aria-label="Formatting">
      <Tool icon="undo" label="Undo" off={!undo(state)} onPress={() => run(undo)} />
      <Tool icon="redo" label="Redo" off={!redo(state)} onPress={() => run(redo)} />
      <select
        class="doc-style"
        aria-label="Style"
        value={style}
        onChange={(event) => run(setStyle(event.currentTarget.value))}
      >
        {(STYLES.some(([value]) => value === style) ? STYLES : [...STYLES, [style, style] as const]).map(
          ([value, words]) => (
            <option key={value} value={value} selected={value === style}>
              {words}
            </option>
          ),
        )}
      </select>
      {MARKS.map(([mark, label]) => (
        <Tool
          key={mark}
          icon={ICONS[mark]}
          label={label}
          on={isMarked(view, mark)}
          onPress={() => run(toggle(mark))}
        />
      ))}
      <Tool icon="link" label="Link" on={linkStretch(state).href !== ""} onPress={() => setDialog("link")} />
      {LISTS.map(([bullet, label, icon]) => (
        <Tool
          key={bullet}
          icon={icon}
          label={label}
          on={lines.length > 0 && lines.every(({ line }) => line.attrs.bullet === bullet)}
          onPress={() => run(toggleBullet(bullet))}
        />
      ))}
      <Tool icon="left" label="Less indent" onPress={() => run(nest(-1))} />
      <Tool icon="right" label="More indent" onPress={() => run(nest(1))} />
      <Tool icon="plus" label="Insert a person, a date or a file" onPress={() => setDialog("insert")} />
      {dialog === "link" && <LinkDialog state={state} onClose={() => setDialog(undefined)} onDone={run} />}
      {dialog === "insert" && (
        <InsertDialog people={people} now={now} onClose={() => setDialog(undefined)} onDone={run} />
      )}
    </div>
  );
}

function isMarked({ state }: EditorView, mark: Toggle): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return (state.storedMarks ?? $from.marks()).some((one) => one.type.name === mark);
  return state.doc.rangeHasMark(from, to, schema.marks[mark]);
}

function Tool({
  icon,
  label,
  on,
  off,
  onPress,
}: {
  icon: string;
  label: string;
  on?: boolean;
  off?: boolean;
  onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      aria-pressed={on}
      disabled={off}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name={icon} size={19} />
    </button>
  );
}
