import type { GridLine, LineDraft } from "../grid/grid-line";
import type { KeptProject } from "./state/kept-project";
import { lineView, type Typing } from "./state/line-view";

/** Lines as they stand, each the same object until a cell of it changes: of two hundred rows one is drawn anew. */
export type LineCache = {
  get(activityId: string): LineDraft | undefined;
  /** Looks at the lines again and answers the cells that stand otherwise now, as "<activity>/<field>". */
  renew(lines: readonly GridLine[], record: KeptProject, typing: Typing): readonly string[];
};

export function createLineCache(): LineCache {
  const shown = new Map<string, LineDraft>();
  return {
    get: (activityId) => shown.get(activityId),
    renew: (lines, record, typing) =>
      lines.flatMap((line) => {
        const [was, is] = [shown.get(line.activityId), lineView(line, record, typing)];
        const changed = was ? changedFields(was, is) : [];
        if (!was || changed.length > 0 || was.carried !== is.carried) shown.set(line.activityId, is);
        return changed.map((field) => `${line.activityId}/${field}`);
      }),
  };
}

function changedFields(was: LineDraft, is: LineDraft): readonly string[] {
  const { warningReasons: before, carried: _, ...cells } = was;
  const { warningReasons: after } = is;
  const fields = (Object.keys(cells) as (keyof typeof cells)[]).filter((field) => was[field] !== is[field]);
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (code) => (before[code] ?? "") !== (after[code] ?? ""),
  );
  return [...fields, ...codes.map((code) => `warningReasons.${code}`)];
}
