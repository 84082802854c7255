import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BatchPage } from "@/components/import/batch-page";
import { BatchState } from "@/components/import/batch-state";
import { Canvas } from "@/components/layout/canvas";
import { PageState } from "@/components/reporting/page-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { readUnitIndex } from "@/lib/areas/queries/read-unit-index";
import { readImport } from "@/lib/exchange/import/queries/read-import";
import { formatInstant } from "@/lib/i18n/format";
import { applyAction, cancelAction, checkAction, chooseUnitsAction, remapAction, undoAction } from "./actions";

const acts = {
  apply: applyAction,
  check: checkAction,
  remap: remapAction,
  chooseUnits: chooseUnitsAction,
  cancel: cancelAction,
  undo: undoAction,
};

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exchange.import");
  return { title: t("title") };
}

/** One import: its progress, what the check found, applying and undoing. */
export default async function ImportBatchPage({ params }: Props) {
  const actor = await requireActor();
  const [t, locale, { id }] = await Promise.all([getTranslations("exchange.import"), getLocale(), params]);
  const found = await readImport(actor, id, new Date());
  if (!found.ok && found.failures.some((failure) => failure.kind === "not_found")) notFound();
  if (!found.ok) {
    return (
      <Canvas width="work">
        <PageState title={t("forbiddenTitle")}>{t("forbiddenBody")}</PageState>
      </Canvas>
    );
  }
  const batch = found.value;
  const units = (await readUnitIndex()).units.map((unit) => ({ id: unit.id, name: unit.nameTh }));
  const who = batch.office ? batch.office[locale] : t("list.commandLine");
  const line = [
    t("detail.meta", { who, when: formatInstant(batch.createdAt, locale) }),
    batch.controlName ? t("detail.control", { name: batch.controlName }) : null,
    batch.appliedAt ? t("detail.doneAt", { when: formatInstant(batch.appliedAt, locale) }) : t("detail.nothingWritten"),
    batch.undoneAt ? t("detail.undoneAt", { when: formatInstant(batch.undoneAt, locale) }) : null,
  ];
  return (
    <Canvas width="work">
      <PageHeader
        before={<Link href="/import">{t("detail.back")}</Link>}
        title={batch.fileName}
        line={line.filter((part) => part !== null).join(" · ")}
        tools={<BatchState state={batch.state} />}
      />
      <BatchPage batch={batch} units={units} acts={acts} />
    </Canvas>
  );
}
