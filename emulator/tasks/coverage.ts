/** How far a method of the contract is emulated. */
export interface Coverage {
  readonly name: string;
  readonly state: "done" | "partial" | "absent";
  /** What a partial method lacks. */
  readonly missing?: string;
}

const done = (...names: string[]): Coverage[] =>
  names.map((name) => ({ name: `tasks.${name}`, state: "done" }));

export const tasksCoverage: readonly Coverage[] = [
  ...done("tasklists.list", "tasklists.get", "tasklists.insert", "tasklists.patch", "tasklists.update"),
  ...done("tasklists.delete", "tasks.get", "tasks.insert", "tasks.patch", "tasks.update", "tasks.delete"),
  ...done("tasks.clear", "tasks.move"),
  { name: "tasks.tasks.list", state: "partial", missing: "no assigned tasks from Docs and Chat" },
];
