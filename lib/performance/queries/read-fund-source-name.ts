import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import { read } from "@/lib/platform/database";

/** The name of a fund source in force today; its code when the list does not know it. The list is public. */
export async function readFundSourceName(code: string, locale: Locale): Promise<string> {
  const [row] = await read<{ nameTh: string; nameEn: string }>(
    `select name_th as "nameTh", name_en as "nameEn" from code_item where list_code = 'fund_source' and code = $1
    order by valid_to is null desc, valid_from desc limit 1`,
    [code],
  );
  if (!row) return code;
  return locale === "th" ? row.nameTh : row.nameEn;
}
