import type { JsonObject } from "../../../json";
import { exception } from "../connection";
import { nameOf } from "../enumeration";
import { classOf } from "../signature";
import {
  add,
  type Data,
  listOf,
  maker,
  present,
  render,
  rendered,
  renderedAll,
  required,
  set,
} from "./builder";
import { formatted, plain, secure } from "./text";

/** A card holds at most 100 sections, a section at most 100 widgets (source: CardBuilder and CardSection reference). */
const MOST_SECTIONS = { most: 100, message: "A card cannot have more than 100 sections." };
const MOST_WIDGETS = { most: 100, message: "A card section cannot have more than 100 widgets." };

/** What can stand in a section, and the field of the schema's Widget it fills. */
const WIDGET_FIELDS: Readonly<Record<string, string>> = {
  "CardService.TextParagraph": "textParagraph",
  "CardService.DecoratedText": "decoratedText",
  "CardService.KeyValue": "decoratedText",
  "CardService.Divider": "divider",
  "CardService.Image": "image",
  "CardService.ButtonSet": "buttonList",
  "CardService.TextButton": "buttonList",
  "CardService.ImageButton": "buttonList",
  "CardService.TextInput": "textInput",
  "CardService.SelectionInput": "selectionInput",
  "CardService.DatePicker": "dateTimePicker",
  "CardService.TimePicker": "dateTimePicker",
  "CardService.DateTimePicker": "dateTimePicker",
  "CardService.Grid": "grid",
  "CardService.Columns": "columns",
  "CardService.ChipList": "chipList",
};
const WIDGETS = Object.keys(WIDGET_FIELDS).join("|");

function renderWidget(widget: unknown): JsonObject {
  const className = classOf(widget) ?? "";
  const field = WIDGET_FIELDS[className] ?? "";
  const json = render(widget);
  const single = className === "CardService.TextButton" || className === "CardService.ImageButton";
  return { [field]: single ? { buttons: [json] } : json };
}

export const newColumn = maker({
  name: "Column",
  methods: {
    addWidget: add("widgets", WIDGETS),
    setHorizontalSizeStyle: set("horizontalSizeStyle", "CardService.HorizontalSizeStyle"),
    setHorizontalAlignment: set("horizontalAlignment", "CardService.HorizontalAlignment"),
    setVerticalAlignment: set("verticalAlignment", "CardService.VerticalAlignment"),
  },
  render: (data) => present({ ...data, widgets: listOf(data, "widgets").map(renderWidget) }),
});

export const newColumns = maker({
  name: "Columns",
  methods: {
    addColumn: add("columns", "CardService.Column", { most: 2, message: "Columns holds at most 2 columns." }),
    setWrapStyle: {
      overloads: [["Any"]],
      // The schema of add-on cards has no field for it.
      apply: () => undefined,
    },
  },
  render: (data) => ({ columnItems: renderedAll(listOf(data, "columns")) }),
});

export const newCollapseControl = maker({
  name: "CollapseControl",
  methods: {
    setHorizontalAlign: set("horizontalAlignment", "CardService.HorizontalAlignment"),
    setCollapseButton: set("collapseButton", "CardService.TextButton|CardService.ImageButton"),
    setExpandButton: set("expandButton", "CardService.TextButton|CardService.ImageButton"),
  },
  render: (data) =>
    present({
      horizontalAlignment: data.horizontalAlignment,
      collapseButton: rendered(required(data, "collapseButton", "CollapseControl")),
      expandButton: rendered(required(data, "expandButton", "CollapseControl")),
    }),
});

export const newCardSection = maker({
  name: "CardSection",
  methods: {
    addWidget: add("widgets", WIDGETS, MOST_WIDGETS),
    setHeader: set("header", "String"),
    setCollapsible: set("collapsible", "Boolean"),
    setCollapseControl: set("collapseControl", "CardService.CollapseControl"),
    setNumUncollapsibleWidgets: set("uncollapsibleWidgetsCount", "Integer"),
    setId: set("id", "String"),
  },
  render(data) {
    const widgets = listOf(data, "widgets");
    if (widgets.length === 0) throw exception("Invalid CardService.CardSection: a section needs a widget.");
    return present({
      header: formatted(data.header, "CardSection"),
      collapsible: data.collapsible,
      uncollapsibleWidgetsCount: data.uncollapsibleWidgetsCount,
      collapseControl: rendered(data.collapseControl),
      id: data.id,
      widgets: widgets.map(renderWidget),
    });
  },
});

export const newCardHeader = maker({
  name: "CardHeader",
  methods: {
    setTitle: set("title", "String"),
    setSubtitle: set("subtitle", "String"),
    setImageUrl: set("imageUrl", "String"),
    setImageAltText: set("imageAltText", "String"),
    setImageStyle: set("imageType", "CardService.ImageStyle"),
  },
  render: (data) =>
    present({
      title: plain(required(data, "title", "CardHeader"), "CardHeader"),
      subtitle: plain(data.subtitle, "CardHeader"),
      imageUrl: secure(data.imageUrl, "CardHeader"),
      imageAltText: data.imageAltText,
      imageType: data.imageType,
    }),
});

/** A finished card: its JSON is settled when it is built. */
const newCard = maker({
  name: "Card",
  methods: {},
  printable: true,
  render: (data) => data.json as JsonObject,
});

export const newCardBuilder = maker({
  name: "CardBuilder",
  methods: {
    setHeader: set("header", "CardService.CardHeader"),
    setName: set("name", "String"),
    addSection: add("sections", "CardService.CardSection", MOST_SECTIONS),
    addCardAction: add("cardActions", "CardService.CardAction"),
    setFixedFooter: set("fixedFooter", "CardService.FixedFooter"),
    setPeekCardHeader: set("peekCardHeader", "CardService.CardHeader"),
    setDisplayStyle: {
      overloads: [["CardService.DisplayStyle"]],
      apply(data, [style]) {
        data.displayStyle = nameOf(style);
      },
    },
    build: {
      overloads: [[]],
      apply: (data) => newCard({ json: renderCard(data) }),
    },
  },
  render: renderCard,
});

function renderCard(data: Data): JsonObject {
  const list = (field: string) => {
    const entries = listOf(data, field);
    return entries.length === 0 ? undefined : renderedAll(entries);
  };
  const json = present({
    name: data.name,
    header: rendered(data.header),
    sections: list("sections"),
    cardActions: list("cardActions"),
    fixedFooter: rendered(data.fixedFooter),
    displayStyle: data.displayStyle,
    peekCardHeader: rendered(data.peekCardHeader),
  });
  const names = inputNames(json);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw exception(`Invalid CardService.Card: two inputs are named "${twice}".`);
  return json;
}

/** The names of a card's inputs. The same name twice would make one input of two, save for switches of one group. */
function inputNames(json: JsonObject): string[] {
  const names: string[] = [];
  JSON.stringify(json, (key, value: { name?: string } | null) => {
    const input = key === "textInput" || key === "selectionInput" || key === "dateTimePicker";
    if (input && value?.name !== undefined) names.push(value.name);
    return value;
  });
  return names;
}
