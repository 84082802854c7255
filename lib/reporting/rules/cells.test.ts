import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CellField, type CellWrite, cellFields, cellOf, changedFields, comparable, isCellField, mergeCells } from "./cells";
import { warnCodes } from "./checks";
import type { StoredLine } from "./lines";

const line = (cells: Partial<StoredLine> = {}): StoredLine => ({
  physical: "10.00",
  committed: "28400000.00",
  disbursed: "100.00",
  workDone: null,
  problem: "ฝนตก",
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: {},
  ...cells,
});
const write = (field: CellField, base: string, value: string, activityId = "a"): CellWrite => ({ activityId, field, base, value });
const merge = (stored: StoredLine | null, ...writes: readonly CellWrite[]) => mergeCells(new Map([["a", stored]]), writes);

describe("a cell", () => {
  it("applies when the stored one is what the writer saw, however the figure was typed", () => {
    for (const base of ["28400000.00", "28,400,000", "๒๘,๔๐๐,๐๐๐.๐", " 28 400 000 "]) {
      const { lines, conflicts } = merge(line(), write("committed", base, "30,000,000"));
      expect(conflicts).toEqual([]);
      expect(lines).toEqual([{ activityId: "a", ...line({ committed: "30,000,000" }) }]);
    }
  });

  it("needs no write when it holds the value already, whatever its base", () => {
    expect(merge(line(), write("committed", "1", "28.400.000"), write("problem", "x", " ฝนตก "))).toMatchObject({
      lines: [],
      conflicts: [{ field: "committed" }],
    });
    expect(merge(line(), write("committed", "1", "28,400,000"))).toEqual({ lines: [], conflicts: [] });
  });

  it("is a conflict with theirs when it holds neither, and the others of the line apply", () => {
    const { lines, conflicts } = merge(line(), write("physical", "9", "20"), write("remedy", "", "เร่งงาน\r\nเพิ่มคน "));
    expect(conflicts).toEqual([{ activityId: "a", field: "physical", base: "9", mine: "20", theirs: "10.00" }]);
    expect(lines).toEqual([{ activityId: "a", ...line({ remedy: "เร่งงาน\nเพิ่มคน" }) }]);
  });

  it("is blank as nothing, as an empty text, and as a dash where a figure stands", () => {
    expect(comparable("disbursed", " - ")).toBe("");
    expect(merge(null, write("physical", "-", "5")).lines).toMatchObject([{ physical: "5", problem: null }]);
    expect(merge(line({ physical: "" }), write("physical", "–", "ไม่มี"))).toEqual({ lines: [], conflicts: [] });
    expect(merge(line(), write("problem", "ฝนตก", "  ")).lines).toMatchObject([{ problem: null }]);
  });

  it("of a reason stands beside the other reasons", () => {
    const stored = line({ warningReasons: { paid_ahead: "ก", physical_jump: "ข" } });
    const { lines } = merge(stored, write("warningReasons.paid_ahead", "ก", ""), write("warningReasons.over_budget", "", "ค"));
    expect(lines[0]?.warningReasons).toEqual({ physical_jump: "ข", over_budget: "ค" });
  });

  it("has a known name, and no name an object has of its own", () => {
    for (const field of [...cellFields, ...warnCodes.map((code) => `warningReasons.${code}`)]) expect(isCellField(field)).toBe(true);
    for (const field of [
      "",
      "constructor",
      "warningReasons",
      "warningReasons.",
      "warningReasons.constructor",
      "warningReasons.__proto__",
    ]) {
      expect(isCellField(field)).toBe(false);
      expect(cellOf(line(), `warningReasons.${field}`)).toBe("");
    }
  });
});

const reasons: readonly CellField[] = ["warningReasons.paid_ahead", "warningReasons.physical_jump"];
const fields = [...cellFields.filter((field) => field !== "selfRating" && field !== "delayCause"), ...reasons];
const text = fc.constantFrom("", "-", "7", "๗.00", "1,000", "1000.00", "12,34", "ฝนตก", " ฝนตก ", "constructor");
const cellsOfTwo = fc.uniqueArray(fc.record({ activityId: fc.constantFrom("a", "b"), field: fc.constantFrom(...fields) }), {
  selector: ({ activityId, field }) => `${activityId} ${field}`,
});
const storedLine = fc.record({ physical: text, committed: text, disbursed: text, problem: text }).map((cells) => line(cells));
const storedLines = fc
  .record({ a: fc.option(storedLine), b: fc.option(storedLine) })
  .map((both) => new Map<string, StoredLine | null>(Object.entries(both)));

