import { clickMethods, onClick, requiredOnClick } from "./actions";
import {
  add,
  type Data,
  listOf,
  maker,
  notHere,
  present,
  rendered,
  renderedAll,
  required,
  set,
} from "./builder";
import { colour, plain, secure } from "./text";

export const BUTTONS = "CardService.TextButton|CardService.ImageButton";

export const newTextButton = maker({
  name: "TextButton",
  methods: {
    ...clickMethods,
    setText: set("text", "String"),
    setAltText: set("altText", "String"),
    setDisabled: set("disabled", "Boolean"),
    setBackgroundColor: set("color", "String"),
    setTextButtonStyle: set("type", "CardService.TextButtonStyle"),
    setIcon: set("knownIcon", "CardService.Icon"),
    setIconUrl: set("iconUrl", "String"),
    setMaterialIcon: set("materialIcon", "CardService.MaterialIcon"),
  },
  render: (data) =>
    present({
      text: plain(required(data, "text", "TextButton"), "TextButton"),
      altText: data.altText,
      disabled: data.disabled,
      color: colour(data.color),
      type: data.type ?? (data.color === undefined ? undefined : "FILLED"),
      icon: iconOf(data),
      onClick: requiredOnClick(data, "TextButton"),
    }),
});

export const newImageButton = maker({
  name: "ImageButton",
  methods: {
    ...clickMethods,
    setAltText: set("altText", "String"),
    setIcon: set("knownIcon", "CardService.Icon"),
    setIconUrl: set("iconUrl", "String"),
    setMaterialIcon: set("materialIcon", "CardService.MaterialIcon"),
    setBackgroundColor: set("color", "String"),
    setDisabled: set("disabled", "Boolean"),
    setImageButtonStyle: set("type", "CardService.ImageButtonStyle"),
  },
  render: (data) =>
    present({
      icon: iconOf({ ...data, altText: required(data, "altText", "ImageButton") }),
      altText: data.altText,
      disabled: data.disabled,
      color: colour(data.color),
      type: data.type,
      onClick: requiredOnClick(data, "ImageButton"),
    }),
});

function iconOf(data: Data): object | undefined {
  if (data.knownIcon === undefined && data.iconUrl === undefined && data.materialIcon === undefined) {
    return undefined;
  }
  return present({
    knownIcon: data.knownIcon,
    iconUrl: secure(data.iconUrl, "Icon"),
    materialIcon: rendered(data.materialIcon),
    altText: data.altText,
    imageType: data.imageType,
  });
}

export const newMaterialIcon = maker({
  name: "MaterialIcon",
  methods: {
    setName: set("name", "String"),
    setFill: set("fill", "Boolean"),
    setWeight: set("weight", "Integer"),
    setGrade: set("grade", "Integer"),
  },
  render: (data) => present({ ...data, name: required(data, "name", "MaterialIcon") }),
});

export const newIconImage = maker({
  name: "IconImage",
  methods: {
    setAltText: set("altText", "String"),
    setIcon: set("knownIcon", "CardService.Icon"),
    setIconUrl: set("iconUrl", "String"),
    setMaterialIcon: set("materialIcon", "CardService.MaterialIcon"),
    setImageCropType: set("imageType", "CardService.ImageCropType"),
  },
  render: (data) => (iconOf(data) ?? {}) as ReturnType<typeof present>,
});

export const newButtonSet = maker({
  name: "ButtonSet",
  methods: { addButton: add("buttons", BUTTONS) },
  render: (data) => present({ buttons: renderedAll(listOf(data, "buttons")) }),
});

export const newCardAction = maker({
  name: "CardAction",
  methods: { ...clickMethods, setText: set("text", "String") },
  render: (data) => ({
    actionLabel: plain(required(data, "text", "CardAction"), "CardAction") as string,
    onClick: requiredOnClick(data, "CardAction"),
  }),
});

export const newFixedFooter = maker({
  name: "FixedFooter",
  methods: {
    setPrimaryButton: set("primaryButton", "CardService.TextButton"),
    setSecondaryButton: set("secondaryButton", "CardService.TextButton"),
  },
  render: (data) =>
    present({
      primaryButton: rendered(required(data, "primaryButton", "FixedFooter")),
      secondaryButton: rendered(data.secondaryButton),
    }),
});

export const newOverflowMenuItem = maker({
  name: "OverflowMenuItem",
  methods: {
    ...clickMethods,
    setText: set("text", "String"),
    setDisabled: set("disabled", "Boolean"),
    setStartIcon: set("startIcon", "CardService.IconImage"),
  },
  render: (data) =>
    present({
      text: plain(required(data, "text", "OverflowMenuItem"), "OverflowMenuItem"),
      disabled: data.disabled,
      startIcon: rendered(data.startIcon),
      onClick: requiredOnClick(data, "OverflowMenuItem"),
    }),
});

export const newOverflowMenu = maker({
  name: "OverflowMenu",
  methods: { addMenuItem: add("items", "CardService.OverflowMenuItem") },
  render: (data) => present({ items: renderedAll(listOf(data, "items")) }),
});

export const newChip = maker({
  name: "Chip",
  methods: {
    ...clickMethods,
    setLabel: set("label", "String"),
    setAltText: set("altText", "String"),
    setDisabled: set("disabled", "Boolean"),
    setIcon: set("icon", "CardService.IconImage"),
  },
  render: (data) =>
    present({
      label: plain(data.label, "Chip"),
      altText: data.altText,
      disabled: data.disabled,
      icon: rendered(data.icon),
      onClick: onClick(data),
    }),
});

export const newChipList = maker({
  name: "ChipList",
  methods: {
    addChip: add("chips", "CardService.Chip"),
    setLayout: set("layout", "CardService.ChipListLayout"),
  },
  render: (data) => present({ chips: renderedAll(listOf(data, "chips")), layout: data.layout }),
});

export const newCarousel = maker({
  name: "Carousel",
  methods: { addCarouselCard: notHere("Carousel") },
  render: () => ({}),
});
