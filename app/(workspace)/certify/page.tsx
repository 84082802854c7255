import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Canvas } from "@/components/layout/canvas";
import styles from "@/components/reporting/certify/desk.module.css";
import { DoneNotice } from "@/components/reporting/certify/done-notice";
import { Queue } from "@/components/reporting/certify/queue";
import { UndoableList } from "@/components/reporting/certify/undoable-list";
import { PageState } from "@/components/reporting/page-state";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { readCertifyQueue } from "@/lib/reporting/queries/read-certify-queue";
import { readReportForCertify } from "@/lib/reporting/queries/read-report-for-certify";
import { readUndoMinutes } from "@/lib/reporting/queries/read-undo-minutes";
import { readUndoable } from "@/lib/reporting/queries/read-undoable";
import { commentFields } from "@/lib/reporting/rules/comment-cells";
import { undoAction } from "./actions";
import { DecisionBar } from "./decision-bar";
import { loadOpenReport } from "./load-desk";
import { OpenReportView } from "./open-report";
import { ReportSide } from "./report-side";
import { StandingIn } from "./standing-in";

const query = z.object({
  report: z.uuid().optional().catch(undefined),
  activity: z.uuid().optional().catch(undefined),
  field: z.enum(commentFields).optional().catch(undefined),
  of: z.uuid().optional().catch(undefined),
  done: z.enum(["certified", "returned", "undone"]).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

const loadDone = async (actor: Actor, reportId: string | undefined, now: Date) => {
  const result = reportId ? await readReportForCertify(actor, { reportId, now }) : null;
  return result?.ok ? result.value : null;
};

/** The certifier's desk: the queue, one report with what is unusual in it, its words, the decision. */
export default async function CertifyPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const t = await getTranslations("desk");
  if (!holds(actor, "report.certify")) {
    return (
      <Canvas width="work">
        <PageState title={t("forbiddenTitle")}>{t("forbiddenBody")}</PageState>
      </Canvas>
    );
  }
  const now = new Date();
  const { report, activity, field, of, done } = query.parse(await searchParams);
  const [queue, undoable, undoMinutes, finished] = await Promise.all([
    readCertifyQueue(actor, { now }),
    readUndoable(actor, { now }),
    readUndoMinutes({ now }),
    loadDone(actor, of, now),
  ]);
  const selected = report ?? queue[0]?.reportId;
  const open = selected ? await loadOpenReport(actor, { reportId: selected, activity, field, now }) : null;
  return (
    <Canvas width="full">
      <StandingIn actor={actor} />
      {done && finished ? <DoneNotice done={done} view={finished} /> : null}
      <div className={styles.desk} data-chosen={report !== undefined}>
        <div className={styles.queue}>
          <Queue
            items={queue}
            selected={selected}
            undoable={<UndoableList items={undoable} serverNow={now.toISOString()} undo={undoAction} />}
          />
        </div>
        <div className={styles.report}>
          <p className={styles.back}>
            <Link href="/certify">{t("queue.back")}</Link>
          </p>
          {open ? <OpenReportView open={open} /> : <PageState title={t("emptyTitle")}>{t("emptyBody")}</PageState>}
        </div>
        {open ? (
          <div className={styles.side}>
            <ReportSide open={open} actor={actor} />
          </div>
        ) : null}
      </div>
      {open ? (
        <div className={styles.bar} data-chosen={report !== undefined}>
          <DecisionBar open={open} queue={queue} undoMinutes={undoMinutes} />
        </div>
      ) : null}
    </Canvas>
  );
}
