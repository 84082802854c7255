import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, scopeOf } from "@/lib/access/policy";
import { isUuid } from "@/lib/core/uuid";
import type { Reader } from "@/lib/platform/reader";
import { windowOf } from "@/lib/reporting/head-lock";
import { progressOf } from "@/lib/reporting/refusals";
import { loadHead, type ReportHead } from "@/lib/reporting/store-head";
import { addObstacle, type EvidenceObstacle } from "./rules/obstacles";

/** The most bytes of one file, and the most files of an activity in a month. */
export type EvidenceLimits = { readonly bytes: number; readonly megabytes: number; readonly files: number };

/** A project's month as evidence sees it, and what the actor may do there. */
export type HeldMonth = { readonly head: ReportHead; readonly mayAdd: boolean; readonly obstacle: EvidenceObstacle | null };

/** The settings in force today. Throws when an installation lacks one: nothing may be taken without a limit. */
export async function loadLimits(read: Reader, now: Date): Promise<EvidenceLimits> {
  const rows = await read<{ code: string; value: number }>(
    `select code, value::float8 as value from threshold
      where code in ('evidence.max_megabytes', 'evidence.max_files') and daterange(valid_from, valid_to, '[]') @> ($1::timestamptz at time zone 'Asia/Bangkok')::date`,
    [now],
  );
  const settingOf = (code: string): number => {
    const row = rows.find((candidate) => candidate.code === code);
    if (!row) throw new Error(`the setting ${code} has no value on ${now.toISOString()}`);
    return row.value;
  };
  const megabytes = settingOf("evidence.max_megabytes");
  return { megabytes, bytes: Math.floor(megabytes * 1_000_000), files: Math.floor(settingOf("evidence.max_files")) };
}

type MonthKey = { readonly projectId: string; readonly month: number };

/** Null when there is no such project for this actor: its existence is not told. */
export async function loadMonth(read: Reader, actor: Actor, key: MonthKey, now: Date): Promise<HeldMonth | null> {
  if (!Number.isInteger(key.month) || key.month < 1 || key.month > 12) return null;
  const head = await loadHead(read, scopeOf(actor, "report.read"), key);
  if (!head) return null;
  const obstacle = addObstacle({ progress: progressOf(head), window: windowOf(head, now, 0), planTier: head.planTier });
  return { head, mayAdd: obstacle === null && can(actor, "evidence.add", head), obstacle };
}

/** The project of an activity, whoever asks: what may be seen of it is asked next. */
export async function projectIdOf(read: Reader, activityId: string): Promise<string | null> {
  if (!isUuid(activityId)) return null;
  const [row] = await read<{ projectId: string }>(`select project_id as "projectId" from activity where id = $1::uuid`, [activityId]);
  return row?.projectId ?? null;
}
