import "server-only";
import type { Transaction } from "@/lib/platform/database";
import type { CurrentVersion } from "./store-head";

type Discarded = {
  readonly reportId: string;
  readonly current: Pick<CurrentVersion, "id" | "version" | "receiptNo">;
  readonly officialId: string;
};

/** Removes a correction with its lines, remembers its numbers, and makes the official version the current one again. */
export async function discardVersion(tx: Transaction, { reportId, current, officialId }: Discarded): Promise<number> {
  const receipt = Number(/-(\d{1,9})$/.exec(current.receiptNo ?? "")?.[1] ?? 0);
  await tx.$executeRaw`delete from report_version where id = ${current.id}::uuid and state in ('draft', 'returned')`;
  await tx.$executeRaw`update report set discarded_version = greatest(discarded_version, ${current.version}::int),
    discarded_receipt = greatest(discarded_receipt, ${receipt}::int) where id = ${reportId}::uuid`;
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    update report_version set is_current = true, lock_version = lock_version + 1 where id = ${officialId}::uuid
    returning lock_version as "lockVersion"`;
  if (!row) throw new Error("a correction was not discarded");
  return row.lockVersion;
}

type Dropped = {
  readonly projectId: string;
  readonly month: number;
  /** When the official version was certified. */
  readonly since: Date;
  readonly personId: string;
  readonly at: Date;
};

/** Takes out of sight the files that came with a correction: the official version was certified without them. Answers with them. */
export const dropFiles = (
  tx: Transaction,
  { projectId, month, since, personId, at }: Dropped,
): Promise<{ id: string; fileName: string }[]> =>
  tx.$queryRaw`update evidence set removed_at = ${at}::timestamptz, removed_by_person_id = ${personId}::uuid
    where project_id = ${projectId}::uuid and fiscal_month = ${month}::int and added_at > ${since}::timestamptz and removed_at is null
    returning id::text, file_name as "fileName"`;

/** The number of a report's next version: never one that was discarded. */
export async function nextVersionOf(tx: Transaction, reportId: string, version: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ next: number }[]>`
    select greatest(discarded_version, ${version}::int) + 1 as next from report where id = ${reportId}::uuid`;
  return row?.next ?? version + 1;
}
