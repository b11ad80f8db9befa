export interface PageRequest {
  readonly size: number;
  readonly token: string | undefined;
  /** What is being paged through: the parameters that must stay the same from page to page. */
  readonly about: string;
}
export declare function pageOf<T>(
  all: readonly T[],
  { size, token, about }: PageRequest,
): {
  readonly page: readonly T[];
  readonly nextPageToken?: string;
};
