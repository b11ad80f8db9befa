import type { Document, Request } from "../../../contract/docs";
import { ApiError } from "../../../emulator/api/error";
import type { PersonEdit } from "../../../emulator/docs/docs";
import { findDate } from "../../../src/agenda/dates/scan";
import { daysOf, isoOf } from "../../../src/agenda/day";
import { lineage, placesByKey } from "../../../src/agenda/lineage";
import type { Agenda, IsoDate } from "../../../src/agenda/model";
import { openItems, openRoots } from "../../../src/agenda/open-items";
import { isRefusal, type Plan, type Receipt } from "../../../src/agenda/plan";
import { itemOf } from "../../../src/agenda/plan/done";
import type { Intent } from "../../../src/agenda/plan/intent";
import { TOKEN } from "../../../src/agenda/plan/token";
import { inOrder } from "../../../src/agenda/requests/lines";
import { topicsIn } from "../../../src/agenda/requests/words-in";
import { ALEX } from "../../emulator/docs/world";
import type { Desk } from "../plan/desk";
import { bodyOf, difference } from "./bodies";
import { Ledger, placedLines, textOfBody } from "./ledger";
import { changedLooks, looksOf } from "./looks";
import { PIXEL, type Step } from "./steps";
import { hasLabelledLine, hasTwins, isStrange } from "./strange";

/** How often each flow wrote something, over all cases: a law that never had a case proves nothing. */
export const tally: Record<string, number> = {};

let flows = 0;

/** After how many flows every law was held. */
export function asked(): number {
  return flows;
}

/** Lets steps happen to a doc and holds every law after each of the add-on's. */
export class Checker {
  private readonly ledger: Ledger;
  private last: Receipt | undefined;
  private lastIsFresh = false;
  private bodyBefore = "";
  /** The doc has dates of which nobody can tell what they are, or a section of ours before one that was there. */
  private strange = false;

  constructor(
    private readonly desk: Desk,
    made: boolean,
  ) {
    this.ledger = new Ledger(desk.document);
    if (made) this.ledger.claimAll();
  }

  run(steps: readonly Step[]): void {
    for (const step of steps) {
      const intent = this.intentOf(step);
      if (intent === "human") this.human(step);
      else if (intent !== undefined) this.flow(intent);
    }
  }

  private human(step: Step): void {
    const edit = this.editOf(step);
    if (edit === undefined) return;
    try {
      this.desk.edit(edit);
    } catch (error) {
      if (error instanceof ApiError) return;
      throw error;
    }
    this.lastIsFresh = false;
    this.ledger.bookEdit(this.desk.document);
  }

  private editOf(step: Step): PersonEdit | undefined {
    const { document } = this.desk;
    const lines = placedLines(document);
    if (!("at" in step)) return undefined;
    const line = lines[step.at % lines.length];
    if (line === undefined) return undefined;
    const at = line.start + ((step.at >> 3) % (line.end - line.start));
    const whole = { start: line.start, end: line.end };
    switch (step.do) {
      case "type":
        return { kind: "insertText", at: step.at % 3 === 0 ? at : line.end - 1, text: step.text };
      case "delete":
        return { kind: "deleteRange", start: at, end: at + step.length };
      case "backspace":
        return { kind: "backspace", at };
      case "tick":
        return { kind: "tick", at: line.start };
      case "nest":
      case "unnest":
        return { kind: step.do, ...whole };
      case "image":
        return { kind: "insertImage", at, uri: PIXEL };
      case "style":
        return {
          kind: "setTextStyle",
          style: { [step.style]: true },
          start: line.start,
          end: this.ledger.isInsidePair(at + 1) ? at + 2 : at + 1,
        };
      case "bullet":
        return { kind: "setBullet", bullet: step.shape, ...whole };
      case "chip":
        return { kind: "insertChip", at, chip: chips[step.chip] };
      case "move":
        return { kind: "moveParagraphs", to: lines[step.to % lines.length]?.start ?? 1, ...whole };
      case "suggest":
        return { kind: "suggestInsert", at, text: step.text };
      default:
        return undefined;
    }
  }

