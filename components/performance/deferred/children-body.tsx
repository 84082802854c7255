import type { Overview } from "@/lib/performance/rules/overview-view";
import { useChildrenTitle } from "../children-title";
import { atOf } from "../overview-address";
import { RankingTable } from "../ranking-table";

/** The areas one level down, each opening the next. */
export function ChildrenBody({ overview }: { overview: Overview }) {
  return <RankingTable title={useChildrenTitle(overview)} opens at={atOf(overview)} rows={overview.figures.children} />;
}
