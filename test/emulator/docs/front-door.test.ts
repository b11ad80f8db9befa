import { expect, test } from "@jest/globals";
import type { Document } from "../../../contract/docs";
import { byHand } from "../../../emulator/api/call";
import {
  bold,
  checkbox,
  composeDocument,
  date,
  heading,
  link,
  person,
  plain,
  richLink,
  title,
} from "../../../emulator/docs/compose";
import { workspaceWithPeople } from "../../../emulator/office";
import { lines } from "./world";

test("a composed document passes the front door's check against the contract", () => {
  const workspace = workspaceWithPeople();
  const alex = byHand("alex@example.com");
  const made = workspace.call(alex, { method: "docs.documents.create", params: {}, body: { title: "1:1" } });
  const id = (made.body as Document).documentId ?? "";
  composeDocument(workspace.docs, alex.person, id, [
    title("1:1 · Dana and Alex"),
    heading(2, "Fri 27 Nov 2026"),
    heading(3, [person("dana@example.com", "Dana"), "'s topics"]),
    checkbox(["ask ", bold("Sam"), " first"]),
    checkbox("Budget", { level: 1, ticked: true }),
    plain(
      "See ",
      link("the plan", "https://example.com/plan"),
      ", ",
      richLink("Plan", "https://example.com/d"),
      " ",
      date("2026-11-27T12:00:00Z"),
    ),
  ]);
  const reply = workspace.call(alex, {
    method: "docs.documents.get",
    params: { documentId: id, includeTabsContent: true },
  });
  expect(lines(reply.body as Document)).toEqual([
    "1:1 · Dana and Alex",
    "## Fri 27 Nov 2026",
    "### @dana@example.com's topics",
    "• ask Sam first",
    "  • Budget",
    "See the plan, [Plan] {Nov 27, 2026}",
  ]);
  expect(JSON.stringify(reply.body)).not.toContain("ticked");
  expect(workspace.violations).toEqual([]);
  const before = workspace.snapshot();
  workspace.restore(before);
  expect(workspace.snapshot()).toEqual(before);
  expect(workspace.docs.export(id, "text/markdown")).toBe(
    [
      "# 1:1 · Dana and Alex",
      "",
      "## Fri 27 Nov 2026",
      "",
      "### [Dana](mailto:dana@example.com)'s topics",
      "",
      "- [ ] ask **Sam** first",
      "  - [x] Budget",
      "",
      "See [the plan](https://example.com/plan), [Plan](https://example.com/d) [Nov 27, 2026]()",
      "",
    ]
      .join("\n")
      .replace("[Nov 27, 2026]()", "Nov 27, 2026"),
  );
});
