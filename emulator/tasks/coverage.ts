import type { Coverage } from "../coverage";

const done = (...names: string[]): Coverage[] =>
  names.map((name) => ({ name: `tasks.${name}`, state: "done" }));

export const tasksCoverage: readonly Coverage[] = [
  ...done("tasklists.list", "tasklists.get", "tasklists.insert", "tasklists.patch", "tasklists.update"),
  ...done("tasklists.delete", "tasks.get", "tasks.insert", "tasks.patch", "tasks.update", "tasks.delete"),
  ...done("tasks.clear", "tasks.move"),
  { name: "tasks.tasks.list", state: "partial", missing: "no assigned tasks from Docs and Chat" },
];
