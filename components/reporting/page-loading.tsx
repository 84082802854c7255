import { useTranslations } from "next-intl";
import { Canvas } from "@/components/layout/canvas";

const rows = ["w-3/5", "w-2/5", "w-1/2", "w-3/4"] as const;

/** Rules and places at once, figures as still bars of about their width: nothing shimmers, nothing jumps. */
export function PageLoading() {
  const t = useTranslations("reporting.page.common");
  return (
    <Canvas width="work">
      <div className="grid gap-6" role="status" aria-label={t("loading")}>
        <div className="h-10 w-80 max-w-full bg-sunken" />
        <div className="border-t-2 border-rule">
          {rows.map((width) => (
            <div key={width} className="border-b border-line py-5">
              <div className={`h-4 bg-sunken ${width}`} />
            </div>
          ))}
        </div>
      </div>
    </Canvas>
  );
}
