import Link from "next/link";
import { useTranslations } from "next-intl";
import { LeadSentence } from "@/components/performance/lead-sentence";
import { Panel } from "@/components/ui/panel";
import type { Overview } from "@/lib/performance/rules/overview-view";

/** How the unit stands so far, in the overview's own sentence, and the way there. */
export function PerformanceNote({ overview }: { overview: Overview }) {
  const t = useTranslations("reporting.page.home.performance");
  const { place, year, month } = overview;
  return (
    <Panel
      title={t("title")}
      tools={
        <Link prefetch={false} className="inline-flex min-h-6 items-center" href={`/overview/${place.id}?year=${year}&month=${month}`}>
          {t("more")}
        </Link>
      }
    >
      <LeadSentence overview={overview} />
    </Panel>
  );
}
