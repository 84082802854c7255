import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { BoardCanvas } from "@/components/reporting/completeness/board-canvas";
import { PageState } from "@/components/reporting/page-state";
import { LinkButton } from "@/components/ui/button";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { completenessTable } from "@/lib/exchange/export/completeness-table";
import { tableWords } from "@/lib/exchange/export/words";
import { readableQuery, unitMonthSchema } from "@/lib/reporting/completeness-schema";
import { readCompleteness } from "@/lib/reporting/queries/read-completeness";
import { arrangeBoard } from "@/lib/reporting/rules/completeness-arrange";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("completeness");
  return { title: t("title") };
}

/** Who has reported which month, for every unit the reader may see: the heat board, its filters and reminders. */
export default async function CompletenessPage({ searchParams }: PageProps) {
  const [actor, given, locale] = await Promise.all([requireActor(), searchParams, getLocale()]);
  const query = readableQuery(given);
  // The whole scope is read, so that the filter can say how many units each choice holds; what is shown is arranged from it.
  const result = await readCompleteness(actor, { fiscalYear: query.year, now: new Date() });
  if (!result.ok) return <NoBoard />;
  const board = result.value;
  const known = new Set(board.units.flatMap(({ id, clusterId, regionId }) => [id, clusterId, regionId]));
  const at = {
    year: board.fiscalYear,
    areaId: query.area !== undefined && known.has(query.area) ? query.area : null,
    month: query.month ?? board.runningMonth,
    state: query.state ?? null,
    order: query.order ?? "place",
    search: query.q ?? "",
  } as const;
  const arranged = arrangeBoard(board, at);
  const words = await tableWords(locale);
  const opened = unitMonthSchema.safeParse({ areaId: given.unit, month: given.at, fiscalYear: board.fiscalYear });
  return (
    <BoardCanvas
      board={board}
      arranged={arranged}
      at={at}
      table={completenessTable({ board, arranged, filter: at, locale, words })}
      mayRemind={holds(actor, "report.remind")}
      opened={opened.success ? { unitId: opened.data.areaId, month: opened.data.month } : null}
    />
  );
}

async function NoBoard() {
  const t = await getTranslations("completeness.page");
  return (
    <Canvas width="work">
      <PageState title={t("notFoundTitle")}>{t("notFoundBody")}</PageState>
      <div>
        <LinkButton href="/completeness">{t("ownBoard")}</LinkButton>
      </div>
    </Canvas>
  );
}
