import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Canvas } from "@/components/layout/canvas";
import { togetherOf } from "@/components/reporting/certify/queue-view";
import { TogetherForm } from "@/components/reporting/certify/together-form";
import { ExcludedList, IncludedList } from "@/components/reporting/certify/together-lists";
import { PageState } from "@/components/reporting/page-state";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { readCertifyQueue } from "@/lib/reporting/queries/read-certify-queue";
import { readUndoMinutes } from "@/lib/reporting/queries/read-undo-minutes";
import { readUndoable } from "@/lib/reporting/queries/read-undoable";
import { togetherAction } from "../actions";
import { StandingIn } from "../standing-in";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.together");
  return { title: t("title") };
}

/** The unremarkable reports certified together: what is left out and why, then what is in, then the one button. */
export default async function TogetherPage() {
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
  const [queue, undoable, minutes] = await Promise.all([
    readCertifyQueue(actor, { now }),
    readUndoable(actor, { now }),
    readUndoMinutes({ now }),
  ]);
  const included = togetherOf(queue);
  return (
    <Canvas width="work">
      <header className="grid gap-1">
        <h1 className="text-28 font-semibold">{t("together.title")}</h1>
        <p className="text-14 text-ink-2">{minutes > 0 ? t("together.lead", { minutes }) : t("together.leadAtOnce")}</p>
      </header>
      <StandingIn actor={actor} />
      <ExcludedList items={queue.filter((item) => !included.includes(item))} />
      <IncludedList items={included} />
      <TogetherForm
        action={togetherAction}
        reports={included.map(({ reportId, lockVersion }) => ({ reportId, lockVersion, idempotencyKey: crypto.randomUUID() }))}
        names={Object.fromEntries([...queue, ...undoable].map(({ reportId, nameTh }) => [reportId, nameTh]))}
      />
    </Canvas>
  );
}
