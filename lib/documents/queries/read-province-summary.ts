import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { readOverviewFigures } from "@/lib/performance/queries/read-overview";
import { type DocumentAsked, findDocumentPlace } from "../place";
import type { ProvinceSummary } from "../rules/province-summary";
import { loadActivities, loadCertifiers } from "../store";

/**
 * The projects and activities of one budget owner in a month (report 2). Sums of projects and of the unit are the overview's own;
 * a cluster's are those of its own projects, not its provinces'. A place that owns no budget is refused.
 */
export async function readProvinceSummary(actor: Actor, asked: DocumentAsked): Promise<Result<ProvinceSummary>> {
  const found = await findDocumentPlace(actor, asked);
  if (!found.ok) return found;
  const { place, at, filter } = found.value;
  if (!place.ownsBudget) return refuse({ code: "documents.unit_needed", kind: "invalid", field: "area" });
  const scope = scopeOf(actor, "documents.read");
  const [overview, activities, certifiers] = await Promise.all([
    readOverviewFigures(found.value),
    loadActivities(scope, place.id, at, filter),
    loadCertifiers(scope, [place.id]),
  ]);
  if (!overview) return refuse({ code: "documents.no_plans", kind: "not_found" });
  const own = overview.figures.units.find((unit) => unit.place.id === place.id);
  return succeed({
    place,
    at,
    filter,
    asOf: overview.asOf,
    isDemo: overview.isDemo,
    standing: own?.standing ?? null,
    projects: overview.projects.map((project) => ({
      nameTh: project.nameTh,
      standing: project.standing,
      activities: activities.filter(({ projectId }) => projectId === project.id),
    })),
    certifier: certifiers[0] ?? null,
  });
}
