"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatCount } from "@/lib/i18n/format";
import type { RegisterPage } from "@/lib/register/rules/register-view";
import { chosenColumns } from "@/lib/register/schema";
import { fileAddress, type RegisterAt } from "../address";

type ExportPanelProps = {
  at: RegisterAt;
  count: number;
  head: Pick<RegisterPage, "year" | "month">;
  conditions: readonly string[];
  /** The one province that is filtered, and its name. */
  province: { readonly id: string; readonly name: string } | null;
};

/** The rows that are shown as a file: how many, under which conditions, and in which form. */
export function ExportPanel({ at, count, head, conditions, province }: ExportPanelProps) {
  const t = useTranslations("register.export");
  const locale = useLocale();
  const { level } = at.query;
  const address = fileAddress({ ...at, query: { ...at.query, year: head.year, month: head.month } });
  const files = ["xlsx", "csv", "json"] as const;
  return (
    <div className="export-panel">
      <div className="export-panel-head">
        <p>
          <b>{t(`title.${level}`, { count: formatCount(count) })}</b>
        </p>
        <p>{conditions.length > 0 ? t("filter", { conditions: conditions.join(" · ") }) : t("all")}</p>
        <p>{t("columns", { count: chosenColumns(at.query).length })}</p>
      </div>
      <ul>
        {files.map((format) => (
          <li key={format}>
            <a href={`/api/v1/register/export?${address}&format=${format}&lang=${locale}`} download>
              <b>{t(format)}</b>
              <span>{t(`${format}Hint`)}</span>
            </a>
          </li>
        ))}
        {level === "activity" &&
          head.month > 1 &&
          (["xlsx", "csv"] as const).map((format) => (
            <li key={`${format} of every month`}>
              <a href={`/api/v1/register/export?${address}&months=all&format=${format}&lang=${locale}`} download>
                <b>{t("ofEveryMonth", { format: t(format) })}</b>
                <span>{t("everyMonth")}</span>
              </a>
            </li>
          ))}
        <li>
          {province ? (
            <a
              href={`/api/v1/documents/province-summary?area=${province.id}&year=${head.year}&month=${head.month}&format=pdf&lang=${locale}`}
              download
            >
              <b>{t("document", { place: province.name })}</b>
              <span>{t("documentHint")}</span>
            </a>
          ) : (
            <p className="export-needs">{t("documentNeeds")}</p>
          )}
        </li>
      </ul>
    </div>
  );
}
