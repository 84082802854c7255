"use client";

import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/i18n/format";
import type { RegisterQuery } from "@/lib/register/schema";
import { type Condition, countAddress } from "../address";
import { cleared, conditionsOf, without } from "../conditions";
import { registerKeys } from "../query-keys";
import { readPage } from "../read-page";

type NothingFitsProps = {
  position: string;
  query: RegisterQuery;
  nameOf: (condition: Condition) => string;
  onQuery: (query: RegisterQuery) => void;
};

/** Which condition to take off, and how many rows that would give: each is counted. */
export function NothingFits({ position, query, nameOf, onQuery }: NothingFitsProps) {
  const t = useTranslations("register.empty");
  const conditions = conditionsOf(query).slice(0, 8);
  const counts = useQueries({
    queries: conditions.map((condition) => {
      const address = countAddress(without(query, condition));
      return {
        queryKey: registerKeys.count(position, address),
        queryFn: async ({ signal }: { signal: AbortSignal }) => (await readPage(address, null, signal)).total?.count ?? 0,
      };
    }),
  });
  if (conditions.length === 0) return <EmptyState title={t("noData")} />;
  const helpful = conditions
    .map((condition, index) => ({ condition, count: counts[index]?.data ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  return (
    <EmptyState title={t("title")}>
      {counts.some(({ isPending }) => isPending) ? <p role="status">{t("counting")}</p> : null}
      <ul className="register-drops">
        {helpful.map(({ condition, count }) => (
          <li key={`${condition.key}=${condition.value}`}>
            <button type="button" className="register-link" onClick={() => onQuery(without(query, condition))}>
              {t(`drop.${query.level}`, { name: nameOf(condition), count: formatCount(count) })}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="register-link" onClick={() => onQuery(cleared(query))}>
            {t("dropAll")}
          </button>
        </li>
      </ul>
    </EmptyState>
  );
}
