import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { ShownPerson } from "../../shared/steering";
import { Icon } from "../frame/icons";
import { linkStretch, nest, selectedLines, setStyle, toggle, toggleBullet } from "./commands";
import { InsertDialog, type LayoutKind, LinkDialog } from "./insert";
import { BULLETS, type Bullet, headingLevel, schema, TOGGLES, type Toggle } from "./schema";
import { words } from "./words/words";

const STYLES = ["NORMAL_TEXT", "TITLE", "SUBTITLE", "HEADING_1", "HEADING_2", "HEADING_3"];
const ICONS: Readonly<Record<Toggle, string>> = {
  bold: "bold",
  italic: "italic",
  underline: "underline",
  strikethrough: "strike",
};
const LIST_ICONS: Readonly<Record<Bullet, string>> = {
  checkbox: "checklist",
  bullet: "bullets",
  number: "numbers",
};

export interface ToolbarProps {
  readonly view: EditorView;
  readonly people: readonly ShownPerson[];
  readonly now: string;
  /** Suggesting is all that is open to whoever may only comment. */
  readonly canEdit: boolean;
  readonly suggesting: boolean;
  onSuggesting(on: boolean): void;
  onComment(): void;
  onLayout(what: LayoutKind): void;
}

function styleWords(style: string): string {
  const say = words();
  const level = headingLevel(style);
  if (level > 0) return say.heading(level);
  const named: Readonly<Record<string, string>> = {
    NORMAL_TEXT: say.normalText,
    TITLE: say.title,
    SUBTITLE: say.subtitle,
  };
  return named[style] ?? style;
}

/** The row of buttons above the page. It is drawn again after every change of the editor. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { view, people, now, canEdit, suggesting } = props;
  const say = words();
  const [dialog, setDialog] = useState<"link" | "insert" | undefined>(undefined);
  const { state } = view;
  const lines = selectedLines(state);
  const style = String(lines[0]?.line.attrs.style ?? "NORMAL_TEXT");
  const run = (command: Command) => {
    command(state, view.dispatch);
    view.focus();
  };
  return (
    <div class="doc-tools" role="toolbar" aria-label={say.formatting}>
      <Tool icon="undo" label={say.undo} off={!undo(state)} onPress={() => run(undo)} />
      <Tool icon="redo" label={say.redo} off={!redo(state)} onPress={() => run(redo)} />
      <select
        class="doc-style"
        aria-label={say.style}
        value={style}
        onChange={(event) => run(setStyle(event.currentTarget.value))}
      >
        {[...new Set([...STYLES, style])].map((value) => (
          <option key={value} value={value} selected={value === style}>
            {styleWords(value)}
          </option>
        ))}
      </select>
      {TOGGLES.map((mark) => (
        <Tool
          key={mark}
          icon={ICONS[mark]}
          label={say[mark]}
          on={isMarked(view, mark)}
          onPress={() => run(toggle(mark))}
        />
      ))}
      <Tool
        icon="link"
        label={say.link}
        on={linkStretch(state).href !== ""}
        onPress={() => setDialog("link")}
      />
      {BULLETS.map((bullet) => (
        <Tool
          key={bullet}
          icon={LIST_ICONS[bullet]}
          label={say[bullet]}
          on={lines.length > 0 && lines.every(({ line }) => line.attrs.bullet === bullet)}
          onPress={() => run(toggleBullet(bullet))}
        />
      ))}
      <Tool icon="left" label={say.lessIndent} onPress={() => run(nest(-1))} />
      <Tool icon="right" label={say.moreIndent} onPress={() => run(nest(1))} />
      <Tool icon="plus" label={say.insertLong} onPress={() => setDialog("insert")} />
      <Tool icon="comment" label={say.commentHere} off={state.selection.empty} onPress={props.onComment} />
      <select
        class="doc-style"
        aria-label={say.mode}
        value={suggesting ? "suggesting" : "editing"}
        onChange={(event) => props.onSuggesting(event.currentTarget.value === "suggesting")}
      >
        {canEdit && <option value="editing">{say.editing}</option>}
        <option value="suggesting" selected={suggesting}>
          {say.suggesting}
        </option>
      </select>
      {dialog === "link" && <LinkDialog state={state} onClose={() => setDialog(undefined)} onDone={run} />}
      {dialog === "insert" && (
        <InsertDialog
          people={people}
          now={now}
          onClose={() => setDialog(undefined)}
          onDone={run}
          onLayout={props.onLayout}
        />
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
