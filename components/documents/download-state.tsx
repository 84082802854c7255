import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/i18n/format";
import type { Download } from "./use-download";

const kilobytes = (bytes: number): string => formatCount(Math.max(1, Math.round(bytes / 1024)));

/** What happens to a document, told as it happens. */
export function DownloadState({ download, cancel }: { download: Download; cancel: () => void }) {
  const t = useTranslations("documents.page");
  if (download.state === "refused") {
    return (
      <Notice tone="critical" title={t("failed")} live="assertive">
        {download.message ?? t("offline")}
      </Notice>
    );
  }
  if (download.state === "cancelled")
    return (
      <p className="text-13 text-ink-2" role="status">
        {t("cancelled")}
      </p>
    );
  if (download.state === "done") {
    const size = t("kilobytes", { size: kilobytes(download.size) });
    return <Notice tone="good" title={t("done", { name: download.name, size })} live="polite" />;
  }
  const receiving = download.state === "receiving";
  return (
    <div className="meter max-w-xl" role="status">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{t("making")}</span>
        <span className="text-ink-2">
          {receiving ? t("receiving", { size: t("kilobytes", { size: kilobytes(download.received) }) }) : null}
        </span>
      </div>
      {receiving && download.total > 0 ? (
        <progress max={download.total} value={download.received} aria-label={t("making")} />
      ) : (
        <progress aria-label={t("making")} />
      )}
      <div>
        <Button onClick={cancel}>{t("cancel")}</Button>
      </div>
    </div>
  );
}
