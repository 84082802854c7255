import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";

/**
 * Tables as the ministry reads them: numbers right, the unit in the head, heads that stay, group rows on sunken ground,
 * a double rule under the grand total. On a phone `cards` turns each row into a card; otherwise the table scrolls
 * inside a region that has a name and takes the keyboard.
 */
type DataTableProps = {
  /** Names the scroll region and the table. */
  title: string;
  density?: "compact" | "normal" | "grid";
  cards?: boolean;
  /** Wider than an upright page: the whole document is printed lying down. */
  paper?: "landscape";
  /** "flow": the page scrolls and the head sticks under the chrome. "tall": the region itself scrolls. */
  scroll?: "flow" | "tall";
  children: ReactNode;
  className?: string;
};

export function DataTable({ title, density = "normal", cards = false, paper, scroll, children, className = "" }: DataTableProps) {
  const t = useTranslations("common.table");
  return (
    <section
      className="scroll-region"
      data-scroll={scroll}
      data-cards={cards || undefined}
      data-paper={paper}
      aria-label={t("region", { title })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className={`data-table ${className}`} data-density={density} data-cards={cards || undefined} aria-label={title}>
        {children}
      </table>
    </section>
  );
}

type HeadCellProps = Omit<ComponentProps<"th">, "title"> & {
  numeric?: boolean;
  /** Written under the head in ink-3: million baht, %. */
  unit?: ReactNode;
  sorted?: "ascending" | "descending";
  /** The address that sorts by this column. */
  sortHref?: string;
};

export function HeadCell({ numeric, unit, sorted, sortHref, children, className = "", ...cell }: HeadCellProps) {
  const t = useTranslations("common.table");
  const mark = sorted ? (
    <svg
      className="sort-mark"
      width="8"
      height="8"
      viewBox="0 0 8 8"
      role="img"
      aria-label={t(sorted === "ascending" ? "sortedAscending" : "sortedDescending")}
    >
      <path d={sorted === "ascending" ? "M4 1 7.5 7h-7Z" : "M4 7 .5 1h7Z"} fill="currentColor" />
    </svg>
  ) : null;
  return (
    <th scope="col" {...cell} className={className} data-numeric={numeric || undefined} aria-sort={sorted}>
      {sortHref ? (
        <Link prefetch={false} href={sortHref} scroll={false}>
          {children} {mark}
        </Link>
      ) : (
        <>
          {children} {mark}
        </>
      )}
      {unit ? <span className="head-unit">{unit}</span> : null}
    </th>
  );
}

type CellProps = ComponentProps<"td"> & {
  numeric?: boolean;
  /** Repeats the column's head when the row is a card. */
  label?: string;
};

export function Cell({ numeric, label, children, className = "", ...cell }: CellProps) {
  return (
    <td {...cell} className={className} data-numeric={numeric || undefined} data-label={label}>
      {children}
    </td>
  );
}

/** The cell that names its row. */
export function RowHead({ children, className = "", ...cell }: ComponentProps<"th">) {
  return (
    <th scope="row" {...cell} className={className}>
      {children}
    </th>
  );
}

export function GroupRow({ children, ...row }: ComponentProps<"tr">) {
  return (
    <tr {...row} className="group-row">
      {children}
    </tr>
  );
}

/** "grand" stands on a double rule, on screen and on paper; "sub" between two single ones. */
export function TotalRow({ kind = "grand", children, ...row }: ComponentProps<"tr"> & { kind?: "grand" | "sub" }) {
  return (
    <tr {...row} className="total-row" data-kind={kind}>
      {children}
    </tr>
  );
}

/** Opens beneath a row: a check, a reason, a comment. It never covers figures. */
export function NoteRow({ tone, children, ...row }: ComponentProps<"tr"> & { tone: "error" | "warning" | "info" }) {
  return (
    <tr {...row} className="note-row" data-tone={tone}>
      {children}
    </tr>
  );
}
