"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { StatusMark } from "@/components/ui/status-mark";
import { ThaiText } from "@/components/ui/thai-text";
import type { ColumnKey } from "@/lib/register/rules/columns";
import { columnsOfLevel } from "@/lib/register/rules/columns";
import type { RegisterRow } from "@/lib/register/rules/register-view";
import { type RegisterQuery, registerAddress } from "@/lib/register/schema";
import { nameColumnOf } from "../address";
import { registerKeys } from "../query-keys";
import { readPage } from "../read-page";
import { ConfidenceMark } from "../table/confidence-mark";
import { RowBar } from "../table/row-bar";
import { projectHref } from "../table/row-cells";
import { unitOf, writeCell } from "../table/write-cell";
import { useWords } from "../use-words";

type ExplainRowProps = { position: string; row: RegisterRow; query: RegisterQuery; month: number; year: number };

const facts: readonly ColumnKey[] = [
  "project",
  "unit",
  "cluster",
  "district",
  "agency",
  "category",
  "categoryPath",
  "fund",
  "theme",
  "issue",
  "tier",
];
const money: readonly ColumnKey[] = [
  "budgetAct",
  "budgetTransfer",
  "budgetNet",
  "budgetAllocated",
  "committed",
  "paid",
  "left",
  "paidInMonth",
];
const progress: readonly ColumnKey[] = [
  "paidPercent",
  "plannedPercent",
  "planPoints",
  "planGap",
  "physical",
  "plannedPhysical",
  "physicalPoints",
];
const report: readonly ColumnKey[] = ["reportedMonth", "reportDay", "official", "officialPercent"];
const trouble: readonly ColumnKey[] = ["cause", "problem", "remedy", "workDone"];
const all = [...facts, ...money, ...progress, ...report, ...trouble];

/**
 * One row told in full: formula, confidence, money, plan, origin, problem and remedy. It is read by its code within its unit, with every
 * column of the explanation, so that the table's own readings stay light.
 */
function useRow({ position, row, query, month, year }: ExplainRowProps) {
  const known = columnsOfLevel(query.level).map(({ key }) => key);
  const address = registerAddress({
    level: query.level,
    year,
    month,
    area: [row.areaId],
    q: `"${row.cells.code ?? ""}"`,
    columns: [...all, "code" as const, nameColumnOf(query.level), "spentPercent" as const].filter((key) => known.includes(key)),
    size: 100,
    parts: ["rows"],
  }).toString();
  return useQuery({
    queryKey: registerKeys.row(position, `${row.id} ${address}`),
    queryFn: async ({ signal }) => {
      const page = await readPage(address, null, signal);
      const found = page.rows.find(({ id }) => id === row.id);
      if (!found) throw new Error(`row ${row.id} is not where its code says`);
      return { row: found, labels: page.labels };
    },
  });
}

const none = { area: {}, category: {}, fund: {}, theme: {}, cause: {} };

export function ExplainRow(props: ExplainRowProps) {
  const { row, query, month } = props;
  const t = useTranslations("register");
  const { data, isPending, isError } = useRow(props);
  const words = useWords(data?.labels ?? none);
  const full = data?.row ?? row;
  const known = columnsOfLevel(query.level).map(({ key }) => key);
  const lines = (keys: readonly ColumnKey[]) => (
    <dl className="inspect-facts">
      {keys
        .filter((key) => known.includes(key) && (full.cells[key] ?? null) !== null)
        .map((key) => {
          const unit = unitOf(key);
          return (
            <div key={key} data-number={unit ? true : undefined}>
              <dt>{t(`column.${key}`)}</dt>
              <dd>
                <ThaiText>{writeCell(key, full.cells[key], words)}</ThaiText>
                {unit ? <span className="register-unit"> {t(`unit.${unit}`)}</span> : null}
              </dd>
            </div>
          );
        })}
    </dl>
  );
  const said = trouble.some((key) => (full.cells[key] ?? "") !== "");
  return (
    <>
      <div className="inspector-section inspect-first">
        <p className="inspect-marks">
          <StatusMark status={row.status} />
          <ConfidenceMark confidence={row.confidence} words={words} />
        </p>
        <RowBar row={row} />
        <p>{t("inspect.formula")}</p>
        <p className="inspect-formula">
          {t("inspect.formulaValue", {
            paid: writeCell("paid", row.cells.paid, words),
            net: writeCell("budgetNet", row.cells.budgetNet, words),
            percent: writeCell("paidPercent", row.cells.paidPercent, words),
          })}
        </p>
        {row.confidence === "missing" ? <p className="text-ink-2">{t("inspect.missing")}</p> : null}
        <p className="inspect-links">
          <Link href={projectHref(row, month)} prefetch={false}>
            {t("inspect.open")}
          </Link>
          {query.level === "activity" ? (
            <Link href={`/activities/${row.id}/history?month=${month}`} prefetch={false}>
              {t("inspect.history")}
            </Link>
          ) : null}
        </p>
      </div>
      {isPending ? (
        <p role="status" className="inspector-section">
          {t("inspect.loading")}
        </p>
      ) : null}
      {isError ? (
        <p role="status" className="inspector-section">
          {t("inspect.failed")}
        </p>
      ) : null}
      {data ? (
        <>
          <InspectorSection title={t("inspect.facts")}>{lines(facts)}</InspectorSection>
          {query.level === "activity" ? (
            <InspectorSection title={t("inspect.trouble")}>{said ? lines(trouble) : <p>{t("inspect.noTrouble")}</p>}</InspectorSection>
          ) : null}
          <InspectorSection title={t("inspect.money")}>{lines(money)}</InspectorSection>
          <InspectorSection title={t("inspect.progress")}>{lines(progress)}</InspectorSection>
          <InspectorSection title={t("inspect.report")}>{lines(report)}</InspectorSection>
        </>
      ) : null}
    </>
  );
}
