import type { JSX } from "preact";
import type { ShownTask } from "../../shared/tasks";
import { Drawer } from "../frame/drawers";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";
import { dayWords } from "./dates";

/** The person's own Google Tasks. */
export function TasksDrawer({ onClose }: { onClose: () => void }): JSX.Element {
  const { value: tasks } = useAnswer<readonly ShownTask[]>("/tasks");
  const tick = ({ listId, id }: ShownTask, done: boolean) =>
    attempt(() => ask(`/tasks/${listId}/${id}`, { method: "PUT", body: { done } }));
  return (
    <Drawer title="Tasks" onClose={onClose}>
      {tasks?.length === 0 && (
        <li class="empty">
          <h2>No tasks</h2>
          <p>What the add-on sends to Google Tasks appears here, and only for the person who sent it.</p>
        </li>
      )}
      {(tasks ?? []).map((task) => (
        <li key={task.id} class="task">
          <label class="ticked">
            <input
              type="checkbox"
              checked={task.done}
              onChange={(event) => tick(task, event.currentTarget.checked)}
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
      ))}
    </Drawer>
  );
}
