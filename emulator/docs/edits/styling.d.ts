import type { ParagraphStyle } from "../../../contract/docs";
import type { Draft } from "../model/draft";
import type { PersonEdit, Stretch } from "./edit";

type SetTextStyle = Extract<
  PersonEdit,
  {
    kind: "setTextStyle";
  }
>;
export declare function setTextStyle(draft: Draft, edit: SetTextStyle): void;
export declare function setParagraphStyle(
  draft: Draft,
  edit: Stretch & {
    readonly style: ParagraphStyle;
  },
): void;
