import "server-only";
import type { Permission } from "@/lib/access/policy";
import { can, scopeOf } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { Prisma, Transaction } from "@/lib/platform/database";
import { notAllowed } from "./refusals";
import type { ReopenState } from "./rules/reopening";
import { type HeldRequest, holdRequest } from "./store-reopen";

export const requestNotFound = refuse({ code: "reporting.reopen_not_found", kind: "not_found" });

/** What every step on a request shares: held, in scope, permitted, as it was seen. */
export async function holdForStep(
  tx: Transaction,
  context: CommandContext,
  seen: { readonly requestId: string; readonly version: number },
  permission: Permission,
): Promise<Result<HeldRequest>> {
  const request = await holdRequest(tx, scopeOf(context.actor, "report.read"), seen.requestId);
  if (!request) return requestNotFound;
  if (!can(context.actor, permission, request)) return notAllowed;
  return request.version === seen.version ? succeed(request) : refuse({ code: "reporting.reopen_changed", kind: "conflict" });
}

type Told = Pick<HeldRequest, "areaId" | "fiscalYear" | "month" | "projectId"> & { readonly requestId: string };
type News = {
  readonly topic: "reopen.requested" | "reopen.decided" | "reopen.withdrawn";
  readonly state: ReopenState;
  readonly openUntil: string | null;
  readonly comment: string | null;
  /** The positions the request came from. */
  readonly positions: readonly string[];
};

/** The event of a request, for whoever tells people. */
export async function tellOfRequest(tx: Transaction, of: Told, { topic, ...news }: News): Promise<void> {
  const { areaId, fiscalYear, month, projectId, requestId } = of;
  const payload = { areaId, fiscalYear, month, projectId, requestId, ...news };
  await tx.$executeRaw`insert into outbox_event (topic, area_id, payload) values (${topic}, ${areaId}, ${JSON.stringify(payload)}::jsonb)`;
}

type Step = {
  readonly action: "requested" | "granted" | "refused" | "ended" | "withdrawn";
  readonly before: Prisma.InputJsonObject | null;
  readonly after: Prisma.InputJsonObject;
};

export const auditRequest = (tx: Transaction, context: CommandContext, of: Told, { action, before, after }: Step): Promise<void> =>
  writeAudit(tx, context, {
    action: `reopen.${action}`,
    entity: "reopen_request",
    entityId: of.requestId,
    areaId: of.areaId,
    before,
    after: { fiscalYear: of.fiscalYear, month: of.month, projectId: of.projectId, ...after },
  });
