import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PretendServer } from "../testing/pretend-server";
import { type KeptProject, newKept, standingValue } from "./kept-project";
import { jobOf, prepare } from "./next-job";
import { acknowledge, rebase } from "./rebase";
import { choicesOf } from "./sync-state";
import { settleCell, typeCells } from "./typing";

const now = "2026-11-22T07:00:00.000Z";
const of = { positionId: "me", projectId: "project", month: 2 };
const nothing = { version: null, lockVersion: null, savedAt: null, lines: {} };
const fields = ["physical", "disbursed", "problem"] as const;
let keys = 0;
const newKey = () => `key-${++keys}`;

describe("typed cells over stored ones", () => {
  it("keep the value they were first typed over, and vanish when typed back", () => {
    const server = { ...nothing, lockVersion: 1, lines: { a: { physical: "40.00" } } };
    const typed = typeCells(newKept(of, server, now), [{ activityId: "a", field: "physical", value: "5" }], now);
    const more = typeCells(typed, [{ activityId: "a", field: "physical", value: "55" }], now);
    expect(more.pending).toEqual([{ activityId: "a", field: "physical", base: "40.00", value: "55" }]);
    expect(typeCells(more, [{ activityId: "a", field: "physical", value: "40" }], now).pending).toEqual([]);
  });

  it("stay pending when typed back while an earlier value is on its way", () => {
    const typed = typeCells(newKept(of, nothing, now), [{ activityId: "a", field: "physical", value: "5" }], now);
    const sent = prepare(typed, newKey, now);
    expect(typeCells(sent, [{ activityId: "a", field: "physical", value: "" }], now).pending).toHaveLength(1);
  });

  it("stay pending when read anew before the earlier value arrives", () => {
    const typed = typeCells(newKept(of, nothing, now), [{ activityId: "a", field: "physical", value: "5" }], now);
    const back = typeCells(prepare(typed, newKey, now), [{ activityId: "a", field: "physical", value: "" }], now);
    expect(rebase(back, nothing).pending).toHaveLength(1);
    const arrived = rebase(back, { ...nothing, lockVersion: 1, lines: { a: { physical: "5.00" } } });
    expect(arrived.pending).toEqual([{ activityId: "a", field: "physical", base: "5.00", value: "" }]);
  });

  it("become a choice when the stored value changed beneath, also as found at the opening", () => {
    const typed = typeCells(newKept(of, nothing, now), [{ activityId: "a", field: "disbursed", value: "1,000" }], now);
    const met = rebase(typed, { ...nothing, lockVersion: 4, lines: { a: { disbursed: "2500.00" } } });
    expect(choicesOf([met])).toEqual([
      { projectId: "project", activityId: "a", field: "disbursed", mine: "1,000", theirs: "2,500", by: "", at: "" },
    ]);
    expect(jobOf(prepare(met, newKey, now))).toBeNull();
    const [choice] = choicesOf([met]);
    if (!choice) throw new Error("a choice");
    expect(settleCell(met, choice, "theirs").pending).toEqual([]);
    const mine = prepare(settleCell(met, choice, "mine"), newKey, now);
    expect(mine.batch?.cells).toEqual([{ activityId: "a", field: "disbursed", base: "2500.00", value: "1,000" }]);
  });

  it("are done when somebody stored the very same value", () => {
    const typed = typeCells(newKept(of, nothing, now), [{ activityId: "a", field: "disbursed", value: "๑,๐๐๐" }], now);
    expect(rebase(typed, { ...nothing, lockVersion: 2, lines: { a: { disbursed: "1000.00" } } }).pending).toEqual([]);
  });
});

/** Two people, one report, a line that drops requests or answers, in any order. */
const act = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), who: fc.nat(1), cell: fc.nat(2), value: fc.integer({ min: 1, max: 99 }).map(String) }),
  fc.record({ kind: fc.constant("send" as const), who: fc.nat(1), line: fc.constantFrom("up", "up", "down", "answer_lost") }),
  fc.record({ kind: fc.constant("read" as const), who: fc.nat(1) }),
  fc.record({ kind: fc.constant("reopen" as const), who: fc.nat(1) }),
);

async function send(record: KeptProject, server: PretendServer): Promise<KeptProject> {
  const ready = prepare(record, newKey, now);
  const job = jobOf(ready);
  if (job?.kind !== "cells") return ready;
  const answer = await server.saveCells(of, job.batch);
  return answer.kind === "accepted" ? acknowledge(ready, job.batch, answer.value) : ready;
}

async function read(record: KeptProject, server: PretendServer): Promise<KeptProject> {
  const answer = await server.read();
  return answer.kind === "accepted" ? rebase(record, answer.value) : record;
}

describe("two people and a bad line", () => {
  it("lose nothing: what somebody typed last stands, is theirs by the same value, or is asked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const server = new PretendServer();
        const people = [newKept(of, nothing, now), newKept(of, nothing, now)];
        const typed: Map<string, string>[] = [new Map(), new Map()];
        const stored = new Set<string>();
        for (const one of acts) {
          const record = people[one.who] as KeptProject;
          if (one.kind === "type") {
            const field = fields[one.cell] ?? "physical";
            people[one.who] = typeCells(record, [{ activityId: "a", field, value: one.value }], now);
            typed[one.who]?.set(field, one.value);
          }
          server.line = one.kind === "send" ? (one.line as typeof server.line) : "up";
          if (one.kind === "send") people[one.who] = await send(record, server);
          if (one.kind === "read") people[one.who] = await read(record, server);
          if (one.kind === "reopen") people[one.who] = structuredClone(record);
          // Whatever was typed last is on the screen until the server took it; only then may another's value replace it.
          for (const cell of server.applied) stored.add(`${cell.cell}=${cell.value}`);
          for (const [who, cells] of typed.entries()) {
            for (const [field, value] of cells) {
              const standing = standingValue(people[who] as KeptProject, "a", field);
              if (Number(standing) !== Number(value)) expect(stored).toContain(`a/${field}=${value}`);
            }
          }
        }
        // A batch counts once, however often it was sent.
        expect(new Set(server.applied.map(({ key, cell }) => `${key} ${cell}`)).size).toBe(server.applied.length);
        server.line = "up";
        for (let round = 0; round < 4; round++) {
          for (const who of [0, 1]) {
            let record = await read(await send(people[who] as KeptProject, server), server);
            for (const choice of choicesOf([record])) record = settleCell(record, choice, "mine");
            people[who] = await send(await send(record, server), server);
          }
        }
        for (const who of [0, 1]) {
          const record = await read(people[who] as KeptProject, server);
          expect(record.pending).toEqual([]);
          for (const field of fields) expect(Number(standingValue(record, "a", field))).toBe(Number(server.value("a", field)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
