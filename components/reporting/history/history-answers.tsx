import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatInstant } from "@/lib/i18n/format";
import type { ActivityVersion } from "@/lib/reporting/rules/activity-history";

type Step = {
  readonly what: "recorded" | "submitted" | "returned" | "certified";
  readonly at: string;
  readonly th: string;
  readonly en: string;
  readonly person: string;
};

const step = (what: Step["what"], at: string | null, th: string | null, en: string | null, person: string | null): Step[] =>
  at === null ? [] : [{ what, at, th: th ?? "", en: en ?? "", person: person ?? "" }];

const stepsOf = (v: ActivityVersion): Step[] =>
  [
    ...step("recorded", v.recordedAt, v.recordedTitleTh, v.recordedTitleEn, v.recordedBy),
    ...step("submitted", v.submittedAt, v.submittedTitleTh, v.submittedTitleEn, v.submittedBy),
    ...step("returned", v.returnedAt, v.returnedTitleTh, v.returnedTitleEn, v.returnedBy),
    ...step("certified", v.certifiedAt, v.certifiedTitleTh, v.certifiedTitleEn, v.certifiedBy),
  ].sort((a, b) => a.at.localeCompare(b.at));

/** Who did what with a version and when, and why: the correction's reason, the comment it came back with, the reasons of its warnings. */
export function HistoryAnswers({ version }: { version: ActivityVersion }) {
  const t = useTranslations("evidence.history");
  const locale = useLocale();
  const whys: readonly (readonly [string, string | null])[] = [
    [t("correction"), version.correctionReason],
    [t("returnedFor"), version.returnComment],
    ...Object.values(version.warningReasons).map((reason) => [t("reason"), reason] as const),
    [t("work"), version.workDone],
    [t("problem"), version.problem],
    [t("remedy"), version.remedy],
  ];
  return (
    <div className="grid basis-full gap-0.5 py-1 text-left text-12">
      <ol>
        {stepsOf(version).map(({ what, at, th, en, person }) => (
          <li key={what}>
            <b className="font-semibold">{t(what)}</b> <span className="no-break">{formatInstant(at, locale)}</span>{" "}
            <span className="text-ink-2">
              {locale === "th" ? th : en} <span lang="th">({person})</span>
            </span>
          </li>
        ))}
      </ol>
      {whys.map(([name, text], index) =>
        text ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a version never changes its order
          <p key={index} className="text-ink-2">
            {name}{" "}
            <span lang="th" className="text-ink">
              “<ThaiText>{text}</ThaiText>”
            </span>
          </p>
        ) : null,
      )}
    </div>
  );
}
