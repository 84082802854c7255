import { describe, expect, it } from "vitest";
import type { FacetValue } from "@/lib/register/rules/register-view";
import { areaTree, below, pressed } from "./area-tree";

const value = (id: string): FacetValue => ({ value: id, label: { th: id, en: id }, count: 1 });
const grouping = {
  "40": { cluster: "c-a", region: "r-ne" },
  "41": { cluster: "c-a", region: "r-ne" },
  "50": { cluster: "c-b", region: "r-n" },
};
const places = {
  regions: ["r-n", "r-ne"].map(value),
  clusters: ["c-b", "c-a"].map(value),
  units: ["c-b.own", "50", "c-a.own", "40", "41"].map(value),
};
const tree = areaTree(places, grouping);

describe("places of the rail", () => {
  it("stand in regions and clusters, a cluster's own projects first", () => {
    const shape = tree.map(({ id, children }) => [id, children.map((child) => [child.id, child.children.map((unit) => unit.id)])]);
    expect(shape).toEqual([
      ["r-n", [["c-b", ["c-b.own", "50"]]]],
      ["r-ne", [["c-a", ["c-a.own", "40", "41"]]]],
    ]);
  });
  it("stand alone where nothing above is to be seen", () => {
    expect(areaTree({ regions: [], clusters: [], units: [value("40")] }, grouping).map(({ id }) => id)).toEqual(["40"]);
  });
  it("are chosen once: above and below give way", () => {
    const [, northeast] = tree;
    if (!northeast) throw new Error("no region");
    expect(pressed(["40", "50"], northeast, [])).toEqual(["50", "r-ne"]);
    const cluster = northeast.children[0];
    if (!cluster) throw new Error("no cluster");
    expect(pressed(["r-ne"], cluster, ["r-ne"])).toEqual(["c-a"]);
    expect(pressed(["c-a"], cluster, ["r-ne"])).toEqual([]);
    expect(below(northeast)).toEqual(["c-a", "c-a.own", "40", "41"]);
  });
});
