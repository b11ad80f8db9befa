import type {
  GoogleAppsCardV1Action,
  GoogleAppsCardV1Button,
  GoogleAppsCardV1Card,
  GoogleAppsCardV1DateTimePicker,
  GoogleAppsCardV1OnClick,
  GoogleAppsCardV1Section,
  GoogleAppsCardV1SelectionInput,
  GoogleAppsCardV1SwitchControl,
  GoogleAppsCardV1TextInput,
  GoogleAppsCardV1Widget,
} from "../../contract/cards";
import { linesOf, textOf } from "./card-text";

/** Something on a card that can be pressed. */
export interface Pressable {
  readonly label: string;
  readonly onClick: GoogleAppsCardV1OnClick;
  readonly disabled: boolean;
  /** The words beside it, to tell two "Done" apart. */
  readonly near: string;
  /** The place of the folded section it is in, if it is in one. */
  readonly section?: number;
}

/** An input of a card. */
export type Input =
  | { readonly kind: "text"; readonly input: GoogleAppsCardV1TextInput }
  | { readonly kind: "selection"; readonly input: GoogleAppsCardV1SelectionInput }
  | { readonly kind: "switch"; readonly input: GoogleAppsCardV1SwitchControl; readonly label: string }
  | { readonly kind: "picker"; readonly input: GoogleAppsCardV1DateTimePicker };

/** Widgets of a section that are seen: all, or the first few of a folded one. */
function seenWidgets(section: GoogleAppsCardV1Section, unfolded: boolean): GoogleAppsCardV1Widget[] {
  const widgets = section.widgets ?? [];
  if (section.collapsible !== true || unfolded) return widgets;
  return widgets.slice(0, section.uncollapsibleWidgetsCount ?? 0);
}

/** Every line of text on a card, top to bottom, as a person reads it. */
export function textsOf(card: GoogleAppsCardV1Card, unfolded: (section: number) => boolean): string[] {
  const footer = card.fixedFooter;
  return [
    ...lines(card.header?.title, card.header?.subtitle),
    ...(card.sections ?? []).flatMap((section, at) => [
      ...lines(section.header),
      ...seenWidgets(section, unfolded(at)).flatMap(widgetTexts),
    ]),
    ...lines(footer?.primaryButton?.text, footer?.secondaryButton?.text),
  ];
}

function lines(...texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text === undefined ? [] : linesOf(text)));
}

function widgetTexts(widget: GoogleAppsCardV1Widget): string[] {
  const { decoratedText: row, selectionInput: choice, textInput: field, dateTimePicker: picker } = widget;
  return [
    ...lines(widget.textParagraph?.text),
    ...lines(row?.topLabel ?? row?.topLabelText?.text, row?.text ?? row?.contentText?.text),
    ...lines(row?.bottomLabel ?? row?.bottomLabelText?.text, labelOf(row?.button)),
    ...(widget.buttonList?.buttons ?? []).flatMap((button) => lines(labelOf(button))),
    ...lines(choice?.label, ...(choice?.items ?? []).map((item) => item.text)),
    ...lines(field?.label, field?.hintText, field?.value, picker?.label),
    ...(widget.chipList?.chips ?? []).flatMap((chip) => lines(chip.label)),
    ...lines(widget.grid?.title),
    ...(widget.grid?.items ?? []).flatMap((item) => lines(item.title, item.subtitle)),
    ...(widget.columns?.columnItems ?? []).flatMap((column) => (column.widgets ?? []).flatMap(widgetTexts)),
  ];
}

function labelOf(button: GoogleAppsCardV1Button | undefined): string | undefined {
  return button?.text ?? button?.altText ?? button?.icon?.altText;
}

