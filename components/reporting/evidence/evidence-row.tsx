"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ThaiText } from "@/components/ui/thai-text";
import type { EvidenceItem } from "@/lib/evidence/rules/evidence-view";
import { formatInstant } from "@/lib/i18n/format";
import { EvidenceThumb } from "./evidence-thumb";
import { useFileWords } from "./file-words";

type EvidenceRowProps = {
  item: EvidenceItem;
  /** Takes it away or puts it back without leaving the page; without a script the forms do it. */
  onChange?: (item: EvidenceItem, act: "remove" | "restore") => void;
};

/** One file: what it shows, what it is, who added it; taking it away asks first and can be undone. */
export function EvidenceRow({ item, onChange }: EvidenceRowProps) {
  const t = useTranslations("evidence.panel");
  const words = useFileWords();
  const name = item.caption ?? item.fileName;
  return (
    <li className="grid gap-1 border-line border-b py-2" data-evidence={item.id}>
      <div className="flex items-start gap-3">
        {item.removedAt === null ? <EvidenceThumb item={item} /> : null}
        <div className="min-w-0 flex-1 text-13">
          <p className={item.removedAt === null ? "font-semibold break-words" : "text-ink-3 line-through break-words"} lang="th">
            <ThaiText>{name}</ThaiText>
          </p>
          <p className="text-12 text-ink-2">{words.facts(item).join(" · ")}</p>
          <p className="text-12 text-ink-2">{words.addedBy(item)}</p>
          {item.removedAt === null ? (
            <div className="flex flex-wrap gap-x-4 text-12" data-print="none">
              <a className="inline-flex min-h-6 items-center" href={`/api/evidence/${item.id}?download`} download={item.fileName}>
                <span aria-hidden="true">{t("keep")}</span>
                <span className="sr-only">{t("keepOf", { name })}</span>
              </a>
              {item.mayRemove ? <RemoveQuestion item={item} onChange={onChange} /> : null}
            </div>
          ) : (
            <Removed item={item} onChange={onChange} />
          )}
        </div>
      </div>
    </li>
  );
}

const held = (run: (() => void) | undefined) => (event: FormEvent) => {
  if (!run) return;
  event.preventDefault();
  run();
};

function RemoveQuestion({ item, onChange }: EvidenceRowProps) {
  const t = useTranslations("evidence.panel");
  const name = item.caption ?? item.fileName;
  return (
    <details className="text-12 open:basis-full">
      <summary className="min-h-6 cursor-pointer text-ink-2">
        <span aria-hidden="true">{t("remove")}</span>
        <span className="sr-only">{t("removeOf", { name })}</span>
      </summary>
      <form
        method="post"
        action={`/api/evidence/${item.id}/remove`}
        className="grid gap-2 border-crit-t border-l-2 bg-sunken p-3 text-13"
        onSubmit={held(onChange && (() => onChange(item, "remove")))}
      >
        <p>{t("removeAsk", { name })}</p>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="destructive">
            {t("removeYes")}
          </Button>
          <Button onClick={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}>{t("removeNo")}</Button>
        </div>
      </form>
    </details>
  );
}

function Removed({ item, onChange }: EvidenceRowProps) {
  const t = useTranslations("evidence.panel");
  const locale = useLocale();
  return (
    <form
      method="post"
      action={`/api/evidence/${item.id}/restore`}
      className="flex flex-wrap items-center gap-3 pt-1 text-12"
      onSubmit={held(onChange && (() => onChange(item, "restore")))}
    >
      <span>{t("removed", { when: formatInstant(item.removedAt ?? "", locale) })}</span>
      <Button type="submit" aria-label={t("restoreOf", { name: item.caption ?? item.fileName })}>
        {t("restore")}
      </Button>
    </form>
  );
}
