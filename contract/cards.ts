// Made by build/contract.ts from Google's discovery document cards.v1, revision 20260920. Do not edit.
export interface ChatClientDataSourceMarkup {
  spaceDataSource?: SpaceDataSource;
}
export interface Color {
  alpha?: number;
  blue?: number;
  green?: number;
  red?: number;
}
export interface GoogleAppsCardV1Action {
  allWidgetsAreRequired?: boolean;
  function?: string;
  interaction?: "INTERACTION_UNSPECIFIED" | "OPEN_DIALOG";
  loadIndicator?: "SPINNER" | "NONE";
  parameters?: Array<GoogleAppsCardV1ActionParameter>;
  persistValues?: boolean;
  requiredWidgets?: Array<string>;
}
export interface GoogleAppsCardV1ActionParameter {
  key?: string;
  value?: string;
}
export interface GoogleAppsCardV1BorderStyle {
  cornerRadius?: number;
  strokeColor?: Color;
  type?: "BORDER_TYPE_UNSPECIFIED" | "NO_BORDER" | "STROKE";
}
export interface GoogleAppsCardV1Button {
  altText?: string;
  color?: Color;
  disabled?: boolean;
  icon?: GoogleAppsCardV1Icon;
  onClick?: GoogleAppsCardV1OnClick;
  text?: string;
  type?: "TYPE_UNSPECIFIED" | "OUTLINED" | "FILLED" | "FILLED_TONAL" | "BORDERLESS";
}
export interface GoogleAppsCardV1ButtonList {
  buttons?: Array<GoogleAppsCardV1Button>;
}
export interface GoogleAppsCardV1Card {
  cardActions?: Array<GoogleAppsCardV1CardAction>;
  displayStyle?: "DISPLAY_STYLE_UNSPECIFIED" | "PEEK" | "REPLACE";
  expressionData?: Array<GoogleAppsCardV1ExpressionData>;
  fixedFooter?: GoogleAppsCardV1CardFixedFooter;
  header?: GoogleAppsCardV1CardHeader;
  name?: string;
  peekCardHeader?: GoogleAppsCardV1CardHeader;
  sectionDividerStyle?: "DIVIDER_STYLE_UNSPECIFIED" | "SOLID_DIVIDER" | "NO_DIVIDER";
  sections?: Array<GoogleAppsCardV1Section>;
}
export interface GoogleAppsCardV1CardAction {
  actionLabel?: string;
  onClick?: GoogleAppsCardV1OnClick;
}
export interface GoogleAppsCardV1CardFixedFooter {
  primaryButton?: GoogleAppsCardV1Button;
  secondaryButton?: GoogleAppsCardV1Button;
}
export interface GoogleAppsCardV1CardHeader {
  imageAltText?: string;
  imageType?: "SQUARE" | "CIRCLE";
  imageUrl?: string;
  subtitle?: string;
  title?: string;
}
export interface GoogleAppsCardV1Carousel {
  carouselCards?: Array<GoogleAppsCardV1CarouselCard>;
}
export interface GoogleAppsCardV1CarouselCard {
  footerWidgets?: Array<GoogleAppsCardV1NestedWidget>;
  widgets?: Array<GoogleAppsCardV1NestedWidget>;
}
export interface GoogleAppsCardV1Chip {
  altText?: string;
  disabled?: boolean;
  enabled?: boolean;
  icon?: GoogleAppsCardV1Icon;
  label?: string;
  onClick?: GoogleAppsCardV1OnClick;
}
export interface GoogleAppsCardV1ChipList {
  chips?: Array<GoogleAppsCardV1Chip>;
  layout?: "LAYOUT_UNSPECIFIED" | "WRAPPED" | "HORIZONTAL_SCROLLABLE";
}
export interface GoogleAppsCardV1CollapseControl {
  collapseButton?: GoogleAppsCardV1Button;
  expandButton?: GoogleAppsCardV1Button;
  horizontalAlignment?: "HORIZONTAL_ALIGNMENT_UNSPECIFIED" | "START" | "CENTER" | "END";
}
export interface GoogleAppsCardV1Column {
  horizontalAlignment?: "HORIZONTAL_ALIGNMENT_UNSPECIFIED" | "START" | "CENTER" | "END";
  horizontalSizeStyle?: "HORIZONTAL_SIZE_STYLE_UNSPECIFIED" | "FILL_AVAILABLE_SPACE" | "FILL_MINIMUM_SPACE";
  verticalAlignment?: "VERTICAL_ALIGNMENT_UNSPECIFIED" | "CENTER" | "TOP" | "BOTTOM";
  widgets?: Array<GoogleAppsCardV1Widgets>;
}
export interface GoogleAppsCardV1Columns {
  columnItems?: Array<GoogleAppsCardV1Column>;
}
export interface GoogleAppsCardV1CommonWidgetAction {
  updateVisibilityAction?: GoogleAppsCardV1UpdateVisibilityAction;
}
export interface GoogleAppsCardV1Condition {
  actionRuleId?: string;
  expressionDataCondition?: GoogleAppsCardV1ExpressionDataCondition;
}
export interface GoogleAppsCardV1DataSourceConfig {
  minCharactersTrigger?: number;
  platformDataSource?: GoogleAppsCardV1PlatformDataSource;
  remoteDataSource?: GoogleAppsCardV1Action;
}
export interface GoogleAppsCardV1DateTimePicker {
  hostAppDataSource?: HostAppDataSourceMarkup;
  label?: string;
  name?: string;
  onChangeAction?: GoogleAppsCardV1Action;
  timezoneOffsetDate?: number;
  type?: "DATE_AND_TIME" | "DATE_ONLY" | "TIME_ONLY";
  valueMsEpoch?: string;
}
export interface GoogleAppsCardV1DecoratedText {
  bottomLabel?: string;
  bottomLabelText?: GoogleAppsCardV1TextParagraph;
  button?: GoogleAppsCardV1Button;
  contentText?: GoogleAppsCardV1TextParagraph;
  endIcon?: GoogleAppsCardV1Icon;
  icon?: GoogleAppsCardV1Icon;
  onClick?: GoogleAppsCardV1OnClick;
  startIcon?: GoogleAppsCardV1Icon;
  startIconVerticalAlignment?: "VERTICAL_ALIGNMENT_UNSPECIFIED" | "TOP" | "MIDDLE" | "BOTTOM";
  switchControl?: GoogleAppsCardV1SwitchControl;
  text?: string;
  topLabel?: string;
  topLabelText?: GoogleAppsCardV1TextParagraph;
  wrapText?: boolean;
}
export type GoogleAppsCardV1Divider = Record<string, never>;
export interface GoogleAppsCardV1EventAction {
  actionRuleId?: string;
  commonWidgetAction?: GoogleAppsCardV1CommonWidgetAction;
  postEventTriggers?: Array<GoogleAppsCardV1Trigger>;
}
export interface GoogleAppsCardV1ExpressionData {
  conditions?: Array<GoogleAppsCardV1Condition>;
  eventActions?: Array<GoogleAppsCardV1EventAction>;
  expression?: string;
  id?: string;
}
export interface GoogleAppsCardV1ExpressionDataCondition {
  conditionType?:
    | "CONDITION_TYPE_UNSPECIFIED"
    | "EXPRESSION_EVALUATION_SUCCESS"
    | "EXPRESSION_EVALUATION_FAILURE";
}
export interface GoogleAppsCardV1Grid {
  borderStyle?: GoogleAppsCardV1BorderStyle;
  columnCount?: number;
  items?: Array<GoogleAppsCardV1GridItem>;
  onClick?: GoogleAppsCardV1OnClick;
  title?: string;
}
export interface GoogleAppsCardV1GridItem {
  id?: string;
  image?: GoogleAppsCardV1ImageComponent;
  layout?: "GRID_ITEM_LAYOUT_UNSPECIFIED" | "TEXT_BELOW" | "TEXT_ABOVE";
  subtitle?: string;
  title?: string;
}
export interface GoogleAppsCardV1Icon {
  altText?: string;
  iconUrl?: string;
  imageType?: "SQUARE" | "CIRCLE";
  knownIcon?: string;
  materialIcon?: GoogleAppsCardV1MaterialIcon;
}
export interface GoogleAppsCardV1Image {
  altText?: string;
  imageUrl?: string;
  onClick?: GoogleAppsCardV1OnClick;
}
export interface GoogleAppsCardV1ImageComponent {
  altText?: string;
  borderStyle?: GoogleAppsCardV1BorderStyle;
  cropStyle?: GoogleAppsCardV1ImageCropStyle;
  imageUri?: string;
}
export interface GoogleAppsCardV1ImageCropStyle {
  aspectRatio?: number;
  type?: "IMAGE_CROP_TYPE_UNSPECIFIED" | "SQUARE" | "CIRCLE" | "RECTANGLE_CUSTOM" | "RECTANGLE_4_3";
}
export interface GoogleAppsCardV1MaterialIcon {
  fill?: boolean;
  grade?: number;
  name?: string;
  weight?: number;
}
export interface GoogleAppsCardV1NestedWidget {
  buttonList?: GoogleAppsCardV1ButtonList;
  image?: GoogleAppsCardV1Image;
  textParagraph?: GoogleAppsCardV1TextParagraph;
}
export interface GoogleAppsCardV1OnClick {
  action?: GoogleAppsCardV1Action;
  card?: GoogleAppsCardV1Card;
  openDynamicLinkAction?: GoogleAppsCardV1Action;
  openLink?: GoogleAppsCardV1OpenLink;
  overflowMenu?: GoogleAppsCardV1OverflowMenu;
}
export interface GoogleAppsCardV1OpenLink {
  onClose?: "NOTHING" | "RELOAD";
  openAs?: "FULL_SIZE" | "OVERLAY";
  url?: string;
}
export interface GoogleAppsCardV1OverflowMenu {
  items?: Array<GoogleAppsCardV1OverflowMenuItem>;
}
export interface GoogleAppsCardV1OverflowMenuItem {
  disabled?: boolean;
  onClick?: GoogleAppsCardV1OnClick;
  startIcon?: GoogleAppsCardV1Icon;
  text?: string;
}
export interface GoogleAppsCardV1PlatformDataSource {
  commonDataSource?: "UNKNOWN" | "USER";
  hostAppDataSource?: HostAppDataSourceMarkup;
}
export interface GoogleAppsCardV1Section {
  collapseControl?: GoogleAppsCardV1CollapseControl;
  collapsible?: boolean;
  header?: string;
  id?: string;
  uncollapsibleWidgetsCount?: number;
  widgets?: Array<GoogleAppsCardV1Widget>;
}
export interface GoogleAppsCardV1SelectionInput {
  dataSourceConfigs?: Array<GoogleAppsCardV1DataSourceConfig>;
  externalDataSource?: GoogleAppsCardV1Action;
  hintText?: string;
  items?: Array<GoogleAppsCardV1SelectionItem>;
  label?: string;
  multiSelectMaxSelectedItems?: number;
  multiSelectMinQueryLength?: number;
  name?: string;
  onChangeAction?: GoogleAppsCardV1Action;
  platformDataSource?: GoogleAppsCardV1PlatformDataSource;
  type?: "CHECK_BOX" | "RADIO_BUTTON" | "SWITCH" | "DROPDOWN" | "MULTI_SELECT";
}
export interface GoogleAppsCardV1SelectionItem {
  bottomText?: string;
  selected?: boolean;
  startIconUri?: string;
  text?: string;
  value?: string;
}
export interface GoogleAppsCardV1SuggestionItem {
  text?: string;
}
export interface GoogleAppsCardV1Suggestions {
  items?: Array<GoogleAppsCardV1SuggestionItem>;
}
export interface GoogleAppsCardV1SwitchControl {
  controlType?: "SWITCH" | "CHECKBOX" | "CHECK_BOX";
  name?: string;
  onChangeAction?: GoogleAppsCardV1Action;
  selected?: boolean;
  value?: string;
}
export interface GoogleAppsCardV1TextInput {
  autoCompleteAction?: GoogleAppsCardV1Action;
  hintText?: string;
  hostAppDataSource?: HostAppDataSourceMarkup;
  initialSuggestions?: GoogleAppsCardV1Suggestions;
  label?: string;
  name?: string;
  onChangeAction?: GoogleAppsCardV1Action;
  placeholderText?: string;
  type?: "SINGLE_LINE" | "MULTIPLE_LINE";
  validation?: GoogleAppsCardV1Validation;
  value?: string;
}
export interface GoogleAppsCardV1TextParagraph {
  maxLines?: number;
  text?: string;
  textSyntax?: "TEXT_SYNTAX_UNSPECIFIED" | "HTML" | "MARKDOWN";
}
export interface GoogleAppsCardV1Trigger {
  actionRuleId?: string;
}
export interface GoogleAppsCardV1UpdateVisibilityAction {
  visibility?: "VISIBILITY_UNSPECIFIED" | "VISIBLE" | "HIDDEN";
}
export interface GoogleAppsCardV1Validation {
  characterLimit?: number;
  inputType?: "INPUT_TYPE_UNSPECIFIED" | "TEXT" | "INTEGER" | "FLOAT" | "EMAIL" | "EMOJI_PICKER";
}
export interface GoogleAppsCardV1Widget {
  buttonList?: GoogleAppsCardV1ButtonList;
  carousel?: GoogleAppsCardV1Carousel;
  chipList?: GoogleAppsCardV1ChipList;
  columns?: GoogleAppsCardV1Columns;
  dateTimePicker?: GoogleAppsCardV1DateTimePicker;
  decoratedText?: GoogleAppsCardV1DecoratedText;
  divider?: GoogleAppsCardV1Divider;
  eventActions?: Array<GoogleAppsCardV1EventAction>;
  grid?: GoogleAppsCardV1Grid;
  horizontalAlignment?: "HORIZONTAL_ALIGNMENT_UNSPECIFIED" | "START" | "CENTER" | "END";
  id?: string;
  image?: GoogleAppsCardV1Image;
  selectionInput?: GoogleAppsCardV1SelectionInput;
  textInput?: GoogleAppsCardV1TextInput;
  textParagraph?: GoogleAppsCardV1TextParagraph;
  visibility?: "VISIBILITY_UNSPECIFIED" | "VISIBLE" | "HIDDEN";
}
export interface GoogleAppsCardV1Widgets {
  buttonList?: GoogleAppsCardV1ButtonList;
  chipList?: GoogleAppsCardV1ChipList;
  dateTimePicker?: GoogleAppsCardV1DateTimePicker;
  decoratedText?: GoogleAppsCardV1DecoratedText;
  image?: GoogleAppsCardV1Image;
  selectionInput?: GoogleAppsCardV1SelectionInput;
  textInput?: GoogleAppsCardV1TextInput;
  textParagraph?: GoogleAppsCardV1TextParagraph;
}
export interface HostAppDataSourceMarkup {
  chatDataSource?: ChatClientDataSourceMarkup;
  workflowDataSource?: WorkflowDataSourceMarkup;
}
export interface SpaceDataSource {
  defaultToCurrentSpace?: boolean;
}
export interface WorkflowDataSourceMarkup {
  includeVariables?: boolean;
  type?: "UNKNOWN" | "USER" | "SPACE" | "USER_WITH_FREE_FORM";
}
