import type { Answer } from "../../cards/answer";
import { readFile, unshareFile } from "../../google/drive";
import { alone } from "../../google/lock";
import { keepRecord } from "../../memory/pair-record";
import { checkOwnDoc } from "../../pair/doc";
import { rightOf, shareWith, strangersOn } from "../../pair/sharing";
import { verifiedPair } from "../../pair/verify";
import { type Context, param } from "../../request/context";
import { words } from "../../text/cards.en";
import { panelOf } from "../open/open-panel";
import { firstName } from "../set-up/request";

const say = words.access;

/** "Review": everybody who can open the doc, as only its owner can know. */
export function reviewAccess(context: Context): Answer {
  const docId = param(context, "docId");
  const file = readFile(docId);
  const record = verifiedPair(file, docId, undefined, context);
  const right = rightOf(file, record.other, record.otherPermissionId);
  const strangers = strangersOn(file, record.other, record.otherPermissionId);
  return {
    show: {
      card: "access",
      people: [
        { who: say.you, what: say.owner },
        ...(right === undefined ? [] : [{ who: right.displayName ?? record.other.address, what: say.pair }]),
        ...strangers.map((one) => {
          const who =
            one.type === "anyone"
              ? words.pair.anyone
              : one.type === "domain"
                ? words.pair.company(one.displayName ?? one.domain ?? "")
                : (one.displayName ?? one.emailAddress ?? "");
          const remove = {
            label: say.remove,
            press: { run: "removeAccess", with: { docId, permissionId: one.id ?? "", who } },
          };
          return { who, what: one.type === "anyone" ? say.viaLink : say.other, remove };
        }),
      ],
      back: { label: say.done, press: { run: "openPanel", with: { docId } } },
    },
    how: "push",
  };
}

/** Takes the doc from somebody who is not one of the two, because its owner pressed "Remove" beside them. */
export function removeAccess(context: Context): Answer {
  const docId = param(context, "docId");
  const permissionId = param(context, "permissionId");
  const file = readFile(docId);
  checkOwnDoc(file);
  const record = verifiedPair(file, docId, undefined, context);
  const strangers = strangersOn(file, record.other, record.otherPermissionId);
  if (strangers.some(({ id }) => id === permissionId)) unshareFile(docId, permissionId);
  return { show: panelOf(docId, context), how: "root", toast: words.toasts.removed(param(context, "who")) };
}

/** "Share": the other lost the doc, or never got it; given again without a mail. */
export function shareAgain(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const file = readFile(docId);
    checkOwnDoc(file);
    const record = verifiedPair(file, docId, undefined, context);
    const { id } = shareWith(
      { id: docId, file, made: false },
      record.other,
      record.otherPermissionId,
      context.params.mail === "yes",
    );
    keepRecord({ ...record, otherPermissionId: id, complete: true });
    return {
      show: panelOf(docId, context),
      how: "root",
      toast: words.toasts.shared(firstName(record.other)),
    };
  });
}
