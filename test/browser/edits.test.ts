import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { history } from "prosemirror-history";
import { Fragment, type Mark, type Node, Slice } from "prosemirror-model";
import { type Command, EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { byHand } from "../../emulator/api/call";
import { workspaceWithPeople } from "../../emulator/office";
import type { Workspace } from "../../emulator/workspace";
import { docsByHand } from "../../playground/server/docs/docs-by-hand";
import { KEYS, nest, setLink, setStyle, tick, toggle, toggleBullet } from "../../playground/web/doc/commands";
import { difference } from "../../playground/web/doc/difference";
import { docOf } from "../../playground/web/doc/from-view";
import { schema } from "../../playground/web/doc/schema";
import { editsOf } from "../../playground/web/doc/to-edits";

/** The editor without its view, beside a document of the emulator's that is told every edit. */
class Desk {
  readonly workspace: Workspace;
  readonly id: string;
  state: EditorState;

  constructor() {
    this.workspace = workspaceWithPeople();
    const made = this.workspace.call(byHand("alex@example.com"), {
      method: "drive.files.create",
      params: {},
      body: { name: "Desk", mimeType: "application/vnd.google-apps.document" },
    });
    this.id = String(made.body?.id);
    this.state = EditorState.create({ doc: this.shown(), plugins: [history()] });
  }

  /** What the server has. */
  shown(): Node {
    return docOf(
      docsByHand(this.workspace, this.workspace.directory.person("alex@example.com")).look(this.id),
    );
  }

  select(from: number, to = from): void {
    const limit = this.state.doc.content.size;
    const [a, b] = [from, to].map((place) => this.beside(Math.min(place % (limit + 1), limit))) as [
      number,
      number,
    ];
    const selection = TextSelection.between(this.state.doc.resolve(a), this.state.doc.resolve(b));
    this.state = this.state.apply(this.state.tr.setSelection(selection));
  }

  /** Takes over what the server has, as the session does after each exchange. */
  adopt(): void {
    const { steps } = difference(this.state.doc, this.shown());
    const transaction = this.state.tr.setMeta("addToHistory", false);
    for (const step of steps) transaction.step(step);
    this.state = this.state.apply(transaction.setStoredMarks(this.state.storedMarks));
    expect(this.state.doc.eq(this.shown())).toBe(true);
  }

  /** No cursor stands inside a pair of surrogates. */
  private beside(position: number): number {
    const around = this.state.doc.textBetween(
      Math.max(0, position - 1),
      Math.min(this.state.doc.content.size, position + 1),
      "\n",
      "?",
    );
    return /^[\ud800-\udbff][\udc00-\udfff]$/.test(around) ? position + 1 : position;
  }

  run(command: Command): void {
    command(this.state, (transaction) => this.send(transaction));
  }

  send(transaction: Transaction): void {
    transaction.steps.forEach((step, index) => {
      const before = transaction.docs[index];
      if (before === undefined) throw new Error("A step without its document.");
      for (const edit of editsOf(step, before)) this.workspace.docs.edit("alex@example.com", this.id, edit);
    });
    this.state = this.state.apply(transaction);
  }
}

function words(doc: Node): readonly string[] {
  return doc.content.content.map((line) => line.textContent);
}

/** A document as lines, without what only the server gives (heading ids, colours). */
function lines(doc: Node): readonly string[] {
  return doc.content.content.map((line) => {
    const { style, bullet, level, ticked } = line.attrs;
    const runs: { looks: string; text: string }[] = [];
    for (const node of line.content.content) {
      const looks = node.marks
        .map(lookOf)
        .filter((look) => look !== "")
        .join(",");
      const text = node.isText ? (node.text ?? "") : `<${node.type.name}>`;
      const last = runs.at(-1);
      if (last?.looks === looks) last.text += text;
      else runs.push({ looks, text });
    }
    const words = runs.map(({ looks, text }) => (looks === "" ? text : `${text}{${looks}}`));
    return `${style}${bullet === null ? "" : ` ${bullet}${level}${ticked ? "✓" : ""}`}: ${words.join("|")}`;
  });
}

function lookOf({ type, attrs }: Mark): string {
  if (type.name === "look") return "";
  return type.name === "link" ? `link ${attrs.href}` : type.name;
}

const texts = fc.constantFrom("a", "word ", "two words", "ü", "🙂", "x.");
const places = fc.nat(400);

type Deed = (desk: Desk) => void;
const deeds: fc.Arbitrary<readonly [string, Deed]> = fc.oneof(
  {
    weight: 6,
    arbitrary: texts.map(
      (text) => [`type ${text}`, (desk: Desk) => desk.send(desk.state.tr.insertText(text))] as const,
    ),
  },
  { weight: 4, arbitrary: fc.constant(["Enter", (desk: Desk) => desk.run(KEYS.Enter as Command)] as const) },
  {
    weight: 2,
    arbitrary: fc.constant(["Backspace", (desk: Desk) => desk.run(KEYS.Backspace as Command)] as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(places, places)
      .map(([a, b]) => [`select ${a} ${b}`, (desk: Desk) => desk.select(a, b)] as const),
  },
  { weight: 4, arbitrary: places.map((a) => [`cursor ${a}`, (desk: Desk) => desk.select(a)] as const) },
  fc
    .constantFrom("checkbox" as const, "bullet" as const, "number" as const)
    .map((bullet) => [bullet, (desk: Desk) => desk.run(toggleBullet(bullet))] as const),
  fc
    .constantFrom(1 as const, -1 as const)
    .map(
      (by) =>
        [
          `nest ${by}`,
          (desk: Desk) => desk.state.selection.$from.parent.attrs.bullet && desk.run(nest(by)),
        ] as const,
    ),
  fc
    .constantFrom("bold" as const, "italic" as const, "strikethrough" as const)
    .map((mark) => [mark, (desk: Desk) => desk.run(toggle(mark))] as const),
  fc
    .constantFrom("HEADING_2", "HEADING_3", "NORMAL_TEXT")
    .map((style) => [style, (desk: Desk) => desk.run(setStyle(style))] as const),
  fc
    .constantFrom("https://example.com/a", undefined)
    .map((href) => [`link ${href}`, (desk: Desk) => desk.run(setLink(href))] as const),
  fc.constant([
    "tick",
    (desk: Desk) =>
      desk.run(tick(desk.state.selection.$from.depth === 0 ? 0 : desk.state.selection.$from.before(1))),
  ] as const),
  fc.constant(["undo", (desk: Desk) => desk.run(KEYS["Mod-z"] as Command)] as const),
  fc.constant(["redo", (desk: Desk) => desk.run(KEYS["Mod-y"] as Command)] as const),
  fc.constant([
    "paste",
    (desk: Desk) => {
      const item = schema.node("line", { bullet: "checkbox", level: 1 }, [schema.text("item")]);
      const bold = schema.node("line", null, [schema.text("bold", [schema.mark("bold")])]);
      desk.send(desk.state.tr.replaceSelection(new Slice(Fragment.from([item, bold]), 1, 1)));
    },
  ] as const),
);

/**
 * Which of two joined lines keeps its looks is Docs' to say, and the editor then takes over what Docs has; the words
 * are the person's and must agree at once. Without a selection over several lines all must agree at once.
 */
test("whatever is done in the editor, the server's document is the editor's", () => {
  fc.assert(
    fc.property(fc.array(deeds, { minLength: 1, maxLength: 14 }), (done) => {
      const desk = new Desk();
      for (const [name, deed] of done) {
        const { $from, $to } = desk.state.selection;
        // An emptied line keeps the looks of its newline, which the editor does not know.
        const emptied = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
        const simple =
          $from.sameParent($to) && !emptied && !/paste|undo|redo|Backspace|HEADING|NORMAL/.test(name);
        deed(desk);
        const seen = simple ? lines : words;
        expect([name, ...seen(desk.shown())]).toEqual([name, ...seen(desk.state.doc)]);
        desk.adopt();
      }
    }),
    { numRuns: 100 },
  );
});

test("the difference of two documents leads from one to the other and leaves equal lines alone", () => {
  const line = fc
    .tuple(fc.constantFrom("", "one", "two", "one two", "three"), fc.constantFrom(null, "checkbox"))
    .map(([text, bullet]) => schema.node("line", { bullet }, text === "" ? [] : [schema.text(text)]));
  const docs = fc
    .array(line, { minLength: 1, maxLength: 8 })
    .map((blocks) => schema.node("doc", null, blocks));
  fc.assert(
    fc.property(docs, docs, (from, to) => {
      expect(difference(from, to).doc.eq(to)).toBe(true);
      expect(difference(to, to).steps.length).toBe(0);
    }),
    { numRuns: 200 },
  );
});
