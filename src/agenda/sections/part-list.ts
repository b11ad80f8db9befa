import type { Owner, Section } from "../model";
import type { Line } from "../text/lines";
import { emphasized } from "./headings/headings";
import type { Keys } from "./keys";
import type { Label } from "./labels/labels";
import type { GrowingPart } from "./parts";

/** The parts of a section while it is being read, and the one that the next line goes to. */
export class PartList {
  private readonly parts: GrowingPart[];
  current: GrowingPart;
  /** The part that the last heading we understood began. */
  private named: GrowingPart | undefined;

  constructor(first: GrowingPart) {
    this.parts = [first];
    this.current = first;
  }

  open(part: GrowingPart): void {
    this.parts.push(part);
    this.current = part;
  }

  /** Remembers whether the part just opened began with words we know. */
  headed(line: Line, known: boolean): void {
    if (known) this.named = this.current;
    else if (this.named !== undefined && line.heading > 0 && line.heading <= this.named.first.heading)
      this.named = undefined;
  }

  /** Below a part we know, a smaller heading is a group of its topics. */
  underNamed(line: Line): Label {
    const { named } = this;
    return named !== undefined && named.first.heading > 0 && named.first.heading < line.heading
      ? { owner: named.owner }
      : { owner: "unknown" };
  }

  /** A bold label that looks as those of the parts do stands beside them, whatever it says; nobody's, then. */
  beside(line: Line): Label | undefined {
    const { named } = this;
    return named !== undefined && named.first.heading === 0 && line.heading === 0 && emphasized(named.first)
      ? { owner: "unknown" }
      : undefined;
  }

  /** A plain label that looks as those of the parts do. */
  besidePlain(): Label | undefined {
    const { named } = this;
    if (named === undefined || named.first.heading > 0 || named.first.list !== undefined) return undefined;
    return named.first.cell !== undefined || emphasized(named.first) ? undefined : { owner: "unknown" };
  }

  finish(key: ReturnType<Keys["section"]>): Section["parts"] {
    this.settlePronouns();
    for (const part of this.parts)
      for (const item of part.items) item.key = key(part.owner, item.text, item.since?.date);
    return this.parts.filter((part) => !part.empty).map((part) => part.finished());
  }

  /** "My topics" beside "Dana's topics" are Alex's; alone, they are the manager's, who keeps most docs. */
  private settlePronouns(): void {
    const said = new Set(this.parts.map(({ manner }) => manner.pronoun));
    if (said.has("my") && said.has("your")) return;
    const plain = this.parts.filter(
      ({ manner }) => manner.pronoun === undefined && manner.inside === undefined,
    );
    const named = new Set<Owner>(plain.map(({ owner }) => owner));
    for (const part of this.parts) {
      if (part.manner.pronoun === undefined) continue;
      if (named.has("direct") && !named.has("manager")) part.owner = "manager";
      else if (named.has("manager") && !named.has("direct")) part.owner = "direct";
    }
  }
}
