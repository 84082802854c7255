import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";

export type ThresholdPeriod = {
  readonly code: string;
  readonly value: string;
  readonly unit: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** Every period of every threshold, the latest of each first. */
export async function readThresholds(actor: Actor): Promise<ThresholdPeriod[]> {
  if (!holds(actor, "settings.read")) return [];
  return read<ThresholdPeriod>(
    `select code, trim_scale(value)::text as value, unit, name_th as "nameTh", name_en as "nameEn", valid_from as "validFrom", valid_to as "validTo"
       from threshold order by split_part(code, '.', 1) desc, code, valid_from desc`,
  );
}