type Lines = ReadonlyMap<string, StoredLine | null>;
const laid = (stored: Lines, writes: readonly CellWrite[]): Map<string, StoredLine | null> => {
  const next = new Map(stored);
  for (const { activityId, ...cells } of mergeCells(stored, writes).lines) next.set(activityId, cells);
  return next;
};
const at = (stored: Lines, { activityId, field }: Pick<CellWrite, "activityId" | "field">): string =>
  comparable(field, cellOf(stored.get(activityId) ?? null, field));
const typed = (stored: Lines, cells: readonly Pick<CellWrite, "activityId" | "field">[], values: readonly string[]): CellWrite[] =>
  cells.map((cell, index) => ({ ...cell, base: at(stored, cell), value: values[index] ?? "" }));

describe("two people at once", () => {
  const values = fc.array(text, { minLength: 40, maxLength: 40 });

  it("both keep what they typed into different cells, whoever comes first", () => {
    fc.assert(
      fc.property(storedLines, cellsOfTwo, values, fc.nat(), (stored, cells, typedValues, cut) => {
        const all = typed(stored, cells, typedValues);
        const [mine, theirs] = [all.slice(0, cut % (all.length + 1)), all.slice(cut % (all.length + 1))];
        const [first, second] = [laid(laid(stored, mine), theirs), laid(laid(stored, theirs), mine)];
        for (const cell of all) {
          expect(at(first, cell)).toBe(comparable(cell.field, cell.value));
          expect(at(second, cell)).toBe(at(first, cell));
        }
        expect(mergeCells(laid(stored, mine), theirs).conflicts).toEqual([]);
      }),
    );
  });

  it("never overwrite a cell both changed: the second gets exactly that conflict, the first value stays", () => {
    fc.assert(
      fc.property(storedLines, cellsOfTwo, values, values, (stored, cells, mineValues, theirValues) => {
        const [mine, theirs] = [typed(stored, cells, mineValues), typed(stored, cells, theirValues)];
        const first = laid(stored, mine);
        const { conflicts } = mergeCells(first, theirs);
        const second = laid(first, theirs);
        const clashing = theirs.filter((cell, index) => {
          const [base, held, wanted] = [at(stored, cell), at(first, cell), comparable(cell.field, cell.value)];
          return mine[index] && held !== base && held !== wanted;
        });
        expect(conflicts.map(({ activityId, field }) => [activityId, field])).toEqual(
          clashing.map(({ activityId, field }) => [activityId, field]),
        );
        for (const cell of clashing) expect(at(second, cell)).toBe(at(first, cell));
        for (const conflict of conflicts) expect(comparable(conflict.field, conflict.theirs)).toBe(at(first, conflict));
      }),
    );
  });

  it("a request's cells may come in any order, and coming again they change nothing", () => {
    fc.assert(
      fc.property(storedLines, cellsOfTwo, values, fc.infiniteStream(fc.nat()), (stored, cells, typedValues, keys) => {
        const writes = typed(stored, cells, typedValues);
        const order = [...keys.take(writes.length)];
        const shuffled = writes.map((cell, index) => [order[index] ?? 0, cell] as const).sort(([a], [b]) => a - b);
        const once = laid(stored, writes);
        const other = laid(
          stored,
          shuffled.map(([, cell]) => cell),
        );
        for (const cell of writes) expect(at(other, cell)).toBe(at(once, cell));
        expect(mergeCells(once, writes)).toEqual({ lines: [], conflicts: [] });
      }),
    );
  });
});

describe("what changed", () => {
  it("names the cells that differ and none that only look different", () => {
    const before = line({ warningReasons: { paid_ahead: "ก" } });
    const now = line({ physical: "๑๐", committed: "28,400,000", problem: null, warningReasons: { unit_error: "ข" } });
    expect(changedFields(before, now)).toEqual(["problem", "warningReasons.paid_ahead", "warningReasons.unit_error"]);
    expect(changedFields(null, null)).toEqual([]);
  });
});