/** Everything on a card that can be pressed, the ⋮ menu last. */
export function pressablesOf(card: GoogleAppsCardV1Card): Pressable[] {
  const inSections = (card.sections ?? []).flatMap((section, at) => {
    const seen = seenWidgets(section, false).length;
    return (section.widgets ?? []).flatMap((widget, place) =>
      widgetPressables(widget).map((one) => (place < seen ? one : { ...one, section: at })),
    );
  });
  const footer = [card.fixedFooter?.primaryButton, card.fixedFooter?.secondaryButton];
  const menu = (card.cardActions ?? []).map((entry) => ({
    label: textOf(entry.actionLabel),
    onClick: entry.onClick ?? {},
    disabled: false,
    near: "",
  }));
  return [...inSections, ...footer.flatMap((button) => buttonPressables(button, "")), ...menu];
}

function widgetPressables(widget: GoogleAppsCardV1Widget): Pressable[] {
  const { decoratedText: row, grid, image } = widget;
  const found: Pressable[] = (widget.buttonList?.buttons ?? []).flatMap((button) =>
    buttonPressables(button, ""),
  );
  if (row !== undefined) {
    const near = widgetTexts({ decoratedText: { ...row, button: {} } }).join(" ");
    found.push(...buttonPressables(row.button, near));
    if (row.onClick !== undefined) {
      found.push({ label: textOf(row.text), onClick: row.onClick, disabled: false, near });
    }
  }
  if (image?.onClick !== undefined) {
    found.push({ label: image.altText ?? "", onClick: image.onClick, disabled: false, near: "" });
  }
  if (grid?.onClick !== undefined) {
    const onClick = grid.onClick;
    for (const item of grid.items ?? []) {
      found.push({ label: textOf(item.title), onClick, disabled: false, near: textOf(item.subtitle) });
    }
  }
  for (const chip of widget.chipList?.chips ?? []) {
    if (chip.onClick === undefined) continue;
    found.push({
      label: textOf(chip.label),
      onClick: chip.onClick,
      disabled: chip.disabled === true,
      near: "",
    });
  }
  const columns = widget.columns?.columnItems ?? [];
  return [...found, ...columns.flatMap((column) => (column.widgets ?? []).flatMap(widgetPressables))];
}

function buttonPressables(button: GoogleAppsCardV1Button | undefined, near: string): Pressable[] {
  if (button?.onClick === undefined) return [];
  const menu = button.onClick.overflowMenu?.items ?? [];
  const items = menu.map((item) => ({
    label: textOf(item.text),
    onClick: item.onClick ?? {},
    disabled: item.disabled === true,
    near,
  }));
  const own = {
    label: textOf(labelOf(button)),
    onClick: button.onClick,
    disabled: button.disabled === true,
    near,
  };
  return menu.length === 0 ? [own] : items;
}

/** Every input of a card, folded or not. */
export function inputsOf(card: GoogleAppsCardV1Card): Input[] {
  return (card.sections ?? []).flatMap((section) => (section.widgets ?? []).flatMap(widgetInputs));
}

function widgetInputs(widget: GoogleAppsCardV1Widget): Input[] {
  const { textInput, selectionInput, dateTimePicker, decoratedText, columns } = widget;
  const found: Input[] = [];
  if (textInput !== undefined) found.push({ kind: "text", input: textInput });
  if (selectionInput !== undefined) found.push({ kind: "selection", input: selectionInput });
  if (dateTimePicker !== undefined) found.push({ kind: "picker", input: dateTimePicker });
  if (decoratedText?.switchControl !== undefined) {
    found.push({ kind: "switch", input: decoratedText.switchControl, label: textOf(decoratedText.text) });
  }
  return [
    ...found,
    ...(columns?.columnItems ?? []).flatMap((column) => (column.widgets ?? []).flatMap(widgetInputs)),
  ];
}

/** The functions a card's widgets name: each must be a top-level function of the bundle. */
export function handlersOfCard(card: GoogleAppsCardV1Card): readonly string[] {
  const names = new Set<string>();
  JSON.stringify(card, (_key, value: GoogleAppsCardV1Action | null) => {
    if (typeof value === "object" && value !== null && typeof value.function === "string")
      names.add(value.function);
    return value;
  });
  return [...names].sort();
}
