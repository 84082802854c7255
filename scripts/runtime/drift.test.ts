import { describe, expect, it } from "vitest";
import { withoutRules } from "./drift.mjs";

const migration = (name: string, sql: string) => ({ name, sql, checksum: "" });
const rules = migration(
  "1_rules",
  "alter table plan add constraint plan_identity unique (id);\ncreate unique index one_current on a (b) where c;",
);

describe("withoutRules", () => {
  it("leaves out what a rules migration made by hand", () => {
    const sql = '-- DropIndex\nDROP INDEX "one_current";\n\n-- DropForeignKey\nALTER TABLE "plan" DROP CONSTRAINT "plan_identity";';
    expect(withoutRules(sql, [rules])).toBe("");
  });

  it("keeps every other difference", () => {
    const sql = '-- DropIndex\nDROP INDEX "plan_identity";\n\n-- AlterTable\nALTER TABLE "plan" ADD COLUMN "note" TEXT;';
    expect(withoutRules(sql, [rules])).toBe('-- AlterTable\nALTER TABLE "plan" ADD COLUMN "note" TEXT;');
    expect(withoutRules(sql, [migration("1_base", rules.sql)])).toBe(sql);
  });
});
