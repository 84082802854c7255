import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";

export type CodeListHead = { readonly code: string; readonly nameTh: string; readonly nameEn: string; readonly current: number };

/** The lists there are, with how many entries each offers today (a day in Bangkok). */
export async function readCodeLists(actor: Actor, today: string): Promise<CodeListHead[]> {
  if (!holds(actor, "settings.read")) return [];
  return read<CodeListHead>(
    `select l.code, l.name_th as "nameTh", l.name_en as "nameEn",
            count(i.id) filter (where daterange(i.valid_from, i.valid_to, '[]') @> $1::date)::int as current
       from code_list l left join code_item i on i.list_code = l.code group by l.code order by l.name_th collate "th-TH-x-icu"`,
    [today],
  );
}
