import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { ButtonView } from "../../cards/widgets";
import { readFile } from "../../google/drive";
import type { PairRecord } from "../../memory/pair-record";
import { rightOf, strangersOn, whoIs } from "../../pair/sharing";
import { verifiedPair } from "../../pair/verify";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** Rows of one card; when these are gone, the next ones come. */
const MOST = 20;

const say = () => words().access;

/** "Review": everybody who can open the doc, as Drive tells its owner in this run; nobody else is shown a list. */
export function reviewAccess(context: Context): Answer {
  const docId = param(context, "docId");
  const file = readFile(docId);
  const record = verifiedPair(file, docId, undefined, context);
  if (file.ownedByMe !== true || file.permissions === undefined) return untold(record);
  const right = rightOf(file, record.other, record.otherPermissionId);
  const strangers = strangersOn(file, record.other, record.otherPermissionId);
  return {
    show: {
      card: "access",
      people: [
        { who: say().you, what: say().owner },
        ...(right === undefined
          ? []
          : [{ who: whoIs({ emailAddress: record.other.address, ...right }), what: say().pair }]),
        ...strangers.slice(0, MOST).map((one) => {
          const person = one.type === "user" && strangers.length === 1;
          const { displayName = "", emailAddress = "" } = one;
          const remove: ButtonView = {
            label: person
              ? say().removeOne(firstName({ name: displayName, address: emailAddress }))
              : say().remove,
            about: whoIs(one),
            press: { run: "removeAccess", with: { docId, permissionId: one.id ?? "" } },
          };
          return { who: whoIs(one), what: one.type === "anyone" ? say().viaLink : say().other, remove };
        }),
      ],
      more: Math.max(0, strangers.length - MOST),
      back: { label: say().done, press: { run: "openPanel", with: { docId } } },
    },
    how: "push",
  };
}

/** A card that was drawn while the doc was this person's. */
function untold({ docId, owner, other }: PairRecord): Answer {
  return {
    show: {
      card: "message",
      title: say().untold,
      paragraphs: owner ? [] : [say().ask(firstName(other))],
      primary: { label: say().done, press: { run: "openPanel", with: { docId } } },
    },
    how: "push",
  };
}
