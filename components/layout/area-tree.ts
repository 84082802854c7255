import type { Status } from "@/components/ui/status-mark";
import { matchKeyOf } from "@/lib/core/thai-text";

/** One area of the rail with what its row shows; percents of the budget as decimal strings, null where nothing to divide by. */
export type AreaNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly percentPaid: string | null;
  readonly planPercent: string | null;
  readonly committedPercent: string | null;
  readonly provisionalPercent: string | null;
  readonly status: Status;
};

export type TreeRow = { readonly node: AreaNode; readonly level: number; readonly hasChildren: boolean; readonly open: boolean };

/** Ids of an area's ancestors, itself excluded. */
export function ancestorsOf(nodes: readonly AreaNode[], id: string): readonly string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const found: string[] = [];
  for (let at = parents.get(id); at; at = parents.get(at)) found.push(at);
  return found;
}

/** Nodes whose name holds the text, with their ancestors, so that a match is seen in its place. */
export function matching(nodes: readonly AreaNode[], text: string): ReadonlySet<string> {
  const key = matchKeyOf(text);
  const hits = nodes.filter((node) => matchKeyOf(node.nameTh).includes(key) || matchKeyOf(node.nameEn).includes(key));
  return new Set(hits.flatMap((node) => [node.id, ...ancestorsOf(nodes, node.id)]));
}

/** The rows to show, top down. A filter opens everything it keeps; otherwise only open nodes show their children. */
export function visibleRows(nodes: readonly AreaNode[], openIds: ReadonlySet<string>, filter: string): readonly TreeRow[] {
  const kept = filter.trim() === "" ? null : matching(nodes, filter);
  const ids = new Set(nodes.map((node) => node.id));
  const children = new Map<string | null, AreaNode[]>();
  for (const node of nodes) {
    if (kept && !kept.has(node.id)) continue;
    const parent = node.parentId !== null && ids.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const rows: TreeRow[] = [];
  const walk = (parent: string | null, level: number) => {
    for (const node of children.get(parent) ?? []) {
      const hasChildren = children.has(node.id);
      const open = hasChildren && (kept !== null || openIds.has(node.id));
      rows.push({ node, level, hasChildren, open });
      if (open) walk(node.id, level + 1);
    }
  };
  walk(null, 1);
  return rows;
}

/** Where a key leads from a row, and which branch it opens or closes; null when the key is not the tree's. */
export function treeMove(
  rows: readonly TreeRow[],
  at: number,
  key: string,
): { readonly to?: number; readonly open?: string; readonly close?: string } | null {
  const row = rows[at];
  if (!row) return null;
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(rows.length - 1, at + 1) };
    case "ArrowUp":
      return { to: Math.max(0, at - 1) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: rows.length - 1 };
    case "ArrowRight":
      if (!row.hasChildren) return {};
      return row.open ? { to: at + 1 } : { open: row.node.id };
    case "ArrowLeft": {
      if (row.open) return { close: row.node.id };
      const parent = rows.findLastIndex((other, index) => index < at && other.level < row.level);
      return parent < 0 ? {} : { to: parent };
    }
    default:
      return null;
  }
}
