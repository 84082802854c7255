import { type Failure, refuse } from "@/lib/core/result";
import type { EvidenceObstacle } from "./rules/obstacles";

/** Words: messages `evidence.failure.*`. */
export const notFound = refuse({ code: "evidence.not_found", kind: "not_found" });
export const notAllowed = refuse({ code: "evidence.not_allowed", kind: "forbidden" });
export const inTheWay = (obstacle: EvidenceObstacle) => refuse({ code: `evidence.${obstacle}`, kind: "locked" });
export const tooLarge = (megabytes: number): Failure => ({
  code: "evidence.too_large",
  kind: "too_large",
  field: "file",
  params: { megabytes },
});
