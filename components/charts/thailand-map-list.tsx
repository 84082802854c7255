import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, DataTable, GroupRow, HeadCell, RowHead } from "@/components/ui/table";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { MapProvince } from "./map-classes";

/** The map's twin: every province by region, in the fixed order of regions, with the same figures. */
export function ThailandMapList({
  title,
  regions,
}: {
  title: string;
  regions: readonly { readonly name: string; readonly provinces: readonly MapProvince[] }[];
}) {
  const t = useTranslations("common");
  const detailed = regions.some(({ provinces }) => provinces.some(({ more }) => more !== undefined));
  return (
    <DataTable title={title} density="compact">
      <thead>
        <tr>
          <HeadCell>{t("map.province")}</HeadCell>
          <HeadCell numeric unit={t("unit.points")}>
            {t("map.gap")}
          </HeadCell>
          {detailed ? (
            <>
              <HeadCell numeric unit={t("unit.percent")}>
                {t("money.paid")}
              </HeadCell>
              <HeadCell numeric unit={t("unit.percent")}>
                {t("map.spent")}
              </HeadCell>
              <HeadCell numeric unit={t("unit.points")}>
                {t("map.targetGap")}
              </HeadCell>
              <HeadCell numeric unit={t("unit.percent")}>
                {t("confidence.missing")}
              </HeadCell>
            </>
          ) : null}
        </tr>
      </thead>
      {regions.map((region) => (
        <tbody key={region.name}>
          <GroupRow>
            <th scope="rowgroup" colSpan={detailed ? 6 : 2}>
              {region.name}
            </th>
          </GroupRow>
          {region.provinces.map((province) => (
            <tr key={province.id}>
              <RowHead>
                <Link href={province.href} prefetch={false}>
                  {province.name}
                </Link>
              </RowHead>
              <Cell numeric>{province.points === null ? t("status.missing") : formatPoints(province.points)}</Cell>
              {province.more ? (
                <>
                  <Cell numeric>{formatPercent(province.more.paid)}</Cell>
                  <Cell numeric>{formatPercent(province.more.spent)}</Cell>
                  <Cell numeric>{formatPoints(province.more.target)}</Cell>
                  <Cell numeric>{formatPercent(province.more.missing)}</Cell>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}
