import type { View } from "../cards/view";
import type { ButtonView } from "../cards/widgets";
import { missingPermissions } from "../google/consent";
import { words } from "../text/words";

const say = () => words().permissions;

/** Which permission is missing and what it is for, with the button that asks for it. */
export function missingPermissionView(
  details: string,
  again: ButtonView | undefined,
  docId: string | undefined,
): View {
  const missing = missingPermissions();
  const count = Math.max(1, missing.length);
  const happened =
    missing.length === 0
      ? say().unnamed
      : missing.map((one) => say().happened(say().which[one].called, say().which[one].purpose)).join("\n");
  return {
    card: "error",
    words: { title: say().title(count), happened, safe: say().safe, now: say().now(count) },
    details,
    primary: {
      label: say().allow,
      press: { run: "allowPermissions", with: docId === undefined ? {} : { docId } },
    },
    ...(again === undefined ? {} : { secondary: again }),
  };
}
