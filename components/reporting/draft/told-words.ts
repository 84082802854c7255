import type { Failure } from "@/lib/core/result";
import type { ToldFailure } from "./state/kept-project";

/** Failures in the server's own words where it gave some, each once. */
export const toldWords = (failures: readonly (Failure | ToldFailure)[], words: (failure: Failure) => string): readonly string[] => [
  ...new Set(failures.map((failure) => ("message" in failure && failure.message ? failure.message : words(failure)))),
];
