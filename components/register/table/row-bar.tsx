import { Bullet } from "@/components/ui/bullet";
import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import type { Standing } from "@/lib/performance/rules/standing";
import type { RegisterRow } from "@/lib/register/rules/register-view";

const textOf = (cell: string | number | null | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));

/** Spent less paid, in percent of the budget: the committed part of the bar. */
function committedOf(spent: string | null, paid: string | null): string | null {
  const [all, part] = [spent, paid].map((text) => (text === null ? null : parseDecimal(text, 2)));
  return all === null || all === undefined || part === null || part === undefined ? null : formatDecimal(all - part, 2);
}

/** Paid (solid when certified), committed and plan of one row; its figures stand in the row, so the drawing says nothing itself. */
export function RowBar({ row }: { row: RegisterRow }) {
  const paid = textOf(row.cells.paidPercent);
  const committed = committedOf(textOf(row.cells.spentPercent), paid);
  const certified = row.confidence === "certified";
  return (
    <Bullet
      certified={row.confidence === "submitted" ? null : paid}
      provisional={certified || row.confidence === "missing" ? null : paid}
      committed={committed}
      plan={textOf(row.cells.plannedPercent)}
      missing={row.confidence === "missing"}
      height={8}
    />
  );
}

export function SumBar({ standing }: { standing: Standing }) {
  return (
    <Bullet
      certified={standing.certifiedPercent}
      provisional={standing.provisionalPercent}
      committed={standing.committedPercent}
      plan={standing.plannedPercent}
      missing={standing.status === "missing"}
      height={8}
    />
  );
}
