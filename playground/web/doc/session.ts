import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { Node } from "prosemirror-model";
import type { Plugin } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import type { EditorView } from "prosemirror-view";
import type { PersonEdit } from "../../../emulator/docs/edits/edit";
import type { EditsAnswer, Part, ShownDocument } from "../../shared/docs";
import { difference } from "./difference";
import { docOf } from "./from-view";
import { readSelection } from "./selection";
import { asSuggestions, editsOf } from "./to-edits";
import { words } from "./words/words";

/** Who the server's own changes come from, as far as ProseMirror's bookkeeping goes. */
const SERVER = "server";
const OWN = "here";
/** Typing is sent in bites, so that a word is a handful of edits and not one for each letter. */
const PAUSE_MS = 120;

export type SessionStatus = "saved" | "saving" | "offline";

/** What a session asks of the world around it. */
export interface SessionRim {
  send(base: number, edits: readonly PersonEdit[]): Promise<EditsAnswer>;
  look(): Promise<ShownDocument>;
  showed(shown: ShownDocument): void;
  status(status: SessionStatus): void;
  refused(reason: string): void;
}

/**
 * Keeps the editor and the server at one document while both change: what is typed shows at once and is sent as small
 * edits; what others did is brought in under it. The server's document is always right in the end.
 */
export class EditingSession {
  private readonly view: EditorView;
  private readonly rim: SessionRim;
  /** What the server had at `revision`. */
  private confirmed: Node;
  private revision: number;
  private busy = false;
  private lookAgain = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  /** In suggesting mode words are proposed, one step at a time, and nothing else can be done. */
  suggesting = false;
  private readonly part: Part;

  constructor(view: EditorView, shown: ShownDocument, part: Part, rim: SessionRim) {
    this.view = view;
    this.part = part;
    this.rim = rim;
    this.confirmed = view.state.doc;
    this.revision = shown.revision;
  }

  static plugin(): Plugin {
    return collab({ version: 0, clientID: OWN });
  }

  /** To be called after every change in the editor. */
  changed(): void {
    if (sendableSteps(this.view.state) === null) return;
    this.rim.status("saving");
    this.timer ??= setTimeout(() => void this.exchange(), PAUSE_MS);
  }

  /** Somebody may have changed the document. */
  lookSoon(): void {
    this.lookAgain = true;
    this.timer ??= setTimeout(() => void this.exchange(), 0);
  }

  /** Everything typed has reached the server. */
  get isIdle(): boolean {
    return sendableSteps(this.view.state) === null;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async exchange(): Promise<void> {
    this.timer = undefined;
    if (this.busy || this.closed) return;
    this.busy = true;
    try {
      await this.sendAndLook();
      this.rim.status(sendableSteps(this.view.state) === null ? "saved" : "saving");
    } catch {
      this.rim.status("offline");
      this.timer ??= setTimeout(() => void this.exchange(), 2000);
    } finally {
      this.busy = false;
      if (
        !this.closed &&
        this.timer === undefined &&
        (this.lookAgain || sendableSteps(this.view.state) !== null)
      ) {
        this.timer = setTimeout(() => void this.exchange(), PAUSE_MS);
      }
    }
  }

  private async sendAndLook(): Promise<void> {
    const sendable = sendableSteps(this.view.state);
    if (sendable !== null) {
      // A proposal leaves the words where they are, so what comes after it must be counted anew.
      const steps = this.suggesting ? oneProposal(sendable.steps, this.confirmed) : sendable.steps;
      const { edits, after } = asEdits(steps, this.confirmed);
      const answer = await this.sent(edits);
      if (this.closed) return;
      if (answer.applied || answer.refused !== undefined) {
        // What the server will never take must not be sent for ever: the editor goes back to what the server has.
        if (answer.refused !== undefined) this.rim.refused(answer.refused);
        readSelection(this.view);
        const origins = steps.map(() => OWN);
        this.view.dispatch(receiveTransaction(this.view.state, steps, origins));
        this.confirmed = after;
      }
      this.receive(answer.shown);
    } else if (this.lookAgain) {
      this.lookAgain = false;
      const shown = await this.rim.look();
      if (!this.closed) this.receive(shown);
    }
  }

  private async sent(edits: readonly PersonEdit[]): Promise<EditsAnswer> {
    const proposed = this.suggesting ? asSuggestions(edits) : edits;
    if (proposed === undefined) {
      const refused = words().onlyWords;
      return { applied: false, refused, shown: await this.rim.look() };
    }
    const { tabId, segmentId } = this.part;
    const here = { ...(tabId === "" ? {} : { tabId }), ...(segmentId === "" ? {} : { segmentId }) };
    return this.rim.send(
      this.revision,
      proposed.map((edit) => ({ ...edit, ...here })),
    );
  }

  private receive(shown: ShownDocument): void {
    if (shown.revision < this.revision) return;
    this.revision = shown.revision;
    const now = docOf(shown, this.part);
    const { steps } = difference(this.confirmed, now);
    if (steps.length > 0) {
      readSelection(this.view);
      const { state } = this.view;
      const origins = steps.map(() => SERVER);
      const transaction = receiveTransaction(state, steps, origins, { mapSelectionBackward: true });
      // Ctrl+B pressed before the next letter must outlive what comes in between.
      this.view.dispatch(transaction.setStoredMarks(state.storedMarks));
    }
    this.confirmed = now;
    this.rim.showed(shown);
  }
}

function asEdits(
  steps: readonly Step[],
  from: Node,
): { readonly edits: readonly PersonEdit[]; readonly after: Node } {
  const edits: PersonEdit[] = [];
  let doc = from;
  for (const step of steps) {
    edits.push(...editsOf(step, doc));
    const { doc: next } = step.apply(doc);
    if (next === null) throw new Error("A step of the editor does not fit its document.");
    doc = next;
  }
  return { edits: merged(edits), after: doc };
}

/** The first steps that are one proposal: a word typed, or a single other thing. */
function oneProposal(steps: readonly Step[], from: Node): readonly Step[] {
  let count = 1;
  while (count < steps.length && isTyping(asEdits(steps.slice(0, count + 1), from).edits)) count += 1;
  return steps.slice(0, count);
}

function isTyping(edits: readonly PersonEdit[]): boolean {
  return edits.length === 1 && edits[0]?.kind === "insertText";
}

/** Letters typed one after the other are one edit. */
function merged(edits: readonly PersonEdit[]): readonly PersonEdit[] {
  const result: PersonEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const follows =
      edit.kind === "insertText" &&
      last?.kind === "insertText" &&
      edit.at === last.at + last.text.length &&
      !edit.text.includes("\n") &&
      !last.text.includes("\n");
    if (follows) result[result.length - 1] = { ...last, text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}
