import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { GoogleAppsCardV1Card } from "../../../contract/cards";
import { NotEmulated } from "../../../emulator/api/error";
import { workspaceWithPeople } from "../../../emulator/office";
import { type Execution, runFunction } from "../../../emulator/run";
import { tried } from "../laws";
import { script } from "./bundle";

function run(body: string, event?: object): Execution {
  const workspace = workspaceWithPeople();
  const code = `var C = CardService;
    function act(name) { return C.newAction().setFunctionName(name || "go"); }
    function button(text) { return C.newTextButton().setText(text || "Go").setOnClickAction(act()); }
    function section() { var s = C.newCardSection(); for (var i = 0; i < arguments.length; i++) s.addWidget(arguments[i]); return s; }
    function cardOf() { return C.newCardBuilder().addSection(section.apply(null, arguments)).build(); }
    function go(e) { ${body} }`;
  return runFunction(workspace, script(code), {
    functionName: "go",
    person: "alex@example.com",
    ...(event === undefined ? {} : { event }),
  });
}

/** The card that a body returns, as Google gets it. */
function card(body: string): GoogleAppsCardV1Card {
  const { value, error } = run(body);
  if (error !== undefined) throw new Error(error.message);
  return (value as unknown as { json: GoogleAppsCardV1Card }).json;
}

function widgets(list: string): unknown {
  return card(`return cardOf(${list});`).sections?.[0]?.widgets;
}

/** The words of what a body throws. */
function refusal(body: string): string | undefined {
  return run(body).error?.message;
}

test("a whole card becomes Google's JSON", () => {
  expect(
    card(`return C.newCardBuilder().setName("pair")
      .setHeader(C.newCardHeader().setTitle("Dana").setSubtitle("Fri").setImageUrl("https://example.com/a.png").setImageStyle(C.ImageStyle.CIRCLE).setImageAltText("D"))
      .addSection(section(C.newTextParagraph().setText("Hi")).setHeader("Topics").setCollapsible(true).setNumUncollapsibleWidgets(1))
      .addCardAction(C.newCardAction().setText("Settings").setOnClickAction(act("settings")))
      .setFixedFooter(C.newFixedFooter().setPrimaryButton(button("Open")).setSecondaryButton(button("Add")))
      .setDisplayStyle(C.DisplayStyle.REPLACE).build();`),
  ).toEqual({
    name: "pair",
    header: {
      title: "Dana",
      subtitle: "Fri",
      imageUrl: "https://example.com/a.png",
      imageType: "CIRCLE",
      imageAltText: "D",
    },
    sections: [
      {
        header: "Topics",
        collapsible: true,
        uncollapsibleWidgetsCount: 1,
        widgets: [{ textParagraph: { text: "Hi" } }],
      },
    ],
    cardActions: [{ actionLabel: "Settings", onClick: { action: { function: "settings" } } }],
    fixedFooter: {
      primaryButton: { text: "Open", onClick: { action: { function: "go" } } },
      secondaryButton: { text: "Add", onClick: { action: { function: "go" } } },
    },
    displayStyle: "REPLACE",
  });
});

test("an action carries its parameters as pairs of strings, its indicator and what it requires", () => {
  expect(
    widgets(
      `C.newTextButton().setText("Go").setOnClickAction(act().setParameters({ id: "1", at: "2" }).setLoadIndicator(C.LoadIndicator.SPINNER).setPersistValues(true).addRequiredWidget("name"))`,
    ),
  ).toEqual([
    {
      buttonList: {
        buttons: [
          {
            text: "Go",
            onClick: {
              action: {
                function: "go",
                loadIndicator: "SPINNER",
                persistValues: true,
                requiredWidgets: ["name"],
                parameters: [
                  { key: "id", value: "1" },
                  { key: "at", value: "2" },
                ],
              },
            },
          },
        ],
      },
    },
  ]);
  expect(refusal(`act().setParameters({ id: 1 });`)).toContain(`The value of "id" should be of type: String`);
});

