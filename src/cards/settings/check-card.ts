import { words } from "../../text/words";
import {
  type ButtonView,
  buttons,
  type Card,
  card,
  checkboxes,
  folded,
  footer,
  paragraph,
  section,
} from "../widgets";

/** The self-check: what it does, where it stands, what only a hand can do, or what was found. */
export interface CheckView {
  readonly paragraphs: readonly string[];
  /** A doc that belongs to it. */
  readonly open?: ButtonView;
  /** A field to empty and a switch to leave alone: how Google hands those on is one of the questions. */
  readonly fields?: { readonly emptied: string; readonly left: string; readonly leftText: string };
  /** What the person says to have done: nothing else tells of it. */
  readonly boxes?: readonly { readonly label: string; readonly value: string }[];
  /** What only whoever looks after the add-on needs: folded. */
  readonly details?: readonly string[];
  readonly primary: ButtonView;
  readonly secondary?: ButtonView;
}

export function checkCard(view: CheckView): Card {
  const body = section();
  for (const text of view.paragraphs) body.addWidget(paragraph(text));
  if (view.fields !== undefined)
    body
      .addWidget(CardService.newTextInput().setFieldName("emptied").setTitle(view.fields.emptied))
      .addWidget(leftAlone(view.fields.left, view.fields.leftText));
  if (view.boxes !== undefined)
    body.addWidget(
      checkboxes(
        "hung",
        view.boxes.map((box) => ({ ...box, ticked: false })),
      ),
    );
  if (view.open !== undefined) body.addWidget(buttons(view.open));
  const built = card(words().check.title).addSection(body);
  if (view.details !== undefined && view.details.length > 0) {
    const details = folded(words().error.details);
    for (const text of view.details) details.addWidget(paragraph(text));
    built.addSection(details);
  }
  return built.setFixedFooter(footer(view.primary, view.secondary)).build();
}

/** Not the form's switch: that one's value travels with the button, and whether Google tells of it would not be seen. */
function leftAlone(text: string, below: string): GoogleAppsScript.Card_Service.DecoratedText {
  const toggle = CardService.newSwitch()
    .setControlType(CardService.SwitchControlType.SWITCH)
    .setFieldName("left")
    .setValue("on")
    .setSelected(true);
  return CardService.newDecoratedText()
    .setText(text)
    .setBottomLabel(below)
    .setWrapText(true)
    .setSwitchControl(toggle);
}
