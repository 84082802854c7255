import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, DataTable, GroupRow, HeadCell, RowHead } from "@/components/ui/table";
import { formatPoints } from "@/lib/i18n/format";
import type { MapProvince } from "./map-classes";

/** The map's twin: every province by region, in the fixed order of regions, with the same figure. */
export function ThailandMapList({
  title,
  regions,
}: {
  title: string;
  regions: readonly { readonly name: string; readonly provinces: readonly MapProvince[] }[];
}) {
  const t = useTranslations("common");
  return (
    <DataTable title={title} density="compact">
      <thead>
        <tr>
          <HeadCell>{t("map.province")}</HeadCell>
          <HeadCell numeric unit={t("unit.points")}>
            {t("map.gap")}
          </HeadCell>
        </tr>
      </thead>
      {regions.map((region) => (
        <tbody key={region.name}>
          <GroupRow>
            <th scope="rowgroup" colSpan={2}>
              {region.name}
            </th>
          </GroupRow>
          {region.provinces.map((province) => (
            <tr key={province.id}>
              <RowHead>
                <Link href={province.href}>{province.name}</Link>
              </RowHead>
              <Cell numeric>{province.points === null ? t("status.missing") : formatPoints(province.points)}</Cell>
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}
