import type { EntryName } from "../names";
import { escaped, inColumn, plain } from "../text/shown-text";
import { formParams, shownChoice, shownSet, shownTime } from "./form";

export type Card = GoogleAppsScript.Card_Service.Card;
export type CardBuilder = GoogleAppsScript.Card_Service.CardBuilder;
export type Section = GoogleAppsScript.Card_Service.CardSection;
type Widget = GoogleAppsScript.Card_Service.Widget;
type TextButton = GoogleAppsScript.Card_Service.TextButton;
type Action = GoogleAppsScript.Card_Service.Action;

/** What a press does: runs one of main.ts's functions with string parameters, or opens a page. */
export type Press =
  | { readonly run: EntryName; readonly with?: Readonly<Record<string, string>> }
  | { readonly open: string };

export interface ButtonView {
  readonly label: string;
  /** What it is about, for whoever hears the card: of buttons that look alike each says whose it is. */
  readonly about?: string;
  readonly press: Press;
}

/** They draw their card anew, beside a field in which somebody may be typing: its words stay. */
const KEEPS_TYPED: readonly EntryName[] = ["nextQuestion", "tellMet"];

function action(run: EntryName, parameters: Readonly<Record<string, string>> = {}): Action {
  const made = CardService.newAction()
    .setFunctionName(run)
    .setParameters({ ...parameters });
  return KEEPS_TYPED.includes(run) ? made.setPersistValues(true) : made;
}

function button({ label, about, press }: ButtonView, filled = false): TextButton {
  const made = CardService.newTextButton().setText(plain(label));
  if (about !== undefined) made.setAltText(plain(`${label}: ${about}`));
  if ("open" in press) made.setOpenLink(CardService.newOpenLink().setUrl(press.open));
  else made.setOnClickAction(action(press.run, press.with));
  return filled ? made.setTextButtonStyle(CardService.TextButtonStyle.FILLED) : made;
}

export function card(title: string, subtitle?: string): CardBuilder {
  const header = CardService.newCardHeader().setTitle(named(title));
  if (subtitle !== undefined && subtitle !== "") header.setSubtitle(plain(subtitle));
  const built = CardService.newCardBuilder().setHeader(header);
  return headNote === undefined ? built : built.addSection(section().addWidget(paragraph(headNote)));
}

let headNote: string | undefined;

/** What the card that is drawn next says first. */
export function noteOnCard(text: string | undefined): void {
  headNote = text;
}

export function section(header?: string): Section {
  const made = CardService.newCardSection();
  return header === undefined ? made : made.setHeader(escaped(header));
}

/** A section that opens on a press. */
export function folded(header: string): Section {
  return section(header).setCollapsible(true).setNumUncollapsibleWidgets(0);
}

/** A line with a small label above, a small line below, and one button beside it. */
export function line(view: {
  readonly label?: string;
  /** Several are shown below each other. */
  readonly text: string | readonly string[];
  /** Before each of them; without one, several are told apart by a bullet. */
  readonly mark?: string;
  /** A name in a list: it begins where the others do, whichever way it is written. */
  readonly inColumn?: true;
  readonly below?: string;
  readonly button?: ButtonView;
  /** The whole line is pressed; Google has room for this or a button, not for both. */
  readonly press?: Press;
}): Widget {
  const texts = typeof view.text === "string" ? [view.text] : view.text;
  const mark = view.mark ?? (texts.length > 1 ? "• " : "");
  const lines = texts.map((text) => `${mark}${view.inColumn === true ? inColumn(shown(text)) : shown(text)}`);
  const made = CardService.newDecoratedText().setText(lines.join("<br>")).setWrapText(true);
  if (view.label !== undefined) made.setTopLabel(plain(view.label));
  if (view.below !== undefined && view.below !== "") made.setBottomLabel(plain(view.below));
  if (view.button !== undefined) made.setButton(button(view.button));
  if (view.press !== undefined && "run" in view.press)
    made.setOnClickAction(action(view.press.run, view.press.with));
  return made;
}

/** Google refuses a line without a text; what people wrote may be blanks that cannot be seen. */
function shown(text: string): string {
  const safe = escaped(text);
  return safe.trim() === "" ? "…" : safe;
}

/** The same for a title or a choice, which is shown letter by letter. */
function named(text: string): string {
  const safe = plain(text);
  return safe.trim() === "" ? "…" : safe;
}

export function paragraph(text: string): Widget {
  return CardService.newTextParagraph().setText(escaped(text));
}

/** A choice of one, shown whole. */
export function radio(
  field: string,
  title: string,
  choices: ReadonlyArray<{ readonly label: string; readonly value: string }>,
  chosen: string | undefined,
): Widget {
  const made = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.RADIO_BUTTON)
    .setFieldName(field)
    .setTitle(plain(title));
  shownChoice(field, chosen);
  for (const { label, value } of choices) made.addItem(named(label), value, value === chosen);
  return made;
}

