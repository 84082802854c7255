import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { gridProjectOf } from "@/components/reporting/grid/grid-project";
import { UnitGrid } from "@/components/reporting/grid/unit-grid";
import { UnitHeader, UnitWithoutScript } from "@/components/reporting/grid/unit-header";
import { PageState } from "@/components/reporting/page-state";
import { LinkButton } from "@/components/ui/button";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import { readDelayCauses } from "@/lib/reporting/queries/read-delay-causes";
import { readUnitReport } from "@/lib/reporting/queries/read-unit-report";
import { readRemarks } from "../../../remarks";
import { unitParams, yearParam } from "./params";

type PageProps = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load({ params, searchParams }: PageProps, now: Date) {
  const input = unitParams.safeParse(await params);
  if (!input.success) notFound();
  const actor = await requireActor();
  const fiscalYear = yearParam.parse((await searchParams).year) ?? fiscalMonthOf(dayInBangkok(now)).year;
  const result = await readUnitReport(actor, { ...input.data, fiscalYear, now });
  if (!result.ok) notFound();
  return { actor, unit: result.value };
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const t = await getTranslations("reporting.page.grid.unitGrid");
  const locale = await getLocale();
  const { unit } = await load(props, new Date());
  const month = fiscalMonthLabel({ year: unit.fiscalYear, month: unit.month }, locale);
  return { title: t("title", { month, area: locale === "th" ? unit.area.nameTh : unit.area.nameEn }) };
}

/** A unit's whole month in one grid: every activity of every project in frame. */
export default async function UnitReportPage(props: PageProps) {
  const now = new Date();
  const { actor, unit } = await load(props, now);
  const t = await getTranslations("reporting.page.grid.unitGrid");
  const projects = unit.projects.map((project) => gridProjectOf(project));
  // To choose from, or to name the one that was chosen.
  const causes = projects.some(({ locked, lines }) => locked === null || lines.some(({ delayCause }) => delayCause))
    ? await readDelayCauses({ fiscalYear: unit.fiscalYear, month: unit.month })
    : [];
  const remarks = await readRemarks(actor, unit.projects);
  return (
    <Canvas width="full">
      <div className="grid gap-4">
        <UnitHeader unit={unit} now={now} />
        <UnitWithoutScript projects={projects} />
        {projects.length === 0 ? (
          <PageState title={t("empty")} action={<LinkButton href="/reports">{t("home")}</LinkButton>}>
            {""}
          </PageState>
        ) : (
          <UnitGrid
            key={`${unit.area.id} ${unit.fiscalYear} ${unit.month}`}
            projects={projects}
            month={unit.month}
            positionId={actor.positionId}
            limits={unit.limits}
            severity={unit.severity}
            causes={causes}
            remarks={remarks}
          />
        )}
      </div>
    </Canvas>
  );
}
