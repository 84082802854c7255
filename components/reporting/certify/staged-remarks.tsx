"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type StagedRemarksProps = {
  /** By "activityId|field". */
  remarks: readonly (readonly [string, string])[];
  nameOf: (key: string) => string;
  drop: (key: string) => void;
};

/** Remarks on the other cells, which go along with the return; each may still be left out. */
export function StagedRemarks({ remarks, nameOf, drop }: StagedRemarksProps) {
  const t = useTranslations("desk.return");
  if (remarks.length === 0) return null;
  return (
    <section className="grid gap-1 text-13" aria-label={t("staged", { count: remarks.length })}>
      <p className="text-12 font-semibold text-ink-2">{t("staged", { count: remarks.length })}</p>
      <ul className="grid">
        {remarks.map(([key, text], index) => {
          const [activityId, field] = key.split("|");
          const name = `comments.${index + 1}`;
          return (
            <li key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 border-b border-line py-1.5">
              <p>
                <span className="text-12 text-ink-2">{nameOf(key)}</span>
                <br />
                <span lang="th">{text}</span>
              </p>
              <Button kind="quiet" onClick={() => drop(key)} aria-label={t("dropOf", { where: nameOf(key) })}>
                {t("drop")}
              </Button>
              <input type="hidden" name={`${name}.activityId`} value={activityId} />
              <input type="hidden" name={`${name}.field`} value={field} />
              <input type="hidden" name={`${name}.text`} value={text} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
