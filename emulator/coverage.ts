/** How far a method, a request kind or a service is emulated. An absent one throws NotEmulated by name. */
export interface Coverage {
  readonly name: string;
  readonly state: "done" | "partial" | "absent";
  /** What a partial one does not do; why an absent one is absent, where there is a reason. */
  readonly missing?: string;
}
