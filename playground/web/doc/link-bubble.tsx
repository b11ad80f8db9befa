import type { JSX } from "preact";
import type { EditorView } from "prosemirror-view";
import { Icon } from "../frame/icons";
import { documentLink, localLink } from "../frame/place";
import { linkStretch } from "./commands";
import { words } from "./words/words";

/** What Docs shows under a link that the cursor stands in: where it goes, and the way there. */
export function LinkBubble({ view }: { view: EditorView }): JSX.Element | null {
  const { from, href } = linkStretch(view.state);
  if (href === "" || !view.state.selection.empty || !view.hasFocus()) return null;
  const paper = view.dom.closest(".doc-paper")?.getBoundingClientRect();
  const at = view.coordsAtPos(from);
  const style = {
    left: `${Math.max(0, at.left - (paper?.left ?? 0))}px`,
    top: `${at.bottom - (paper?.top ?? 0) + 4}px`,
  };
  const heading = headingHere(href);
  return (
    <div class="link-bubble" style={style}>
      <Icon name="link" size={16} />
      {heading === undefined ? (
        <a href={localLink(href)} target="_blank" rel="noopener noreferrer">
          {href}
        </a>
      ) : (
        <a href={heading}>{words().goToHeading}</a>
      )}
    </div>
  );
}

/** A link to a heading of the open document stays on the page. */
function headingHere(href: string): string | undefined {
  if (href.startsWith("#")) return href;
  const link = documentLink(href);
  return link !== undefined && link.hash !== "" && location.pathname.includes(link.id)
    ? link.hash
    : undefined;
}
