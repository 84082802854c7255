import { roles } from "@/lib/access/roles";
import { readCertifiers } from "@/lib/performance/queries/read-certifiers";
import { searchPlaces } from "@/lib/search/queries/search-places";
import { byResult, type MatrixRules } from "./rule";

/** What is found, and who certified it, is told from the unit upwards. */
export const searchRules: MatrixRules = {
  "lib/search/queries/search-places.ts#searchPlaces": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { project, activityId }) => {
      const q = project.activities.find(({ id }) => id === activityId)?.nameTh ?? "";
      const found = await searchPlaces(actor, { q, kind: "all" });
      const { areas } = await searchPlaces(actor, { q: "", kind: "area" });
      const seen = found.activities.some(({ id }) => id === activityId);
      if (seen !== areas.some(({ id }) => id === "30")) throw new Error("the place and its activity are not found by the same people");
      return seen;
    },
  },
  "lib/performance/queries/read-certifiers.ts#readCertifiers": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readCertifiers(actor, { areaId, now, own: false })),
  },
};
