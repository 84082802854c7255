import { describe, expect, it } from "vitest";
import areas from "@/prisma/reference/areas.json";
import { borderPaths, type Grouping, neighbourTowards, provinceIds, provincePath } from "./thailand-map-paths";

const regionOf = new Map(areas.clusters.map(({ id, parentId }) => [id, parentId]));
const grouping: Grouping = Object.fromEntries(
  areas.provinces
    .filter(({ id }) => id !== "10")
    .map(({ id, parentId }) => [id, { cluster: parentId, region: regionOf.get(parentId) ?? "" }]),
);
const all = new Set(provinceIds);

describe("the map's paths", () => {
  it("draws every province", () => {
    for (const id of provinceIds) expect(provincePath(id)).toMatch(/^M[\d.]+ [\d.]+l.*z$/);
    expect(provincePath("99")).toBe("");
  });
  it("parts borders by level and loses none", () => {
    const paths = borderPaths(grouping);
    for (const path of Object.values(paths)) expect(path.length).toBeGreaterThan(500);
    const whole = borderPaths({});
    expect(whole.region).toBe("");
    expect(Object.values(paths).join("").length).toBe(Object.values(whole).join("").length);
  });
  it("walks by neighbour", () => {
    expect(["51", "52", "57"]).toContain(neighbourTowards("50", "ArrowRight", all));
    expect(neighbourTowards("30", "ArrowRight", all)).toBe("31");
    expect(neighbourTowards("96", "ArrowDown", all)).toBeNull();
  });
  it("reaches every province by arrows from any start", () => {
    const reached = new Set(["30"]);
    const queue = ["30"];
    for (let id = queue.pop(); id; id = queue.pop()) {
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const) {
        const next = neighbourTowards(id, key, all);
        if (next && !reached.has(next)) {
          reached.add(next);
          queue.push(next);
        }
      }
    }
    expect(provinceIds.filter((id) => !reached.has(id))).toEqual([]);
  });
});
