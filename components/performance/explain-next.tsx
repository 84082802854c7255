import Link from "next/link";
import { useTranslations } from "next-intl";
import { type OverviewAt, overviewAddress, registerAddressAt } from "./overview-address";

type ExplainNextProps = {
  areaId: string;
  at: OverviewAt;
  /** The place's name, where its own page is not the one already open. */
  place?: string;
  /** The figure is of the area's own projects alone. */
  own?: boolean;
};

/** The end of an explanation: the place's own page, and the activities behind the figure in the register. */
export function ExplainNext({ areaId, at, place, own = false }: ExplainNextProps) {
  const t = useTranslations("performance.explain");
  return (
    <div className="flex flex-wrap gap-2 px-4 py-3" data-print="none">
      {place ? (
        <Link href={`${overviewAddress(areaId, at)}${own ? "#projects" : ""}`} prefetch={false} className="button" data-kind="primary">
          {t("openPlace", { place })}
        </Link>
      ) : null}
      <Link
        href={registerAddressAt(own ? `${areaId}.own` : areaId, at)}
        prefetch={false}
        className="button"
        data-kind={place ? "secondary" : "primary"}
      >
        {t("inRegister")}
      </Link>
    </div>
  );
}