  /**
   * What may look otherwise: the intro's link, a hint of our own that goes with the newest heading; and the id or the
   * tick of a tab's last line, where nothing follows that could be split in its stead (undocumented).
   */
  private mayChange({ latestLink }: Agenda, document: Document): ReadonlySet<number> {
    const { start = 0, end = 0 } = latestLink?.span ?? {};
    const last = placedLines(document).pop();
    const link = Array.from({ length: end - start }, (_, offset) => this.ledger.idAt(start + offset));
    const lastStart = last?.start ?? 0;
    const { ticked } = this.desk.world.docs.view(ALEX, this.desk.id);
    // Where a tick reads back as struck through, the whole line looks otherwise without it.
    const lost = ticked.some(({ startIndex }) => startIndex === lastStart) ? (last?.end ?? 0) - lastStart : 1;
    const marked = Array.from({ length: lost }, (_, offset) => this.ledger.idAt(lastStart + offset));
    return new Set([...link, ...marked]);
  }

  private intentOf(step: Step): Intent | "human" | undefined {
    const { agenda } = this.desk;
    const newest = agenda.sections.reduce<IsoDate>(
      (date, section) => (section.date > date ? section.date : date),
      "",
    );
    switch (step.do) {
      case "section": {
        const date = isoOf(daysOf(newest === "" ? "2026-11-27" : newest) + step.days);
        return {
          what: "section",
          date,
          ...(step.newestFirst ? { newestFirst: true } : {}),
          ...(step.reuse
            ? {
                calendar: {
                  today: date,
                  meetings: [{ date, planned: date, held: false }, ...heldOf(agenda)],
                },
              }
            : {}),
        };
      }
      case "topic":
        return newest === ""
          ? undefined
          : { what: "topics", date: newest, owner: step.owner, text: step.text };
      case "carry": {
        const groups = openItems(agenda, { before: newest });
        const keys = [groups.nextSteps, groups.notReached, groups.probablyTalkedAbout, groups.keepsComingBack]
          .flat()
          .filter((_, index) => (step.mask >> (index % 30)) % 2 === 0)
          .map(({ key }) => key);
        return newest === ""
          ? undefined
          : { what: "carry-over", to: newest, keys, fileChips: step.fileChips };
      }
      case "done": {
        const items = lineage(agenda);
        const item = items[step.at % items.length];
        return item && { what: "done", key: item.key };
      }
      case "say": {
        const items = lineage(agenda);
        const item = items[step.at % items.length];
        const stands = item && placesByKey(agenda).get(item.key)?.at(-1)?.item.confidence;
        const seen = stands === undefined ? {} : { seen: { says: stands.says, by: stands.by } };
        return item && { what: "confidence", key: item.key, says: step.says, by: step.by, ...seen };
      }
      case "undo":
        return this.last && { what: "undo", receipt: this.last };
      default:
        return "human";
    }
  }

  private flow(intent: Intent): void {
    const { desk, ledger } = this;
    flows += 1;
    const before = desk.document;
    const { agenda } = desk;
    this.strange ||= isStrange(agenda);
    const looks = looksOf(before, desk.world.docs.view(ALEX, desk.id), ledger);
    const bodyBefore = bodyOf(before, agenda);
    const mayChange = this.mayChange(agenda, before);
    const tidiedBefore = this.tidiedBody(intent);
    const plan = desk.plan(intent);
    if (isRefusal(plan)) {
      if (intent.what === "undo" && this.lastIsFresh && !this.mayRefuse(intent.receipt, agenda))
        fail(intent, "an untouched write must be undone");
      const unfit = intent.what === "topics" && wordsOf(intent.text) === undefined;
      if (intent.what !== "undo" && !unfit) fail(intent, `refused: ${plan.refused}`);
      return;
    }
    JSON.parse(JSON.stringify(plan));
    this.isFarSighted(intent, plan);
    ledger.bookRequests(plan.requests);
    desk.apply(plan);
    const after = desk.document;
    if (plan.requests.length > 0) tally[intent.what] = (tally[intent.what] ?? 0) + 1;
    if (textOfBody(after) !== ledger.text)
      fail(intent, "the document is not the one that the requests promise");
    if (intent.what !== "done" && !(intent.what === "undo" && intent.receipt.what === "done")) {
      const changes = changedLooks(
        looks,
        looksOf(after, desk.world.docs.view(ALEX, desk.id), ledger),
        mayChange,
        intent.what === "carry-over" || (intent.what === "undo" && intent.receipt.what === "carry-over"),
      );
      if (changes.length > 0) fail(intent, `looks changed: ${changes.join("\n")}`);
    }
    const now = desk.agenda;
    this.isReadBack(intent, plan, agenda, now);
    const again = desk.plan(intent);
    if (!isRefusal(again) && again.requests.length > 0 && intent.what !== "undo")
      fail(intent, `twice is not once: ${JSON.stringify(again.requests)}`);
    if (intent.what === "undo") {
      const alike = intent.receipt.what === "carry-over" && hasTwins(now);
      if (this.lastIsFresh && !alike && bodyOf(after, now) !== this.bodyBefore)
        fail(intent, `undo leaves a trace:\n${difference(this.bodyBefore, bodyOf(after, now))}`);
      this.last = undefined;
      return;
    }
    if (plan.requests.length > 0) {
      this.last = plan.receipt;
      // A date heading that somebody cut up may read as a part once there is a whole one: undo then leaves all as it is.
      this.lastIsFresh = agenda.sections.length <= now.sections.length;
      this.bodyBefore = tidiedBefore ?? bodyBefore;
    }
  }

