import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type {
  GoogleAppsCardV1Card,
  GoogleAppsCardV1Section,
  GoogleAppsCardV1Widget,
} from "../../../contract/cards";
import { Icon } from "../frame/icons";
import type { CardPath } from "./card-host";
import { GoogleText } from "./google-text";
import { ButtonListWidget, CardButton } from "./widgets/button";
import { DateTimeWidget } from "./widgets/date-time";
import { SelectionWidget } from "./widgets/selection";
import { DecoratedTextWidget, TextParagraphWidget } from "./widgets/text";
import { TextInputWidget } from "./widgets/text-input";

/** One card as Google's side panel draws it: header, sections, and the footer that stays in sight. */
export function Card({ card }: { card: GoogleAppsCardV1Card }): JSX.Element {
  const { header, fixedFooter } = card;
  return (
    <>
      <div class="card-body">
        {header !== undefined && (
          <header class="card-header">
            <h2>{header.title}</h2>
            {header.subtitle !== undefined && header.subtitle !== "" && <p>{header.subtitle}</p>}
          </header>
        )}
        {(card.sections ?? []).map((section, index) => (
          <Section
            key={`${index}-${section.header ?? ""}`}
            section={section}
            path={["sections", index]}
            divided={card.sectionDividerStyle !== "NO_DIVIDER"}
          />
        ))}
      </div>
      {fixedFooter !== undefined && (
        <footer class="card-footer">
          {fixedFooter.primaryButton !== undefined && (
            <CardButton
              button={fixedFooter.primaryButton}
              path={["fixedFooter", "primaryButton"]}
              look="filled"
            />
          )}
          {fixedFooter.secondaryButton !== undefined && (
            <CardButton
              button={fixedFooter.secondaryButton}
              path={["fixedFooter", "secondaryButton"]}
              look="outlined"
            />
          )}
        </footer>
      )}
    </>
  );
}

function Section({
  section,
  path,
  divided,
}: {
  section: GoogleAppsCardV1Section;
  path: CardPath;
  divided: boolean;
}): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState(false);
  const widgets = section.widgets ?? [];
  const folds = section.collapsible === true;
  const always = folds ? (section.uncollapsibleWidgetsCount ?? 0) : widgets.length;
  const hidden = widgets.length - always;
  const shown = open ? widgets : widgets.slice(0, always);
  return (
    <section
      class="card-section"
      data-divided={divided}
      aria-labelledby={section.header === undefined ? undefined : id}
    >
      {section.header !== undefined && section.header !== "" && (
        <h3 id={id}>
          <GoogleText html={section.header} />
        </h3>
      )}
      {shown.map((widget, index) => (
        <Widget key={index} widget={widget} path={[...path, "widgets", index]} />
      ))}
      {folds && hidden > 0 && (
        <button type="button" class="card-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="down" size={18} />
          <span>{open ? "Show less" : "Show more"}</span>
        </button>
      )}
    </section>
  );
}

function Widget({ widget, path }: { widget: GoogleAppsCardV1Widget; path: CardPath }): JSX.Element | null {
  if (widget.visibility === "HIDDEN") return null;
  if (widget.decoratedText !== undefined)
    return <DecoratedTextWidget item={widget.decoratedText} path={[...path, "decoratedText"]} />;
  if (widget.textParagraph !== undefined) return <TextParagraphWidget paragraph={widget.textParagraph} />;
  if (widget.buttonList !== undefined)
    return <ButtonListWidget list={widget.buttonList} path={[...path, "buttonList"]} />;
  if (widget.textInput !== undefined)
    return <TextInputWidget input={widget.textInput} path={[...path, "textInput"]} />;
  if (widget.selectionInput !== undefined)
    return <SelectionWidget input={widget.selectionInput} path={[...path, "selectionInput"]} />;
  if (widget.dateTimePicker !== undefined)
    return <DateTimeWidget picker={widget.dateTimePicker} path={[...path, "dateTimePicker"]} />;
  if (widget.divider !== undefined) return <hr class="card-divider" />;
  return (
    <p class="card-undrawn">The playground does not draw this widget yet: {Object.keys(widget).join(", ")}</p>
  );
}
