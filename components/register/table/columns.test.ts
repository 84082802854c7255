import { expect, test } from "vitest";
import { tableColumns } from "./columns";

const of = (keys: Parameters<typeof tableColumns>[0]["keys"], more: { bar?: boolean; withClusters?: boolean } = {}) =>
  tableColumns({ level: "activity", keys, bar: false, withClusters: false, ...more });

test("code and name stand first and stay, whatever the order asked for", () => {
  const { tracks, template, pinned } = of(["paid", "activity", "code", "status"]);
  expect(tracks).toEqual([
    { id: "code", start: 0, isName: false },
    { id: "activity", start: 80, isName: true },
    { id: "paid", start: null, isName: false },
    { id: "status", start: null, isName: false },
  ]);
  expect(template).toBe("80px minmax(200px, 1fr) 74px 96px");
  expect(pinned).toBe(280);
});

test("the bar follows the last figure it draws, and stands before the status where it draws none", () => {
  const ids = (keys: Parameters<typeof of>[0]) => of(keys, { bar: true }).tracks.map(({ id }) => id);
  expect(ids(["activity", "paidPercent", "plannedPercent", "status"])).toEqual([
    "activity",
    "paidPercent",
    "plannedPercent",
    "bar",
    "status",
  ]);
  expect(ids(["activity", "status", "paid"])).toEqual(["activity", "bar", "status", "paid"]);
});

test("codes of clusters get room; without a name the first column takes what is left", () => {
  expect(of(["code", "activity"], { withClusters: true }).template).toBe("120px minmax(200px, 1fr)");
  expect(of(["paid", "status"]).template).toBe("minmax(74px, 1fr) 96px");
});
