import { FIRST_SETTINGS } from "../../agenda/style";
import type { DocChoices } from "../../cards/settings/doc-choices";
import type { Settings } from "../../memory/settings";
import { type Context, input } from "../../request/context";

/** What holds of a doc, as the choices on a card show it. */
export function shownChoices({ split, order, automatic }: Settings): DocChoices {
  return { time: split, order: order ?? "oldest-first", automatic };
}

/** What of that was chosen otherwise there. */
export function changedIn(
  context: Context,
  shown: Settings,
): Partial<Pick<Settings, "split" | "order" | "automatic">> {
  const { split, order, automatic } = chosenIn(context, shown);
  return {
    ...(split === shown.split ? {} : { split }),
    ...(order === shown.order ? {} : { order }),
    ...(automatic === shown.automatic ? {} : { automatic }),
  };
}

/** What was chosen there. An order that nobody chose stays open: the doc keeps its own. */
function chosenIn(context: Context, before: Settings): Settings {
  const time = input(context, "time");
  const order = input(context, "order") === "newest-first" ? "newest-first" : "oldest-first";
  const untouched = before.order === undefined && order === shownChoices(before).order;
  return {
    split: time === "half" || time === "none" ? time : FIRST_SETTINGS.split,
    ...(untouched ? {} : { order }),
    automatic: input(context, "automatic") !== undefined,
  };
}