/** Which of the two somebody is. */
export function roleRadio(title: string, manager: string, direct: string, chosen: string): Widget {
  return radio(
    "role",
    title,
    [
      { label: manager, value: "manager" },
      { label: direct, value: "direct" },
    ],
    chosen,
  );
}

export function dropdown(
  field: string,
  title: string,
  choices: ReadonlyArray<{ readonly label: string; readonly value: string }>,
  chosen: string,
): Widget {
  const made = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setFieldName(field)
    .setTitle(plain(title));
  shownChoice(field, chosen);
  for (const { label, value } of choices) made.addItem(named(label), value, value === chosen);
  return made;
}

export function textInput(field: string, title: string, hint: string, several = false): Widget {
  return CardService.newTextInput()
    .setFieldName(field)
    .setTitle(plain(title))
    .setHint(plain(hint))
    .setMultiline(several);
}

/** A line that is filled in already. */
export function filledInput(field: string, title: string, value: string): Widget {
  shownChoice(field, value);
  return CardService.newTextInput().setFieldName(field).setTitle(plain(title)).setValue(plain(value));
}

/** A day, empty at first. */
export function dateInput(field: string, title: string): Widget {
  return CardService.newDatePicker().setFieldName(field).setTitle(plain(title));
}

/** A time of day, as it is proposed. */
export function timeInput(field: string, title: string, hour: number, minute: number): Widget {
  shownTime(field, hour, minute);
  return CardService.newTimePicker()
    .setFieldName(field)
    .setTitle(plain(title))
    .setHours(hour)
    .setMinutes(minute);
}

/** Several lines to type. */
export function longInput(field: string, title: string, hint: string, value = ""): Widget {
  shownChoice(field, value);
  const made = CardService.newTextInput()
    .setFieldName(field)
    .setTitle(plain(title))
    .setHint(plain(hint))
    .setMultiline(true);
  return value === "" ? made : made.setValue(value);
}

/** A text to begin with, in several lines, that can be reworded or copied. */
export function filledText(field: string, title: string, text: string): Widget {
  shownChoice(field, text);
  return CardService.newTextInput()
    .setFieldName(field)
    .setTitle(plain(title))
    .setMultiline(true)
    .setValue(plain(text));
}

export function personInput(field: string, title: string, hint: string, value = ""): Widget {
  shownChoice(field, value);
  return CardService.newTextInput()
    .setFieldName(field)
    .setTitle(title)
    .setHint(hint)
    .setValue(plain(value))
    .setSuggestionsAction(action("suggestPeople", { field }));
}

export function switchLine(field: string, text: string, below: string, on: boolean): Widget {
  const toggle = CardService.newSwitch()
    .setControlType(CardService.SwitchControlType.SWITCH)
    .setFieldName(field)
    .setValue("on")
    .setSelected(on);
  const noted = shownSet(field, on ? ["on"] : []);
  if (noted !== undefined) toggle.setOnChangeAction(action("noteTouched", noted));
  return CardService.newDecoratedText()
    .setText(escaped(text))
    .setBottomLabel(plain(below))
    .setWrapText(true)
    .setSwitchControl(toggle);
}

/** A box: what people wrote, which begins where the others do, and what is said of it behind that. */
export interface BoxView {
  readonly label: string;
  readonly behind?: string;
  readonly value: string;
  readonly ticked: boolean;
}

/** Boxes of which any number may be ticked. */
export function checkboxes(field: string, items: readonly BoxView[]): Widget {
  const made = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.CHECK_BOX)
    .setFieldName(field);
  for (const { label, behind = "", value, ticked } of items)
    made.addItem(`${inColumn(named(label))}${plain(behind)}`, value, ticked);
  const shown = items.filter(({ ticked }) => ticked).map(({ value }) => value);
  const noted = shownSet(field, shown);
  if (noted !== undefined) made.setOnChangeAction(action("noteTouched", noted));
  return made;
}

export function buttons(...views: readonly ButtonView[]): Widget {
  const set = CardService.newButtonSet();
  for (const view of views) set.addButton(button(view));
  return set;
}

/** A button that hands over the form as far as it stands above it. */
export function withForm(view: ButtonView): ButtonView {
  const { press } = view;
  if (!("run" in press)) return view;
  return { ...view, press: { run: press.run, with: { ...formParams(), ...press.with } } };
}

export function footer(primary: ButtonView, secondary?: ButtonView) {
  const made = CardService.newFixedFooter().setPrimaryButton(button(withForm(primary), true));
  if (secondary !== undefined)
    made.setSecondaryButton(button(secondary).setTextButtonStyle(CardService.TextButtonStyle.OUTLINED));
  return made;
}

/** An entry of the card's ⋮ menu. */
export function menuEntry({ label, press }: ButtonView) {
  const made = CardService.newCardAction().setText(plain(label));
  if ("open" in press) return made.setOpenLink(CardService.newOpenLink().setUrl(press.open));
  return made.setOnClickAction(action(press.run, press.with));
}
