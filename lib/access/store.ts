import "server-only";
import { read, type Transaction } from "@/lib/platform/database";
import { absoluteSeconds } from "./session-limits";

/** The SQL of sign-in and sessions. Times are the database's, so that several server instances agree. */
export type Account = {
  readonly positionId: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly mustChange: boolean;
};

export async function findAccount(username: string): Promise<Account | null> {
  const [row] = await read<Account>(
    `select p.id as "positionId", p.username, c.password_hash as "passwordHash", c.must_change as "mustChange"
       from position p join credential c on c.position_id = p.id where p.username = $1 and p.is_active`,
    [username],
  );
  return row ?? null;
}

type Locked = { passwordHash: string; failedCount: number; isLocked: boolean; personId: string | null };

/** Locks the account's credential for this transaction, so that parallel attempts are counted one by one. */
export async function lockAccount(tx: Transaction, positionId: string): Promise<Locked | null> {
  const [row] = await tx.$queryRaw<Locked[]>`
    select c.password_hash as "passwordHash", c.failed_count as "failedCount", coalesce(c.locked_until > now(), false) as "isLocked",
           (select a.person_id from position_assignment a where a.position_id = p.id
             and (now() at time zone 'Asia/Bangkok')::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)) as "personId"
      from credential c join position p on p.id = c.position_id and p.is_active
     where c.position_id = ${positionId}::uuid for update of c`;
  return row ?? null;
}

export async function recordFailure(tx: Transaction, positionId: string, failures: number, lockSeconds: number): Promise<void> {
  await tx.$executeRaw`
    update credential set failed_count = ${failures},
           locked_until = case when ${lockSeconds} > 0 then now() + make_interval(secs => ${lockSeconds}) end
     where position_id = ${positionId}::uuid`;
}

export async function resetFailures(tx: Transaction, positionId: string): Promise<void> {
  await tx.$executeRaw`update credential set failed_count = 0, locked_until = null where position_id = ${positionId}::uuid`;
}

/** A new password begins now; sessions begun before it no longer count. */
export async function replacePassword(tx: Transaction, positionId: string, passwordHash: string, mustChange: boolean): Promise<void> {
  await tx.$executeRaw`
    insert into credential (position_id, password_hash, changed_at, must_change) values (${positionId}::uuid, ${passwordHash}, now(), ${mustChange})
    on conflict (position_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
           must_change = excluded.must_change, failed_count = 0, locked_until = null`;
}

type NewSession = { positionId: string; personId: string; address: string; userAgent: string | null };

export async function openSession(tx: Transaction, session: NewSession): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into session (id, position_id, person_id, created_at, last_seen_at, expires_at, ip_address, user_agent)
    values (gen_random_uuid(), ${session.positionId}::uuid, ${session.personId}::uuid, now(), now(), now() + make_interval(secs => ${absoluteSeconds}),
            ${session.address}, ${session.userAgent?.slice(0, 300) ?? null}) returning id::text`;
  if (!row) throw new Error("a session was not written");
  return row.id;
}

type Ending = { positionId: string; personId?: string; only?: string; except?: string };

/** Ends sessions of a position (of one holder, one session, or all but one) and returns the ids that were open. */
export async function endSessions(tx: Transaction, { positionId, personId, only, except }: Ending): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update session set ended_at = now()
     where position_id = ${positionId}::uuid and ended_at is null and expires_at > now()
       and (${personId ?? null}::uuid is null or person_id = ${personId ?? null}::uuid)
       and (${only ?? null}::uuid is null or id = ${only ?? null}::uuid)
       and (${except ?? null}::uuid is null or id <> ${except ?? null}::uuid)
    returning id::text`;
  return rows.map((row) => row.id);
}
