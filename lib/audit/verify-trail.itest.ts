import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { pool, transaction } from "@/lib/platform/database";
import { sealTrail } from "./commands/seal-trail";
import { verifyTrail } from "./queries/verify-trail";
import { writeAudit } from "./write-audit";

/** The trail as somebody with full rights on the database could treat it: triggers off. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const write = (chain: string, n: number) =>
  transaction((tx) =>
    writeAudit(
      tx,
      { actor: null, requestId: randomUUID() },
      { action: "test.done", entity: "test", entityId: String(n), areaId: null, chain, before: { n: n - 1 }, after: { n, ก: "ข" } },
    ),
  );

const faults = async () => (await verifyTrail()).faults.map(({ chain, seq, kind }) => ({ chain, seq, kind }));

describe("verify the audit trail", () => {
  beforeEach(async () => {
    await tamper("delete from audit_entry", "delete from audit_chain");
    for (const chain of ["a", "b"]) for (let n = 1; n <= 5; n++) await write(chain, n);
  });

  it("finds an untouched trail intact", async () => {
    expect(await verifyTrail()).toMatchObject({ chains: 2, entries: "10", faults: [] });
  });

  it("names an altered row, whichever column was altered", async () => {
    const columns = {
      after: `'{"n": 4}'::jsonb`,
      before: "null",
      action: "'test.undone'",
      at: "at - interval '1 microsecond'",
      position_id: "gen_random_uuid()",
      area_id: "'30'",
      entity_id: "'9'",
      request_id: "'x'",
    };
    for (const [column, value] of Object.entries(columns)) {
      await tamper(`update audit_entry set ${column} = ${value} where chain_key = 'a' and seq = 3`);
      const report = await verifyTrail();
      expect(report.faults, column).toHaveLength(1);
      expect(report.faults[0], column).toMatchObject({
        chain: "a",
        seq: "3",
        kind: "altered",
        entryId: expect.any(String),
        at: expect.any(Date),
      });
      await tamper("delete from audit_entry", "delete from audit_chain");
      for (let n = 1; n <= 5; n++) await write("a", n);
    }
  });

  it("names a row that was altered and hashed anew", async () => {
    await tamper(
      `update audit_entry set after = '{}' where chain_key = 'a' and seq = 3`,
      `update audit_entry e set hash = audit_entry_hash(e) where chain_key = 'a' and seq = 3`,
    );
    expect(await faults()).toEqual([{ chain: "a", seq: "3", kind: "rehashed" }]);
  });

  it("names the last row when it was altered and hashed anew", async () => {
    await tamper(
      `update audit_entry set after = '{}' where chain_key = 'a' and seq = 5`,
      `update audit_entry e set hash = audit_entry_hash(e) where chain_key = 'a' and seq = 5`,
    );
    expect(await faults()).toEqual([{ chain: "a", seq: "5", kind: "rehashed" }]);
  });

  it("names a deleted row in the middle and at the start", async () => {
    await tamper("delete from audit_entry where chain_key = 'a' and seq = 3", "delete from audit_entry where chain_key = 'b' and seq = 1");
    expect(await faults()).toEqual([
      { chain: "a", seq: "3", kind: "missing" },
      { chain: "b", seq: "1", kind: "missing" },
    ]);
  });

  it("names where a tail was cut off, and a whole chain that is gone", async () => {
    await tamper("delete from audit_entry where chain_key = 'a' and seq > 3", "delete from audit_entry where chain_key = 'b'");
    expect(await faults()).toEqual([
      { chain: "a", seq: "4", kind: "truncated" },
      { chain: "b", seq: "1", kind: "truncated" },
    ]);
  });

  it("names swapped rows", async () => {
    await tamper(
      "update audit_entry set seq = -2 where chain_key = 'a' and seq = 2",
      "update audit_entry set seq = 2 where chain_key = 'a' and seq = 4",
      "update audit_entry set seq = 4 where chain_key = 'a' and seq = -2",
    );
    expect(await faults()).toEqual([{ chain: "a", seq: "2", kind: "altered" }]);
  });

  it("names an entry slipped in behind the chain's back", async () => {
    await tamper(
      `insert into audit_entry (chain_key, seq, request_id, action, entity, entity_id, prev_hash, hash) values ('a', 6, 'x', 'test.done', 'test', '6', '', 'x')`,
    );
    expect((await faults())[0]).toMatchObject({ chain: "a", seq: "6" });
  });

  it("finds a chain rewritten whole, with its head, when it had been sealed", async () => {
    expect(await sealTrail("seal-1")).toEqual({ chains: 2 });
    await write("a", 6);
    expect(await sealTrail("seal-2")).toEqual({ chains: 1 });
    expect(await sealTrail("seal-3")).toEqual({ chains: 0 });
    expect(await faults()).toEqual([]);
    await tamper(
      "delete from audit_entry where chain_key = 'b' and seq = 5",
      "update audit_chain set last_seq = 4, last_hash = (select hash from audit_entry where chain_key = 'b' and seq = 4) where key = 'b'",
    );
    expect(await faults()).toEqual([{ chain: "b", seq: "5", kind: "sealed_row_changed" }]);
  });

  it("finds a seal that somebody without the key rewrote", async () => {
    await sealTrail("seal-1");
    await tamper(
      `update audit_entry set after = jsonb_set(after, '{heads}', '[]') where chain_key = 'seal'`,
      "update audit_entry e set hash = audit_entry_hash(e) where chain_key = 'seal'",
      "update audit_chain set last_hash = (select hash from audit_entry where chain_key = 'seal') where key = 'seal'",
    );
    expect(await faults()).toEqual([{ chain: "seal", seq: "1", kind: "seal_forged" }]);
  });

  it("stays whole under sixteen writers of one unit and never makes writers of different units wait", async () => {
    await Promise.all(Array.from({ length: 16 }, (_, n) => write("one", n)));
    expect(await verifyTrail()).toMatchObject({ entries: "26", faults: [] });
    // One writer holds its chain open; fifteen others finish meanwhile.
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = transaction(async (tx) => {
      await writeAudit(
        tx,
        { actor: null, requestId: "slow" },
        { action: "test.done", entity: "test", entityId: "0", areaId: null, chain: "held" },
      );
      await held;
    });
    await Promise.all(Array.from({ length: 15 }, (_, n) => write(`unit-${n}`, n)));
    release();
    await slow;
    expect(await faults()).toEqual([]);
  });

  it("refuses to change or delete entries in the ordinary way", async () => {
    await expect(pool().query("update audit_entry set action = 'x'")).rejects.toMatchObject({ code: "42501" });
    await expect(pool().query("delete from audit_entry")).rejects.toMatchObject({ code: "42501" });
    await expect(pool().query("truncate audit_entry")).rejects.toMatchObject({ code: "42501" });
  });
});
