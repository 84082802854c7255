"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { fiscalYearLabel } from "@/lib/i18n/format";
import { boardOrders } from "@/lib/reporting/rules/completeness-arrange";
import type { BoardAt } from "./board-address";

export type AreaChoice = { readonly id: string; readonly name: string; readonly units: number; readonly region: boolean };

type FilterFormProps = {
  at: BoardAt;
  years: readonly number[];
  areas: readonly AreaChoice[];
  /** Every unit the reader may see. */
  units: number;
};

const pause = 300;

/** A plain GET form: without a script its button sends it; with one a choice goes at once and a name after a pause. */
export function FilterForm({ at, years, areas, units }: FilterFormProps) {
  const t = useTranslations("completeness.filter");
  const locale = useLocale();
  const router = useRouter();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const go = (form: HTMLFormElement, after: number) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const entries = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === "string" && value !== "" ? [[name, value]] : [],
      );
      router.replace(`/completeness?${new URLSearchParams(entries)}`, { scroll: false });
    }, after);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(event.currentTarget, 0);
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    go(event.currentTarget, event.target instanceof HTMLInputElement ? pause : 0);
  };
  return (
    <form
      action="/completeness"
      method="get"
      className="board-filter"
      data-print="none"
      aria-label={t("label")}
      onSubmit={submit}
      onChange={change}
    >
      <label className="board-field">
        <span className="sr-only">{t("show")}</span>
        <select name="year" className="input select-native font-semibold" defaultValue={at.year}>
          {years.map((year) => (
            <option key={year} value={year}>
              {fiscalYearLabel(year, locale)}
            </option>
          ))}
        </select>
      </label>
      <input type="hidden" name="month" value={at.month} />
      {at.state ? <input type="hidden" name="state" value={at.state} /> : null}
      {units > 1 ? (
        <>
          <label className="board-field">
            <span>{t("area")}</span>
            <select name="area" className="input select-native" defaultValue={at.areaId ?? ""}>
              <option value="">{t("wholeScope", { units })}</option>
              {areas.map((area) => (
                <option key={area.id} value={area.id}>
                  {`${area.region ? "" : "   "}${t("areaCount", { name: area.name, units: area.units })}`}
                </option>
              ))}
            </select>
          </label>
          <label className="board-field">
            <span>{t("order")}</span>
            <select name="order" className="input select-native" defaultValue={at.order}>
              {boardOrders.map((order) => (
                <option key={order} value={order}>
                  {t(`orders.${order}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="board-field">
            <span>{t("search")}</span>
            <input
              name="q"
              type="search"
              className="input"
              defaultValue={at.search}
              placeholder={t("searchHint")}
              maxLength={80}
              autoComplete="off"
            />
          </label>
        </>
      ) : null}
      <noscript>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </noscript>
    </form>
  );
}
