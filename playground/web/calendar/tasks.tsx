import type { JSX } from "preact";
import type { ShownTask } from "../../shared/tasks";
import { useChosen } from "../frame/chosen";
import { Drawer } from "../frame/drawers";
import { ask, useAnswer } from "../frame/server";
import { attempt } from "../frame/toasts";
import { dayWords } from "./dates";

/** The person's own Google Tasks. */
export function TasksDrawer({ onClose }: { onClose: () => void }): JSX.Element {
  const { value: tasks, again } = useAnswer<readonly ShownTask[]>("/tasks");
  return (
    <Drawer title="Tasks" onClose={onClose}>
      {tasks?.length === 0 && (
        <li class="empty">
          <h2>No tasks</h2>
          <p>What the add-on sends to Google Tasks appears here, and only for the person who sent it.</p>
        </li>
      )}
      {(tasks ?? []).map((task) => (
        <TaskLine
          key={task.id}
          task={task}
          onTick={async (done) => {
            const path = `/tasks/${task.listId}/${task.id}`;
            await attempt(() => ask(path, { method: "PUT", body: { done } }));
            await again();
          }}
        />
      ))}
    </Drawer>
  );
}

function TaskLine({
  task,
  onTick,
}: {
  task: ShownTask;
  onTick: (done: boolean) => Promise<void>;
}): JSX.Element {
  const [done, tick] = useChosen(task.done, onTick);
  return (
    <li class="task">
      <label class="ticked">
        <input type="checkbox" checked={done} onChange={(event) => tick(event.currentTarget.checked)} />
        <span class="task-words" dir="auto">
          <span data-done={done}>{task.title}</span>
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
