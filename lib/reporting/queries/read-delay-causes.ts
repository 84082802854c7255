import "server-only";
import { read } from "@/lib/platform/database";
import { type DelayCause, loadDelayCauses } from "../store-causes";

/** The causes of delay an officer may choose in a month: code list delay_cause, which the ministry may change. Public words, no scope. */
export function readDelayCauses(at: { readonly fiscalYear: number; readonly month: number }): Promise<DelayCause[]> {
  return loadDelayCauses(read, at);
}