test("rows, inputs, pickers and switches become widgets", () => {
  expect(
    widgets(`C.newDecoratedText().setTopLabel("With").setText("<b>Dana</b>").setBottomLabel("since").setWrapText(true).setStartIcon(C.newIconImage().setMaterialIcon(C.newMaterialIcon().setName("event").setFill(true))).setButton(C.newImageButton().setAltText("Change").setIcon(C.Icon.PERSON).setOnClickAction(act())),
      C.newDecoratedText().setText("Remind").setSwitchControl(C.newSwitch().setFieldName("r").setValue("on").setSelected(true).setControlType(C.SwitchControlType.CHECK_BOX)),
      C.newKeyValue().setContent("old").setMultiline(true),
      C.newTextInput().setFieldName("t").setTitle("Topic").setHint("Any").setMultiline(true).setValue("v").setSuggestions(C.newSuggestions().addSuggestions(["a", "b"])).setValidation(C.newValidation().setCharacterLimit(10).setInputType(C.InputType.EMAIL)),
      C.newSelectionInput().setFieldName("s").setTitle("I am").setType(C.SelectionInputType.RADIO_BUTTON).addItem("Manager", "m", true).addItem(2, 2, false),
      C.newDatePicker().setFieldName("d").setTitle("Day").setValueInMsSinceEpoch(86400000),
      C.newTimePicker().setFieldName("h").setTitle("Time").setHours(10).setMinutes(30),
      C.newDateTimePicker().setFieldName("dt").setTitle("When").setValueInMsSinceEpoch("5").setTimeZoneOffsetInMins(60),
      C.newDivider(), C.newButtonSet().addButton(button("A")).addButton(button("B"))`),
  ).toEqual([
    {
      decoratedText: {
        topLabel: "With",
        text: "<b>Dana</b>",
        bottomLabel: "since",
        wrapText: true,
        startIcon: { materialIcon: { name: "event", fill: true } },
        button: {
          altText: "Change",
          icon: { knownIcon: "PERSON", altText: "Change" },
          onClick: { action: { function: "go" } },
        },
      },
    },
    {
      decoratedText: {
        text: "Remind",
        switchControl: { name: "r", value: "on", selected: true, controlType: "CHECK_BOX" },
      },
    },
    { decoratedText: { text: "old", wrapText: true } },
    {
      textInput: {
        name: "t",
        label: "Topic",
        hintText: "Any",
        value: "v",
        type: "MULTIPLE_LINE",
        initialSuggestions: { items: [{ text: "a" }, { text: "b" }] },
        validation: { characterLimit: 10, inputType: "EMAIL" },
      },
    },
    {
      selectionInput: {
        name: "s",
        label: "I am",
        type: "RADIO_BUTTON",
        items: [
          { text: "Manager", value: "m", selected: true },
          { text: "2", value: "2", selected: false },
        ],
      },
    },
    { dateTimePicker: { name: "d", label: "Day", type: "DATE_ONLY", valueMsEpoch: "86400000" } },
    { dateTimePicker: { name: "h", label: "Time", type: "TIME_ONLY", valueMsEpoch: "37800000" } },
    {
      dateTimePicker: {
        name: "dt",
        label: "When",
        type: "DATE_AND_TIME",
        valueMsEpoch: "5",
        timezoneOffsetDate: 60,
      },
    },
    { divider: {} },
    {
      buttonList: {
        buttons: [
          { text: "A", onClick: { action: { function: "go" } } },
          { text: "B", onClick: { action: { function: "go" } } },
        ],
      },
    },
  ]);
});

test("what a side panel should rather not use still becomes valid JSON", () => {
  const { value, error } = run(`return C.newCardBuilder().addSection(
    section(
      C.newGrid().setTitle("G").setNumColumns(2).addItem(C.newGridItem().setIdentifier("1").setTitle("One").setImage(C.newImageComponent().setImageUrl("https://example.com/a.png").setCropStyle(C.newImageCropStyle().setImageCropType(C.ImageCropType.SQUARE)).setBorderStyle(C.newBorderStyle().setType(C.BorderType.STROKE).setStrokeColor("#ff0000")))).setOnClickAction(act()),
      C.newColumns().addColumn(C.newColumn().addWidget(C.newTextParagraph().setText("left"))).addColumn(C.newColumn().addWidget(button("right"))),
      C.newChipList().addChip(C.newChip().setLabel("chip").setOnClickAction(act())),
      C.newButtonSet().addButton(C.newTextButton().setText("More").setOverflowMenu(C.newOverflowMenu().addMenuItem(C.newOverflowMenuItem().setText("One").setOnClickAction(act())))),
      C.newImage().setImageUrl("https://example.com/a.png").setAltText("a")
    ).setCollapsible(true).setCollapseControl(C.newCollapseControl().setHorizontalAlign(C.HorizontalAlignment.CENTER).setCollapseButton(button("Less")).setExpandButton(button("More")))).build();`);
  expect(error).toBeUndefined();
  expect(JSON.stringify(value)).toContain('"strokeColor":{"red":1,"green":0,"blue":0}');
});

