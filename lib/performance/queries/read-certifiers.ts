import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CertifiersAnswer } from "../rules/certifiers-view";
import type { FigureQuery } from "../schema";
import { loadCertifiers } from "../store-certifiers";
import { placeNotFound } from "./read-overview";

type CertifiersQuery = FigureQuery & { readonly areaId: string; readonly now: Date; readonly own: boolean };

/**
 * "Who certified this figure": position, person, instant and version behind the certified part of a place's figures, in one
 * statement; of its own projects alone with `own`. Without year and month: this month's. A place outside the actor's scope is `not_found`.
 */
export async function readCertifiers(actor: Actor, input: CertifiersQuery): Promise<Result<CertifiersAnswer>> {
  const today = fiscalMonthOf(dayInBangkok(input.now));
  const at = { year: input.year ?? today.year, month: input.month ?? today.month };
  const filter = { expenseClass: input.expenseClass ?? null, fundSource: input.fundSource ?? null, theme: input.theme ?? null };
  const answer = await loadCertifiers(scopeOf(actor, "overview.read"), input.areaId, at, filter, input.own);
  return answer ? succeed(answer) : refuse(placeNotFound);
}
