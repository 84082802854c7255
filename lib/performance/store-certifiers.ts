import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";
import type { CertifiersAnswer } from "./rules/certifiers-view";
import type { FigureFilter } from "./rules/overview-view";

type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

/**
 * Who certified what is counted as certified at a place in a month, largest budgets first: by unit, and by project in a province and
 * where only the place's own projects are asked for (a cluster's, apart from its provinces').
 * Reserve projects are in no figure, so nobody answers for them here. One statement; null when the place is outside the scope.
 */
export async function loadCertifiers(
  scope: Scope,
  areaId: string,
  at: { readonly year: number; readonly month: number },
  filter: FigureFilter,
  own: boolean,
): Promise<CertifiersAnswer | null> {
  const [row] = await read<CertifiersAnswer>(
    `with told as (
      select m.area_id, case when place.level = 'province' or $8 then a.project_id end as project_id, a.budget_net, v.*, m.reported_month as month,
        row_number() over (partition by m.area_id, case when place.level = 'province' or $8 then a.project_id end,
          coalesce(v.certified_for_position_id, v.certified_by_position_id) order by v.certified_at desc, v.version desc) as newest
      from area place
      join area_closure c on c.ancestor_id = place.id and (not $8::boolean or c.descendant_id = place.id)
      join activity_month m on m.area_id = c.descendant_id and m.fiscal_year = $3 and m.fiscal_month = $4
      join activity a on a.id = m.activity_id
      join project p on p.id = a.project_id and p.plan_tier = 'Y1'
      join report_version v on v.id = m.report_version_id and v.state = 'certified'
      where place.id = $2 and ${scopeCondition(scope, "place.id", 1)}
        and ($5::text is null or a.expense_class = $5) and ($6::text is null or p.fund_source = $6)
        and ($7::text is null or exists (select 1 from project_alignment al where al.project_id = p.id and al.item_id = $7))
    ), sums as (
      select area_id, project_id, coalesce(certified_for_position_id, certified_by_position_id) as position_id,
        count(*)::int as activities, sum(budget_net) as budget_net
      from told group by 1, 2, 3
    )
    select case when place.level = 'province' or $8 then 'project' else 'unit' end as by,
      (select coalesce(json_agg(json_build_object('areaId', s.area_id, 'projectId', s.project_id, 'nameTh', coalesce(p.name_th, unit.name_th),
          'nameEn', coalesce(p.name_th, unit.name_en), 'titleTh', answers.title_th, 'titleEn', answers.title_en, 'officeTh', answers.office_th,
          'officeEn', answers.office_en, 'personName', person.name_th, 'byTitleTh', signer.title_th, 'byTitleEn', signer.title_en,
          'activities', s.activities, 'budgetNet', s.budget_net::text, 'certifiedAt', t.certified_at, 'officialAt', t.official_at,
          'version', t.version, 'month', t.month) order by s.budget_net desc, s.area_id, s.project_id), '[]')
        from sums s
        join told t on t.newest = 1 and t.area_id = s.area_id and t.project_id is not distinct from s.project_id
          and coalesce(t.certified_for_position_id, t.certified_by_position_id) = s.position_id
        join area unit on unit.id = s.area_id
        left join project p on p.id = s.project_id
        join position answers on answers.id = s.position_id
        join person on person.id = t.certified_by_person_id
        left join position signer on signer.id = t.certified_by_position_id and t.certified_for_position_id is not null) as rows
    from area place where place.id = $2 and place.in_totals and ${scopeCondition(scope, "place.id", 1)}`,
    [scope.areaIds, areaId, at.year, at.month, filter.expenseClass, filter.fundSource, filter.theme, own],
  );
  return row ?? null;
}
