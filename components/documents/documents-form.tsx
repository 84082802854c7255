"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ChangeEvent, FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select, type SelectOption } from "@/components/ui/select";
import { documentFormats, type Layout, layouts } from "@/lib/documents/layouts";
import { formatCount } from "@/lib/i18n/format";
import { DownloadState } from "./download-state";
import { useDownload } from "./use-download";

export type DocumentsFormProps = {
  readonly areas: readonly SelectOption[];
  readonly years: readonly SelectOption[];
  readonly months: readonly SelectOption[];
  readonly classes: readonly SelectOption[];
  readonly funds: readonly SelectOption[];
  readonly themes: readonly SelectOption[];
  readonly chosen: Readonly<Record<"area" | "year" | "month" | "class" | "fund" | "theme" | "lang", string>>;
  /** About how many rows each document has; one that is missing cannot be made for this place. */
  readonly rows: Readonly<Partial<Record<Layout, number>>>;
};

/** Fields whose choice changes what else can be chosen: the page is asked again. */
const leading = ["area", "year"];

/**
 * One form for all documents: its fields are the address of each, and every button sends it to another document. Without a script
 * the browser downloads by itself; with one the making is told as it goes and can be stopped.
 */
export function DocumentsForm({ areas, years, months, classes, funds, themes, chosen, rows }: DocumentsFormProps) {
  const t = useTranslations("documents");
  const router = useRouter();
  const { downloads, start, cancel } = useDownload();
  const change = (event: ChangeEvent<HTMLFormElement>) => {
    const field: EventTarget & { name?: string; form?: HTMLFormElement | null } = event.target;
    if (!field.form || !leading.includes(field.name ?? "")) return;
    router.replace(`/documents?${addressOf(new FormData(field.form))}`, { scroll: false });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const path = submitter?.getAttribute("formaction");
    if (!path || !(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    void start(keyOf(path), `${path}?${addressOf(new FormData(event.currentTarget, submitter))}`);
  };
  // An empty choice is "all", which the browser's own check of a select would refuse.
  return (
    <form action="/documents" method="get" noValidate onChange={change} onSubmit={submit} className="grid gap-8">
      <Panel title={t("page.choose")}>
        <div className="grid max-w-4xl items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Select name="area" label={t("page.area")} options={areas} defaultValue={chosen.area} className="sm:col-span-2" />
          <Select name="year" label={t("page.year")} options={years} defaultValue={chosen.year} />
          <Select name="month" label={t("page.month")} options={months} defaultValue={chosen.month} />
          <Select name="class" label={t("page.class")} options={classes} defaultValue={chosen.class} />
          <Select name="fund" label={t("page.fund")} options={funds} defaultValue={chosen.fund} />
          <Select name="theme" label={t("page.theme")} options={themes} defaultValue={chosen.theme} className="sm:col-span-2" />
          <RadioGroup
            name="lang"
            look="segments"
            label={t("page.language")}
            defaultValue={chosen.lang}
            options={[
              { value: "th", label: t("page.thai") },
              { value: "en", label: t("page.english") },
            ]}
          />
          <RadioGroup
            name="digits"
            look="segments"
            label={t("page.digits")}
            defaultValue="arabic"
            options={[
              { value: "arabic", label: t("page.arabic") },
              { value: "thai", label: t("page.thaiDigits") },
            ]}
          />
        </div>
        <noscript>
          <Button type="submit">{t("page.show")}</Button>
        </noscript>
      </Panel>
      <Panel title={t("page.documents")} meta={t("page.who")}>
        <ul className="grid gap-6">
          {layouts.map((layout) => {
            const download = downloads[layout];
            const count = rows[layout];
            return (
              <li key={layout} className="grid gap-2 border-t border-rule-2 pt-3">
                <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
                  <div className="max-w-2xl min-w-0">
                    <h3 className="text-16 font-semibold">{t(`title.${layout}`)}</h3>
                    <p className="text-13 text-ink-2">{t(`about.${layout}`)}</p>
                    <p className="text-13 text-ink-2">
                      {count === undefined ? t("page.unitOnly") : t("page.rows", { rows: formatCount(count) })}
                    </p>
                  </div>
                  <div className="flex flex-wrap gap-3">
                    {documentFormats.map((format) => (
                      <Button
                        key={format}
                        type="submit"
                        name="format"
                        value={format}
                        formAction={`/api/v1/documents/${layout}`}
                        disabled={count === undefined}
                        aria-label={`${t(`page.${format}`)} ${t(`title.${layout}`)}`}
                      >
                        {t(`page.${format}`)}
                      </Button>
                    ))}
                  </div>
                </div>
                {download ? <DownloadState download={download} cancel={() => cancel(layout)} /> : null}
              </li>
            );
          })}
        </ul>
      </Panel>
    </form>
  );
}

const keyOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const addressOf = (form: FormData): string =>
  new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === "string" && value !== "" ? [[name, value]] : []))).toString();
