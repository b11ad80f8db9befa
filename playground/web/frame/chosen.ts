import { useRef, useState } from "preact/hooks";

/**
 * What a field shows whose value a call sets, and how one chooses. A choice shows at once and stays, whatever else makes
 * the page draw itself meanwhile, until `put` is over: by then what is shown must be what came of it, so that a refusal,
 * which says its reason itself, puts the field back. Of choices made one upon the other the last one counts.
 */
export function useChosen<T>(
  shown: T,
  put: (value: T) => Promise<unknown>,
): readonly [value: T, choose: (value: T) => void] {
  const [chosen, setChosen] = useState<{ readonly value: T } | undefined>(undefined);
  const last = useRef(0);
  const choose = async (value: T) => {
    const turn = ++last.current;
    setChosen({ value });
    await put(value);
    if (turn === last.current) setChosen(undefined);
  };
  return [chosen === undefined ? shown : chosen.value, (value) => void choose(value)];
}
