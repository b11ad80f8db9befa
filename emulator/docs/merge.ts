import type { Location, Range, Request } from "../../contract/docs";
import { refuse } from "./errors";
import { Alignment } from "./model/alignment";
import type { Draft } from "./model/draft";
import type { Step } from "./model/step";
import type { RequestKind } from "./requests/request";

/**
 * Brings the requests of a writer who counts in an older revision to the document of now, one by one, as their own
 * earlier requests change both. A range loses what others deleted and leaves out what others put in; a position in
 * deleted text moves to where the text was.
 */
export class Merge {
  private readonly alignments = new Map<string, Alignment>();
  private readonly draft: Draft;

  constructor(draft: Draft, since: readonly Step[]) {
    this.draft = draft;
    for (const step of since) this.alignment(step).theirs(step);
  }

  private alignment(at: { tabId: string; segmentId: string }): Alignment {
    const key = JSON.stringify([at.tabId, at.segmentId]);
    const known = this.alignments.get(key);
    if (known !== undefined) return known;
    const fresh = new Alignment();
    this.alignments.set(key, fresh);
    return fresh;
  }

  /** Does one request, wherever it has to be done now. `run` does a request of today's indexes. */
  apply<R>(kind: RequestKind, request: Request, run: (request: Request) => R): R | undefined {
    const body = request[kind] as Addressed;
    const from = this.draft.steps.length;
    let result: R | undefined;
    if (body.range !== undefined) {
      for (const range of this.ranges(kind, body.range)) {
        result = run({ [kind]: { ...body, range } });
      }
    } else result = run({ [kind]: this.moved(body) });
    const range = body.range;
    if (kind === "deleteContentRange" && range?.startIndex !== undefined && range.endIndex !== undefined) {
      this.alignment(this.draft.place(range)).alsoDeleted(range.startIndex, range.endIndex);
    }
    for (const step of this.draft.steps.slice(from)) {
      this.alignment(step).ours(step, body.location === undefined ? undefined : (body.location.index ?? 0));
    }
    return result;
  }

  private ranges(kind: RequestKind, range: Range): Range[] {
    const { startIndex: start, endIndex: end } = range;
    if (start === undefined || end === undefined || end <= start) return [range];
    const pieces = this.alignment(this.draft.place(range)).pieces(start, end);
    const [first, last] = [pieces[0], pieces[pieces.length - 1]];
    if (kind === "createNamedRange") {
      if (first === undefined || last === undefined) return refuse("The range should not be empty.");
      return [{ ...range, startIndex: first.start, endIndex: last.end }];
    }
    return pieces.reverse().map((piece) => ({ ...range, startIndex: piece.start, endIndex: piece.end }));
  }

  private moved(body: Addressed): Addressed {
    const { location, tableCellLocation, tableStartLocation, tableRange, sectionBreakLocation } = body;
    if (location !== undefined) return { ...body, location: this.insertion(location) };
    const result = { ...body };
    if (tableStartLocation !== undefined) result.tableStartLocation = this.standing(tableStartLocation);
    if (sectionBreakLocation !== undefined) result.sectionBreakLocation = this.standing(sectionBreakLocation);
    if (tableCellLocation?.tableStartLocation !== undefined) {
      const start = this.standing(tableCellLocation.tableStartLocation);
      result.tableCellLocation = { ...tableCellLocation, tableStartLocation: start };
    }
    if (tableRange?.tableCellLocation?.tableStartLocation !== undefined) {
      const start = this.standing(tableRange.tableCellLocation.tableStartLocation);
      result.tableRange = {
        ...tableRange,
        tableCellLocation: { ...tableRange.tableCellLocation, tableStartLocation: start },
      };
    }
    return result;
  }

  private insertion(location: Location): Location {
    const tie = this.draft.world.answer("docs.merge-tie") === "before" ? "before" : "after";
    const index = this.alignment(this.draft.place(location)).insertion(location.index ?? 0, tie);
    return { ...location, index };
  }

  private standing(location: Location): Location {
    const index = this.alignment(this.draft.place(location)).position(location.index ?? 0);
    return index === undefined
      ? refuse("The element at the given location was deleted.")
      : { ...location, index };
  }
}

interface CellLocation {
  tableStartLocation?: Location;
}

/** The fields by which any request says where. */
interface Addressed {
  location?: Location;
  range?: Range;
  tableStartLocation?: Location;
  sectionBreakLocation?: Location;
  tableCellLocation?: CellLocation;
  tableRange?: { tableCellLocation?: CellLocation };
}
