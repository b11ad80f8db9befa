import { firstName } from "../agenda/names";
import type { Answer } from "../cards/answer";
import type { View } from "../cards/view";
import type { ButtonView } from "../cards/widgets";
import { AboutDoc, AddOnError, type ErrorCode, isCode } from "../google/error";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { docUrl, TRASH_URL } from "../memory/tags";
import { NoAddress } from "../people/chosen";
import { againParams, type Context } from "../request/context";
import { saidTime } from "../schedule/said-times";
import { ownCalendar } from "../series/other-calendar";
import type { About, ErrorWords } from "../text/en/errors";
import { words } from "../text/words";
import { missingPermissionView } from "./missing-permission";

const say = () => words().error;

/** What opens by itself: an error card of it stands on no other card. */
const TRIGGERS = ["onHomepage", "onCalendarEventOpen", "onDocsHomepage", "onFileScopeGranted"];

/**
 * The error card for whatever a flow threw; never its text. A person left out or mistyped on a form is no error: the form
 * stays as it is filled in, and a toast says what it lacks.
 */
export function errorAnswer(thrown: unknown, context: Context): Answer {
  if (thrown instanceof NoAddress && context.params.address === undefined)
    return { toast: thrown.typed === "" ? words().toasts.noPerson : words().toasts.noAddress(thrown.typed) };
  if (isCode(thrown, "ONESELF") && context.params.address === undefined)
    return { toast: words().toasts.oneself };
  const error = thrown instanceof AddOnError ? thrown : new AddOnError("UNEXPECTED", thrown);
  const view = errorView(error, context);
  return { show: TRIGGERS.includes(context.functionName) ? view : goingWithItsPress(view), how: "push" };
}

/** A press on it takes it away, whatever follows: a way back to what failed is none. */
function goingWithItsPress(view: View): View {
  if (view.card !== "error" && view.card !== "message") return view;
  const { primary, secondary } = view;
  return {
    ...view,
    ...(primary && { primary: going(primary) }),
    ...(secondary && { secondary: going(secondary) }),
  };
}

function going(button: ButtonView): ButtonView {
  const { press } = button;
  if (!("run" in press) || press.run === "goBack") return button;
  return { ...button, press: { ...press, with: { ...press.with, instead: "yes" } } };
}

function errorView(error: AddOnError, context: Context): View {
  const named = aboutOf(error, context);
  if (context.params.mail !== "yes") {
    const { needsMail, noAccount } = words().messages;
    if (error.code === "SHARE_NEEDS_MAIL") return askForMail(needsMail(named.address), context);
    if (error.code === "SHARE_NO_ACCOUNT") return askForMail(noAccount(named.address), context);
  }
  const forged = error.code === "PRESS_NOT_OURS";
  const docId = forged ? undefined : docOf(error, context);
  const home: ButtonView = { label: say().home, press: { run: "showHome" } };
  const openDoc: ButtonView | undefined =
    docId === undefined ? undefined : { label: say().openDoc, press: { open: docUrl(docId) } };
  const again: ButtonView | undefined =
    error.code.endsWith("_NOT_AS_SHOWN") || forged
      ? // Of a press in Docs nobody says which doc is open.
        { label: say().openAgain, press: { run: "openAgain", with: docId === undefined ? {} : { docId } } }
      : // An end is no failure that a second try could mend.
        error.code === "DOC_ENDED"
        ? undefined
        : againButton(context);
  if (error.code === "PERMISSION_NEEDED") return missingPermissionView(details(error, context), again, docId);
  const trashed = error.code === "DOC_TRASHED";
  const lost = error.code === "DOC_NO_ACCESS" && error instanceof AboutDoc;
  const pair = (trashed || lost) && docId !== undefined ? rememberedPair(docId) : undefined;
  const about: About =
    pair === undefined
      ? // One's own event names it, and nothing tells whose it is: what its owner may do is offered.
        { ...named, ...(lost ? { owner: true } : {}) }
      : { ...named, owner: pair.owner, ...(pair.owner ? {} : { name: firstName(pair.other) }) };
  const trash: ButtonView | undefined =
    trashed && (docId === undefined || pair?.owner === true)
      ? { label: say().openTrash, press: { open: TRASH_URL } }
      : undefined;
  const begins =
    docId === undefined || (lost && pair?.owner === false) ? undefined : anew(error, docId, context);
  const way = trash ?? begins?.[0] ?? (docId === undefined ? undefined : wayOn(error.code, docId, context));
  // The trash is no second try, and leaves room for one.
  const other = begins?.[1] ?? (trash === undefined ? (openDoc ?? home) : (again ?? home));
  return {
    card: "error",
    words: wordsOf(error, about),
    details: details(error, context),
    primary: way ?? again ?? openDoc ?? home,
    ...(begins === undefined && again === undefined ? {} : { secondary: other }),
  };
}

