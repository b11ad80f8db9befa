import type { Answer } from "../cards/answer";
import type { View } from "../cards/view";
import type { ButtonView } from "../cards/widgets";
import { firstName, NoAddress } from "../flows/set-up/request";
import { Trouble } from "../google/error";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { docUrl } from "../memory/tags";
import { againParams, type Context } from "../request/context";
import { saidTime } from "../series/said-times";
import { words } from "../text/cards.en";
import { type About, type TroubleWords, troubleWords } from "../text/errors.en";
import { missingPermissionView } from "./missing-permission";

const say = words.trouble;

/** Functions that may be pressed again from an error card: each goes on where it stopped. */
const TRIGGERS = ["onHomepage", "onCalendarEventOpen", "onDocsHomepage", "onFileScopeGranted", "onHour"];

/**
 * The error card for whatever a flow threw; never its text. A person left out or mistyped on a form is no error: the form
 * stays as it is filled in, and a toast says what it lacks.
 */
export function troubleAnswer(error: unknown, context: Context): Answer {
  if (error instanceof NoAddress && context.params.address === undefined)
    return { toast: error.typed === "" ? words.toasts.noPerson : words.toasts.noAddress(error.typed) };
  const trouble = error instanceof Trouble ? error : new Trouble("UNEXPECTED", error);
  return { show: troubleView(trouble, context), how: "push" };
}

function troubleView(trouble: Trouble, context: Context): View {
  const about = aboutOf(trouble, context);
  if (trouble.code === "SHARE_NEEDS_MAIL" && context.params.mail !== "yes") return needsMail(about, context);
  const docId = context.params.docId ?? context.docs?.id;
  const home: ButtonView = { label: say.home, press: { run: "showHome" } };
  const openDoc: ButtonView | undefined =
    docId === undefined ? undefined : { label: say.openDoc, press: { open: docUrl(docId) } };
  const again = againButton(context);
  if (trouble.code === "PERMISSION_NEEDED") return missingPermissionView(details(trouble, context), again);
  return {
    card: "trouble",
    words: wordsOf(trouble, about),
    details: details(trouble, context),
    primary: again ?? openDoc ?? home,
    ...(again === undefined ? {} : { secondary: openDoc ?? home }),
  };
}

function wordsOf({ code }: Trouble, about: About): TroubleWords {
  const said = troubleWords[code] ?? troubleWords.UNEXPECTED;
  if (said === undefined) throw new Error(`There are no words for ${code}.`);
  return said(about);
}

function details({ code, status }: Trouble, context: Context): string {
  const time = saidTime(context.nowMs, context.zone, context.locale);
  return [code, ...(status === undefined ? [] : [`HTTP ${status}`]), time].join(", ");
}

/** A press is repeated as it was made; a panel that could not open is opened again. */
function againButton(context: Context): ButtonView | undefined {
  if (!TRIGGERS.includes(context.functionName))
    return { label: say.again, press: { run: context.functionName, with: againParams(context) } };
  if (context.functionName === "onHour") return undefined;
  return { label: say.again, press: { run: "openAgain", with: {} } };
}

function needsMail(about: About, context: Context): View {
  const said = words.messages.needsMail(about.address);
  return {
    card: "message",
    title: said.title,
    paragraphs: [said.text],
    primary: {
      label: said.yes,
      press: { run: context.functionName, with: { ...againParams(context), mail: "yes" } },
    },
    secondary: { label: words.choose.cancel, press: { run: "goBack" } },
  };
}

/** Whom it is about, from what the press carried: shown to the person who pressed, logged nowhere. */
function aboutOf(trouble: Trouble, context: Context): About {
  if (trouble instanceof NoAddress) return { name: "", address: trouble.typed };
  const { docId, address, name } = context.params;
  const record = docId === undefined ? undefined : rememberedPair(docId);
  if (record !== undefined) return { name: firstName(record.other), address: record.other.address };
  const typed = context.inputs.someone?.[0] ?? "";
  const bare = address ?? /<([^<>]+)>/.exec(typed)?.[1] ?? typed;
  return { name: bare === "" ? "" : firstName({ name: name ?? "", address: bare }), address: bare };
}

/** Nothing when it is the memory itself that fails: the card must come all the same. */
function rememberedPair(docId: string): PairRecord | undefined {
  try {
    return recordOf(docId);
  } catch {
    return undefined;
  }
}
