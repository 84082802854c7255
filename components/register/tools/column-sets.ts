import { type ColumnKey, columnsOfLevel, type Level } from "@/lib/register/rules/columns";

/** The columns of the official monthly table of a province (DOMAIN §11, layout 2), in its order. */
const official: readonly ColumnKey[] = [
  "code",
  "project",
  "activity",
  "agency",
  "budgetAct",
  "budgetNet",
  "committed",
  "paid",
  "paidPercent",
  "spent",
  "spentPercent",
  "left",
  "physical",
  "workDone",
  "problem",
  "remedy",
];

export const officialColumns = (level: Level): readonly ColumnKey[] => {
  const known = columnsOfLevel(level).map(({ key }) => key);
  return official.filter((key) => known.includes(key));
};
