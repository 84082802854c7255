import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Progress } from "@/components/ui/progress";
import { Receipt } from "@/components/ui/receipt";
import { SkeletonFigure, SkeletonRows } from "@/components/ui/skeleton";

export function MessageSpecimens() {
  const t = useTranslations("gallery");
  return (
    <>
      <Panel title={t("section.messages")} keyNumber={6}>
        <div className="grid gap-2">
          <Notice tone="critical" title={t("message.critical")}>
            {t("message.criticalBody")}
          </Notice>
          <Notice tone="warning" title={t("message.warning")}>
            {t("message.warningBody")}
          </Notice>
          <Notice tone="info" title={t("message.info")}>
            {t("message.infoBody")}
          </Notice>
          <Receipt title={t("message.receipt")} number="69-05-30-0412" at={t("message.when")} />
        </div>
      </Panel>
      <Panel title={t("section.waiting")} keyNumber={7}>
        <div className="grid gap-4">
          <EmptyState title={t("waiting.emptyTitle")} action={<LinkButton href="/components">{t("waiting.emptyAct")}</LinkButton>}>
            {t("waiting.emptyBody")}
          </EmptyState>
          <p className="text-28">
            <SkeletonFigure digits={6} />
          </p>
          <SkeletonRows rows={2} label={t("waiting.loading")} />
          <Progress label={t("waiting.progress")} done={12400} total={40000} />
          <FileDrop name="gallery-file" label={t("waiting.file")} accept=".csv,.xlsx" acceptWords="CSV XLSX" maxWords="20 MB" />
        </div>
      </Panel>
    </>
  );
}
