import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import type { GridDesk } from "./grid-desk";
import { type GridTotal, gridTotal, type WeighBy } from "./grid-figures";
import type { LineDraft } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { type GridReview, sumUp } from "./grid-review";
import { useGridTools } from "./grid-tools";

/** Follows the store a moment after the cells, and only when one of its own lines changed: a key press never waits for a sum. */
function useStanding(places: readonly GridPlace[]): readonly LineDraft[] {
  const { desk } = useGridTools();
  const [version, setVersion] = useState(0);
  const last = useRef<readonly LineDraft[]>([]);
  const drafts = useMemo(() => {
    if (version >= 0 && !isStanding(desk, places, last.current)) last.current = places.map((place) => desk.line(place));
    return last.current;
  }, [desk, places, version]);
  useEffect(() => {
    const follow = (): void => {
      if (!isStanding(desk, places, last.current)) startTransition(() => setVersion((before) => before + 1));
    };
    follow();
    return desk.settled.subscribe(follow);
  }, [desk, places]);
  return drafts;
}

const isStanding = (desk: GridDesk, places: readonly GridPlace[], drafts: readonly LineDraft[]): boolean =>
  places.length === drafts.length && places.every((place, at) => desk.line(place) === drafts[at]);

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
