import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";

export type CodeItemPeriod = {
  readonly id: string;
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** Every entry of a list with its periods, in the list's own order, the latest period of each first. */
export async function readCodeItems(actor: Actor, listCode: string): Promise<CodeItemPeriod[]> {
  if (!holds(actor, "settings.read")) return [];
  return read<CodeItemPeriod>(
    `select id, code, name_th as "nameTh", name_en as "nameEn", valid_from as "validFrom", valid_to as "validTo"
       from code_item where list_code = $1 order by seq, code, valid_from desc`,
    [listCode],
  );
}
