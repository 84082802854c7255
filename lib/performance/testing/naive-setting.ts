import { read } from "@/lib/platform/database";
import { makeNaiveCells } from "./naive-cells";
import { makeReports } from "./random-reports";

/** Random reports under settings and targets that change within the year, and the naive cells of them. */
export async function makeNaiveYear(year: number): Promise<void> {
  const changes: readonly (readonly [code: string, value: string])[] = [
    ["severity.late", "-8"],
    ["severity.critical", "-12.5"],
  ];
  for (const [code, value] of changes) {
    await read("update threshold set valid_to = '2026-12-30' where code = $1", [code]);
    await read(
      `insert into threshold (code, value, unit, name_th, name_en, valid_from) select code, $2, unit, name_th, name_en, '2026-12-31' from threshold where code = $1`,
      [code, value],
    );
  }
  await read("update target set valid_to = '2027-01-30' where fiscal_year = $1 and quarter >= 2", [year]);
  await read(
    `insert into target (fiscal_year, measure, expense_class, quarter, percent, valid_from)
    select fiscal_year, measure, expense_class, quarter, case when measure = 'spending' and expense_class = 'recurrent' then null else percent - 3.125 end, '2027-01-31'
    from target where fiscal_year = $1 and quarter >= 2`,
    [year],
  );
  await makeReports();
  await makeNaiveCells(year);
}
