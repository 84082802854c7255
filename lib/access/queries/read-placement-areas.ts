import "server-only";
import { read } from "@/lib/platform/database";
import type { Actor } from "../actor";
import { canEverywhere } from "../policy";

export type PlacementChoice = { readonly id: string; readonly level: string; readonly nameTh: string; readonly nameEn: string };

/** Areas a position can be placed at, from the ministry down. Empty for who does not manage accounts. */
export async function readPlacementAreas(actor: Actor): Promise<PlacementChoice[]> {
  if (!canEverywhere(actor, "account.manage")) return [];
  return read<PlacementChoice>(
    `select id, level, name_th as "nameTh", name_en as "nameEn" from area where level <> 'district' and in_totals
      order by array_position(array['ministry', 'region', 'cluster', 'province'], level), name_th collate "th-TH-x-icu"`,
  );
}
