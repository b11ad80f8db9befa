import type { InlineObjectProperties } from "../../../contract/docs";
import type { Draft } from "./draft";

/** Keeps a picture in the tab and returns its object id; a size that is not given is 320 × 240 points. */
export function addImage(
  draft: Draft,
  tabId: string,
  uri: string,
  size: { readonly width?: number; readonly height?: number },
): string {
  const objectId = draft.world.newId("kix.", 12);
  const properties: InlineObjectProperties = {
    embeddedObject: {
      size: {
        height: { magnitude: size.height ?? 240, unit: "PT" },
        width: { magnitude: size.width ?? 320, unit: "PT" },
      },
      imageProperties: {
        contentUri: `https://lh7-rt.googleusercontent.com/docsz/${objectId.slice(4)}`,
        cropProperties: {},
        sourceUri: uri,
      },
      embeddedObjectBorder: {
        color: { color: { rgbColor: {} } },
        width: { unit: "PT" },
        dashStyle: "SOLID",
        propertyState: "NOT_RENDERED",
      },
      marginTop: { magnitude: 9, unit: "PT" },
      marginBottom: { magnitude: 9, unit: "PT" },
      marginRight: { magnitude: 9, unit: "PT" },
      marginLeft: { magnitude: 9, unit: "PT" },
    },
  };
  draft.changeContent(tabId, (content) => ({
    ...content,
    inlineObjects: { ...content.inlineObjects, [objectId]: properties },
  }));
  return objectId;
}