function docOf(error: AddOnError, { params, docs }: Context): string | undefined {
  return error instanceof AboutDoc ? error.docId : (params.docId ?? docs?.id);
}

/** What to press about a doc that is full, in which the two do not go on, or that a line is gone from. */
function wayOn(code: ErrorCode, docId: string, { functionName }: Context): ButtonView | undefined {
  const { ask, openPanel } = words().newDoc;
  const about = { docId };
  if (code === "DOC_FULL") return { label: ask, press: { run: "askNewDoc", with: about } };
  if (code === "DOC_HALF_CONTINUED") return { label: ask, press: { run: "goOnInNewDoc", with: about } };
  if (code === "DOC_CHANGED_SINCE")
    return { label: words().pair.refresh, press: { run: "refreshPanel", with: about } };
  const opens = functionName === "openPanel" || TRIGGERS.includes(functionName);
  if (code !== "DOC_CONTINUED" || opens) return undefined;
  return { label: openPanel, press: { run: "openPanel", with: about } };
}

/** What to press where the doc is none of the two's any more, or the series another's: none of it is a second try. */
function anew(
  error: AddOnError,
  docId: string,
  { functionName, calendar }: Context,
): readonly [ButtonView, ButtonView?] | undefined {
  const about = { docId };
  const opens: ButtonView = { label: say().openDoc, press: { open: docUrl(docId) } };
  const off: ButtonView = { label: words().ending.off, press: { run: "takeOffList", with: about } };
  if (error.code === "ORGANIZER_CHANGED") return [opens, off];
  const lost = error.code === "DOC_NO_ACCESS" && error instanceof AboutDoc;
  if (!lost && error.code !== "DOC_OWNER_CHANGED") return undefined;
  if (functionName === "undoNewDoc")
    return [{ label: words().newDoc.openPanel, press: { run: "openPanel", with: about } }];
  if (functionName === "undoEndSeries")
    return [{ label: words().home.setUp, press: { run: "startFromScratch" } }];
  const { id, recurringEventId: seriesId, calendarId } = calendar ?? {};
  const event = {
    ...about,
    ...(id === undefined ? {} : { id }),
    ...(seriesId === undefined ? {} : { seriesId }),
    ...(calendarId === undefined ? {} : { calendarId: ownCalendar(calendarId) }),
  };
  const begins: ButtonView = { label: say().newDoc, press: { run: "beginAnew", with: event } };
  // What only the add-on lost is there as long as Docs opens it.
  return lost ? [opens, begins] : [begins, off];
}

function wordsOf({ code }: AddOnError, about: About): ErrorWords {
  const said: Readonly<Record<ErrorCode, (about: About) => ErrorWords>> = words().errors;
  return said[code](about);
}

function details({ code, status }: AddOnError, context: Context): string {
  const time = saidTime(context.nowMs, context.zone, context.locale);
  return [code, ...(status === undefined ? [] : [`HTTP ${status}`]), time].join(", ");
}

/** A press is repeated as it was made; what could not be opened is opened again. */
function againButton(context: Context): ButtonView {
  const { functionName, docs } = context;
  const label = say().again;
  if (functionName === "onShowHome") return { label, press: { run: "showHome" } };
  if (!TRIGGERS.includes(functionName))
    return { label, press: { run: functionName, with: againParams(context) } };
  return { label, press: { run: "openAgain", with: docs?.id === undefined ? {} : { docId: docs.id } } };
}

function askForMail(
  said: { readonly title: string; readonly text: string; readonly yes: string },
  context: Context,
): View {
  return {
    card: "message",
    title: said.title,
    paragraphs: [said.text],
    primary: {
      label: said.yes,
      press: { run: context.functionName, with: { ...againParams(context), mail: "yes" } },
    },
    secondary: { label: words().choose.cancel, press: { run: "goBack" } },
  };
}

/** Whom it is about, from what the press carried: shown to the person who pressed, logged nowhere. */
function aboutOf(error: AddOnError, context: Context): About {
  if (error instanceof NoAddress) return { name: "", address: error.typed };
  const { address, name } = context.params;
  if (error instanceof AboutDoc && error.who !== undefined) return { name: error.who, address: "" };
  const docId = docOf(error, context);
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
