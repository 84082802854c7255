import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { type GridTotal, gridTotal, type WeighBy } from "./grid-figures";
import type { LineDraft } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { type GridReview, sumUp } from "./grid-review";
import { useGridTools } from "./grid-tools";

/** Follows the store a moment after the cells: a key press never waits for a sum. */
function useStanding(places: readonly GridPlace[]): readonly LineDraft[] {
  const { desk } = useGridTools();
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const follow = (): void => startTransition(() => setVersion(desk.version.get()));
    follow();
    return desk.version.subscribe(follow);
  }, [desk]);
  const last = useRef<readonly LineDraft[]>([]);
  return useMemo(() => {
    const now = places.map((place) => desk.line(place));
    const same = version >= 0 && now.length === last.current.length && now.every((draft, at) => draft === last.current[at]);
    if (!same) last.current = now;
    return last.current;
  }, [desk, places, version]);
}

export function useTotal(places: readonly GridPlace[], by: WeighBy): GridTotal {
  const drafts = useStanding(places);
  return useMemo(
    () =>
      gridTotal(
        places.map(({ line }) => line),
        drafts,
        by,
      ),
    [places, drafts, by],
  );
}

export function useReview(places: readonly GridPlace[]): GridReview {
  const { desk } = useGridTools();
  const drafts = useStanding(places);
  return useMemo(
    () =>
      sumUp(
        places.flatMap((place, at) => {
          const draft = drafts[at];
          return draft ? [{ index: place.index, review: desk.reviewOf(place, draft) }] : [];
        }),
      ),
    [desk, places, drafts],
  );
}
