"use client";

import Link from "next/link";
import { StatusMark } from "@/components/ui/status-mark";
import type { RegisterRow } from "@/lib/register/rules/register-view";
import { bar, type ColumnId } from "./columns";
import { ConfidenceMark } from "./confidence-mark";
import { Highlighted } from "./highlighted";
import { RowBar } from "./row-bar";
import { isNumeric, type Words, writeCell } from "./write-cell";

export const projectHref = (row: RegisterRow, month: number): string => `/projects/${row.projectId}?month=${month}`;

type RowCellProps = { id: ColumnId; row: RegisterRow; words: Words; marks: readonly string[]; month: number; isName: boolean };

/** What a cell of a row holds. The name leads to the project; matched words are marked in names, codes and agencies. */
export function RowCell({ id, row, words, marks, month, isName }: RowCellProps) {
  if (id === bar) return <RowBar row={row} />;
  if (id === "status") return <StatusMark status={row.status} />;
  if (id === "confidence") return <ConfidenceMark confidence={row.confidence} words={words} />;
  const text = writeCell(id, row.cells[id], words);
  if (isName) {
    return (
      <Link href={projectHref(row, month)} prefetch={false} tabIndex={-1} title={text} lang="th">
        <Highlighted text={text} words={marks} />
      </Link>
    );
  }
  if (id === "activity" || id === "project" || id === "code" || id === "agency")
    return (
      <span title={text} lang={id === "code" ? undefined : "th"} className={id === "code" ? "register-code" : undefined}>
        <Highlighted text={text} words={marks} />
      </span>
    );
  return <span title={isNumeric(id) ? undefined : text}>{text}</span>;
}