test("wrong types are refused with the signature they miss", () => {
  const signature = (parameters: string, method: string) =>
    `The parameters (${parameters}) don't match the method signature for CardService.${method}.`;
  expect(refusal("C.newTextParagraph().setText(5);")).toBe(signature("number", "TextParagraph.setText"));
  expect(refusal("C.newTextParagraph().setText(null);")).toBe(signature("null", "TextParagraph.setText"));
  expect(refusal("C.newTextParagraph().setText();")).toBe(signature("", "TextParagraph.setText"));
  expect(refusal("C.newCardSection().addWidget(C.newCardHeader());")).toBe(
    signature("CardService.CardHeader", "CardSection.addWidget"),
  );
  expect(refusal("C.newNavigation().pushCard(C.newCardBuilder());")).toBe(
    signature("CardService.CardBuilder", "Navigation.pushCard"),
  );
  expect(refusal("C.newImage().setImageStyle;  C.newOpenLink().setOnClose('RELOAD');")).toBe(
    signature("String", "OpenLink.setOnClose"),
  );
});

const INCOMPLETE: readonly (readonly [string, string])[] = [
  ["a text paragraph without text", "cardOf(C.newTextParagraph())"],
  ["a text paragraph with empty text", "cardOf(C.newTextParagraph().setText(''))"],
  ["a row without text", "cardOf(C.newDecoratedText())"],
  ["a button without text", "cardOf(C.newTextButton().setOnClickAction(act()))"],
  ["a button that does nothing", "cardOf(C.newTextButton().setText('x'))"],
  ["an action without a function", "cardOf(C.newTextButton().setText('x').setOnClickAction(C.newAction()))"],
  ["an input without a name", "cardOf(C.newTextInput().setTitle('x'))"],
  ["a selection without a name", "cardOf(C.newSelectionInput().addItem('a', 'a', false))"],
  ["a selection without items", "cardOf(C.newSelectionInput().setFieldName('a'))"],
  [
    "two chosen radio buttons",
    "cardOf(C.newSelectionInput().setFieldName('a').setType(C.SelectionInputType.RADIO_BUTTON).addItem('a', 'a', true).addItem('b', 'b', true))",
  ],
  [
    "a switch without a value",
    "cardOf(C.newDecoratedText().setText('a').setSwitchControl(C.newSwitch().setFieldName('a')))",
  ],
  [
    "a row with a button and a switch",
    "cardOf(C.newDecoratedText().setText('a').setButton(button()).setSwitchControl(C.newSwitch().setFieldName('a').setValue('b')))",
  ],
  ["an image without an address", "cardOf(C.newImage())"],
  [
    "an image button without words for it",
    "cardOf(C.newImageButton().setIcon(C.Icon.STAR).setOnClickAction(act()))",
  ],
  ["a section without widgets", "C.newCardBuilder().addSection(C.newCardSection()).build()"],
  [
    "a footer without its first button",
    "C.newCardBuilder().setFixedFooter(C.newFixedFooter().setSecondaryButton(button())).build()",
  ],
  [
    "a menu entry without words",
    "C.newCardBuilder().addCardAction(C.newCardAction().setOnClickAction(act())).build()",
  ],
  ["a header without a title", "C.newCardBuilder().setHeader(C.newCardHeader().setSubtitle('x')).build()"],
  [
    "two inputs of one name",
    "cardOf(C.newTextInput().setFieldName('a'), C.newTextInput().setFieldName('a'))",
  ],
  ["an answer that does nothing", "C.newActionResponseBuilder().build()"],
  ["a toast without text", "C.newActionResponseBuilder().setNotification(C.newNotification()).build()"],
  ["a link without an address", "C.newActionResponseBuilder().setOpenLink(C.newOpenLink()).build()"],
  ["a link to nowhere", "C.newOpenLink().setUrl('docs')"],
  ["an empty universal answer", "C.newUniversalActionResponseBuilder().build()"],
  ["a request for no file", "C.newEditorFileScopeActionResponseBuilder().build()"],
  ["an hour past the day", "cardOf(C.newTimePicker().setFieldName('a').setHours(24))"],
];

for (const [what, body] of INCOMPLETE) {
  test(`${what} is refused`, () => {
    const { outcome, error } = run(`return ${body};`);
    expect(outcome).toBe("threw");
    expect(error?.name).toBe("Exception");
  });
}

