import { beforeAll, describe, expect, it } from "vitest";
import { readOverview } from "@/lib/performance/queries/read-overview";
import { actorAt } from "@/lib/performance/testing/actors";
import { makeNaiveYear } from "@/lib/performance/testing/naive-setting";
import { naiveRows } from "@/lib/performance/testing/naive-standings";
import { read } from "@/lib/platform/database";
import { testYear } from "@/lib/platform/testing/fixtures";
import { readProjectOverview } from "./read-project-overview";

/** The figures of every project's page, and of the rows that lead to it, against plain SQL over the raw rows. */
const actor = actorAt("executive", "moi");
const now = new Date("2027-03-10T03:00:00Z");
let projectIds: string[] = [];

beforeAll(async () => {
  await makeNaiveYear(testYear);
  projectIds = (await read<{ id: string }>("select distinct project_id::text as id from naive order by 1")).map(({ id }) => id);
});

const groupsOf = (ids: readonly string[]) => ids.map((id) => ({ key: id, units: [id] }));

type Cell = { readonly id: string; readonly rating: string; readonly physical: string | null; readonly plannedPhysical: string | null };
type Naive = {
  readonly physical: string | null;
  readonly plannedPhysical: string;
  readonly cells: readonly Cell[];
  readonly curve: unknown;
};

/** A project's percents by the weights of its activities, each activity's own, and its curve. */
const readNaive = (month: number): Promise<(Naive & { id: string })[]> =>
  read(
    `with point as (
      select project_id, month, sum(net) as net, sum(planned) as planned, sum(paid) as paid, sum(paid + committed) as spent, sum(official) as official,
        bool_and(confidence = 'missing') or bool_or(confidence = 'submitted') or sum(paid) <> sum(official) as loose,
        exists (select from report r join report_version v on v.report_id = r.id join report_line l on l.report_version_id = v.id
          where r.project_id = naive.project_id and v.state not in ('draft', 'returned')) as known
      from naive group by project_id, month
    )
    select n.project_id::text as id,
      case when count(known_physical) > 0 then round(sum(weight * physical) / 100, 2)::text end as physical,
      round(sum(weight * planned_physical) / 100, 2)::text as "plannedPhysical",
      jsonb_agg(jsonb_build_object('id', activity_id, 'rating', rating, 'physical', known_physical::text, 'plannedPhysical', known_plan::text)) as cells,
      (select jsonb_agg(jsonb_build_object('month', p.month, 'target', null, 'plan', round(100 * planned / nullif(net, 0), 2)::text,
          'paid', case when known and p.month <= $1 then round(100 * paid / nullif(net, 0), 2)::text end,
          'spent', case when known and p.month <= $1 then round(100 * spent / nullif(net, 0), 2)::text end,
          'official', case when known and p.month <= $1 then round(100 * official / nullif(net, 0), 2)::text end,
          'planPoints', case when known and p.month <= $1 then round(100 * (paid - planned) / nullif(net, 0), 2)::text end,
          'provisional', known and p.month <= $1 and loose) order by p.month)
        from point p where p.project_id = n.project_id) as curve
    from naive n where n.month = $1 group by n.project_id`,
    [month],
  );

describe.each([1, 3, 4, 6])("in month %i", (month) => {
  const at = { year: testYear, month };

  it("stands, curves and weighs every project as its own rows do, down to the activity", async () => {
    const naive = new Map((await readNaive(month)).map(({ id, ...rest }) => [id, rest]));
    const standings = await naiveRows(groupsOf(projectIds), at, "project_id");
    const activityIds = [...naive.values()].flatMap(({ cells }) => cells.map(({ id }) => id));
    const activities = await naiveRows(groupsOf(activityIds), at, "activity_id");
    for (const projectId of projectIds) {
      const page = await readProjectOverview(actor, { projectId, month, now });
      if (!page.ok) throw new Error("no project");
      const { standing, physical, plannedPhysical, curve, reported, activities: rows } = page.value;
      const { cells, ...expected } = naive.get(projectId) ?? { cells: [] };
      expect({ physical, plannedPhysical, curve }).toEqual(expected);
      expect(standing).toEqual(standings.get(projectId)?.standing);
      expect(reported).toBe(cells.some(({ rating }) => rating !== "missing"));
      const sorted = (list: readonly Cell[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(
        sorted(
          rows.map(({ id, rating, physical: done, plannedPhysical: plan }) => ({ id, rating, physical: done, plannedPhysical: plan })),
        ),
      ).toEqual(sorted(cells));
      for (const { id, standing: own } of rows) expect(own).toEqual(activities.get(id)?.standing);
    }
  });

  it.each([
    ["30", {}],
    ["c-northeast-lower-1", { theme: "master_plan.MP03" }],
    ["50", { expenseClass: "capital", fundSource: "function" }],
  ] as const)("lists the projects of %s under %o with the same figures", async (areaId, filter) => {
    const result = await readOverview(actor, { areaId, ...at, ...filter, now });
    if (!result.ok || !result.value.overview) throw new Error("no overview");
    const standings = await naiveRows(groupsOf(projectIds), { ...at, ...filter }, "project_id");
    const mine = await read<{ id: string }>("select distinct project_id::text as id from naive where area_id = $1", [areaId]);
    const expected = mine.flatMap(({ id }) => {
      const standing = standings.get(id)?.standing;
      return standing && standing.activities !== 0 ? [[id, standing] as const] : [];
    });
    expect(new Map(result.value.overview.projects.map(({ id, standing }) => [id, standing]))).toEqual(new Map(expected));
  });
});