  /** What a carrying tidies on its way stays so when it is taken back: the doc as the tidying alone leaves it. */
  private tidiedBody(intent: Intent): string | undefined {
    const { desk } = this;
    if (intent.what !== "carry-over") return undefined;
    const plan = desk.plan(intent);
    if (isRefusal(plan) || plan.receipt.what !== "carry-over") return undefined;
    const coming = new Set(plan.receipt.pieces.flatMap(({ key, copy }) => (copy === undefined ? [] : [key])));
    return desk.whatIf(() => {
      const { edits } = desk.tidied(coming);
      desk.apply({ ...plan, requests: inOrder(edits) });
      return bodyOf(desk.document, desk.agenda);
    });
  }

  /** Where an undo may find that what it wrote is understood otherwise, and leaves it. */
  private mayRefuse(receipt: Receipt, agenda: Agenda): boolean {
    switch (receipt.what) {
      case "section":
        // Dates of theirs may pass for notes under it.
        return this.strange;
      case "carry-over":
        // "A: Budget" that was nested reads as Alex's once its copy is not.
        return hasTwins(agenda) || hasLabelledLine(agenda);
      case "topics":
        return (
          receipt.topics.some(({ text }) => PLACE_HOLDER.test(text)) &&
          agenda.sections.some(({ ours }) => !ours)
        );
      default:
        return false;
    }
  }

  /** A plan does not depend on parts far from it: words typed at the head of the doc only shift it. */
  private isFarSighted(intent: Intent, plan: Plan): void {
    const { desk } = this;
    const { sections, years, latestLink } = desk.agenda;
    const [first, next] = placedLines(desk.document);
    if (first === undefined || next === undefined) return;
    const second = next.start;
    const known = [...sections.map(({ span }) => span), ...years.map(({ span }) => span), latestLink?.span];
    if (known.some((span) => span !== undefined && span.start < second)) return;
    // A line with a date in it says something about the meetings below.
    if (findDate(textOfBody(desk.document).slice(1, first.end)) !== undefined) return;
    const moved = desk.whatIf(() => {
      desk.edit({ kind: "insertText", at: 1, text: PADDING });
      return desk.plan(intent);
    });
    if (isRefusal(moved)) fail(intent, "far words made it refused");
    const asShifted = shifted(plan.requests, first.end - 1);
    const asMoved = shifted(moved.requests, Number.POSITIVE_INFINITY);
    if (asShifted !== asMoved) fail(intent, `depends on far parts:\n${asShifted}\n${asMoved}`);
  }

