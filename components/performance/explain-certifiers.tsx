"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatCount, formatInstant } from "@/lib/i18n/format";
import type { CertifierRow } from "@/lib/performance/rules/certifiers-view";
import { type OverviewAt, overviewAddress, projectAddress } from "./overview-address";
import { useCertifiers } from "./use-certifiers";

/** Shown at once; the rest opens below them. */
const shown = 5;

/** Who answers for the certified part: position, person, instant and version, the largest budgets first. */
export function ExplainCertifiers({ areaId, at, own = false }: { areaId: string; at: OverviewAt; own?: boolean }) {
  const t = useTranslations("performance.explain");
  const { data, isError } = useCertifiers(areaId, at, own);
  const rows = data?.rows ?? [];
  const more = rows.slice(shown);
  return (
    <InspectorSection title={t("certifiers")} meta={data ? formatCount(rows.length) : undefined}>
      {data ? null : <p role="status">{t(isError ? "failed" : "loading")}</p>}
      {data && rows.length === 0 ? <p className="text-13 text-ink-2">{t("certifiersNone")}</p> : null}
      <CertifierList rows={rows.slice(0, shown)} at={at} />
      {more.length > 0 ? (
        <details className="pt-1">
          <summary className="min-h-6 cursor-pointer text-accent-ink">{t("certifiersMore", { count: formatCount(more.length) })}</summary>
          <CertifierList rows={more} at={at} />
        </details>
      ) : null}
    </InspectorSection>
  );
}

function CertifierList({ rows, at }: { rows: readonly CertifierRow[]; at: OverviewAt }) {
  return (
    <ul className="grid gap-2">
      {rows.map((row) => (
        <Certifier key={`${row.areaId} ${row.projectId} ${row.titleTh} ${row.officeTh}`} row={row} at={at} />
      ))}
    </ul>
  );
}

function Certifier({ row, at }: { row: CertifierRow; at: OverviewAt }) {
  const t = useTranslations("performance.explain");
  const locale = useLocale();
  const thai = locale === "th";
  const delegate = thai ? row.byTitleTh : row.byTitleEn;
  const carried = row.month !== at.month;
  return (
    <li className="grid border-line border-b pb-2 text-13">
      <Link
        href={row.projectId ? projectAddress(row.projectId, at.month) : overviewAddress(row.areaId, at)}
        prefetch={false}
        lang={row.projectId ? "th" : undefined}
      >
        <ThaiText>{thai ? row.nameTh : row.nameEn}</ThaiText>
      </Link>
      <b>
        <ThaiText>{`${thai ? row.titleTh : row.titleEn} ${thai ? row.officeTh : row.officeEn}`}</ThaiText>
      </b>
      <span className="text-12 text-ink-2">
        {row.personName} · {t("certifiedOn", { when: formatInstant(row.certifiedAt, locale), version: row.version })}
        {carried ? ` · ${t("certifiedMonth", { month: fiscalMonthLabel({ year: at.year, month: row.month }, locale) })}` : ""}
        {delegate ? ` · ${t("byDelegate", { title: delegate })}` : ""} · {t("activities", { count: formatCount(row.activities) })}
      </span>
    </li>
  );
}
