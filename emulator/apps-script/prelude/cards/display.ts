import { exception } from "../connection";
import { clickMethods, onClick } from "./actions";
import { add, type Data, listOf, maker, present, rendered, renderedAll, required, set } from "./builder";
import { BUTTONS } from "./buttons";
import { colour, formatted, plain, secure } from "./text";

export const newTextParagraph = maker({
  name: "TextParagraph",
  methods: { setText: set("text", "String"), setMaxLines: set("maxLines", "Integer") },
  render: (data) =>
    present({
      text: formatted(required(data, "text", "TextParagraph"), "TextParagraph"),
      maxLines: data.maxLines,
    }),
});

export const newDivider = maker({ name: "Divider", methods: {}, render: () => ({}) });

export const newDecoratedText = maker({
  name: "DecoratedText",
  methods: {
    ...clickMethods,
    setText: set("text", "String"),
    setTopLabel: set("topLabel", "String"),
    setBottomLabel: set("bottomLabel", "String"),
    setTopLabelText: set("topLabelText", "CardService.TextParagraph"),
    setBottomLabelText: set("bottomLabelText", "CardService.TextParagraph"),
    setContentText: set("contentText", "CardService.TextParagraph"),
    setWrapText: set("wrapText", "Boolean"),
    setIcon: set("knownIcon", "CardService.Icon"),
    setIconUrl: set("iconUrl", "String"),
    setIconAltText: set("iconAltText", "String"),
    setStartIcon: set("startIcon", "CardService.IconImage"),
    setEndIcon: set("endIcon", "CardService.IconImage"),
    setStartIconVerticalAlignment: set("startIconVerticalAlignment", "CardService.VerticalAlignment"),
    setButton: set("button", BUTTONS),
    setSwitchControl: set("switchControl", "CardService.Switch"),
  },
  render: renderDecoratedText,
});

function renderDecoratedText(data: Data) {
  const text = data.contentText === undefined ? required(data, "text", "DecoratedText") : data.text;
  const controls = ["button", "switchControl", "endIcon"].filter((field) => data[field] !== undefined);
  if (controls.length > 1) {
    throw exception(`Invalid CardService.DecoratedText: only one of ${controls.join(" and ")} can be shown.`);
  }
  const known = data.knownIcon !== undefined || data.iconUrl !== undefined;
  return present({
    text: formatted(text, "DecoratedText"),
    topLabel: formatted(data.topLabel, "DecoratedText's top label"),
    bottomLabel: formatted(data.bottomLabel, "DecoratedText's bottom label"),
    contentText: rendered(data.contentText),
    topLabelText: rendered(data.topLabelText),
    bottomLabelText: rendered(data.bottomLabelText),
    wrapText: data.wrapText,
    startIcon: known
      ? present({
          knownIcon: data.knownIcon,
          iconUrl: secure(data.iconUrl, "Icon"),
          altText: data.iconAltText,
        })
      : rendered(data.startIcon),
    endIcon: rendered(data.endIcon),
    startIconVerticalAlignment: data.startIconVerticalAlignment,
    button: rendered(data.button),
    switchControl: rendered(data.switchControl),
    onClick: onClick(data),
  });
}

/** The older name of DecoratedText. */
export const newKeyValue = maker({
  name: "KeyValue",
  methods: {
    ...clickMethods,
    setContent: set("text", "String"),
    setTopLabel: set("topLabel", "String"),
    setBottomLabel: set("bottomLabel", "String"),
    setMultiline: set("wrapText", "Boolean"),
    setIcon: set("knownIcon", "CardService.Icon"),
    setIconUrl: set("iconUrl", "String"),
    setIconAltText: set("iconAltText", "String"),
    setButton: set("button", BUTTONS),
    setSwitch: set("switchControl", "CardService.Switch"),
  },
  render: renderDecoratedText,
});

export const newImage = maker({
  name: "Image",
  methods: { ...clickMethods, setImageUrl: set("imageUrl", "String"), setAltText: set("altText", "String") },
  render: (data) =>
    present({
      imageUrl: secure(required(data, "imageUrl", "Image"), "Image"),
      altText: data.altText,
      onClick: onClick(data),
    }),
});

export const newBorderStyle = maker({
  name: "BorderStyle",
  methods: {
    setCornerRadius: set("cornerRadius", "Integer"),
    setStrokeColor: set("strokeColor", "String"),
    setType: set("type", "CardService.BorderType"),
  },
  render: (data) =>
    present({
      cornerRadius: data.cornerRadius,
      strokeColor: colour(data.strokeColor),
      type: data.type,
    }),
});

export const newImageCropStyle = maker({
  name: "ImageCropStyle",
  methods: {
    setAspectRatio: set("aspectRatio", "Number"),
    setImageCropType: set("type", "CardService.ImageCropType"),
  },
  render: (data) => present({ ...data }),
});

export const newImageComponent = maker({
  name: "ImageComponent",
  methods: {
    setAltText: set("altText", "String"),
    setBorderStyle: set("borderStyle", "CardService.BorderStyle"),
    setCropStyle: set("cropStyle", "CardService.ImageCropStyle"),
    setImageUrl: set("imageUrl", "String"),
  },
  render: (data) =>
    present({
      imageUri: secure(required(data, "imageUrl", "ImageComponent"), "ImageComponent"),
      altText: data.altText,
      borderStyle: rendered(data.borderStyle),
      cropStyle: rendered(data.cropStyle),
    }),
});

export const newGridItem = maker({
  name: "GridItem",
  methods: {
    setIdentifier: set("id", "String"),
    setImage: set("image", "CardService.ImageComponent"),
    setLayout: set("layout", "CardService.GridItemLayout"),
    setSubtitle: set("subtitle", "String"),
    setTextAlignment: set("textAlignment", "CardService.HorizontalAlignment"),
    setTitle: set("title", "String"),
  },
  render: (data) =>
    present({
      id: data.id,
      title: plain(data.title, "GridItem"),
      subtitle: plain(data.subtitle, "GridItem"),
      layout: data.layout,
      image: rendered(data.image),
    }),
});

export const newGrid = maker({
  name: "Grid",
  methods: {
    ...clickMethods,
    addItem: add("items", "CardService.GridItem"),
    setBorderStyle: set("borderStyle", "CardService.BorderStyle"),
    setNumColumns: set("columnCount", "Integer"),
    setTitle: set("title", "String"),
  },
  render: (data) =>
    present({
      title: plain(data.title, "Grid"),
      columnCount: data.columnCount,
      items: renderedAll(listOf(data, "items")),
      borderStyle: rendered(data.borderStyle),
      onClick: onClick(data),
    }),
});
