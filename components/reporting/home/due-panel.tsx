import Link from "next/link";
import { useTranslations } from "next-intl";
import { KeyCap } from "@/components/ui/key-cap";
import { Panel } from "@/components/ui/panel";
import { DueRow } from "./due-row";
import { type DueProject, unitGridOf } from "./due-view";
import { OpenFirstKey } from "./open-first-key";
import { OpeningMark } from "./opening-mark";

type DuePanelProps = {
  /** Most urgent first, over all rounds. */
  due: readonly DueProject[];
  /** The month the page's headline is about; rows of another one say theirs. */
  month: number;
  now: Date;
};

/** What may be written now, most urgent first; Enter opens the first, G the unit's whole month in one grid. */
export function DuePanel({ due, month, now }: DuePanelProps) {
  const t = useTranslations("reporting.page.home");
  const [first] = due;
  return (
    <Panel
      title={t("due.title")}
      meta={first ? t("due.sorted") : undefined}
      tools={
        first ? (
          <>
            <span className="flex items-center gap-1.5 max-md:hidden">
              <KeyCap>Enter</KeyCap> {t("due.openFirst")}
            </span>
            <Link prefetch={false} href={unitGridOf(first)} data-unit-grid className="flex min-h-6 items-center gap-1.5">
              {t("due.grid")}
              <OpeningMark />
              <span className="max-md:hidden">
                <KeyCap>G</KeyCap>
              </span>
            </Link>
          </>
        ) : undefined
      }
    >
      {first ? (
        <ol>
          {due.map((project, index) => (
            <DueRow
              key={`${project.projectId}-${project.month}`}
              project={project}
              otherMonth={project.month !== month}
              now={now}
              first={index === 0}
            />
          ))}
        </ol>
      ) : (
        <div className="bg-surface px-4 py-6">
          <p className="text-16 font-semibold">{t("empty.nothingDue")}</p>
          <p className="text-13 text-ink-2">{t("empty.nothingDueBody")}</p>
        </div>
      )}
      <OpenFirstKey />
    </Panel>
  );
}
