import type { GoogleAppsCardV1Card } from "../../../contract/cards";

const press = (name: string) => ({ action: { function: name } });

/** One card for each thing the renderer draws: to look at, and for the tests. Nothing here is the add-on's. */
export const GALLERY: readonly GoogleAppsCardV1Card[] = [
  {
    header: { title: "Texts and rows" },
    sections: [
      {
        header: "Decorated text",
        widgets: [
          {
            decoratedText: {
              topLabel: "With",
              text: "Dana Reyes",
              button: { text: "Change", onClick: press("a") },
            },
          },
          {
            decoratedText: {
              topLabel: "When",
              text: "Fridays, 10:00–10:30",
              bottomLabel: "From 27 Nov, no end date",
              startIcon: { knownIcon: "CLOCK" },
              button: { text: "Change", onClick: press("a") },
            },
          },
          {
            decoratedText: {
              text: "A long line that does not wrap and ends in dots where the panel ends",
              button: { text: "Done", onClick: press("a") },
            },
          },
          {
            decoratedText: {
              text: "A long line that wraps, because the card asked for it, over as many lines as it needs",
              wrapText: true,
              bottomLabel: "since 6 Nov",
              button: { text: "Done", onClick: press("a") },
            },
          },
          {
            decoratedText: {
              topLabel: "מיה",
              text: "לשלוח את המדריך.",
              wrapText: true,
              bottomLabel: "since 6 Nov",
              button: { text: "Done", altText: "Done: לשלוח את המדריך.", onClick: press("a") },
            },
          },
          {
            decoratedText: {
              text: "Remind me the day before",
              wrapText: true,
              switchControl: { name: "remind", value: "yes", selected: true, controlType: "SWITCH" },
            },
          },
          {
            decoratedText: {
              text: "Opens when pressed",
              onClick: press("a"),
              startIcon: { materialIcon: { name: "article" } },
            },
          },
        ],
      },
      {
        header: "Paragraphs",
        widgets: [
          {
            textParagraph: {
              text: 'With <b>bold</b>, <i>italic</i>, <u>underlined</u>, <s>struck</s>, <font color="#1c7445">coloured</font> words, a <a href="https://docs.google.com/document/d/x/edit">link</a>,<br>a second line, and &lt;b&gt;tags as text&lt;/b&gt;.',
            },
          },
          { divider: {} },
          {
            textParagraph: {
              maxLines: 2,
              text: "A paragraph that shows its first two lines and keeps the others until somebody asks for them, because what it says is longer than most people want to read at once.",
            },
          },
        ],
      },
      {
        header: "Folded (3)",
        collapsible: true,
        uncollapsibleWidgetsCount: 1,
        widgets: [
          { textParagraph: { text: "Always in sight" } },
          { textParagraph: { text: "Folded away, one" } },
          { textParagraph: { text: "Folded away, two" } },
        ],
      },
    ],
    fixedFooter: {
      primaryButton: { text: "Set up 1:1", onClick: press("a") },
      secondaryButton: { text: "Cancel", onClick: press("a") },
    },
  },
  {
    header: { title: "Fields", subtitle: "Everything a person can fill in" },
    sections: [
      {
        widgets: [
          {
            textInput: { name: "topic", label: "Topic", hintText: "One line is enough", type: "SINGLE_LINE" },
          },
          {
            textInput: {
              name: "who",
              label: "Someone else",
              hintText: "Name or email",
              initialSuggestions: {
                items: [{ text: "Dana Reyes <dana@example.com>" }, { text: "Sam Okoro <sam@example.com>" }],
              },
            },
          },
          { textInput: { name: "note", label: "Note", type: "MULTIPLE_LINE", value: "Two\nlines" } },
          {
            selectionInput: {
              name: "day",
              label: "Day",
              type: "DROPDOWN",
              items: [
                { text: "Thursday", value: "4" },
                { text: "Friday", value: "5", selected: true },
              ],
            },
          },
          {
            dateTimePicker: {
              name: "date",
              label: "First meeting",
              type: "DATE_ONLY",
              valueMsEpoch: "1795737600000",
            },
          },
          { dateTimePicker: { name: "time", label: "Time", type: "TIME_ONLY", valueMsEpoch: "36000000" } },
          {
            dateTimePicker: {
              name: "both",
              label: "Starts",
              type: "DATE_AND_TIME",
              valueMsEpoch: "1795773600000",
              timezoneOffsetDate: 60,
            },
          },
        ],
      },
      {
        widgets: [
          {
            selectionInput: {
              name: "role",
              label: "I am",
              type: "RADIO_BUTTON",
              items: [
                { text: "Dana's manager", value: "manager", selected: true },
                { text: "Dana's direct report", value: "direct" },
              ],
            },
          },
          {
            selectionInput: {
              name: "items",
              label: "Next steps",
              type: "CHECK_BOX",
              items: [
                {
                  text: "Send the level guide",
                  value: "1",
                  selected: true,
                  bottomText: "Alex · since 6 Nov",
                },
                { text: "Parental leave cover, with a title long enough to need a second line", value: "2" },
              ],
            },
          },
          {
            selectionInput: {
              name: "settings",
              label: "Apply",
              type: "SWITCH",
              items: [
                { text: "Add the next section when a meeting ends", value: "1", selected: true },
                { text: "Carry next steps over", value: "2" },
              ],
            },
          },
        ],
      },
    ],
  },
  {
    header: { title: "Buttons" },
    sections: [
      {
        widgets: [
          {
            buttonList: {
              buttons: [
                { text: "Filled", type: "FILLED", onClick: press("a") },
                { text: "Tonal", type: "FILLED_TONAL", onClick: press("a") },
                { text: "Outlined", type: "OUTLINED", onClick: press("a") },
                { text: "Plain", type: "BORDERLESS", onClick: press("a") },
                { text: "Cannot be pressed", type: "FILLED", disabled: true, onClick: press("a") },
              ],
            },
          },
          { buttonList: { buttons: [{ text: "Carry over", onClick: press("a") }] } },
          {
            buttonList: {
              buttons: [
                {
                  text: "Refresh",
                  icon: { materialIcon: { name: "refresh" } },
                  type: "OUTLINED",
                  onClick: press("a"),
                },
                { icon: { materialIcon: { name: "edit" }, altText: "Edit" }, onClick: press("a") },
              ],
            },
          },
        ],
      },
    ],
    fixedFooter: {
      primaryButton: {
        text: "Open doc",
        onClick: { openLink: { url: "https://docs.google.com/document/d/x/edit" } },
      },
    },
  },
  {
    header: { title: "Not shared with Dana yet" },
    sections: [
      {
        widgets: [
          {
            decoratedText: {
              topLabel: "What happened",
              text: "Your company's rules blocked sharing with dana@partner.example",
              wrapText: true,
              startIcon: { knownIcon: "DESCRIPTION" },
            },
          },
          {
            decoratedText: {
              topLabel: "What's safe",
              text: "Your event is unchanged. A doc that was made is in your Drive.",
              wrapText: true,
            },
          },
        ],
      },
      {
        header: "Details for IT",
        collapsible: true,
        uncollapsibleWidgetsCount: 0,
        widgets: [{ textParagraph: { text: "SHARE_POLICY, 10:42" } }],
      },
    ],
    fixedFooter: {
      primaryButton: { text: "Try again", onClick: press("a") },
      secondaryButton: { text: "Open doc", onClick: press("a") },
    },
  },
];
