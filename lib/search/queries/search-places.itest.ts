import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { type MadeProject, makeActor, makePlan } from "@/lib/platform/testing/fixtures";
import { searchPlaces } from "./search-places";

let project: MadeProject;

beforeAll(async () => {
  const [made] = await makePlan({ areaId: "30" });
  if (!made) throw new Error("no project was made");
  project = made;
  await prisma().project.update({ where: { id: made.id }, data: { nameTh: "โครงการยกระดับไหมปักธงชัย" } });
  await prisma().activity.update({
    where: { id: made.activities[0]?.id ?? "" },
    data: { nameTh: "ก่อสร้างถนนเข้าหมู่บ้าน กว้าง ๖ เมตร 100%_เต็ม" },
  });
});

describe("the search of places, projects and activities", () => {
  it("finds a province by its name, its by-name and its English name", async () => {
    const actor = await makeActor("executive", "moi");
    for (const q of ["ราชสีมา", "โคราช", "korat", "นคร ราช"]) {
      const { areas } = await searchPlaces(actor, { q, kind: "all" });
      expect([q, areas.map(({ id }) => id)]).toEqual([q, expect.arrayContaining(["30"])]);
    }
  });

  it("finds names by parts of words in any order, with a place's own name among them", async () => {
    const actor = await makeActor("executive", "moi");
    for (const q of ["ปักธงชัย ไหม", "ไหม โคราช", "โคราช ยกระดับไหม"]) {
      expect((await searchPlaces(actor, { q, kind: "all" })).projects.map(({ id }) => id)).toEqual([project.id]);
    }
    const { activities } = await searchPlaces(actor, { q: "หมู่บ้าน ถนน ๖", kind: "all" });
    expect(activities).toMatchObject([{ id: project.activities[0]?.id, projectId: project.id, areaTh: "นครราชสีมา" }]);
  });

  it("takes the marks of a pattern as they are typed", async () => {
    const actor = await makeActor("executive", "moi");
    expect((await searchPlaces(actor, { q: "100%_เต็ม", kind: "all" })).activities).toHaveLength(1);
    expect((await searchPlaces(actor, { q: "1_0%", kind: "all" })).activities).toHaveLength(0);
  });

  it("finds nothing outside the actor's areas, and names no area above them", async () => {
    const elsewhere = await makeActor("officer", "31");
    expect(await searchPlaces(elsewhere, { q: "ไหม โคราช", kind: "all" })).toEqual({ areas: [], projects: [], activities: [] });
    const { areas } = await searchPlaces(elsewhere, { q: "", kind: "area" });
    expect(areas).toMatchObject([{ id: "31", parentTh: null, parentEn: null }]);
    expect((await searchPlaces(await makeActor("officer", []), { q: "", kind: "area" })).areas).toEqual([]);
  });

  it("asks two statements for names and one for places", async () => {
    const actor = await makeActor("executive", "moi");
    const asked = (q: string, kind: "all" | "area") => withRequestContext("test", () => searchPlaces(actor, { q, kind }));
    expect((await asked("ไหม โคราช", "all")).statements).toBe(2);
    expect((await asked("โคราช", "area")).statements).toBe(1);
  });
});
