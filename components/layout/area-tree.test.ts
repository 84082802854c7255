import { describe, expect, it } from "vitest";
import { type AreaNode, ancestorsOf, treeMove, visibleRows } from "./area-tree";

const node = (id: string, parentId: string | null, nameTh: string, nameEn = id): AreaNode => ({
  id,
  parentId,
  nameTh,
  nameEn,
  percentPaid: "50.00",
  planPercent: "60.00",
  committedPercent: "10.00",
  provisionalPercent: "0.00",
  status: "late",
});

const nodes = [
  node("moi", null, "กระทรวงมหาดไทย"),
  node("r-northeast", "moi", "ภาคตะวันออกเฉียงเหนือ"),
  node("c-1", "r-northeast", "ตอนล่าง 1"),
  node("30", "c-1", "นครราชสีมา", "Nakhon Ratchasima"),
  node("31", "c-1", "บุรีรัมย์", "Buri Ram"),
  node("r-south", "moi", "ภาคใต้"),
];
const ids = (open: string[], filter = "") => visibleRows(nodes, new Set(open), filter).map((row) => row.node.id);

describe("the area tree", () => {
  it("shows children of open branches only", () => {
    expect(ids([])).toEqual(["moi"]);
    expect(ids(["moi"])).toEqual(["moi", "r-northeast", "r-south"]);
    expect(ids(["moi", "r-northeast", "c-1"])).toEqual(["moi", "r-northeast", "c-1", "30", "31", "r-south"]);
  });
  it("begins at the actor's own areas when their ancestors are not given", () => {
    expect(visibleRows(nodes.slice(3), new Set(), "").map((row) => [row.node.id, row.level])).toEqual([
      ["30", 1],
      ["31", 1],
      ["r-south", 1],
    ]);
  });
  it("filters in both languages, without spaces in the way, and keeps the way down", () => {
    expect(ids([], "โคราช")).toEqual([]);
    expect(ids([], "ราชสีมา")).toEqual(["moi", "r-northeast", "c-1", "30"]);
    expect(ids([], "buriram")).toEqual(["moi", "r-northeast", "c-1", "31"]);
  });
  it("knows the ancestors", () => {
    expect(ancestorsOf(nodes, "30")).toEqual(["c-1", "r-northeast", "moi"]);
  });
  it("moves like a tree: right opens then enters, left closes then climbs", () => {
    const closed = visibleRows(nodes, new Set(["moi"]), "");
    expect(treeMove(closed, 1, "ArrowRight")).toEqual({ open: "r-northeast" });
    const open = visibleRows(nodes, new Set(["moi", "r-northeast"]), "");
    expect(treeMove(open, 1, "ArrowRight")).toEqual({ to: 2 });
    expect(treeMove(open, 1, "ArrowLeft")).toEqual({ close: "r-northeast" });
    expect(treeMove(open, 2, "ArrowLeft")).toEqual({ to: 1 });
    expect(treeMove(open, 3, "ArrowDown")).toEqual({ to: 3 });
    expect(treeMove(open, 0, "x")).toBeNull();
  });
});
