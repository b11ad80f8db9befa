import { expect, test } from "@jest/globals";
import { bullet, heading, plain } from "../../../emulator/docs/compose";
import { Desk } from "./desk";

/** Two meetings; in the first a topic of Dana's with a nested detail. */
function twoMeetings(): Desk {
  const desk = Desk.made("2026-11-20");
  desk.does({ what: "topics", date: "2026-11-20", owner: "direct", text: "Lisbon" });
  desk.types("Lisbon", "\nVisa");
  const start = desk.indexOf("Visa");
  desk.edit({ kind: "nest", start, end: start + 1 });
  desk.does({ what: "section", date: "2026-11-27" });
  return desk;
}

function under(desk: Desk, from: string, to: string): string[] {
  const { lines } = desk;
  const start = lines.findIndex((line) => line.includes(from));
  const end = lines.findIndex((line, at) => at > start && line.includes(to));
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

test("a topic goes below the details of the one before it, above the other's part, into the meeting meant", () => {
  const desk = twoMeetings();
  desk.does({ what: "topics", date: "2026-11-20", owner: "direct", text: "Budget" });
  expect(under(desk, "Dana's topics", "Alex's topics")).toEqual(["[] Lisbon", "  [] Visa", "[] Budget"]);
  const later = desk.lines.slice(desk.lines.findIndex((line) => line.includes("27 Nov")));
  expect(later.join()).not.toContain("Budget");
});

test("the last meeting's last part takes a topic at its end, and the doc still ends in an empty line", () => {
  const desk = twoMeetings();
  desk.does({ what: "topics", date: "2026-11-27", owner: "actions", text: "Book the room" });
  desk.does({ what: "topics", date: "2026-11-27", owner: "actions", text: "Send the guide" });
  expect(desk.lines.slice(-4)).toEqual(["### Next steps", "[] Book the room", "[] Send the guide", ""]);
});

test("where people keep the doc with the newest meeting first, a topic stays in its meeting", () => {
  const desk = Desk.kept([
    heading(2, "27 Nov 2026"),
    plain("Dana"),
    bullet("Lisbon"),
    plain("Alex"),
    bullet("Hiring"),
    heading(2, "20 Nov 2026"),
    plain("Dana"),
    bullet("Budget"),
  ]);
  desk.does({ what: "topics", date: "2026-11-27", owner: "direct", text: "Visa" });
  const lines = desk.lines.map((line) => line.replace(/^\S+ /, ""));
  const at = lines.indexOf("Visa");
  expect(lines[at - 1]).toBe("Lisbon");
  expect(lines[at + 1]).toBe("Alex");
});

test("an empty box with somebody's detail below it is theirs: the topic goes below both", () => {
  const desk = Desk.made("2026-11-20");
  desk.does({ what: "topics", date: "2026-11-20", owner: "direct", text: "Lisbon" });
  desk.types("Lisbon", "\nVisa");
  const start = desk.indexOf("Visa");
  desk.edit({ kind: "nest", start, end: start + 1 });
  const lisbon = desk.indexOf("Lisbon");
  desk.edit({ kind: "deleteRange", start: lisbon, end: lisbon + "Lisbon".length });
  desk.does({ what: "topics", date: "2026-11-20", owner: "direct", text: "Budget" });
  expect(under(desk, "Dana's topics", "Alex's topics")).toEqual(["[] ", "  [] Visa", "[] Budget"]);
});

test("a part whose box somebody took out gets its topic under its own heading", () => {
  const desk = Desk.made("2026-11-20");
  desk.does({ what: "topics", date: "2026-11-20", owner: "direct", text: "Lisbon" });
  const start = desk.indexOf("Lisbon");
  desk.edit({ kind: "deleteRange", start, end: start + "Lisbon\n".length });
  expect(under(desk, "Dana's topics", "Alex's topics")).toEqual([]);
  desk.does({ what: "topics", date: "2026-11-20", owner: "direct", text: "Budget" });
  expect(under(desk, "Dana's topics", "Alex's topics")).toEqual(["[] Budget"]);
});
