import { roles } from "@/lib/access/roles";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readRegister, readRegisterGround } from "@/lib/register/queries/read-register";
import { registerQueryFrom } from "@/lib/register/schema";
import { byResult, type MatrixRules } from "./rule";

const asked = (areaId: string) => valueOfResult(registerQueryFrom(new URLSearchParams({ area: areaId, year: "2570", month: "1" })));

/** The register of a place: whoever sees its figures. */
export const registerRules: MatrixRules = {
  "lib/register/queries/read-register.ts#readRegister": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readRegister(actor, asked(areaId), now)),
  },
  "lib/register/queries/read-register.ts#readRegisterGround": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { areaId, now }) => readRegisterGround(actor, asked(areaId), now)),
  },
};