test("a card holds 100 sections and a section 100 widgets, and not one more", () => {
  const sections = (count: number) =>
    run(
      `var c = C.newCardBuilder(); for (var i = 0; i < ${count}; i++) c.addSection(section(C.newDivider())); return c.build();`,
    );
  const inSection = (count: number) =>
    run(
      `var s = C.newCardSection(); for (var i = 0; i < ${count}; i++) s.addWidget(C.newDivider()); return C.newCardBuilder().addSection(s).build();`,
    );
  expect(sections(100).outcome).toBe("returned");
  expect(sections(101).error?.message).toContain("more than 100 sections");
  expect(inSection(100).outcome).toBe("returned");
  expect(inSection(101).error?.message).toContain("more than 100 widgets");
});

test("what Google would show badly is a warning", () => {
  const warnings = (widget: string) => run(`return cardOf(${widget});`).warnings;
  expect(
    warnings(
      `C.newTextParagraph().setText("<b>bold</b> <a href='https://x.example.com'>a</a> &amp; 1 &lt; 2<br>")`,
    ),
  ).toEqual([]);
  expect(warnings(`C.newTextParagraph().setText("R&D")`)).toEqual(['TextParagraph: "&" stands unescaped.']);
  expect(warnings(`C.newTextParagraph().setText("a < b")`)).toEqual(['TextParagraph: "<" stands unescaped.']);
  expect(warnings(`C.newDecoratedText().setText("<h1>Big</h1>")`)).toEqual([
    "DecoratedText: cards do not show the tag <h1>.",
  ]);
  expect(warnings(`button("Dana &amp; Sam")`)).toEqual(["TextButton: shows entities as they stand."]);
  expect(warnings(`C.newImage().setImageUrl("http://example.com/a.png")`)).toEqual([
    "Image: pictures need an https address.",
  ]);
});

test("answers carry navigation, toast, link and the changed state", () => {
  const { value } = run(`return C.newActionResponseBuilder()
    .setNavigation(C.newNavigation().popToRoot().updateCard(cardOf(C.newDivider())))
    .setNotification(C.newNotification().setText("Done"))
    .setOpenLink(C.newOpenLink().setUrl("https://example.com").setOpenAs(C.OpenAs.OVERLAY).setOnClose(C.OnClose.RELOAD_ADD_ON))
    .setStateChanged(true).build();`);
  expect(value).toEqual({
    cardService: "ActionResponse",
    json: {
      renderActions: {
        action: {
          navigations: [{ popToRoot: true }, { updateCard: { sections: [{ widgets: [{ divider: {} }] }] } }],
          notification: { text: "Done" },
          link: { url: "https://example.com", openAs: "OVERLAY", onClose: "RELOAD" },
        },
      },
      stateChanged: true,
    },
  });
});

test("printJson prints the same", () => {
  const { value } = run(`var c = cardOf(C.newDivider()); return [c.printJson(), String(c), c];`);
  const [text, name, whole] = value as [string, string, { json: object }];
  expect(JSON.parse(text)).toEqual(whole.json);
  expect(name).toBe("Card");
});

test("enum members print their names and know their order", () => {
  expect(
    run(
      `return [String(C.OnClose.RELOAD), C.Icon.STAR.name(), C.OnClose.NOTHING.ordinal(), C.OnClose.RELOAD.compareTo(C.OnClose.NOTHING)];`,
    ).value,
  ).toEqual(["RELOAD", "STAR", 0, 1]);
});

test("parts that no side panel has a use for throw by name", () => {
  expect(() => run("CardService.newLinkPreview();")).toThrow(NotEmulated);
  expect(() => run("CardService.newImage().setComposeAction(act(), 1);")).toThrow("setComposeAction");
});

test("any text in any place gives a card that keeps the schema and says what was put in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), (text) => {
      const { value } = run(
        `return cardOf(C.newTextParagraph().setText(e.text), C.newDecoratedText().setText(e.text).setTopLabel(e.text), C.newTextInput().setFieldName(e.text).setValue(e.text), button(e.text));`,
        { text },
      );
      const { json } = value as unknown as { json: GoogleAppsCardV1Card };
      const [paragraph, row, input, buttons] = json.sections?.[0]?.widgets ?? [];
      expect([
        paragraph?.textParagraph?.text,
        row?.decoratedText?.text,
        input?.textInput?.value,
        buttons?.buttonList?.buttons?.[0]?.text,
      ]).toEqual([text, text, text, text]);
    }),
    tried(30),
  );
});
