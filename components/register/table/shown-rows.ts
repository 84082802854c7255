import type { GroupKey } from "@/lib/register/rules/facets";
import type { RegisterGroup, RegisterPage, RegisterRow } from "@/lib/register/rules/register-view";
import type { GroupRows } from "../use-group-rows";

/** A line of the table: a row, the head of a group, a row that is on its way, or one that did not come. */
export type Shown =
  | { readonly kind: "row"; readonly key: string; readonly row: RegisterRow }
  | { readonly kind: "group"; readonly key: string; readonly by: GroupKey; readonly group: RegisterGroup; readonly open: boolean }
  | { readonly kind: "wait"; readonly key: string; readonly group: string | null }
  | { readonly kind: "failed"; readonly key: string; readonly retry: () => void };

const waiting = (count: number, group: string | null): Shown[] =>
  Array.from({ length: count }, (_, index) => ({ kind: "wait", key: `wait-${group ?? ""}-${index}`, group }));

type Ungrouped = { readonly rows: readonly RegisterRow[]; readonly more: boolean; readonly failed: boolean; readonly retry: () => void };

/** Rows in their order and, while more are to come, as many bars as the next page may bring. */
export const ungrouped = ({ rows, more, failed, retry }: Ungrouped): Shown[] => [
  ...rows.map((row): Shown => ({ kind: "row", key: row.id, row })),
  ...(failed ? [{ kind: "failed", key: "failed", retry } as const] : more ? waiting(20, null) : []),
];

/** Every group with its sums; below an open one its rows, and bars for those that are not read yet. */
export function grouped(
  { by, values }: NonNullable<RegisterPage["groups"]>,
  closed: ReadonlySet<string>,
  rowsOf: ReadonlyMap<string, GroupRows>,
): Shown[] {
  return values.flatMap((group): Shown[] => {
    const open = !closed.has(group.value);
    const head: Shown = { kind: "group", key: `group-${group.value}`, by, group, open };
    if (!open) return [head];
    const { rows = [], failed = false, retry = () => undefined } = rowsOf.get(group.value) ?? {};
    const left = Math.max(0, group.count - rows.length);
    return [
      head,
      ...rows.map((row): Shown => ({ kind: "row", key: `${group.value}-${row.id}`, row })),
      ...(failed ? [{ kind: "failed", key: `failed-${group.value}`, retry } as const] : waiting(Math.min(left, 100), group.value)),
    ];
  });
}
