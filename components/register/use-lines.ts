"use client";

import { useCallback, useMemo } from "react";
import type { Labels } from "@/lib/register/rules/register-view";
import type { RegisterAt } from "./address";
import { grouped, type Shown, ungrouped } from "./table/shown-rows";
import { useGroupRows } from "./use-group-rows";
import { joinLabels, type Pages } from "./use-pages";

const coming: readonly Shown[] = Array.from({ length: 30 }, (_, index) => ({ kind: "wait", key: `coming-${index}`, group: null }));

/** The lines of the table: rows one after the other, or groups with their rows; bars where figures are on their way. */
export function useLines(position: string, at: RegisterAt, pages: Pages) {
  const groupRows = useGroupRows(position, at);
  const { rows, head, stale, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  const groups = at.query.group && head?.groups?.by === at.query.group ? head.groups : null;
  const unsettled = stale || head === null || (at.query.group !== null && groups === null);
  const closed = at.closed;
  const lines = useMemo(() => {
    if (unsettled) return coming;
    if (groups) return grouped(groups, new Set(closed), groupRows.of);
    return ungrouped({ rows, more: hasNextPage, failed: isFetchNextPageError, retry: () => void fetchNextPage() });
  }, [unsettled, groups, closed, groupRows.of, rows, hasNextPage, isFetchNextPageError, fetchNextPage]);

  const needGroup = groupRows.need;
  const onNeed = useCallback(
    (group: string | null) => {
      if (unsettled) return;
      if (group !== null) needGroup(group);
      else if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
    },
    [unsettled, needGroup, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage],
  );
  const labels: Labels = useMemo(
    () => joinLabels([{ labels: pages.labels }, { labels: groupRows.labels }]),
    [pages.labels, groupRows.labels],
  );
  return { lines, onNeed, labels, groups, unsettled };
}
