import { read } from "@/lib/platform/database";
import type { Group } from "./naive-standings";

type Area = { readonly id: string; readonly parentId: string | null; readonly level: string; readonly ownsBudget: boolean };

/** The tree of places above the district as the official list has it, walked by parents alone. Bangkok is in no total. */
export async function readNaivePlaces() {
  const areas = await read<Area>(
    `select id, parent_id as "parentId", level, owns_budget as "ownsBudget" from area where in_totals and level <> 'district' order by seq, id`,
  );
  const below = (id: string): Area[] => areas.filter(({ parentId }) => parentId === id);
  const unitsOf = (id: string): string[] => [
    ...areas.filter((area) => area.id === id && area.ownsBudget).map((area) => area.id),
    ...below(id).flatMap((child) => unitsOf(child.id)),
  ];
  /** One level down, a cluster's own projects apart from its provinces. */
  const childrenOf = (id: string): Group[] => [
    ...areas.filter((area) => area.id === id && area.ownsBudget && below(id).length > 0).map(() => ({ key: `${id}:own`, units: [id] })),
    ...below(id).map((child) => ({ key: child.id, units: unitsOf(child.id) })),
  ];
  const clusters: Group[] = areas.filter(({ level }) => level === "cluster").map(({ id }) => ({ key: id, units: unitsOf(id) }));
  return { unitsOf, childrenOf, clusters };
}
