import { useTranslations } from "next-intl";
import { SkeletonRows } from "@/components/ui/skeleton";

/** The register's frame at once; its rows as bars. */
export function RegisterLoading() {
  const t = useTranslations("register");
  return (
    <div className="frame register-frame" aria-busy="true">
      <aside className="register-rail" aria-label={t("rail.title")} />
      <main id="canvas" className="register" tabIndex={-1}>
        <header className="register-top">
          <h1>{t("title")}</h1>
        </header>
        <div className="register-bar" />
        <SkeletonRows rows={20} label={t("table.loading")} />
      </main>
    </div>
  );
}
