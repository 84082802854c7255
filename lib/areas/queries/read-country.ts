import "server-only";
import { read } from "@/lib/platform/database";

type Row = { id: string; level: string; cluster: string | null; region: string | null; owns_budget: boolean };

export type Country = {
  /** Which cluster and region a province belongs to, by DOPA code; Bangkok is in none. */
  readonly grouping: Readonly<Record<string, { readonly cluster: string; readonly region: string }>>;
  readonly counts: { readonly regions: number; readonly clusters: number; readonly provinces: number; readonly units: number };
};

/** The shape of the country as it is valid now: public (it stands on the sign-in page), no scope, no figures. */
export async function readCountry(): Promise<Country> {
  const rows = await read<Row>(
    `select a.id, a.level, a.owns_budget,
            case when a.level = 'province' then a.parent_id end as cluster,
            case when a.level = 'province' then p.parent_id end as region
       from area a left join area p on p.id = a.parent_id
      where a.in_totals and a.valid_to is null and a.level in ('region', 'cluster', 'province')`,
  );
  const count = (level: string) => rows.filter((row) => row.level === level).length;
  return {
    grouping: Object.fromEntries(
      rows.flatMap(({ id, cluster, region }) => (cluster !== null && region !== null ? [[id, { cluster, region }]] : [])),
    ),
    counts: {
      regions: count("region"),
      clusters: count("cluster"),
      provinces: count("province"),
      units: rows.filter((row) => row.owns_budget).length,
    },
  };
}