  private isReadBack(intent: Intent, plan: Plan, before: Agenda, after: Agenda): void {
    if (intent.what === "section") {
      if (!after.sections.some(({ date }) => date === intent.date))
        fail(intent, "the section is not read back");
      // A section that followed its meeting holds what it held, under its new day.
      const { redatedFrom } = plan.receipt.what === "section" ? plan.receipt : {};
      const was = standingWords(before, (date) => (date === redatedFrom ? intent.date : date));
      const is = standingWords(after);
      this.strange ||= before.sections.some(({ ours, date }) => !ours && date > intent.date);
      if (was !== is && !this.strange)
        fail(intent, `reads otherwise beside a new section:\n${was}\nnow:\n${is}`);
    }
    if (intent.what === "topics" && plan.requests.length > 0) {
      const text = wordsOf(intent.text) ?? "";
      const section = after.sections.filter(({ date }) => date === intent.date).pop();
      const items = (section?.parts ?? []).flatMap((part) => part.items);
      // In people's own sections dots and dashes only hold a place for a topic.
      const holdsPlace = section?.ours !== true && PLACE_HOLDER.test(text);
      if (!holdsPlace && !items.some((item) => item.text !== "" && text.includes(item.text)))
        fail(intent, "the topic is not read back");
    }
    // A meeting without a year may be taken for another year's when a date among its neighbours' topics is carried.
    const elsewhere =
      this.strange && !after.sections.some(({ date }) => "to" in intent && date === intent.to);
    if (intent.what === "carry-over" && plan.receipt.what === "carry-over" && !elsewhere) {
      const tracked = lineage(after);
      for (const { key, trail, copy } of plan.receipt.pieces) {
        const places = placesByKey(after).get(key) ?? [];
        // Of equal words that both went there, one copy may stand for the other.
        const text = places[0]?.item.text;
        const alike = tracked.some(({ key: other, item }) => other !== key && item.text === text);
        // What a person reworded on the way is told from others by its notes alone, which may tell of several.
        const texts = new Set((placesByKey(before).get(key) ?? []).map(({ item }) => item.text));
        if (alike || texts.size > 1) continue;
        const last = places[places.length - 1];
        for (const { date, arrow } of trail)
          if (
            arrow !== undefined &&
            !places.some(({ section, item }) => section.date === date && item.carriedTo?.date === intent.to)
          )
            fail(intent, `no arrow on ${key}:\n${shown(before, after, key)}`);
        if (copy === undefined) continue;
        if (last?.section.date !== intent.to)
          fail(intent, `no copy of ${key}:\n${shown(before, after, key)}`);
        if (last?.item.since === undefined) fail(intent, `no note on the copy of ${key}`);
        if (places.some((place) => place !== last && place.live))
          fail(intent, `${key} is open twice:\n${shown(before, after, key)}`);
      }
      // A list put below a bold line makes a heading of it, so that people's own target may be understood anew.
      const ours = before.sections.some(({ date, ours }) => date === intent.to && ours);
      const open = (agenda: Agenda) => openWords(agenda, ours ? undefined : intent.to);
      if (open(before).length !== open(after).length)
        fail(intent, `open before:\n${open(before).join("\n")}\nafter:\n${open(after).join("\n")}`);
    }
    if (intent.what === "done") {
      const item = itemOf(after, intent.key);
      if (item?.done !== true) fail(intent, "not done");
    }
  }
}

/** The words of a topic as they go in; undefined where there are none, or too many for a topic. */
function wordsOf(typed: string): string | undefined {
  const topics = topicsIn(typed);
  return "letters" in topics ? undefined : topics[0];
}

/** As if every meeting but the newest had been held. */
function heldOf({ sections }: Agenda) {
  const dates = [...new Set(sections.map(({ date }) => date))].sort().slice(0, -1);
  return dates.map((date) => ({ date, planned: date, held: true }));
}

const PLACE_HOLDER = /^[-–—_.…·•*=~\s]+$/;

const PADDING = "padding";

/** Requests as they are when words were put in before this index; the token lies on the doc's first character. */
function shifted(requests: readonly Request[], from: number): string {
  const near = requests.filter(({ createNamedRange }) => createNamedRange?.name !== TOKEN);
  return JSON.stringify(near, (key, value) =>
    /^(index|startIndex|endIndex)$/.test(key) && value >= from ? value + PADDING.length : value,
  );
}

const chips = {
  person: { kind: "person", email: "sam@example.com", name: "Sam Okoro" },
  date: { kind: "date", timestamp: "2026-12-24T12:00:00Z" },
  richLink: {
    kind: "richLink",
    uri: "https://docs.google.com/document/d/abc/edit",
    title: "https://docs.google.com/document/d/abc/edit",
  },
} as const;

/** Every item with the date it stands under, by date. */
function standingWords(agenda: Agenda, dateOf = (date: IsoDate) => date): string {
  return lineage(agenda)
    .map(({ item, section }) => `${dateOf(section.date)} ${item.text}`)
    .join("\n");
}

/** The words of everything that is open, but for what people wrote in a section of their own. */
function openWords(agenda: Agenda, except: IsoDate | undefined): string[] {
  return openRoots(lineage(agenda), "9999-12-31")
    .filter(({ root: { item, section } }) => section.date !== except || item.since !== undefined)
    .flatMap(({ root, details }) => [root.item.text, ...details.map(({ text }) => text)])
    .sort();
}

/** An item as it was read, and the section as it is now. */
function shown(before: Agenda, after: Agenda, key: string): string {
  const was = lineage(before).find((place) => place.key === key);
  const is = after.sections.filter(({ date }) => date === was?.section.date);
  const items = is.flatMap(({ parts }) => parts.flatMap(({ items }) => items));
  return [was?.item.text, ...items.map((item) => `${item.key} ${item.text} → ${item.carriedTo?.date}`)].join(
    "\n",
  );
}

function fail(intent: Intent, why: string): never {
  throw new Error(`${intent.what}: ${why.slice(0, 6000)}\n${JSON.stringify(intent)}`);
}
