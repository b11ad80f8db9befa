import { exception } from "../connection";
import { type Data, listOf, maker, notHere, present, rendered, required, set } from "./builder";
import { plain } from "./text";

export const newValidation = maker({
  name: "Validation",
  methods: {
    setCharacterLimit: set("characterLimit", "Integer"),
    setInputType: set("inputType", "CardService.InputType"),
  },
  render: (data) => present({ ...data }),
});

export const newSuggestions = maker({
  name: "Suggestions",
  methods: {
    addSuggestion: {
      overloads: [["String"]],
      apply(data, [text]) {
        data.items = [...listOf(data, "items"), text];
      },
    },
    addSuggestions: {
      overloads: [["Array"]],
      apply(data, [texts]) {
        data.items = [...listOf(data, "items"), ...(texts as unknown[]).map(String)];
      },
    },
  },
  render: (data) => ({ items: listOf(data, "items").map((text) => ({ text: text as string })) }),
});

export const newTextInput = maker({
  name: "TextInput",
  methods: {
    setFieldName: set("fieldName", "String"),
    setTitle: set("title", "String"),
    setHint: set("hint", "String"),
    setValue: set("value", "String"),
    setMultiline: set("multiline", "Boolean"),
    setOnChangeAction: set("onChangeAction", "CardService.Action"),
    setSuggestions: set("suggestions", "CardService.Suggestions"),
    setSuggestionsAction: set("suggestionsAction", "CardService.Action"),
    setValidation: set("validation", "CardService.Validation"),
  },
  render: (data) =>
    present({
      name: required(data, "fieldName", "TextInput"),
      label: plain(data.title, "TextInput"),
      hintText: plain(data.hint, "TextInput"),
      value: data.value,
      type: data.multiline === true ? "MULTIPLE_LINE" : undefined,
      onChangeAction: rendered(data.onChangeAction),
      initialSuggestions: rendered(data.suggestions),
      autoCompleteAction: rendered(data.suggestionsAction),
      validation: rendered(data.validation),
    }),
});

/** Items of a selection: text and value as anything that prints, selected as a boolean. */
const ITEM = [
  ["String", "String", "Boolean"],
  ["String", "Number", "Boolean"],
  ["Number", "Number", "Boolean"],
  ["Number", "String", "Boolean"],
];

export const newSelectionInput = maker({
  name: "SelectionInput",
  methods: {
    setFieldName: set("fieldName", "String"),
    setTitle: set("title", "String"),
    setType: set("type", "CardService.SelectionInputType"),
    setOnChangeAction: set("onChangeAction", "CardService.Action"),
    setMultiSelectMaxSelectedItems: set("multiSelectMaxSelectedItems", "Integer"),
    setMultiSelectMinQueryLength: set("multiSelectMinQueryLength", "Integer"),
    setExternalDataSource: set("externalDataSource", "CardService.Action"),
    setPlatformDataSource: notHere("SelectionInput.setPlatformDataSource"),
    addItem: {
      overloads: ITEM,
      apply(data, [text, value, selected]) {
        addItem(data, { text: String(text), value: String(value), selected });
      },
    },
    addMultiSelectItem: {
      overloads: [["String", "String", "Boolean", "String", "String"]],
      apply(data, [text, value, selected, startIconUri, bottomText]) {
        addItem(data, { text, value, selected, startIconUri, bottomText });
      },
    },
  },
  render(data) {
    const type = data.type ?? "CHECK_BOX";
    const items = listOf(data, "items") as readonly { selected: boolean; text: string }[];
    if (items.length === 0 && data.externalDataSource === undefined) {
      throw exception("Invalid CardService.SelectionInput: items is required.");
    }
    const single = type === "RADIO_BUTTON" || type === "DROPDOWN";
    if (single && items.filter(({ selected }) => selected).length > 1) {
      throw exception("Invalid CardService.SelectionInput: only one item of this type can be selected.");
    }
    return present({
      name: required(data, "fieldName", "SelectionInput"),
      label: plain(data.title, "SelectionInput"),
      type,
      items: items.map((item) => ({ ...item, text: plain(item.text, "SelectionInput") })),
      onChangeAction: rendered(data.onChangeAction),
      multiSelectMaxSelectedItems: data.multiSelectMaxSelectedItems,
      multiSelectMinQueryLength: data.multiSelectMinQueryLength,
      externalDataSource: rendered(data.externalDataSource),
    });
  },
});

function addItem(data: Data, item: Data): void {
  data.items = [...listOf(data, "items"), item];
}

export const newSwitch = maker({
  name: "Switch",
  methods: {
    setFieldName: set("fieldName", "String"),
    setValue: set("value", "String"),
    setSelected: set("selected", "Boolean"),
    setControlType: set("controlType", "CardService.SwitchControlType"),
    setOnChangeAction: set("onChangeAction", "CardService.Action"),
  },
  render: (data) =>
    present({
      name: required(data, "fieldName", "Switch"),
      value: required(data, "value", "Switch"),
      selected: data.selected,
      controlType: data.controlType,
      onChangeAction: rendered(data.onChangeAction),
    }),
});

const pickerMethods = {
  setFieldName: set("fieldName", "String"),
  setTitle: set("title", "String"),
  setOnChangeAction: set("onChangeAction", "CardService.Action"),
};

function renderPicker(data: Data, className: string, type: string, valueMsEpoch: unknown) {
  return present({
    name: required(data, "fieldName", className),
    label: plain(data.title, className),
    type,
    valueMsEpoch: valueMsEpoch === undefined ? undefined : String(valueMsEpoch),
    timezoneOffsetDate: data.timezoneOffsetDate,
    onChangeAction: rendered(data.onChangeAction),
  });
}

export const newDatePicker = maker({
  name: "DatePicker",
  methods: { ...pickerMethods, setValueInMsSinceEpoch: set("valueMs", "Number", "String") },
  render: (data) => renderPicker(data, "DatePicker", "DATE_ONLY", data.valueMs),
});

export const newDateTimePicker = maker({
  name: "DateTimePicker",
  methods: {
    ...pickerMethods,
    setValueInMsSinceEpoch: set("valueMs", "Number", "String"),
    setTimeZoneOffsetInMins: set("timezoneOffsetDate", "Integer"),
  },
  render: (data) => renderPicker(data, "DateTimePicker", "DATE_AND_TIME", data.valueMs),
});

export const newTimePicker = maker({
  name: "TimePicker",
  methods: { ...pickerMethods, setHours: set("hours", "Integer"), setMinutes: set("minutes", "Integer") },
  render(data) {
    const { hours, minutes } = data as { hours?: number; minutes?: number };
    if (hours !== undefined && (hours < 0 || hours > 23)) throw exception("Invalid argument: hours");
    if (minutes !== undefined && (minutes < 0 || minutes > 59)) throw exception("Invalid argument: minutes");
    const set = hours !== undefined || minutes !== undefined;
    const value = set ? ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000 : undefined;
    return renderPicker(data, "TimePicker", "TIME_ONLY", value);
  },
});
