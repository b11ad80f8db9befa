const BRACKETS =
  /[([（]\s*(?:(?:(?:added|raised|asked|suggested) )?(?:by|from|von|par|por|da|door|av|af|od|от|від) )?([^()[\]（）]{1,40}?)\s*[)\]）]\s*$/u;
/** "Roadmap → Dana by Fri", "Roadmap – Dana", "Roadmap @dana". */
const SIGNED =
  /(?:\s(?:[-–—]{1,2}|[-–—=]*>|\/)\s*|\s*→\s*|\s(?=@))(@?[^→>@–—]{1,40}?)(?:\s+(?:by|until|till|bis|avant|para|entro|voor|do|до|före|inden|innen)\s.{1,24})?\s*$/u;

/** The name in brackets at the end of a line: "(Dana)", "(added by Dana)". */
export function nameBehind(text: string, isName: (words: string) => boolean): string | undefined {
  const name = BRACKETS.exec(text)?.[1];
  return name !== undefined && isName(name) ? name : undefined;
}

/** The name at the end of a line, behind any sign: who is to do it. */
export function nameAtEnd(text: string, isName: (words: string) => boolean): string | undefined {
  const name = SIGNED.exec(text)?.[1];
  return nameBehind(text, isName) ?? (name !== undefined && isName(name) ? name : undefined);
}
