import type { Size } from "../../../contract/docs";
import { refuse } from "../errors";
import { addImage } from "../model/image";
import { insertObject } from "./chips";
import type { RequestHandlers } from "./request";
import { insertionPoint } from "./text";

const UNREACHABLE =
  "There was a problem retrieving the image. The provided image should be publicly accessible, within size limit, and in supported formats.";

function imageUri(uri: string | undefined): string {
  if (!uri) return refuse("The image URI must be specified.");
  if (uri.length > 2048) refuse("The provided image URI must be at most 2 kB in length.");
  if (!/^https?:\/\//.test(uri)) refuse(UNREACHABLE);
  return uri;
}

/** One side given: the other keeps 4:3, since nothing is fetched here; both given: fitted into them. */
function sizeOf(size: Size | undefined): { width?: number; height?: number } {
  const width = size?.width?.magnitude;
  const height = size?.height?.magnitude;
  if (width !== undefined && height !== undefined) {
    const scale = Math.min(width / 4, height / 3);
    return { width: scale * 4, height: scale * 3 };
  }
  if (width !== undefined) return { width, height: (width * 3) / 4 };
  return height === undefined ? {} : { width: (height * 4) / 3, height };
}

export const imageRequests: RequestHandlers = {
  insertInlineImage(draft, body) {
    const uri = imageUri(body.uri);
    const at = insertionPoint(draft, body);
    if (draft.segment(at).kind === "footnote") refuse("Inline images cannot be inserted inside a footnote.");
    const objectId = addImage(draft, at.tabId, uri, sizeOf(body.objectSize));
    insertObject(draft, at, { kind: "image", objectId });
    return { insertInlineImage: { objectId } };
  },

  replaceImage(draft, body) {
    const uri = imageUri(body.uri);
    const tab = draft.tab(body.tabId);
    const id = body.imageObjectId ?? "";
    const object = tab.content.inlineObjects[id]?.embeddedObject;
    if (object === undefined) return refuse(`No image found with ID: ${id}`);
    const imageProperties = {
      contentUri: `https://lh7-rt.googleusercontent.com/docsz/${draft.world.newId("", 24)}`,
      cropProperties: {},
      sourceUri: uri,
    };
    draft.changeContent(tab.id, (content) => ({
      ...content,
      inlineObjects: {
        ...content.inlineObjects,
        [id]: { embeddedObject: { ...object, imageProperties } },
      },
    }));
    return undefined;
  },

  /** Nothing in the emulator makes positioned objects, so that any id is an unknown one. */
  deletePositionedObject(draft, body) {
    draft.tab(body.tabId);
    return refuse(`No positioned object found with ID: ${body.objectId ?? ""}`);
  },
};
