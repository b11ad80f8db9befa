import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ShownTask } from "../../shared/tasks";
import { Drawer } from "../frame/drawers";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";
import { dayWords } from "./dates";

/** The person's own Google Tasks. */
export function TasksDrawer({ onClose }: { onClose: () => void }): JSX.Element {
  const { value: tasks } = useAnswer<readonly ShownTask[]>("/tasks");
  return (
    <Drawer title="Tasks" onClose={onClose}>
      {tasks?.length === 0 && (
        <li class="empty">
          <h2>No tasks</h2>
          <p>What the add-on sends to Google Tasks appears here, and only for the person who sent it.</p>
        </li>
      )}
      {(tasks ?? []).map((task) => (
        <TaskLine key={task.id} task={task} />
      ))}
    </Drawer>
  );
}

function TaskLine({ task }: { task: ShownTask }): JSX.Element {
  // The box keeps what was chosen until the answer is there, whatever else makes the list draw itself meanwhile.
  const [chosen, choose] = useState<boolean>();
  useEffect(() => choose(undefined), [task.done]);
  const tick = async (done: boolean) => {
    choose(done);
    const path = `/tasks/${task.listId}/${task.id}`;
    if (!(await attempt(() => ask(path, { method: "PUT", body: { done } })))) choose(undefined);
  };
  return (
    <li class="task">
      <label class="ticked">
        <input
          type="checkbox"
          checked={chosen ?? task.done}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <span class="task-words" dir="auto">
          <span data-done={task.done}>{task.title}</span>
          {task.notes !== "" && <small>{task.notes}</small>}
          <small>
            {task.list}
            {task.due === "" ? "" : ` · ${dayWords(task.due)}`}
          </small>
        </span>
      </label>
    </li>
  );
}
