"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { UnitMonthDetail } from "@/lib/reporting/rules/completeness-view";
import { UnitMonthView } from "./unit-month-view";

type UnitMonthPanelProps = { areaId: string; fiscalYear: number; month: number };

/** One cell opened: read when it is opened, because a board of a thousand cells does not carry a thousand details. */
export function UnitMonthPanel({ areaId, fiscalYear, month }: UnitMonthPanelProps) {
  const t = useTranslations("completeness.detail");
  const { data, isError, refetch } = useQuery({
    queryKey: ["completeness", areaId, fiscalYear, month],
    queryFn: async ({ signal }): Promise<UnitMonthDetail> => {
      const response = await fetch(`/api/v1/completeness/${areaId}/${month}?year=${fiscalYear}`, { signal });
      if (!response.ok) throw new Error(`month ${month} of ${areaId}: ${response.status}`);
      return response.json();
    },
  });
  if (data) return <UnitMonthView detail={data} onReminded={() => refetch()} />;
  return (
    <div className="inspector-section" role="status">
      {isError ? t("failed") : t("loading")}
    </div>
  );
}
